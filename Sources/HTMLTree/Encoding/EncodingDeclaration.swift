/// The encoding that a page, or what brought it, declares.
public struct EncodingDeclaration: Sendable, Equatable {
    public enum Origin: Sendable { case byteOrderMark, transport, markup, nothing }
    public let encoding: Encoding
    public let origin: Origin
}

extension Encoding {
    /// What a browser would read a page in: the byte order mark, then the transport's label, then the markup, then
    /// windows-1252.
    ///
    /// Source: section 13.2.3.2 of the WHATWG HTML standard. A `meta` is looked for in the first 64 KiB, since a
    /// browser that meets one later than its first 1024 bytes starts anew with it.
    public static func declared(in source: [UInt8], transportCharset: String? = nil) -> EncodingDeclaration {
        if let marked = byteOrderMark(of: source)?.encoding {
            return EncodingDeclaration(encoding: marked, origin: .byteOrderMark)
        }
        if let transportCharset, let encoding = Encoding(label: transportCharset.utf8) {
            return EncodingDeclaration(encoding: encoding, origin: .transport)
        }
        var scan = DeclarationScan(source.prefix(65536))
        if let encoding = scan.markupEncoding() {
            return EncodingDeclaration(encoding: encoding, origin: .markup)
        }
        return EncodingDeclaration(encoding: .windows1252, origin: .nothing)
    }

    /// The `charset` of a Content-Type, such as `text/html; charset="utf-8"`, as a label; nil without one.
    public static func charset(inContentType contentType: some Collection<UInt8>) -> String? {
        label(inContentType: Array(contentType)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The encoding whose byte order mark starts the source, and the mark's length.
    static func byteOrderMark(of source: [UInt8]) -> (encoding: Encoding, length: Int)? {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if source.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        if source.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        return nil
    }

    /// The standard's "extracting a character encoding from a meta element", up to the label.
    static func label(inContentType content: [UInt8]) -> ArraySlice<UInt8>? {
        let name = Array("charset".utf8)
        var position = 0
        while position + name.count <= content.count {
            guard content[position..<position + name.count].elementsEqual(name, by: { $0 | 0x20 == $1 }) else {
                position += 1
                continue
            }
            position += name.count
            let afterName = content[position...].drop(while: \.isHTMLSpace)
            guard afterName.first == UInt8(ascii: "=") else { continue }
            let value = afterName.dropFirst().drop(while: \.isHTMLSpace)
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return value.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ";") }
            }
            let quoted = value.dropFirst().prefix { $0 != quote }
            return quoted.endIndex < content.endIndex ? quoted : nil
        }
        return nil
    }
}

/// The standard's "prescan a byte stream to determine its encoding". Running out of bytes leaves the encoding unknown.
struct DeclarationScan {
    private let source: ArraySlice<UInt8>
    private var position = 0

    init(_ source: ArraySlice<UInt8>) { self.source = source }

    /// The encoding that the markup declares, as it is to be used: UTF-16 means UTF-8 there, as markup in UTF-16 could
    /// not have been read.
    mutating func markupEncoding() -> Encoding? {
        switch metaEncoding() ?? xmlEncoding() {
        case .utf16BE, .utf16LE: .utf8
        case .xUserDefined: .windows1252
        case let encoding: encoding
        }
    }

    private mutating func metaEncoding() -> Encoding? {
        while let tag = source[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = tag
            if starts(with: "<!--") {
                position += 2
                guard skip(past: "-->") else { return nil }
            } else if starts(with: "<meta"), byte(at: 5).map({ $0.isHTMLSpace || $0 == UInt8(ascii: "/") }) == true {
                position += 5
                if let encoding = encodingOfMeta() { return encoding }
            } else if byte(at: 1)?.isASCIILetter == true
                || (byte(at: 1) == UInt8(ascii: "/") && byte(at: 2)?.isASCIILetter == true)
            {
                skipTag()
            } else if let next = byte(at: 1), "!/?".utf8.contains(next) {
                guard skip(past: ">") else { return nil }
            } else {
                position += 1
            }
        }
        return nil
    }

