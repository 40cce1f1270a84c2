import HTMLTree

/// A feed's bytes in UTF-8.
///
/// The encoding is what the byte order mark says, the transport, the XML declaration, in this order (RFC 7303, section
/// 3), else UTF-8; UTF-16 and UTF-32 are known by their zeros too. Where the bytes say otherwise, ``HTMLTree/Encoding``
/// believes the bytes.
struct FeedSource {
    let bytes: [UInt8]
    /// The WHATWG name, or `utf-32le`, `utf-32be`.
    let encoding: String

    init(_ source: [UInt8], contentType: String?) {
        if let wide = Self.utf32(source) {
            (bytes, encoding) = (Self.decodeUTF32(source, isBigEndian: wide), wide ? "utf-32be" : "utf-32le")
            return
        }
        let transport = contentType.flatMap { Encoding.charset(inContentType: $0.utf8) }
        let decoded = Encoding.decode(source, transportCharset: transport ?? Self.declared(source) ?? "utf-8")
        bytes = Self.withoutControls(decoded.bytes)
        encoding = decoded.encoding.rawValue
    }

    /// The label in `<?xml version="1.0" encoding="label"?>`; nil without one.
    private static func declared(_ source: [UInt8]) -> String? {
        let head = source.prefix(1024)
        guard let start = head.firstOffset(of: "<?xml".utf8), let end = head[start...].firstOffset(of: "?>".utf8),
            let name = head[start..<end].firstOffset(of: "encoding".utf8)
        else { return nil }
        let value = head[(name + 8)..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }

    /// Whether this is UTF-32, by its mark or by the zeros round its first `<`: true where the high byte comes first.
    private static func utf32(_ source: [UInt8]) -> Bool? {
        let heads: [([UInt8], Bool)] = [
            ([0, 0, 0xFE, 0xFF], true), ([0xFF, 0xFE, 0, 0], false), ([0, 0, 0, 0x3C], true), ([0x3C, 0, 0, 0], false),
        ]
        return heads.first { source.starts(with: $0.0) }?.1
    }

    private static func decodeUTF32(_ source: [UInt8], isBigEndian: Bool) -> [UInt8] {
        let units = stride(from: 0, to: source.count - source.count % 4, by: 4).map { start in
            let unit = source[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return isBigEndian ? unit : unit.byteSwapped
        }
        return Array(String(decoding: units.drop { $0 == 0xFEFF }, as: UTF32.self).utf8)
    }

    /// With the C1 controls read as windows-1252, as in HTML: no feed means the controls.
    private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
        let isControl = { (index: Int) in bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0 }
        guard bytes.indices.contains(where: isControl) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            if isControl(index) {
                result += Array(String(CharacterReference.character(numbered: UInt32(bytes[index + 1]))).utf8)
                index += 2
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
