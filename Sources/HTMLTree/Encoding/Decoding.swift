extension Encoding {
    /// The source as valid UTF-8, read in this encoding by the standard's decoders: a byte order mark of the encoding
    /// is dropped, what is malformed becomes U+FFFD. Linear time; no copy where nothing has to change.
    public func decode(_ source: [UInt8]) -> [UInt8] {
        let mark = Self.byteOrderMark(of: source).flatMap { $0.encoding == self ? $0.length : nil } ?? 0
        if self == .utf8 { return Self.repaired(mark == 0 ? source : Array(source[mark...])) }
        if isASCIICompatible, !source.contains(where: { $0 >= 0x80 }) { return source }
        var text = UTF8Builder(capacity: source.count + source.count / 2)
        switch self {
        case .utf16LE, .utf16BE: decodeUTF16(source[mark...], into: &text)
        case .gbk, .gb18030: decodeGB18030(source, into: &text)
        case .big5: decodeBig5(source, into: &text)
        case .eucKR: decodeEUCKR(source, into: &text)
        case .shiftJIS: decodeShiftJIS(source, into: &text)
        case .eucJP: decodeEUCJP(source, into: &text)
        case .iso2022JP:
            var decoder = ISO2022JPDecoder(source)
            decoder.decode(into: &text)
        case .replacement: if !source.isEmpty { text.appendMalformed() }
        case .xUserDefined:
            for byte in source { text.append(byte < 0x80 ? UInt32(byte) : 0xF780 + UInt32(byte) - 0x80) }
        default: decodeSingleByte(source, into: &text)
        }
        return text.bytes
    }

    private static func repaired(_ source: [UInt8]) -> [UInt8] {
        if (try? UTF8Span(validating: source.span)) != nil { return source }
        return Array(String(decoding: source, as: UTF8.self).utf8)
    }

    private func decodeSingleByte(_ source: [UInt8], into text: inout UTF8Builder) {
        let table = CodeTables.upperHalf(of: self)
        var position = 0
        while position < source.count {
            position = text.appendASCII(of: source, from: position)
            guard position < source.count else { return }
            text.append(orMalformed: table[Int(source[position] & 0x7F)])
            position += 1
        }
    }

    private func decodeUTF16(_ source: ArraySlice<UInt8>, into text: inout UTF8Builder) {
        var high: UInt32?
        var position = source.startIndex
        while position + 1 < source.endIndex {
            let (first, second) = (UInt32(source[position]), UInt32(source[position + 1]))
            let unit = self == .utf16LE ? second << 8 | first : first << 8 | second
            position += 2
            if let lead = high.take() {
                if 0xDC00...0xDFFF ~= unit {
                    text.append(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00))
                    continue
                }
                text.appendMalformed()
            }
            switch unit {
            case 0xD800...0xDBFF: high = unit
            case 0xDC00...0xDFFF: text.appendMalformed()
            default: text.append(unit)
            }
        }
        if high != nil || position < source.endIndex { text.appendMalformed() }
    }
}

/// Text in UTF-8 as it grows.
struct UTF8Builder {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    @inline(__always) mutating func appendASCII(_ byte: UInt8) { bytes.append(byte) }

    /// Appends the bytes below 0x80 from a position on. Returns the position behind them.
    mutating func appendASCII(of source: [UInt8], from start: Int) -> Int {
        var end = start
        while end < source.count, source[end] < 0x80 { end &+= 1 }
        bytes.append(contentsOf: source[start..<end])
        return end
    }

    mutating func appendMalformed() { append(0xFFFD) }

    /// Appends a scalar from a table, where 0 stands for none. Says whether there was one.
    @discardableResult @inline(__always)
    mutating func append(orMalformed scalar: UInt32) -> Bool {
        append(scalar == 0 ? 0xFFFD : scalar)
        return scalar != 0
    }

    /// Appends a scalar, which is no surrogate.
    mutating func append(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            appendTrail(scalar)
        case ..<0x10000:
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            appendTrail(scalar >> 6)
            appendTrail(scalar)
        default:
            bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
            appendTrail(scalar >> 12)
            appendTrail(scalar >> 6)
            appendTrail(scalar)
        }
    }

    @inline(__always) private mutating func appendTrail(_ bits: UInt32) {
        bytes.append(0x80 | UInt8(truncatingIfNeeded: bits & 0x3F))
    }
}
