import Glibc
import Record
import Synchronization

/// Keeps what was fetched in a web archive: WARC 1.1 (ISO 28500:2017), each record a gzip member of its own.
///
/// A file that is there is added to where it is sound. A record is kept whole or not at all: where the disk is full, the
/// file is as it was before; a program that is killed leaves at most its last record cut short. One program may write to
/// a file at a time.
public final class WARCWriter: Sendable {
    private let path: FilePath
    private let descriptor: Int32
    /// Whether more may be added; held while a record is written.
    private let isOpen = Mutex(true)

    /// Opens or makes an archive file, and begins with a record that says who wrote it.
    ///
    /// - Parameters:
    ///   - software: the program and its version, `hearsay/0.1.0`.
    ///   - time: in seconds since 1970 (UTC).
    /// - Throws: why it cannot be written, or that the file is there and is no archive, is damaged, or in use.
    public init(path: String, software: String, time: Int) throws(Failure) {
        self.path = FilePath(path)
        descriptor = self.path.withCString { open($0, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644) }
        guard descriptor >= 0 else { throw Failure(unwritable: path, errorNumber: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(input: path, code: .unsupported, message: "it is no regular file; name another one")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure(input: path, code: .ioError, message: "another program writes to it; name another file")
        }
        try Self.checkSoundness(self.path)
        let warcinfo: [UInt8]
        do throws(BodyDamage) {
            warcinfo = try Self.warcinfo(software: software, time: time)
        } catch {
            throw Failure(input: path, error)
        }
        try Self.append(warcinfo, to: descriptor, path: path)
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// Appends a request and its answer.
    ///
    /// - Throws: why they could not be written; the archive is as it was before.
    public func append(_ capture: WARCCapture) throws(Failure) {
        // Packed before it is this one's turn, so that several can be at once.
        let packed: [UInt8]
        do throws(BodyDamage) {
            packed = try capture.packedRecords()
        } catch {
            throw Failure(input: path.description, error)
        }
        try isOpen.withLock { isOpen throws(Failure) in
            guard isOpen else {
                throw Failure(input: path.description, code: .ioError, message: "it is closed; save the page again")
            }
            try Self.append(packed, to: descriptor, path: path.description)
        }
    }

    /// Takes no more, once the record that is being written is whole.
    public func close() { isOpen.withLock { $0 = false } }

    /// Reads an archive that is there: behind a member that was cut short, other programs would not find what is added.
    private static func checkSoundness(_ path: FilePath) throws(Failure) {
        let stream = PeekableStream(try FileStream(opening: path))
        let head = stream.peek(2)
        if head.isEmpty { return }
        let isPacked = head.starts(with: [0x1F, 0x8B])
        let members = try GzipMembers(stream, format: .warc, input: path.description)
        do throws(Failure) {
            guard isPacked, let first = try members.next(), first.bytes.starts(with: "WARC/".utf8) else {
                throw Failure(
                    input: path.description, code: .unsupported,
                    message: "it is there and is no web archive packed with gzip; name another file")
            }
            while try members.next() != nil {}
        } catch {
            guard error.code == .badWARC else { throw error }
            throw Failure(
                input: error.input, code: .badWARC,
                message: "the archive is damaged there, and what is added behind would be lost to other programs; "
                    + "name another file, or cut this one off there (truncate -s)")
        }
    }

    private static func warcinfo(software: String, time: Int) throws(BodyDamage) -> [UInt8] {
        var head = WARCRecordHead("warcinfo", time: time)
        head.add("Content-Type", "application/warc-fields")
        let fields = [
            "software: \(software)", "format: WARC File Format 1.1",
            "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        ]
        return try head.packed(with: Array(fields.map { $0 + "\r\n" }.joined().utf8)[...])
    }

    private static func append(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(Failure) {
        let size = lseek(descriptor, 0, SEEK_END)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let failure = Failure(unwritable: path, errorNumber: errno)
                if size >= 0 { ftruncate(descriptor, size) }
                throw failure
            }
            rest = rest.dropFirst(count)
        }
    }
}

extension Failure {
    fileprivate init(unwritable path: String, errorNumber: Int32) {
        let reason = String(cString: strerror(errorNumber))
        self.init(
            input: path, code: errorNumber == EACCES ? .permissionDenied : .ioError,
            message: "it cannot be written: \(reason); name a file that can, or make room")
    }
}
