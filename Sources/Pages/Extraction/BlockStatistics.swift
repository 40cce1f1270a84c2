/// What the characters of a block say about it, counted in one pass.
enum BlockStatistics {
    static func count(_ block: inout Block, in text: [UInt8]) {
        var commas: Int32 = 0, sentences: Int32 = 0, digits: Int32 = 0
        var letters: Int32 = 0, capitals: Int32 = 0, capitalWords: Int32 = 0, separators: Int32 = 0
        text.withUnsafeBufferPointer { text in
            let end = Int(block.end)
            var previous: UInt8 = 0x20
            var index = Int(block.start)
            while index < end {
                let byte = text[index]
                switch byte {
                case 0x61...0x7A: letters += 1
                case 0x41...0x5A:
                    letters += 1
                    capitals += 1
                    if previous <= 0x20 || previous == 0x22 || previous == 0x28 { capitalWords += 1 }
                case 0x30...0x39: digits += 1
                case UInt8(ascii: ","), UInt8(ascii: ";"): commas += 1
                case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                    if endsSentence(text, index, end) { sentences += 1 }
                case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/"): separators += 1
                case 0xC2
                where index + 1 < end
                    && (text[index + 1] == 0xBB || text[index + 1] == 0xB7 || text[index + 1] == 0xAB):
                    separators += 1
                case 0xE2 where index + 2 < end:
                    if text[index + 1] == 0x80, text[index + 2] == 0xA2 || text[index + 2] == 0xBA { separators += 1 }
                    if text[index + 1] == 0x86 { separators += 1 }
                case 0xE3 where index + 2 < end && text[index + 1] == 0x80:
                    if text[index + 2] == 0x81 { commas += 1 } else if text[index + 2] == 0x82 { sentences += 1 }
                case 0xC3...0xDF, 0xE0...0xED: letters += 1
                default: break
                }
                previous = byte
                index += 1
            }
        }
        block.commas = commas
        block.sentences = sentences
        block.digits = digits
        block.letters = letters
        block.capitalWords = capitalWords
        block.capitals = capitals
        block.separators = separators
    }

    @inline(__always)
    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard index + 1 < end else { return true }
        let next = text[index + 1]
        return next <= 0x22 || next == 0x27 || next == 0x29 || next == 0xE2
    }
}

extension Block {
    /// Running text rather than a label or a menu: long enough, with few links and some punctuation.
    var isProse: Bool {
        words >= 8 && linkWords * 3 < words && (sentences > 0 || commas > 0 || words >= 25)
    }

    /// The share of its words that are links, 0...1.
    var linkDensity: Float { words > 0 ? Float(linkWords) / Float(words) : linkWords > 0 ? 1 : 0 }
}
