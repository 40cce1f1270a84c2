/// A piece of HTML or SVG that is safe to send.
///
/// Text enters it escaped, and there is no other way in: the names of elements and attributes are closed lists, the
/// addresses of links are ``Address`` values, and no attribute holds a script or a style.
struct HTML: Sendable {
    fileprivate(set) var bytes: [UInt8] = []

    init() {}

    /// The text with everything escaped that could be taken for more than text, in elements and in attributes.
    init(text: String) {
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            // Control characters are no characters of HTML.
            case 0..<0x09, 0x0B..<0x0D, 0x0E..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// How many bytes a byte of text takes at most.
    static func size(of byte: UInt8) -> Int { byte < 0x40 && "&<>\"'".utf8.contains(byte) ? 6 : 1 }

    /// The pieces one behind the other.
    init(_ pieces: [HTML]) {
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { bytes += piece.bytes }
    }

    /// A whole document.
    static func document(@HTMLBuilder _ root: () -> HTML) -> HTML {
        var document = HTML()
        document.bytes = Array("<!doctype html>\n".utf8) + root().bytes
        return document
    }

    fileprivate static func element(_ tag: Tag, _ attributes: [Attribute], _ content: HTML?) -> HTML {
        var html = HTML()
        html.bytes.append(UInt8(ascii: "<"))
        html.bytes += tag.rawValue.utf8
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            html.bytes.append(UInt8(ascii: " "))
            html.bytes += attribute.name.utf8
            guard !value.isEmpty else { continue }
            html.bytes += "=\"".utf8
            html.bytes += HTML(text: value).bytes
            html.bytes.append(UInt8(ascii: "\""))
        }
        guard content != nil || !tag.isShape else {
            html.bytes += "/>".utf8
            return html
        }
        html.bytes.append(UInt8(ascii: ">"))
        guard !tag.isVoid else { return html }
        if let content { html.bytes += content.bytes }
        html.bytes += "</".utf8
        html.bytes += tag.rawValue.utf8
        html.bytes.append(UInt8(ascii: ">"))
        return html
    }
}

/// Strings in it are text.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ html: HTML) -> HTML { html }
    static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
    static func buildExpression(_ pieces: [HTML]) -> HTML { HTML(pieces) }
    static func buildBlock(_ pieces: HTML...) -> HTML { pieces.count == 1 ? pieces[0] : HTML(pieces) }
    static func buildOptional(_ html: HTML?) -> HTML { html ?? HTML() }
    static func buildEither(first html: HTML) -> HTML { html }
    static func buildEither(second html: HTML) -> HTML { html }
    static func buildArray(_ pieces: [HTML]) -> HTML { HTML(pieces) }
}

/// The elements that the room is made of; a call makes one: `Tag.p(.class("lead")) { "Text" }`.
enum Tag: String {
    case html, head, meta, title, link, script, body
    case header, footer, main, nav, section, article, aside, h1, h2, h3, p, div, span, a, ul, ol, li, dl, dt, dd
    case details, summary, dialog, strong, mark, ins, del, time, blockquote, kbd, progress
    case form, label, input, button, select, option, textarea
    case svg, g, path, line, circle, rect, text, use

    fileprivate var isVoid: Bool {
        switch self {
        case .meta, .link, .input: true
        default: false
        }
    }

    /// Whether it is of SVG and has nothing in it.
    fileprivate var isShape: Bool {
        switch self {
        case .path, .line, .circle, .rect, .use: true
        default: false
        }
    }

    func callAsFunction(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
        HTML.element(self, attributes, content())
    }

    func callAsFunction(_ attributes: Attribute...) -> HTML { HTML.element(self, attributes, nil) }

    func callAsFunction(_ attributes: [Attribute], @HTMLBuilder content: () -> HTML) -> HTML {
        HTML.element(self, attributes, content())
    }
}