    /// The encoding in the XML declaration that starts the source.
    private func xmlEncoding() -> Encoding? {
        guard source.starts(with: "<?xml".utf8), let end = source.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = Array(source[..<end])
        let name = Array("encoding".utf8)
        for start in 0..<max(declaration.count - name.count, 0) where declaration[start...].starts(with: name) {
            let value = declaration[(start + name.count)...].drop { $0.isHTMLSpace || $0 == UInt8(ascii: "=") }
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
            return Encoding(label: value.dropFirst().prefix { $0 != quote })
        }
        return nil
    }

    /// Reads the attributes of a `meta`; leaves the position behind it.
    private mutating func encodingOfMeta() -> Encoding? {
        var seen: Set<[UInt8]> = []
        var isContentType = false
        var needsContentType = false
        var encoding: Encoding?
        while let attribute = nextAttribute() {
            guard seen.count < 64, seen.insert(attribute.name).inserted else { continue }
            if attribute.name.elementsEqual("http-equiv".utf8) {
                isContentType = attribute.value.elementsEqual("content-type".utf8)
            } else if attribute.name.elementsEqual("content".utf8), encoding == nil {
                encoding = Encoding.label(inContentType: attribute.value).flatMap { Encoding(label: $0) }
                needsContentType = encoding != nil
            } else if attribute.name.elementsEqual("charset".utf8) {
                encoding = Encoding(label: attribute.value)
                needsContentType = false
            }
        }
        // The source must hold the whole tag.
        guard position < source.endIndex, !needsContentType || isContentType else { return nil }
        return encoding
    }

    /// Skips a tag and, behind the window of the standard, the text of a script or style: it is no markup.
    private mutating func skipTag() {
        let text = ["script", "style"].first { position > 1024 && starts(with: "<" + $0) }
        while let next = byte(at: 0), !next.isHTMLSpace, next != UInt8(ascii: ">") { position += 1 }
        while nextAttribute() != nil {}
        if let text, !skip(past: "</" + text) { position = source.endIndex }
    }

    /// The standard's "get an attribute", in lower case; nil at the end of the tag or of the source.
    private mutating func nextAttribute() -> (name: [UInt8], value: [UInt8])? {
        while let next = byte(at: 0), next.isHTMLSpace || next == UInt8(ascii: "/") { position += 1 }
        guard let first = byte(at: 0), first != UInt8(ascii: ">") else { return nil }
        var name: [UInt8] = []
        while let next = byte(at: 0) {
            if next == UInt8(ascii: "="), !name.isEmpty { break }
            if next.isHTMLSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") { break }
            name.append(next.asciiLowercased)
            position += 1
        }
        while let next = byte(at: 0), next.isHTMLSpace { position += 1 }
        guard byte(at: 0) == UInt8(ascii: "=") else { return position < source.endIndex ? (name, []) : nil }
        position += 1
        while let next = byte(at: 0), next.isHTMLSpace { position += 1 }
        return attributeValue().map { (name, $0) }
    }

    private mutating func attributeValue() -> [UInt8]? {
        guard let first = byte(at: 0) else { return nil }
        let quote = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") ? first : nil
        if quote != nil { position += 1 }
        var value: [UInt8] = []
        while let next = byte(at: 0) {
            if let quote, next == quote {
                position += 1
                return value
            }
            if quote == nil, next.isHTMLSpace || next == UInt8(ascii: ">") { return value }
            value.append(next.asciiLowercased)
            position += 1
        }
        return nil
    }

    private mutating func skip(past end: String) -> Bool {
        while position < source.endIndex {
            if starts(with: end) {
                position += end.utf8.count
                return true
            }
            position += 1
        }
        return false
    }

    private func byte(at offset: Int) -> UInt8? {
        position + offset < source.endIndex ? source[position + offset] : nil
    }

    private func starts(with text: String) -> Bool {
        guard source.endIndex - position >= text.utf8.count else { return false }
        return zip(source[position...], text.utf8).allSatisfy { $0.asciiLowercased == $1 }
    }
}
