/// How the body of an HTTP message is packed: content codings (RFC 9110, 8.4.1) and transfer codings (RFC 9112, 7).
public enum ContentCoding: String, Sendable, Hashable {
    case gzip
    /// A zlib stream (RFC 1950) as the standard has it, or bare DEFLATE (RFC 1951) as many servers do.
    case deflate
    /// RFC 7932.
    case brotli = "br"
    /// RFC 8878.
    case zstd
    case chunked

    /// The codings that may lie one over the other in one message.
    public static let maximumCount = 4

    /// The codings that the values of `Content-Encoding` or `Transfer-Encoding` fields list, in the order in which
    /// they were applied; `identity` is none.
    ///
    /// - Throws: ``BodyDamage/unsupported(_:)``, ``BodyDamage/tooManyCodings``.
    public static func list(_ values: [String]) throws(BodyDamage) -> [ContentCoding] {
        var codings: [ContentCoding] = []
        for value in values {
            for word in value.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 <= 0x20 }) {
                let name = (String(word.prefix(32)) ?? "").lowercased()
                if name == "identity" || name == "none" { continue }
                guard let coding = named(name) else { throw .unsupported(name) }
                guard codings.count < maximumCount else { throw .tooManyCodings }
                codings.append(coding)
            }
        }
        return codings
    }

    private static func named(_ name: String) -> ContentCoding? {
        switch name {
        case "x-gzip": .gzip
        case "x-deflate": .deflate
        case "brotli": .brotli
        default: ContentCoding(rawValue: name)
        }
    }

    /// A decoder for one body.
    func decoder() throws(BodyDamage) -> any CodingDecoder {
        switch self {
        case .gzip: try InflateDecoder(.gzip)
        case .deflate: try InflateDecoder(.zlibOrBare)
        case .brotli: try BrotliDecoder()
        case .zstd: try ZstdDecoder()
        case .chunked: ChunkedDecoder()
        }
    }
}
