// The decoders of sections 10 to 14 of the WHATWG Encoding standard. They share a rule: where a pair has no character,
// its second byte is read again if it is ASCII, so that a broken lead byte never swallows markup.
extension Encoding {
    /// Reads bytes of which those in `leads` start pairs. `other` takes what starts with another byte above 0x7F and
    /// returns how many bytes it took.
    private func decodePairs(
        _ source: [UInt8], leads: ClosedRange<UInt8>, table: [UInt32], into text: inout UTF8Builder,
        other: (_ position: Int, _ text: inout UTF8Builder) -> Int? = { _, _ in nil }
    ) {
        var position = 0
        while position < source.count {
            let byte = source[position]
            if byte < 0x80 {
                position = text.appendASCII(of: source, from: position)
            } else if let taken = other(position, &text) {
                position += taken
            } else if leads ~= byte {
                position += appendPair(source, at: position, table: table, to: &text)
            } else {
                text.appendMalformed()
                position += 1
            }
        }
    }

    /// Appends the character of a pair, or U+FFFD. Returns the number of bytes taken.
    private func appendPair(
        _ source: [UInt8], at position: Int, table: [UInt32], to text: inout UTF8Builder
    ) -> Int {
        guard position + 1 < source.count else {
            text.appendMalformed()
            return 1
        }
        let (lead, trail) = (source[position], source[position + 1])
        let isPair = 0x40...0xFE ~= trail && 0x81...0xFE ~= lead
        let scalar = isPair ? table[CodeTables.pairIndex(lead: lead, trail: trail)] : 0
        let isFound = text.append(orMalformed: scalar)
        return isFound || trail >= 0x80 ? 2 : 1
    }

    func decodeEUCKR(_ source: [UInt8], into text: inout UTF8Builder) {
        decodePairs(source, leads: 0x81...0xFE, table: CodeTables.pairs(of: .eucKR), into: &text)
    }

    func decodeBig5(_ source: [UInt8], into text: inout UTF8Builder) {
        decodePairs(source, leads: 0x81...0xFE, table: CodeTables.pairs(of: .big5), into: &text) { position, text in
            // Four pairs stand for a letter and its accent.
            guard source[position] == 0x88, position + 1 < source.count else { return nil }
            let letters: (UInt32, UInt32)
            switch source[position + 1] {
            case 0x62: letters = (0xCA, 0x304)
            case 0x64: letters = (0xCA, 0x30C)
            case 0xA3: letters = (0xEA, 0x304)
            case 0xA5: letters = (0xEA, 0x30C)
            default: return nil
            }
            text.append(letters.0)
            text.append(letters.1)
            return 2
        }
    }

    func decodeGB18030(_ source: [UInt8], into text: inout UTF8Builder) {
        decodePairs(source, leads: 0x81...0xFE, table: CodeTables.pairs(of: .gb18030), into: &text) { position, text in
            if source[position] == 0x80 {
                text.append(0x20AC)
                return 1
            }
            guard position + 1 < source.count, 0x30...0x39 ~= source[position + 1] else { return nil }
            return appendFourBytes(source, at: position, to: &text)
        }
    }

    /// Appends the character of a four-byte code, or U+FFFD. Returns the number of bytes taken.
    private func appendFourBytes(_ source: [UInt8], at position: Int, to text: inout UTF8Builder) -> Int {
        guard source[position] != 0xFF else {
            text.appendMalformed()
            return 1
        }
        guard position + 3 < source.count else {
            text.appendMalformed()
            // At the end of the source nothing is read again, save a byte that cannot be part of the code.
            let isPrefix = position + 2 == source.count || 0x81...0xFE ~= source[position + 2]
            return isPrefix ? source.count - position : 1
        }
        guard 0x81...0xFE ~= source[position + 2], 0x30...0x39 ~= source[position + 3] else {
            text.appendMalformed()
            return 1
        }
        let tens = (Int(source[position]) - 0x81) * 10 + Int(source[position + 1]) - 0x30
        let pointer = (tens * 126 + Int(source[position + 2]) - 0x81) * 10 + Int(source[position + 3]) - 0x30
        let basic = CodeTables.gb18030FourBytes
        if pointer < basic.count {
            text.append(basic[pointer])
        } else if 189_000...1_237_575 ~= pointer {
            text.append(UInt32(0x10000 + pointer - 189_000))
        } else {
            text.appendMalformed()
            return 1
        }
        return 4
    }

    func decodeShiftJIS(_ source: [UInt8], into text: inout UTF8Builder) {
        decodePairs(source, leads: 0x81...0xFC, table: CodeTables.pairs(of: .shiftJIS), into: &text) { position, text in
            switch source[position] {
            case 0x80: text.append(0x80)
            case 0xA1...0xDF: text.append(Self.narrowKatakana(source[position]))
            case 0xA0: text.appendMalformed()
            default: return nil
            }
            return 1
        }
    }

