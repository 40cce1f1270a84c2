/// The bytes that a part of an address cannot hold as they are (URL standard, section 1.3). All above 0x7E are among
/// them.
struct PercentEncodeSet: Sendable {
    /// A bit for each of the bytes 0 to 127.
    private let bits: (UInt64, UInt64)

    private init(adding characters: String, to other: PercentEncodeSet? = nil) {
        var bits = other?.bits ?? (0xFFFF_FFFF, 1 << 63)
        for byte in characters.utf8 {
            if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte - 64) }
        }
        self.bits = bits
    }

    static let control = PercentEncodeSet(adding: "")
    static let fragment = PercentEncodeSet(adding: " \"<>`", to: control)
    static let query = PercentEncodeSet(adding: " \"#<>", to: control)
    static let specialQuery = PercentEncodeSet(adding: "'", to: query)
    static let path = PercentEncodeSet(adding: "?^`{}", to: query)
    static let userInfo = PercentEncodeSet(adding: "/:;=@[\\]|", to: path)

    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return bits.0 >> UInt64(byte) & 1 == 1 }
        return byte > 127 || bits.1 >> UInt64(byte - 64) & 1 == 1
    }
}

extension [UInt8] {
    mutating func append(_ bytes: ArraySlice<UInt8>, encoding set: PercentEncodeSet) {
        var rest = bytes
        while let next = rest.firstIndex(where: set.contains) {
            append(contentsOf: rest[..<next])
            appendPercentEncoded(rest[next])
            rest = rest[(next + 1)...]
        }
        append(contentsOf: rest)
    }

    mutating func appendPercentEncoded(_ byte: UInt8) {
        append(.percent)
        append(Self.hexadecimalDigit(byte >> 4))
        append(Self.hexadecimalDigit(byte & 15))
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "A")
    }
}

extension Collection<UInt8> {
    /// The bytes with every `%` and two hexadecimal digits undone; a lone `%` stays.
    var percentDecoded: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var rest = self[...]
        while let byte = rest.popFirst() {
            if byte == .percent, let high = rest.first?.hexadecimalValue,
                let low = rest.dropFirst().first?.hexadecimalValue
            {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
