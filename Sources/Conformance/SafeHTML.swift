import HTMLTree
import Pages

extension FeedText {
    /// The text as feedparser hands it out, HTML that may be shown: its links made absolute, without what runs, loads frames or leaves its place.
    ///
    /// Parsed as a browser would parse it and written anew. Of elements those listed are kept; of others the contents,
    /// save those of scripts and styles. Of attributes all but handlers of events, addresses of a scheme that runs, and
    /// styles beyond ``SafeStyle``.
    var safeHTML: String {
        SafeHTMLWriter(Document(parsingFragment: html), base: base).html.trimmed
    }
}

private struct SafeHTMLWriter {
    private let document: Document
    private let base: String?
    private var output: [UInt8] = []

    init(_ document: Document, base: String?) {
        self.document = document
        self.base = base
        write()
    }

    var html: String { String(decoding: output, as: UTF8.self) }

    /// Goes through the tree without recursion, however deep it is.
    private mutating func write() {
        var current = document[.document].firstChild
        while let id = current {
            if enter(id), let child = document[id].firstChild {
                current = child
                continue
            }
            current = nil
            var left: NodeID? = id
            while let id = left, id != .document {
                leave(id)
                current = document[id].next
                left = current == nil ? document[id].parent : nil
            }
        }
    }

    /// Writes a node up to its children; false where they are left out.
    private mutating func enter(_ id: NodeID) -> Bool {
        let node = document[id]
        switch node.kind {
        case .text: escape(document.bytes(node.text), isValue: false)
        case .element where isDropped(node): return false
        case .element: if isAllowed(node) { writeStartTag(id, node) }
        default: return node.kind == .document
        }
        return true
    }

    private mutating func leave(_ id: NodeID) {
        let node = document[id]
        guard node.kind == .element, isAllowed(node), !isDropped(node) else { return }
        let name = document.name(of: node.tag)
        if !Self.voidNames.contains(name) { output += Array("</\(name)>".utf8) }
    }

    private mutating func writeStartTag(_ id: NodeID, _ node: Node) {
        let name = document.name(of: node.tag)
        output += Array("<\(name)".utf8)
        for attribute in document.attributes(of: id) {
            let name = document.name(of: attribute.name).lowercased()
            guard let value = safeValue(of: name, document.bytes(attribute.value)) else { continue }
            output += Array(" \(document.name(of: attribute.name))=\"".utf8)
            escape(value, isValue: true)
            output.append(UInt8(ascii: "\""))
        }
        output += Array((Self.voidNames.contains(name) ? " />" : ">").utf8)
    }

    /// The value to write; nil where the attribute is left out.
    private func safeValue(of name: String, _ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if name.hasPrefix("on") || name == "srcdoc" || name == "srcset" { return nil }
        if name == "style" {
            return SafeStyle.style(String(decoding: value, as: UTF8.self)).map { Array($0.utf8)[...] }
        }
        guard Self.addressNames.contains(name) else { return value }
        let written = String(decoding: value, as: UTF8.self)
        // Browsers pass over these in addresses.
        let cleaned = String(decoding: value.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
        if FeedAddress.hasScheme(cleaned) {
            let scheme = cleaned.prefix { $0 != ":" }.lowercased()
            return Self.schemes.contains(scheme) ? value : nil
        }
        return Array(FeedAddress.resolve(written.trimmed, base: base).utf8)[...]
    }

    private mutating func escape(_ text: ArraySlice<UInt8>, isValue: Bool) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): output += Array("&amp;".utf8)
            case UInt8(ascii: "<"): output += Array("&lt;".utf8)
            case UInt8(ascii: ">"): output += Array("&gt;".utf8)
            case UInt8(ascii: "\"") where isValue: output += Array("&quot;".utf8)
            default: output.append(byte)
            }
        }
    }

    private func isAllowed(_ node: Node) -> Bool {
        node.namespace != .html
            ? Self.drawingNames.contains(document.name(of: node.tag))
            : Self.names.contains(document.name(of: node.tag))
    }

    /// Whether an element goes with all that is in it: what runs, what is read as raw text, and of drawings what is not
    /// known, since the contents would mean something else without it.
    private func isDropped(_ node: Node) -> Bool {
        guard node.namespace == .html else { return !isAllowed(node) }
        return Self.droppedNames.contains(document.name(of: node.tag))
    }
}

extension SafeHTMLWriter {
    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let names = words(
        """
        a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code
        col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form
        h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main map mark menu meter nav ol
        optgroup option output p picture pre progress q rp rt ruby s samp section select small source spacer span strike
        strong sub summary sup svg table tbody td tfoot th thead time tr track tt u ul var video wbr
        """)

    /// Of SVG and MathML, what draws and what writes.
    private static let drawingNames = words(
        """
        svg a circle defs desc ellipse font-face g glyph hkern line linearGradient marker metadata missing-glyph mpath
        path polygon polyline radialGradient rect stop switch text title tspan use
        math maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt
        mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
        """)

    private static let droppedNames = words(
        "script style template applet iframe noembed noframes noscript plaintext xmp title textarea")

    private static let voidNames = words("area br col hr img input source track wbr")

    private static let addressNames = words(
        "href src cite action longdesc poster data background formaction ping usemap icon lowsrc dynsrc xlink:href")

    private static let schemes = words(
        "http https ftp ftps mailto tel sms news nntp geo magnet irc ircs xmpp sip sips urn")
}

/// Inline styles that leave an item in its place and fetch nothing.
enum SafeStyle {
    /// The declarations that may stay; nil where none does.
    static func style(_ style: String) -> String? {
        let kept = style.split(separator: ";").compactMap { declaration -> String? in
            let parts = declaration.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let name = String(parts[0]).nonBlank?.lowercased(),
                let value = String(parts[1]).nonBlank, isAllowed(name: name, value: value)
            else { return nil }
            return "\(name): \(value);"
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    private static func isAllowed(name: String, value: String) -> Bool {
        let family = name.prefix { $0 != "-" }
        if ["background", "border", "margin", "padding"].contains(family) {
            return value.split(separator: " ").allSatisfy { isSmallLength($0) || isColor($0) || isWord($0) }
        }
        let isPlain = value.utf8.allSatisfy { byte in
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || " ,#%.-!'\"".utf8.contains(byte)
        }
        return isPlain && properties.contains(name)
    }

    /// At most two digits before and after the point, with a unit.
    private static func isSmallLength(_ text: Substring) -> Bool {
        let parts = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.split(
            separator: ".", omittingEmptySubsequences: false)
        let unit = text.dropFirst(parts.joined(separator: ".").count)
        return !parts.isEmpty && parts.count <= 2 && parts.allSatisfy { $0.count <= 2 }
            && ["", "cm", "em", "rem", "ex", "in", "mm", "pc", "pt", "px", "%"].contains(unit)
    }

    private static func isColor(_ text: Substring) -> Bool {
        text.first == "#" && text.count <= 9 && text.dropFirst().allSatisfy(\.isHexDigit)
    }

    private static func isWord(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "-") }
    }

    private static let properties: Set<String> = [
        "azimuth", "clear", "color", "cursor", "direction", "display", "elevation", "float", "font", "font-family",
        "font-size", "font-style", "font-variant", "font-weight", "height", "letter-spacing", "line-height", "overflow",
        "pause", "pause-after", "pause-before", "pitch", "pitch-range", "richness", "speak", "speak-header",
        "speak-numeral", "speak-punctuation", "speech-rate", "stress", "text-align", "text-decoration", "text-indent",
        "unicode-bidi", "vertical-align", "voice-family", "volume", "white-space", "width",
    ]
}