    func decodeEUCJP(_ source: [UInt8], into text: inout UTF8Builder) {
        let table = CodeTables.pairs(of: .shiftJIS)
        var position = 0
        while position < source.count {
            let lead = source[position]
            position += 1
            if lead < 0x80 {
                text.appendASCII(lead)
                continue
            }
            guard lead == 0x8E || lead == 0x8F || 0xA1...0xFE ~= lead, position < source.count else {
                text.appendMalformed()
                continue
            }
            var scalar: UInt32 = 0
            var trail = source[position]
            if lead == 0x8E {
                if 0xA1...0xDF ~= trail { scalar = Self.narrowKatakana(trail) }
            } else if lead != 0x8F {
                scalar = Self.jis0208(row: lead, cell: trail, table: table)
            } else if 0xA1...0xFE ~= trail {
                position += 1
                guard position < source.count else {
                    text.appendMalformed()
                    return
                }
                let row = trail
                trail = source[position]
                if 0xA1...0xFE ~= trail { scalar = CodeTables.jis0212[(Int(row) - 0xA1) * 94 + Int(trail) - 0xA1] }
            }
            if text.append(orMalformed: scalar) || trail >= 0x80 { position += 1 }
        }
    }

    /// The katakana of half width that a byte from 0xA1 to 0xDF stands for.
    static func narrowKatakana(_ byte: UInt8) -> UInt32 { 0xFF61 + UInt32(byte) - 0xA1 }

    /// The character at a row and a cell of JIS X 0208 (from 0xA1 on), by the pairs of Shift_JIS; 0 if there is none.
    static func jis0208(row: UInt8, cell: UInt8, table: [UInt32]) -> UInt32 {
        guard 0xA1...0xFE ~= row, 0xA1...0xFE ~= cell else { return 0 }
        let pointer = (Int(row) - 0xA1) * 94 + Int(cell) - 0xA1
        let (lead, trail) = pointer.quotientAndRemainder(dividingBy: 188)
        return table[
            CodeTables.pairIndex(
                lead: UInt8(lead + (lead < 0x1F ? 0x81 : 0xC1)), trail: UInt8(trail + (trail < 0x3F ? 0x40 : 0x41)))]
    }
}

/// The decoder of ISO-2022-JP, where escape sequences switch between character sets.
///
/// Source: section 12.2 of the WHATWG Encoding standard.
struct ISO2022JPDecoder {
    private enum CharacterSet { case ascii, roman, katakana, jis0208 }
    private let source: [UInt8]
    private let table = CodeTables.pairs(of: .shiftJIS)
    private var position = 0
    private var characterSet = CharacterSet.ascii

    init(_ source: [UInt8]) { self.source = source }

    /// Whether the source switches to Japanese: what tells this encoding from ASCII.
    static func hasEscape(_ source: [UInt8]) -> Bool {
        var rest = source[...]
        while let escape = rest.firstIndex(of: 0x1B) {
            rest = source[(escape + 1)...]
            if rest.starts(with: "$B".utf8) || rest.starts(with: "$@".utf8) { return true }
        }
        return false
    }

    mutating func decode(into text: inout UTF8Builder) {
        var hasOutput = true
        while position < source.count {
            let byte = source[position]
            if byte == 0x1B {
                // Two switches with nothing between them are no text that anyone wrote.
                let isSwitch = readEscape()
                if !isSwitch || !hasOutput { text.appendMalformed() }
                hasOutput = !isSwitch
                continue
            }
            hasOutput = true
            position += 1
            switch characterSet {
            case .ascii, .roman: appendLatin(byte, to: &text)
            case .katakana:
                text.append(orMalformed: 0x21...0x5F ~= byte ? Encoding.narrowKatakana(byte + 0x80) : 0)
            case .jis0208: appendPair(lead: byte, to: &text)
            }
        }
    }

    private func appendLatin(_ byte: UInt8, to text: inout UTF8Builder) {
        switch byte {
        case 0x0E, 0x0F, 0x80...: text.appendMalformed()
        case 0x5C where characterSet == .roman: text.append(0xA5)
        case 0x7E where characterSet == .roman: text.append(0x203E)
        default: text.appendASCII(byte)
        }
    }

    private mutating func appendPair(lead: UInt8, to text: inout UTF8Builder) {
        guard 0x21...0x7E ~= lead, position < source.count, source[position] != 0x1B else {
            text.appendMalformed()
            return
        }
        let trail = source[position]
        position += 1
        guard 0x21...0x7E ~= trail else {
            text.appendMalformed()
            return
        }
        text.append(orMalformed: Encoding.jis0208(row: lead + 0x80, cell: trail + 0x80, table: table))
    }

    /// Reads an escape sequence. False, and only the escape byte is read, if it is none that the standard knows.
    private mutating func readEscape() -> Bool {
        let sequence = source[(position + 1)...].prefix(2)
        position += 1
        if sequence.elementsEqual("(B".utf8) {
            characterSet = .ascii
        } else if sequence.elementsEqual("(J".utf8) {
            characterSet = .roman
        } else if sequence.elementsEqual("(I".utf8) {
            characterSet = .katakana
        } else if sequence.elementsEqual("$@".utf8) || sequence.elementsEqual("$B".utf8) {
            characterSet = .jis0208
        } else {
            return false
        }
        position += 2
        return true
    }
}
