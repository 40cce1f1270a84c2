import HTMLTree

/// A text of a feed, with how it is to be read.
public struct FeedText: Sendable, Hashable {
    public enum Form: Sendable { case plain, html }

    /// The text as the feed gives it, references of XML undone: plain, or HTML.
    public var value: String
    public var form: Form
    /// The language in force, a tag as written.
    public var language: String?
    /// What its relative links are relative to.
    public var base: String?

    init(_ value: String, form: Form, language: String? = nil, base: String? = nil) {
        self.value = value
        self.form = form
        self.language = language
        self.base = base
    }

    /// The text without markup, white space folded.
    public var plain: String {
        guard form == .html else { return String(decoding: PlainText.folded(value.utf8), as: UTF8.self) }
        let document = Document(parsingFragment: html)
        var bytes: [UInt8] = []
        for node in document.descendants(of: .document) {
            let kind = document[node].kind
            if kind == .text, !document.isScript(document[node].parent) {
                bytes += document.bytes(document[node].text)
            } else if kind == .element, document[node].tag != .a {
                bytes.append(0x20)
            }
        }
        return String(decoding: PlainText.folded(bytes), as: UTF8.self)
    }

    /// As HTML in UTF-8: plain text with its lines kept, markup that was escaped once too often unescaped.
    package var html: [UInt8] {
        switch form {
        case .plain: Self.escaped(value)
        case .html: Self.isEscapedTwice(value) ? Self.unescaped(value) : Array(value.utf8)
        }
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var html: [UInt8] = Array("<p>".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): html += Array("&lt;".utf8)
            case UInt8(ascii: "&"): html += Array("&amp;".utf8)
            case 0x0A: html += Array("</p>\n<p>".utf8)
            default: html.append(byte)
            }
        }
        return html + Array("</p>".utf8)
    }

    /// Whether a text holds no markup, but is some when unescaped once more: `&lt;p&gt;News.&lt;/p&gt;`. A text that only
    /// speaks of a tag neither begins nor ends with one.
    private static func isEscapedTwice(_ text: String) -> Bool {
        text.hasPrefix("&lt;") && text.hasSuffix("&gt;") && !text.utf8.contains(UInt8(ascii: "<"))
            && MarkupSigns.hasTag(unescaped(text)[...])
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        let document = Document(parsingFragment: Array(text.utf8))
        return document.children(of: .document).reduce(into: []) { $0 += document.bytes(document[$1].text) }
    }
}

extension Document {
    /// Whether an element's text is not shown.
    fileprivate func isScript(_ id: NodeID?) -> Bool {
        guard let id else { return false }
        return self[id].tag == .script || self[id].tag == .style
    }
}

/// Tells HTML from plain text where a feed does not say.
enum MarkupSigns {
    /// Whether a text is meant to be read as HTML: it has a tag of HTML, or a character reference.
    static func isHTML(_ text: some Collection<UInt8>) -> Bool {
        let bytes = Array(text)
        return hasTag(bytes[...]) || hasReference(bytes[...])
    }

    /// Whether there is a tag that HTML has, with its end.
    static func hasTag(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let opening = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(opening + 1)...]
            let name = (rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest).prefix(16).prefix { byte in
                (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
            }
            let next = name.endIndex < text.endIndex ? text[name.endIndex] : 0
            guard !name.isEmpty, next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else {
                continue
            }
            if next != 0, Tag(named: String(decoding: name, as: UTF8.self).lowercased()) != nil { return true }
        }
        return false
    }

    private static func hasReference(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(ampersand + 1)...]
            let name = rest.prefix(32).prefix { $0 == UInt8(ascii: "#") || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
            guard name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";"), !name.isEmpty else {
                continue
            }
            if name.first == UInt8(ascii: "#") || CharacterReference.characters(named: name) != nil { return true }
        }
        return false
    }
}
