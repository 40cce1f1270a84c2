import Glibc

/// How the records of a web archive begin.
enum ArchiveFormat {
    /// WARC 1.0 and 1.1 (ISO 28500): `WARC/1.1`, fields, an empty line.
    case warc
    /// ARC, the older format: a line, see ``ARCHead``.
    case arc

    private static let signature = Array("WARC/".utf8)
    private static let versionedSignature = Array("WARC/1.".utf8)
    private static let fileSignature = Array("filedesc://".utf8)
    /// The number of bytes that show a whole archive to be one.
    static let signatureSize = fileSignature.count

    /// Whether a file that begins so is an archive.
    static func isArchive(_ head: some Collection<UInt8>) -> Bool {
        head.starts(with: signature) || head.starts(with: fileSignature)
    }

    /// Tells the format from the first bytes of an archive, packed or not, or of a part of one.
    init(of head: [UInt8]) {
        let isPacked = head.starts(with: [0x1F, 0x8B])
        let start = isPacked ? InflateDecoder.beginning(ContentKind.headSize, of: head[...])[...] : head[...]
        self = start.starts(with: Self.fileSignature) || ARCHead.begins(start) == true ? .arc : .warc
    }

    /// Whether a record begins with these bytes; nil where more of them are needed to tell.
    func startsRecord(_ bytes: ArraySlice<UInt8>) -> Bool? {
        if self == .arc { return ARCHead.begins(bytes) }
        guard zip(bytes, Self.signature).allSatisfy({ $0 == $1 }) else { return false }
        return bytes.count < Self.signature.count ? nil : true
    }

    /// The index behind the head of a record.
    func endOfHead(in bytes: ArraySlice<UInt8>) -> Int? {
        switch self {
        case .warc: HTTPHead.endOfHead(in: bytes)
        case .arc: bytes.firstIndex(of: 0x0A).map { $0 + 1 }
        }
    }

    /// What a head says, under the names that WARC has for it, and the length of the block where it says one.
    func read(head: ArraySlice<UInt8>) -> (fields: HeaderFields, length: Int?) {
        if self == .arc, let head = ARCHead(head) { return (head.fields, head.length) }
        let fields = HeaderFields(head.drop { $0 != 0x0A }.dropFirst())
        return (fields, fields.number("Content-Length"))
    }

    // MARK: Looking for records

    /// The number of bytes before the first record that begins within; nil where none does.
    func distanceToRecord(in bytes: ArraySlice<UInt8>) -> Int? {
        switch self {
        case .warc: Self.distanceToSignature(in: bytes, from: 0)
        case .arc: ARCHead.distance(in: bytes, before: bytes.count)
        }
    }

    /// The number of bytes at the end of others in which a record may begin that cannot be told yet.
    func undecided(_ bytes: ArraySlice<UInt8>) -> Int {
        switch self {
        // With the line ends before it.
        case .warc: min(bytes.count, 12)
        case .arc: ARCHead.undecided(bytes)
        }
    }

    /// Where, among so many of these bytes, a block ends and another record begins behind it; nil where none does.
    func endOfBlock(in bytes: ArraySlice<UInt8>, before count: Int) -> Int? {
        if self == .arc { return ARCHead.distance(in: bytes, before: count).map { $0 - 1 } }
        var start = 0
        while let record = Self.distanceToSignature(in: bytes.prefix(count), from: start) {
            // Others stand in the text of a page, these behind an empty line.
            let lineEnds = bytes.prefix(record).reversed().prefix { $0 == 0x0A || $0 == 0x0D }.prefix(4)
            if lineEnds.count(where: { $0 == 0x0A }) > 1 { return record - lineEnds.count }
            start = record + 1
        }
        return nil
    }

    private static func distanceToSignature(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var start = start
            while start + versionedSignature.count <= bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0x57, bytes.count - start)
            {
                let index = UnsafeRawPointer(found) - base
                let size = versionedSignature.count
                if index + size <= bytes.count, memcmp(found, versionedSignature, size) == 0 { return index }
                start = index + 1
            }
            return nil
        }
    }
}
