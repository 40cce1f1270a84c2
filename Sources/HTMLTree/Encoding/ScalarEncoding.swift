import Synchronization

extension Encoding {
    /// The bytes of a character in this encoding; nil where it has none. The addresses in a page need it: the queries of
    /// its links are written in the page's own encoding.
    ///
    /// UTF-16 and `replacement` are written as UTF-8, as the standard has it (section 4.3), and so is ISO-2022-JP, in
    /// which a character alone has no bytes.
    public func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
        if scalar.isASCII { return [UInt8(scalar.value)] }
        guard isASCIICompatible, self != .utf8 else { return Array(String(scalar).utf8) }
        if let bytes = ScalarTables.table(of: self)[ScalarTables.substitute(for: scalar, in: self)] {
            return (0..<4).reversed().map { UInt8(truncatingIfNeeded: bytes >> (8 * $0)) }.drop { $0 == 0 }.map(\.self)
        }
        guard self == .gb18030, scalar.value >= 0x10000 else { return nil }
        return CodeTables.fourBytes(at: 189_000 + Int(scalar.value) - 0x10000)
    }
}

/// The bytes of an encoding's characters, as one number: the way back through its decoder.
private enum ScalarTables {
    private static let cache = Mutex<[Encoding: [UInt32: UInt32]]>([:])

    static func table(of encoding: Encoding) -> [UInt32: UInt32] {
        if let table = cache.withLock({ $0[encoding] }) { return table }
        let table = makeTable(of: encoding)
        cache.withLock { $0[encoding] = table }
        return table
    }

    /// Signs that were taken for others when the encodings were made.
    static func substitute(for scalar: Unicode.Scalar, in encoding: Encoding) -> UInt32 {
        let isJapanese = encoding == .shiftJIS || encoding == .eucJP
        return isJapanese && scalar == "\u{2212}" ? 0xFF0D : scalar.value
    }

    private static func makeTable(of encoding: Encoding) -> [UInt32: UInt32] {
        var table: [UInt32: UInt32] = [:]
        func add(_ bytes: [UInt8]) {
            let scalars = String(decoding: encoding.decode(bytes), as: UTF8.self).unicodeScalars
            guard let scalar = scalars.first, scalars.count == 1, scalar != "\u{FFFD}" else { return }
            if table[scalar.value] == nil || encoding == .big5 && takesLast(scalar) {
                table[scalar.value] = bytes.reduce(0) { $0 << 8 | UInt32($1) }
            }
        }
        for byte in UInt8(0x80)...0xFF where encoding != .gb18030 { add([byte]) }
        guard encoding.isDoubleByte else { return table }
        for lead in leads(of: encoding) { for trail in UInt8(0x40)...0xFE { add([lead, trail]) } }
        if encoding == .shiftJIS || encoding == .eucJP {
            table[0xA5] = 0x5C
            table[0x203E] = 0x7E
        }
        if encoding == .gb18030 {
            for (pointer, scalar) in CodeTables.gb18030FourBytes.enumerated() where table[scalar] == nil {
                table[scalar] = CodeTables.fourBytes(at: pointer).reduce(0) { $0 << 8 | UInt32($1) }
            }
        }
        return table
    }

    /// The first bytes of pairs, but for those of characters that the standard only reads.
    private static func leads(of encoding: Encoding) -> [UInt8] {
        switch encoding {
        case .big5: Array(0xA1...0xFE)
        case .shiftJIS: Array(0x81...0xEC) + Array(0xF0...0xFC)
        default: Array(0x81...0xFE)
        }
    }

    /// Characters that Big5 has twice, of which the standard writes the second.
    private static func takesLast(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2550, 0x255E, 0x2561, 0x256A, 0x5341, 0x5345: true
        default: false
        }
    }
}

extension CodeTables {
    /// The four-byte code of gb18030 with a number.
    fileprivate static func fourBytes(at pointer: Int) -> [UInt8] {
        [
            UInt8(pointer / 12_600 + 0x81), UInt8(pointer / 1_260 % 10 + 0x30), UInt8(pointer / 10 % 126 + 0x81),
            UInt8(pointer % 10 + 0x30),
        ]
    }
}
