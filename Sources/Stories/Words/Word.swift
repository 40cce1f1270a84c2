/// A word of a text, as comparing needs it.
struct Word {
    /// A hash of its letters, small ones all.
    var form: UInt32
    /// A hash of its stem, 0 where it says nothing about the subject of a text: "the", "said", "Monday".
    var term: UInt32
    /// In Unicode code points, end exclusive.
    var start: Int32
    var end: Int32
    var isCapitalized: Bool
}

/// Cuts a text into words, quickly and roughly: runs of letters and digits.
///
/// Linear. A word longer than 64 bytes is hashed by its first 64; so text without spaces costs no more than any other.
struct WordScanner {
    private static let longest = 64
    private var buffer = [UInt8](repeating: 0, count: longest)

    /// The words of a text, at most a number of them.
    mutating func words(of text: String, limit: Int = 1 << 17) -> [Word] {
        var text = text
        return text.withUTF8 { scan($0, limit: limit) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(min(limit, bytes.count / 6))
        var (index, point) = (0, Int32(0))
        while index < bytes.count, words.count < limit {
            let first = bytes[index]
            guard Self.isWordByte(bytes, index) else {
                if first & 0xC0 != 0x80 { point &+= 1 }
                index += 1
                continue
            }
            let start = point
            var length = 0
            while index < bytes.count, Self.isWordByte(bytes, index) || Self.isInnerApostrophe(bytes, index) {
                let byte = bytes[index]
                if byte & 0xC0 != 0x80 { point &+= 1 }
                if length < Self.longest {
                    buffer[length] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                    length += 1
                }
                index += 1
            }
            words.append(word(length: length, start: start, end: point, isCapitalized: first &- 0x41 < 26))
        }
        return words
    }

    private func word(length: Int, start: Int32, end: Int32, isCapitalized: Bool) -> Word {
        buffer.withUnsafeBufferPointer { buffer in
            let letters = UnsafeBufferPointer(rebasing: buffer[..<length])
            let form = TermHash.hash(letters)
            let isTerm = (length > 1 || letters[0] >= 0x80) && !FunctionWords.forms.contains(form)
            let term = isTerm ? TermHash.hash(UnsafeBufferPointer(rebasing: letters[..<Stem.length(of: letters)])) : 0
            return Word(form: form, term: term, start: start, end: end, isCapitalized: isCapitalized)
        }
    }

    /// Letters and digits; of what is not ASCII, all but the punctuation of U+2000 to U+206F and the no-break space.
    @inline(__always)
    private static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
        if byte & 0xC0 == 0x80 {
            if index >= 2, bytes[index - 2] == 0xE2, bytes[index - 1] & 0xFE == 0x80 { return false }
            return !(index >= 1 && isPunctuationLead(bytes, index - 1))
        }
        return !isPunctuationLead(bytes, index)
    }

    @inline(__always)
    private static func isPunctuationLead(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let (lead, next) = (bytes[index], bytes[index + 1])
        return lead == 0xE2 && next & 0xFE == 0x80 || lead == 0xC2 && next < 0xC0
    }

    /// An apostrophe between letters: "don't".
    private static func isInnerApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0x27 && index + 1 < bytes.count && (bytes[index + 1] | 0x20) &- 0x61 < 26
    }
}

/// The hash by which words are compared: FNV-1a of 64 bits, folded to 32; never 0.
enum TermHash {
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return max(1, UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    }

    /// A hash of several hashes, in their order.
    @inline(__always)
    static func mix(_ hash: UInt64, _ next: UInt32) -> UInt64 {
        var mixed = (hash ^ UInt64(next)) &* 0x9e37_79b9_7f4a_7c15
        mixed ^= mixed >> 29
        return mixed
    }
}
