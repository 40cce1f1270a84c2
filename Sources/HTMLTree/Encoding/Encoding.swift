/// A character encoding of the web: one of the forty that the WHATWG Encoding standard knows. The raw value is the
/// standard's name in lower case.
///
/// ```swift
/// let page = Encoding.decode(bytes, transportCharset: "shift_jis")
/// page.bytes      // valid UTF-8
/// page.encoding   // what the bytes were in
/// ```
public enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case ibm866 = "ibm866"
    case iso8859_2 = "iso-8859-2"
    case iso8859_3 = "iso-8859-3"
    case iso8859_4 = "iso-8859-4"
    case iso8859_5 = "iso-8859-5"
    case iso8859_6 = "iso-8859-6"
    case iso8859_7 = "iso-8859-7"
    case iso8859_8 = "iso-8859-8"
    case iso8859_8I = "iso-8859-8-i"
    case iso8859_10 = "iso-8859-10"
    case iso8859_13 = "iso-8859-13"
    case iso8859_14 = "iso-8859-14"
    case iso8859_15 = "iso-8859-15"
    case iso8859_16 = "iso-8859-16"
    case koi8R = "koi8-r"
    case koi8U = "koi8-u"
    case macintosh = "macintosh"
    case windows874 = "windows-874"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case macCyrillic = "x-mac-cyrillic"
    case gbk = "gbk"
    case gb18030 = "gb18030"
    case big5 = "big5"
    case eucJP = "euc-jp"
    case iso2022JP = "iso-2022-jp"
    case shiftJIS = "shift_jis"
    case eucKR = "euc-kr"
    case replacement = "replacement"
    case utf16BE = "utf-16be"
    case utf16LE = "utf-16le"
    case xUserDefined = "x-user-defined"
}

/// A page in UTF-8, and what it was before.
public struct DecodedPage: Sendable {
    /// Valid UTF-8 without a byte order mark. What could not be decoded is U+FFFD.
    public let bytes: [UInt8]
    /// The encoding that the source was read in.
    public let encoding: Encoding
}

extension Encoding {
    /// Reads a page in whatever encoding it is in. Never fails; linear time. Bytes that are valid UTF-8 already are
    /// returned as they are, without a copy.
    ///
    /// What the page declares (``declared(in:transportCharset:)``) is a hint here, as many pages declare wrongly:
    /// - a byte order mark always decides;
    /// - bytes that are valid UTF-8 are UTF-8, whatever was declared;
    /// - the declared encoding is taken where the bytes make sense in it;
    /// - else the likeliest legacy encoding is taken (``likeliest(for:declared:)``).
    public static func decode(_ source: [UInt8], transportCharset: String? = nil) -> DecodedPage {
        let declaration = declared(in: source, transportCharset: transportCharset)
        if declaration.origin == .byteOrderMark {
            return DecodedPage(bytes: declaration.encoding.decode(source), encoding: declaration.encoding)
        }
        let evidence = UTF8Evidence(source)
        let encoding = settled(declaration, evidence, for: source)
        let isReady = evidence.errors == 0 && (encoding == .utf8 || evidence.isASCII && encoding.isASCIICompatible)
        return DecodedPage(bytes: isReady ? source : encoding.decode(source), encoding: encoding)
    }

    /// The encoding to read bytes in that have no byte order mark.
    private static func settled(
        _ declaration: EncodingDeclaration, _ evidence: UTF8Evidence, for source: [UInt8]
    ) -> Encoding {
        let declared = declaration.encoding
        if let wide = utf16WithoutMark(source) { return wide }
        if evidence.isASCII {
            return declared.isASCIICompatible && ISO2022JPDecoder.hasEscape(source) ? .iso2022JP : declared
        }
        // By chance, two or three characters of a double-byte encoding can look like UTF-8.
        let chanceIsLow = evidence.longSequences > 0 || evidence.sequences > 3 || !declared.isDoubleByte
        if evidence.errors == 0 { return chanceIsLow ? .utf8 : declared }
        if evidence.sequences > 2 * evidence.errors { return .utf8 }
        return likeliest(for: source, declared: declaration.origin == .nothing ? nil : declared)
    }

    /// UTF-16 that says so by nothing but the zero bytes of its markup.
    private static func utf16WithoutMark(_ source: [UInt8]) -> Encoding? {
        guard source.count >= 4 else { return nil }
        let lessThan = UInt8(ascii: "<")
        switch (source[0], source[1], source[2], source[3]) {
        case (lessThan, 0, 1..., 0): return .utf16LE
        case (0, lessThan, 0, 1...): return .utf16BE
        default: return nil
        }
    }

    /// Whether bytes below 0x80 mean ASCII, so that markup can be read before the encoding is known.
    var isASCIICompatible: Bool {
        switch self {
        case .utf16BE, .utf16LE, .iso2022JP, .replacement: false
        default: true
        }
    }

    /// Whether most characters take two bytes.
    var isDoubleByte: Bool {
        switch self {
        case .gbk, .gb18030, .big5, .eucJP, .shiftJIS, .eucKR: true
        default: false
        }
    }
}
