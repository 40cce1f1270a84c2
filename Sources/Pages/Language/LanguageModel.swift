/// The trigrams and letters of languages that share a script, and how much each speaks for each language.
///
/// Source of the method: W. B. Cavnar and J. M. Trenkle, "N-Gram-Based Text Categorization" (1994), with the trigrams
/// weighed as in a naive Bayes classifier (N. Shuyo, "Language Detection Library for Java", 2010). A trigram that is not
/// listed for a language counts as a rare one.
struct LanguageModel: Sendable {
    /// The codes of the languages, 32 at most.
    private(set) var languages: [String]
    /// A hash table with open addressing from trigrams, or single letters, to rows of `gains`. A key of 0 is free.
    private var keys: [UInt64]
    private var rows: [UInt16]
    /// How many half bits less than a foreign trigram or letter one costs, by language.
    private var gains: [SIMD32<UInt16>] = []

    private static let foreignTrigramCost = 26
    private static let ownLetterGain: UInt16 = 24

    /// `lines`: each a language, `=` and its letters beyond ASCII, then groups of a cost in half bits and its trigrams.
    init(_ lines: StaticString) {
        var capacity = 1024
        while capacity < lines.utf8CodeUnitCount / 4 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        rows = Array(repeating: 0, count: capacity)
        languages = []
        var field = 0
        var name = ""
        var cost = 0
        var letters: (UInt32, UInt32, count: Int) = (0, 0, 0)
        for scalar in lines.description.unicodeScalars {
            switch (scalar, field) {
            case ("\n", _): (field, name) = (0, "")
            case (" ", _):
                if field == 0 { languages.append(name) }
                (field, cost) = (field + 1, 0)
            case (_, 0): name.unicodeScalars.append(scalar)
            case ("=", _): break
            case (_, 1):
                setGain(Self.ownLetterGain, of: Self.key(0, 0, scalar.value))
            case ("0"..."9", _): cost = cost * 10 + Int(scalar.value) - 0x30
            default:
                let letter = scalar == "_" ? 0 : scalar.value
                if letters.count == 2 {
                    let gain = UInt16(clamping: Self.foreignTrigramCost - cost)
                    setGain(gain, of: Self.key(letters.0, letters.1, letter))
                    letters.count = 0
                } else {
                    letters = (letters.1, letter, letters.count + 1)
                }
            }
        }
    }

    /// Sets the gain for the language that was named last.
    private mutating func setGain(_ gain: UInt16, of key: UInt64) {
        let slot = slot(of: key)
        if keys[slot] == 0 {
            keys[slot] = key
            rows[slot] = UInt16(gains.count)
            gains.append(SIMD32())
        }
        gains[Int(rows[slot])][languages.count - 1] = gain
    }

    /// As many letters as are read: more say nothing new, and no sum overflows.
    static let letterLimit = 1300

    /// How much the letters speak for each language, in half bits; the best is first. `letters` are lower-case scalars, 0
    /// at every edge of a word; no more than ``letterLimit`` are read.
    func scores(of letters: some Sequence<UInt32>) -> [(language: String, gain: Int)] {
        var sum = SIMD32<UInt16>()
        var (first, second): (UInt32, UInt32) = (0, 0)
        for letter in letters.prefix(Self.letterLimit) {
            if let gain = gain(of: Self.key(first, second, letter)) { sum &+= gain }
            if letter >= 0x80, let gain = gain(of: Self.key(0, 0, letter)) { sum &+= gain }
            (first, second) = (second, letter)
        }
        return languages.indices.map { (languages[$0], Int(sum[$0])) }.sorted { $0.gain > $1.gain }
    }

    private func gain(of key: UInt64) -> SIMD32<UInt16>? {
        let slot = slot(of: key)
        return keys[slot] == key ? gains[Int(rows[slot])] : nil
    }

    /// The slot that holds the key, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// A letter alone cannot be mistaken for a trigram: it has a bit of its own.
    private static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
        let isLetter: UInt64 = first == 0 && second == 0 ? 1 << 63 : 0
        return isLetter | UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
    }
}
