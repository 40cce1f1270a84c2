import HTMLTree
import WebAddress

/// What the relative links of a page are relative to.
struct LinkBase {
    private let base: WebAddress?
    /// What the page was in; the queries of its links are still.
    private let encoding: Encoding

    /// - Parameters:
    ///   - url: Where the page was, if known.
    ///   - document: The page: its first `base` element changes what links are relative to.
    ///   - encoding: What the page was in before it was read.
    init(url: String?, document: Document?, encoding: Encoding) {
        self.encoding = encoding
        let page = url.flatMap { WebAddress($0) }
        let declared = document.flatMap(Self.declaredBase).flatMap { WebAddress($0, base: page) }
        base = declared.flatMap { $0.hasOpaquePath ? nil : $0 } ?? page
    }

    private static func declaredBase(_ document: Document) -> String? {
        guard let html = document.children(of: .document).first(where: { document[$0].tag == .html }),
            let head = document.children(of: html).first(where: { document[$0].tag == .head }),
            let base = document.children(of: head).first(where: { document[$0].tag == .base })
        else { return nil }
        return document.value(of: .href, in: base).map(document.string)
    }

    /// The absolute address of a link, as a browser would follow it; nil for scripts, places on the same page and what is
    /// no address. A relative one stays as it is where nothing is known that it could be relative to.
    func resolve(_ address: ArraySlice<UInt8>) -> String? {
        let address = address.trimmingSpace
        guard let first = address.first, first != UInt8(ascii: "#"), address.count < 4096 else { return nil }
        guard let resolved = WebAddress(utf8: address, base: base, queryEncoding: encoding.bytes(of:)) else {
            let start = address.prefix { !"/?#".utf8.contains($0) }
            return base == nil && !start.contains(UInt8(ascii: ":")) ? String(decoding: address, as: UTF8.self) : nil
        }
        return ["http", "https", "mailto", "ftp"].contains(resolved.scheme) ? resolved.href : nil
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
