import FoundationEssentials
import HTMLTree

/// What the relative links of a page are relative to.
struct LinkBase {
    private let base: URL?

    /// - Parameters:
    ///   - url: Where the page was, if known.
    ///   - document: The page: its first `base` element changes what links are relative to.
    init(url: String?, document: Document?) {
        let page = url.flatMap { URL(string: $0) }
        let declared = document.flatMap(Self.declaredBase)
        base = declared.flatMap { URL(string: $0, relativeTo: page) } ?? page
    }

    private static func declaredBase(_ document: Document) -> String? {
        guard let html = document.children(of: .document).first(where: { document[$0].tag == .html }),
            let head = document.children(of: html).first(where: { document[$0].tag == .head }),
            let base = document.children(of: head).first(where: { document[$0].tag == .base })
        else { return nil }
        return document.value(of: .href, in: base).map(document.string)
    }

    /// The absolute address of a link (RFC 3986, section 5); nil for scripts, places on the same page and what is no address.
    func resolve(_ address: ArraySlice<UInt8>) -> String? {
        let address = address.trimmingSpace
        guard let first = address.first, first != UInt8(ascii: "#"), address.count < 4096 else { return nil }
        if address.starts(with: "http://".utf8) || address.starts(with: "https://".utf8) {
            return String(decoding: address, as: UTF8.self)
        }
        let text = String(decoding: address, as: UTF8.self)
        guard let url = URL(string: text, relativeTo: base) else { return nil }
        switch url.scheme?.lowercased() {
        case "http", "https", "mailto", "ftp": return url.absoluteString
        case nil: return text
        default: return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space at both ends.
    var trimmingSpace: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first, first <= 0x20 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return rest
    }
}
