import FoundationEssentials

/// How the text of an element is to be read.
extension FeedElement {
    /// The text of an element by its `type` and `mode` (Atom 1.0 and 0.3), or by what it looks like; nil where there is
    /// none.
    ///
    /// - Parameter isAtom: Whether no type means plain text, as in Atom; in RSS nothing is said, and text and HTML both
    ///   stand there.
    public func feedText(isAtom: Bool) -> FeedText? {
        let type = attribute("type")?.trimmed.lowercased()
        var text = FeedText("", form: .plain, language: language, base: base)
        if isBase64(type, isAtom: isAtom) {
            text.value = decodedBase64
            text.form = type == "text/plain" || !MarkupSigns.isHTML(text.value.utf8) ? .plain : .html
        } else if let division = wrapper(type) {
            text.value = division.markup
            text.form = .html
        } else if hasChildren {
            text.value = innerMarkup
            text.form = .html
        } else {
            text.value = self.text
            text.form = form(of: text.value, type: type, isAtom: isAtom)
        }
        return text.value.isEmpty ? nil : text
    }

    private func form(of value: String, type: String?, isAtom: Bool) -> FeedText.Form {
        switch type {
        case "html", "xhtml", "text/html", "application/xhtml+xml": .html
        case "text", "plain", "text/plain": .plain
        default: !isAtom && MarkupSigns.isHTML(value.utf8) ? .html : .plain
        }
    }

    /// Atom 0.3 says so; in Atom 1.0 (RFC 4287, section 4.1.3.3) it is what is neither text nor XML.
    private func isBase64(_ type: String?, isAtom: Bool) -> Bool {
        if let mode = attribute("mode") { return mode.lowercased() == "base64" }
        guard isAtom, let type, type.contains("/"), !hasChildren else { return false }
        return !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    private var decodedBase64: String {
        Data(base64Encoded: text, options: .ignoreUnknownCharacters)
            .map { String(decoding: $0, as: UTF8.self).trimmed } ?? text
    }

    /// The `div` round XHTML that Atom 1.0 (RFC 4287, section 3.1.1.3) does not count to the text.
    private func wrapper(_ type: String?) -> FeedElement? {
        let isNew = type == "xhtml" || type == "application/xhtml+xml" && namespace?.contains("/2005/") == true
        let children = children
        return isNew && children.count == 1 && children[0].foldedName == "div" && text.isEmpty ? children[0] : nil
    }

    /// What is in the element: its text as it is where there is nothing else, else text and elements written as HTML.
    public var innerMarkup: String { hasChildren ? markup : text }

    /// What is in the element, written as HTML.
    private var markup: String {
        var markup = ""
        writeContent(to: &markup)
        return markup.trimmed
    }

    /// Goes as deep as the element does, which ``FeedLimits/depth`` bounds.
    private func writeContent(to markup: inout String) {
        for part in content {
            switch part {
            case .text(let text): Self.write(text, to: &markup, isValue: false)
            case .element(let element): element.write(to: &markup)
            }
        }
    }

    private func write(to markup: inout String) {
        markup += "<" + writtenName
        for attribute in attributes {
            markup += " " + (attribute.prefix.map { $0 + ":" } ?? "") + attribute.name + "=\""
            Self.write(attribute.value, to: &markup, isValue: true)
            markup += "\""
        }
        guard !Self.voidNames.contains(name) else {
            markup += " />"
            return writeContent(to: &markup)
        }
        markup += ">"
        writeContent(to: &markup)
        markup += "</\(writtenName)>"
    }

    /// The name as HTML has it: without a prefix where that is one of HTML's own vocabularies.
    private var writtenName: String {
        switch vocabulary {
        case .xhtml, .svg, .mathML, .core: name
        default: (prefix.map { $0 + ":" } ?? "") + name
        }
    }

    private static func write(_ text: String, to markup: inout String, isValue: Bool) {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
            markup += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"" where isValue: markup += "&quot;"
            default: markup.unicodeScalars.append(scalar)
            }
        }
    }

    private static let voidNames: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
