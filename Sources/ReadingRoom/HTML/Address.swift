/// Where a link leads: a page of the room, or an address of the web.
///
/// No other address can be made, so a page cannot lead to `javascript:` or `data:`.
struct Address: Hashable, Sendable {
    let text: String

    /// In bytes: longer addresses of the web are not followed, and longer names not linked to.
    private static let (longest, longestName) = (2000, 200)

    private init(_ text: String) { self.text = text }

    /// A page of the room: segments of its path, what is asked of it, and a place in it.
    init(_ segments: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
        var text = "/" + segments.map(Self.encoded).joined(separator: "/")
        let asked = query.filter { !$0.value.isEmpty }.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        if !asked.isEmpty { text += "?" + asked.joined(separator: "&") }
        if let fragment { text += "#" + Self.encoded(fragment) }
        self.text = text
    }

    /// An address of the web as an article has it; nil for one that is not followed with `http` or `https`.
    init?(outside url: String) {
        guard url.utf8.count <= Self.longest else { return nil }
        let scheme = url.prefix(8).lowercased()
        guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://") else { return nil }
        text = url
    }

    /// A place on the page itself.
    static func place(_ id: String) -> Address { Address("#" + encoded(id)) }

    /// The bytes that are not unreserved, in hexadecimal (RFC 3986, section 2).
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The pages of the room.
extension Address {
    static let desk = Address([])
    static let stories = Address(["stories"])
    static let corrections = Address(["corrections"])
    static let adding = Address(["add"])
    static let login = Address(["login"])
    static let logout = Address(["logout"])
    static let description = Address(["api", "openapi.json"])

    /// - Parameter statement: is shown wherever it stands in the article: one that is long does not fit a page.
    static func article(_ id: String, statement: String? = nil) -> Address {
        Address(["a", id], query: [("at", statement ?? "")], fragment: statement)
    }
    static func editing(_ statement: String, inArticle id: String) -> Address {
        Address(["a", id], query: [("at", statement), ("edit", statement)])
    }
    static func story(_ id: String, claim: String? = nil) -> Address {
        Address(["s", id], query: [("claim", claim ?? "")])
    }
    static func who(_ name: String) -> Address { Address(["who", String(name.prefix(longestName))]) }
    static func since(_ day: String) -> Address { Address(["since", day]) }
    static func search(_ words: String) -> Address {
        Address(["search"], query: [("q", String(words.prefix(longestName)))])
    }
    static func asset(_ name: String, version: String) -> Address {
        Address(["assets", name], query: [("v", version)])
    }

    /// A part of a drawing that is a file.
    func part(_ id: String) -> Address { Address(text + "#" + Self.encoded(id)) }

    /// An article with some of its words shown (https://wicg.github.io/scroll-to-text-fragment).
    ///
    /// - Parameter place: The offset of the words, where they may not stand at the beginning.
    static func words(_ words: String, inArticle id: String, at place: Int? = nil) -> Address {
        let all = words.split(whereSeparator: \.isWhitespace)
        let ends =
            all.count <= 12
            ? [all.joined(separator: " ")]
            : [all.prefix(5).joined(separator: " "), all.suffix(5).joined(separator: " ")]
        // A hyphen has a meaning in a text fragment.
        let directive = ends.map {
            encoded(String($0.prefix(longestName))).split(separator: "-", omittingEmptySubsequences: false).joined(
                separator: "%2D")
        }
        let article = Address(["a", id], query: [("at", place.map { "\($0)" } ?? "")])
        return Address(article.text + "#:~:text=" + directive.joined(separator: ","))
    }
}
