/// The address of something on the web: a URL as the WHATWG URL standard has it, which is what browsers follow.
///
/// ```swift
/// let page = WebAddress("HTTPS://Example.ORG:443/news/./today")
/// page?.href                                  // "https://example.org/news/today"
/// WebAddress("../sport?p=2", base: page)?.path  // "/sport"
/// ```
///
/// It is kept as the standard writes it: two addresses are equal where that is the same to the letter.
public struct WebAddress: Sendable {
    /// The whole address, in ASCII.
    public let href: String
    /// Where its parts lie.
    let parts: Parts

    /// Offsets in bytes of `href`. A part that is missing is empty, and so is the sign that would go before it.
    struct Parts: Sendable {
        /// The offset of the colon behind the scheme.
        var schemeEnd = 0
        var usernameEnd = 0
        var hostStart = 0
        var hostEnd = 0
        var pathStart = 0
        var pathEnd = 0
        var queryEnd = 0

        /// An address without a host has nothing between the scheme's colon and the path.
        var hasHost: Bool { hostStart > schemeEnd + 1 }
    }

    /// Reads an address; nil where it is none. Linear time.
    ///
    /// - Parameters:
    ///   - text: An address, white space around it allowed.
    ///   - base: What an address without a scheme is relative to.
    public init?(_ text: String, base: WebAddress? = nil) {
        self.init(utf8: Array(text.utf8), base: base)
    }

    /// Reads an address from its bytes, which should be valid UTF-8.
    ///
    /// - Parameter queryEncoding: What bytes a character has in the encoding of the page with the address, nil for those
    ///   that it has none for: queries are sent in that encoding. Nil itself: in UTF-8.
    public init?(
        utf8 bytes: some Sequence<UInt8>, base: WebAddress? = nil, queryEncoding: ((Unicode.Scalar) -> [UInt8]?)? = nil
    ) {
        var parser = AddressParser(input: Array(bytes), base: base, queryEncoding: queryEncoding)
        guard parser.parse() else { return nil }
        href = String(decoding: parser.output, as: UTF8.self)
        parts = parser.parts
    }
}

extension WebAddress {
    /// In lower case, without the colon.
    public var scheme: String { text(0..<parts.schemeEnd) }

    /// Whether the scheme is one whose addresses have a host and a path: http, https, ws, wss, ftp or file.
    public var isSpecial: Bool { Scheme(scheme).isSpecial }

    public var username: String {
        parts.hasHost ? text(parts.schemeEnd + 3..<parts.usernameEnd) : ""
    }

    public var password: String {
        parts.hostStart > parts.usernameEnd + 1 ? text(parts.usernameEnd + 1..<parts.hostStart - 1) : ""
    }

    /// The host without the port: a domain in ASCII, an IPv4 address of four decimal numbers, or an IPv6 address in
    /// brackets; of other schemes than the special ones any text. Nil where the address has none, as in `mailto:`.
    public var hostname: String? {
        parts.hasHost ? text(parts.hostStart..<parts.hostEnd) : nil
    }

    /// The host, and the port where it is not the one that goes without saying.
    public var host: String? {
        parts.hasHost ? text(parts.hostStart..<parts.pathStart) : nil
    }

    /// Nil where it is the one that goes without saying (``defaultPort``).
    public var port: UInt16? {
        parts.hasHost && parts.pathStart > parts.hostEnd ? UInt16(text(parts.hostEnd + 1..<parts.pathStart)) : nil
    }

    /// The port that the scheme stands for: 443 of https; nil for a scheme that has none.
    public var defaultPort: UInt16? { Scheme(scheme).defaultPort }

    /// With its leading slash, percent-encoded.
    public var path: String { text(parts.pathStart..<parts.pathEnd) }

    /// What follows the question mark; nil where there is none.
    public var query: String? {
        parts.queryEnd > parts.pathEnd ? text(parts.pathEnd + 1..<parts.queryEnd) : nil
    }

    /// What follows the number sign; nil where there is none.
    public var fragment: String? {
        href.utf8.count > parts.queryEnd ? text(parts.queryEnd + 1..<href.utf8.count) : nil
    }

    /// The path and, behind a question mark, the query: what HTTP asks a server for.
    public var target: String { text(parts.pathStart..<parts.queryEnd) }

    /// The address without its fragment.
    public var withoutFragment: String { text(0..<parts.queryEnd) }

    /// Whether the path is any text at all, as in `mailto:` and `data:`, and nothing can be relative to it.
    public var hasOpaquePath: Bool {
        !parts.hasHost && (parts.pathStart == parts.pathEnd || bytes(parts.pathStart..<parts.pathEnd).first != .slash)
    }

    /// Who answers for the address: scheme, host and port, or `null` where that cannot be said.
    public var origin: String {
        switch scheme {
        case "http", "https", "ws", "wss", "ftp": text(0..<parts.schemeEnd + 3) + (host ?? "")
        case "blob": WebAddress(path).flatMap { $0.isHTTP ? $0.origin : nil } ?? "null"
        default: "null"
        }
    }

    /// Whether it is of the web: http or https.
    public var isHTTP: Bool { scheme == "http" || scheme == "https" }

    func bytes(_ range: Range<Int>) -> Substring.UTF8View {
        let utf8 = href.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return href[start..<utf8.index(start, offsetBy: range.count)].utf8
    }

    private func text(_ range: Range<Int>) -> String { String(bytes(range)) ?? "" }
}

extension WebAddress: Hashable, CustomStringConvertible {
    public static func == (left: Self, right: Self) -> Bool { left.href == right.href }
    public func hash(into hasher: inout Hasher) { hasher.combine(href) }
    public var description: String { href }
}
