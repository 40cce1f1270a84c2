/// How endings of words change to those of their lemmas: a text that is part of the program, 20 kB, in a hash table with
/// open addressing. Nothing is loaded, nothing can be missing, and tests stand alone.
struct LemmaTable: Sendable {
    struct Change: Hashable {
        /// How many bytes go from the end of the form.
        var cut: Int
        /// What takes their place.
        var added: String
        /// Whether it was learned for this one word.
        var isException: Bool
    }

    private struct Entry {
        var kind: UInt8
        /// The ending in `bytes`; of an exception the whole word.
        var ending: Range<Int>
        var change: Change
    }

    private static let startOfWord = UInt8(ascii: "^")
    private static let longestEnding = 8
    private static let longestWord = 40
    private let bytes: [UInt8]
    private var entries: [Entry] = []
    /// Places in `entries`, -1 where a slot is free; at least half are.
    private var slots: [Int32] = []

    /// Entries `CLASS ENDING > CUT ADDED` (without the blanks), parted by white space.
    init(_ text: String) {
        bytes = Array(text.utf8)
        for entry in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            guard let kind = entry.first, let end = entry.firstIndex(of: UInt8(ascii: ">")) else { continue }
            let isException = entry.dropFirst().first == Self.startOfWord
            let ending = entry.startIndex + (isException ? 2 : 1)..<end
            let digits = entry[(end + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let cut = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            let added = String(decoding: entry[digits.endIndex...], as: UTF8.self)
            let change = Change(cut: cut, added: added, isException: isException)
            entries.append(Entry(kind: kind, ending: ending, change: change))
        }
        fill()
    }

    private mutating func fill() {
        var capacity = 64
        while capacity < 2 * entries.count { capacity *= 2 }
        slots = [Int32](repeating: -1, count: capacity)
        for (index, entry) in entries.enumerated() {
            var hash = ByteHash(seed: entry.kind)
            for byte in bytes[entry.ending].reversed() { hash.add(byte) }
            if entry.change.isException { hash.add(Self.startOfWord) }
            var slot = hash.slot(among: capacity)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// The change for a word of a class: that of the whole word, else that of its longest known ending.
    ///
    /// - Parameter word: the form, its ASCII letters in lower case.
    func change(of word: [UInt8], class kind: UInt8) -> Change? {
        var hash = ByteHash(seed: kind)
        var best = entry(hash, kind, word[word.endIndex...], isException: false)
        let isShort = word.count <= Self.longestWord
        for start in word.indices.suffix(isShort ? word.count : Self.longestEnding).reversed() {
            hash.add(word[start])
            guard word.count - start <= Self.longestEnding else { continue }
            best = entry(hash, kind, word[start...], isException: false) ?? best
        }
        if isShort {
            hash.add(Self.startOfWord)
            best = entry(hash, kind, word[...], isException: true) ?? best
        }
        return best.map { entries[$0].change }
    }

    private func entry(_ hash: ByteHash, _ kind: UInt8, _ ending: ArraySlice<UInt8>, isException: Bool) -> Int? {
        var slot = hash.slot(among: slots.count)
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if entries[place].kind == kind, entries[place].change.isException == isException,
                bytes[entries[place].ending].elementsEqual(ending)
            {
                return place
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
