extension Tokenizer {
    /// A range of the source with its character references resolved and U+FFFD for NUL.
    mutating func decoded(_ range: Range<Int>, inAttribute: Bool, resolvesReferences: Bool = true) -> TextRange {
        let scan = ByteScan(base: source)
        let ampersand = resolvesReferences ? UInt8(ascii: "&") : 0
        let extraStart = extra.count
        var copied = range.lowerBound
        var offset = range.lowerBound
        while true {
            offset = scan.first(of: ampersand, 0, 0, in: offset..<range.upperBound)
            guard offset < range.upperBound else { break }
            guard let reference = reference(at: offset, limit: range.upperBound, inAttribute: inAttribute) else {
                offset &+= 1
                continue
            }
            extra.append(source + copied, count: offset - copied)
            switch reference.value {
            case .scalar(let scalar): appendToExtra(scalar)
            case .named(let bytes): if let base = bytes.baseAddress { extra.append(base, count: bytes.count) }
            }
            offset += reference.length
            copied = offset
        }
        guard copied > range.lowerBound else { return sourceRange(range) }
        extra.append(source + copied, count: range.upperBound - copied)
        return extraRange(since: extraStart)
    }

    private enum ReferenceValue {
        case scalar(UInt32)
        case named(UnsafeBufferPointer<UInt8>)
    }

    /// What the NUL or the reference at an offset stands for; nil if the `&` there is just that.
    private func reference(
        at offset: Int, limit: Int, inAttribute: Bool
    ) -> (value: ReferenceValue, length: Int)? {
        guard source[offset] != 0 else { return (.scalar(0xFFFD), 1) }
        let next = offset + 1
        guard next < limit else { return nil }
        if source[next] == UInt8(ascii: "#") { return numericReference(at: offset, limit: limit) }
        guard source[next].isASCIILetter,
            let match = entities.longestMatch(source + next, count: limit - next)
        else { return nil }
        let after = next + match.length
        if inAttribute, source[after - 1] != UInt8(ascii: ";"), after < limit,
            source[after] == UInt8(ascii: "=") || source[after].isASCIIAlphanumeric
        {
            return nil
        }
        return (.named(entities.value(of: match.entry)), match.length + 1)
    }

    private func numericReference(at start: Int, limit: Int) -> (value: ReferenceValue, length: Int)? {
        var offset = start + 2
        let isHexadecimal = offset < limit && source[offset] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { offset += 1 }
        let digits = offset
        var number: UInt32 = 0
        while offset < limit {
            let byte = source[offset]
            let digit: UInt32
            if byte.isASCIIDigit {
                digit = UInt32(byte - 0x30)
            } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
                digit = UInt32((byte | 0x20) - 0x61 + 10)
            } else {
                break
            }
            if number <= 0x10FFFF { number = number * (isHexadecimal ? 16 : 10) + digit }
            offset += 1
        }
        guard offset > digits else { return nil }
        if offset < limit, source[offset] == UInt8(ascii: ";") { offset += 1 }
        return (.scalar(Self.scalar(forNumber: number)), offset - start)
    }

    /// The character that a numeric reference means: the standard reads the C1 controls as windows-1252.
    static func scalar(forNumber number: UInt32) -> UInt32 {
        switch number {
        case 0, 0xD800...0xDFFF, 0x110000...: return 0xFFFD
        case 0x80...0x9F:
            let replacement = windows1252[Int(number - 0x80)]
            return replacement == 0 ? number : UInt32(replacement)
        default: return number
        }
    }

    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E, 0x0178,
    ]

    private mutating func appendToExtra(_ scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { extra.append(byte) }
    }
}
