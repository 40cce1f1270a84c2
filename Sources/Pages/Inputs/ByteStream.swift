import Glibc
import Record

/// Bytes that come one chunk after another. Owned by one task at a time.
protocol ByteStream: AnyObject {
    /// The next chunk, never empty; nil at the end.
    func next() throws(Failure) -> [UInt8]?
    /// The number of bytes taken from the input so far, as stored.
    var position: Int { get }
}

/// The bytes of a file or of standard input.
final class FileStream: ByteStream {
    static let chunkSize = 128 << 10

    private let descriptor: Int32
    private let input: String
    private(set) var position = 0
    /// The size of a regular file, nil of anything else: a pipe, a terminal, a device.
    let size: Int?
    let isFolder: Bool

    init(opening path: FilePath) throws(Failure) {
        input = path.description
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Failure(input: input, errorNumber: errno) }
        (size, isFolder) = Self.kind(of: descriptor)
    }

    /// Opens a regular file to be read from an offset on.
    convenience init(opening path: FilePath, at offset: Int) throws(Failure) {
        try self.init(opening: path)
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw Failure(input: input, errorNumber: errno) }
    }

    init(standardInput input: String) {
        self.input = input
        descriptor = dup(STDIN_FILENO)
        (size, isFolder) = Self.kind(of: descriptor)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static func kind(of descriptor: Int32) -> (size: Int?, isFolder: Bool) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return (nil, false) }
        let kind = status.st_mode & S_IFMT
        return (kind == S_IFREG ? Int(status.st_size) : nil, kind == S_IFDIR)
    }

    func next() throws(Failure) -> [UInt8]? {
        let wanted = Self.chunkSize
        var errorNumber: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            var result = read(descriptor, buffer.baseAddress, wanted)
            while result < 0 && errno == EINTR { result = read(descriptor, buffer.baseAddress, wanted) }
            if result < 0 { errorNumber = errno }
            count = max(0, result)
        }
        guard errorNumber == 0 else { throw Failure(input: input, errorNumber: errorNumber) }
        position += chunk.count
        return chunk.isEmpty ? nil : chunk
    }
}

/// Bytes that are at hand already.
final class HeldBytes: ByteStream {
    private var rest: ArraySlice<UInt8>
    private(set) var position = 0

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func next() throws(Failure) -> [UInt8]? {
        let chunk = Array(rest.prefix(FileStream.chunkSize))
        rest = rest.dropFirst(chunk.count)
        position += chunk.count
        return chunk.isEmpty ? nil : chunk
    }
}

/// A stream whose first bytes can be looked at before they are taken.
final class PeekableStream: ByteStream {
    private let base: any ByteStream
    private var head: [UInt8] = []
    /// How the stream ended while it was looked at, to be told when its head is taken.
    private var end: Result<Void, Failure>?

    init(_ base: any ByteStream) { self.base = base }

    var position: Int { base.position }

    /// The first bytes, as many as asked for unless the stream ends or fails before, or fewer are enough.
    func peek(_ count: Int, enough: ([UInt8]) -> Bool = { _ in false }) -> [UInt8] {
        while head.count < count, end == nil, !enough(head) {
            do throws(Failure) {
                if let chunk = try base.next() { head += chunk } else { end = .success(()) }
            } catch {
                end = .failure(error)
            }
        }
        return Array(head.prefix(count))
    }

    func next() throws(Failure) -> [UInt8]? {
        guard head.isEmpty else {
            defer { head = [] }
            return head
        }
        guard let end else { return try base.next() }
        try end.get()
        return nil
    }
}

extension ByteStream {
    /// Everything up to the end, unless that is more than the limit.
    func readAll(input: String, limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try next() {
            guard bytes.count + chunk.count <= limit else { throw Failure(tooLarge: input, limit: limit) }
            bytes += chunk
        }
        return bytes
    }
}
