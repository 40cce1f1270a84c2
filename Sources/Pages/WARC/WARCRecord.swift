import Record

/// A record of a web archive (WARC 1.0 and 1.1, ISO 28500).
public struct WARCRecord: Sendable {
    public enum Kind: String, Sendable {
        case warcinfo, response, resource, request, metadata, revisit, conversion, continuation
    }
    public var place: WARCPlace
    public var fields: HeaderFields
    /// What the record holds; no more than its beginning where it is larger than the limit.
    public var block: ArraySlice<UInt8>
    /// Why the block is not whole, nil where it is.
    public var damage: Failure?

    /// nil for types that the standard does not know.
    public var kind: Kind? { fields["WARC-Type"].flatMap { Kind(rawValue: $0.lowercased()) } }
    public var id: String? { fields["WARC-Record-ID"] }
    public var date: String? { fields["WARC-Date"] }
    public var contentType: String? { fields["Content-Type"] }

    /// The address of what the record holds: without the brackets that some programs write round it, and with blanks
    /// in it escaped.
    public var targetURI: String? { fields["WARC-Target-URI"].map(Self.repaired) }

    /// The HTTP message that a response, a request or a revisit holds; nil where it holds none.
    public var message: HTTPMessage? {
        switch kind {
        case .response, .request, .revisit, nil: HTTPMessage(block)
        default: nil
        }
    }

    static func repaired(_ address: String) -> String {
        var bytes = Array(address.utf8)[...]
        if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") { bytes = bytes.dropFirst().dropLast() }
        guard bytes.contains(0x20) else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.flatMap { $0 == 0x20 ? Array("%20".utf8) : [$0] }, as: UTF8.self)
    }
}

/// Where a record begins in an archive.
public struct WARCPlace: Sendable, Hashable, CustomStringConvertible {
    /// The offset of its first byte in the file, or of the gzip member in which it begins.
    public var offset: Int
    /// The number of bytes that the member unpacks to before the record; 0 where each record has a member of its own.
    public var unpackedOffset: Int

    /// `1234`, or `0+5678` for a record that begins within a gzip member.
    public var description: String { unpackedOffset == 0 ? "\(offset)" : "\(offset)+\(unpackedOffset)" }
}

/// What a ``WARCReader`` keeps in memory at most.
public struct WARCLimits: Sendable {
    /// The largest block, in bytes; a larger one is stepped over, and its record says so.
    public var block = 64 << 20
    /// The longest head of a record, in bytes.
    public var head = 256 << 10
    /// The bytes that one stored byte may unpack to where nothing of it is kept: a packed bomb is left there.
    public var ratio = 100

    public init() {}
}

extension Failure {
    /// A place of an archive that is damaged; what stands round it is read.
    init(damagedArchive input: String, _ reason: String) {
        self.init(
            input: input, code: .badWARC,
            message: "\(reason); the rest of the archive is read; if you need what is missing, fetch or copy it again")
    }
}
