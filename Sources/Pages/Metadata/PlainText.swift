/// Texts out of attributes and scripts, made readable.
enum PlainText {
    /// A value as a line of text: references undone (twice where a page encoded them twice), tags and control
    /// characters left out, white space folded. Nil where nothing is left.
    static func line(_ value: some Collection<UInt8>) -> String? {
        var bytes = Array(value.prefix(2000))
        for _ in 0..<2 where bytes.contains(UInt8(ascii: "&")) { bytes = decodingReferences(bytes) }
        if bytes.contains(UInt8(ascii: "<")) { bytes = strippingTags(bytes) }
        let line = folded(bytes)
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }

    /// White space and control characters as single spaces, none at the ends; zero-width characters left out.
    static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if byte <= 0x20 || byte == 0x7F {
                if let last = result.last, last != 0x20 { result.append(0x20) }
                continue
            }
            result.append(byte)
            let count = result.count
            if byte == 0xA0, count >= 2, result[count - 2] == 0xC2 {
                result.removeLast(2)
                if let last = result.last, last != 0x20 { result.append(0x20) }
            } else if count >= 3, result[count - 2] == 0x80, result[count - 3] == 0xE2, byte >= 0x8B, byte <= 0x8F {
                result.removeLast(3)
            } else if count >= 3, result[count - 3] == 0xEF, result[count - 2] == 0xBB, byte == 0xBF {
                result.removeLast(3)
            } else if count >= 2, result[count - 2] == 0xC2, byte == 0xAD {
                result.removeLast(2)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    private static func strippingTags(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "/")
                    || UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[index + 1] | 0x20,
                let close = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
            {
                result.append(0x20)
                index = close + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func decodingReferences(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"),
                let semicolon = bytes[index..<min(index + 12, bytes.count)].firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(named: bytes[index + 1..<semicolon])
            {
                result.append(contentsOf: String(scalar).utf8)
                index = semicolon + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: name, as: UTF8.self)
        guard name.hasPrefix("#") else { return references[name] }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { $0 < 0x20 ? " " : Unicode.Scalar($0) }
    }

    /// The references that pages put into values a second time.
    private static let references: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
        "hellip": "…", "bull": "•", "middot": "·", "shy": "\u{AD}", "euro": "€", "pound": "£", "deg": "°", "iexcl": "¡",
        "iquest": "¿", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
        "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "agrave": "à", "egrave": "è",
        "igrave": "ì", "ograve": "ò", "ugrave": "ù", "acirc": "â", "ecirc": "ê", "icirc": "î", "ocirc": "ô",
        "ucirc": "û",
        "ntilde": "ñ", "atilde": "ã", "otilde": "õ", "ccedil": "ç", "aring": "å", "aelig": "æ", "oslash": "ø",
        "Eacute": "É", "Aacute": "Á", "Oacute": "Ó", "Agrave": "À", "Egrave": "È", "Ccedil": "Ç", "Ntilde": "Ñ",
        "Aring": "Å", "AElig": "Æ", "Oslash": "Ø", "oelig": "œ", "euml": "ë", "iuml": "ï",
    ]
}
