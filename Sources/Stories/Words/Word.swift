/// A word of a text, as comparing needs it.
struct Word {
    /// A hash of its letters, small ones all.
    var form: UInt32
    /// A hash of its stem, 0 where it says nothing about the subject of a text: "the", "said", "Monday".
    var term: UInt32
    /// In Unicode code points, end exclusive.
    var start: Int32
    var end: Int32
    /// What stands between it and the word before.
    var before: Marks
    var isCapitalized: Bool
    var isNumber: Bool
    /// The form without "'s"; the form itself where there is none.
    var bareForm: UInt32
    var isPossessive: Bool { bareForm != form }
}

extension Collection<Word> {
    /// The terms of all that say something, in the order of the hashes, each once.
    var terms: [UInt32] {
        var terms = Array(lazy.map(\.term).filter { $0 != 0 })
        terms.sort()
        terms.removeRepeats()
        return terms
    }
}

/// The punctuation between two words.
struct Marks: OptionSet {
    let rawValue: UInt8

    static let stop = Marks(rawValue: 1)
    static let lineFeed = Marks(rawValue: 2)
    static let opening = Marks(rawValue: 4)
    static let closing = Marks(rawValue: 8)
    static let comma = Marks(rawValue: 16)
    static let dash = Marks(rawValue: 32)
    static let slash = Marks(rawValue: 64)
    static let quotation = Marks(rawValue: 128)
}

extension Marks {
    /// The mark of which a byte is the first, or the only one.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): self = .stop
        case 0x0A: self = .lineFeed
        case UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): self = .comma
        case UInt8(ascii: "-"): self = .dash
        case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "@"): self = .slash
        case UInt8(ascii: "\""): self = .quotation
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA9: self = .slash
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: self = Self.general(bytes[index + 2])
        default: self = []
        }
    }

    /// Of U+2000 to U+203F, by the last byte: dashes, quotation marks, the bullet.
    private static func general(_ last: UInt8) -> Marks {
        switch last {
        case 0x90...0x95: .dash
        case 0x9C...0x9F: .quotation
        case 0xA2: .lineFeed
        case 0xA6: .stop
        default: []
        }
    }
}

/// Cuts a text into words, quickly and roughly: runs of letters and digits.
///
/// Linear. A word longer than 64 bytes is hashed by its first 64; so text without spaces costs no more than any other.
struct WordScanner {
    private static let longest = 64
    private let functionWords = FunctionWords.forms

    /// The words of a text, at most a number of them.
    static func words(of text: String, limit: Int = 1 << 17) -> [Word] {
        var text = text
        return text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { letters in
                WordScanner().scan(bytes, limit: limit, letters: letters)
            }
        }
    }

    /// - Parameter letters: room for the letters of a word.
    private func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, limit: Int, letters: UnsafeMutableBufferPointer<UInt8>
    ) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(min(limit, bytes.count / 6))
        var (index, point, before) = (0, Int32(0), Marks())
        while index < bytes.count, words.count < limit {
            let first = bytes[index]
            guard Self.isWordByte(bytes, index) else {
                if first != 0x20 { before.insert(Marks(bytes, index)) }
                if first & 0xC0 != 0x80 { point &+= 1 }
                index += 1
                continue
            }
            let start = point
            var length = 0
            while index < bytes.count {
                var (byte, size) = (bytes[index], 1)
                if Self.isPlainWordByte(byte) {
                    byte |= 0x20  // Digits have that bit.
                } else if byte < 0x80, byte != 0x27 {
                    break
                } else {
                    let apostrophe = Self.innerApostrophe(bytes, index)
                    guard apostrophe > 0 || Self.isWordByte(bytes, index) else { break }
                    if apostrophe > 0 { (byte, size) = (0x27, apostrophe) }
                }
                if byte & 0xC0 != 0x80 { point &+= 1 }
                if length < Self.longest {
                    letters[length] = byte
                    length += 1
                }
                index += size
            }
            words.append(
                word(UnsafeBufferPointer(rebasing: letters[..<length]), before, start: start, end: point, first: first))
            before = []
        }
        return words
    }

    @inline(__always)
    private func word(
        _ letters: UnsafeBufferPointer<UInt8>, _ before: Marks, start: Int32, end: Int32, first: UInt8
    ) -> Word {
        let (length, stemLength) = (letters.count, Stem.length(of: letters))
        let stem = TermHash.start(letters, in: 0..<stemLength)
        let form = TermHash.end(TermHash.start(letters, in: stemLength..<length, from: stem))
        let isTerm = (length > 1 || letters[0] >= 0x80) && !functionWords.contains(form)
        let isPossessive = length > 2 && letters[length - 2] == 0x27 && letters[length - 1] == 0x73
        let bare = isPossessive ? TermHash.end(TermHash.start(letters, in: 0..<length - 2)) : form
        return Word(
            form: form, term: isTerm ? TermHash.end(stem) : 0, start: start, end: end, before: before,
            isCapitalized: first &- 0x41 < 26, isNumber: first &- 0x30 < 10, bareForm: bare)
    }

    @inline(__always)
    private static func isPlainWordByte(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// Letters and digits; of what is not ASCII, all but the punctuation of U+2000 to U+206F and the no-break space.
    @inline(__always)
    private static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return isPlainWordByte(byte) }
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

    /// How many bytes an apostrophe between letters has, 0 where there is none: "don't".
    @inline(__always)
    private static func innerApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        func isLetter(_ index: Int) -> Bool { index < bytes.count && (bytes[index] | 0x20) &- 0x61 < 26 }
        if bytes[index] == 0x27 { return isLetter(index + 1) ? 1 : 0 }
        guard bytes[index] == 0xE2, isLetter(index + 3) else { return 0 }
        return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 ? 3 : 0
    }
}

/// The hash by which words are compared: FNV-1a of 64 bits, folded to 32; never 0.
enum TermHash {
    @inline(__always)
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 { end(start(bytes)) }

    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    /// Before it is folded, so that more bytes may follow.
    @inline(__always)
    private static func start(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = basis
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    /// The same of some of the bytes.
    @inline(__always)
    static func start(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, from begin: UInt64 = basis) -> UInt64 {
        var hash = begin
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* prime }
        return hash
    }

    @inline(__always)
    static func end(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash ^ hash >> 32)) }

    /// A hash of several hashes, in their order.
    @inline(__always)
    static func mix(_ hash: UInt64, _ next: UInt32) -> UInt64 {
        var mixed = (hash ^ UInt64(next)) &* 0x9e37_79b9_7f4a_7c15
        mixed ^= mixed >> 29
        return mixed
    }
}
