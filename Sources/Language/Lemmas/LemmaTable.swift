/// How endings of words change to those of their lemmas: a sorted text, searched in place.
///
/// It is a literal of the program, 20 kB: nothing is loaded, nothing can be missing, and tests stand alone.
struct LemmaTable: Sendable {
    struct Change: Hashable {
        /// How many bytes go from the end of the form.
        var cut: Int
        /// What takes their place.
        var added: String
        /// Whether it was learned for this one word.
        var isException: Bool
    }

    private static let startOfWord = UInt8(ascii: "^")
    private static let longestEnding = 8
    private static let longestWord = 40
    private let bytes: [UInt8]
    private let entries: [Range<Int>]

    /// Entries `CLASS ENDING > CUT ADDED` (without the blanks), parted by white space and sorted by their bytes.
    init(_ text: String) {
        bytes = Array(text.utf8)
        entries = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map {
            $0.startIndex..<$0.endIndex
        }
    }

    /// The change for a word of a class: that of the whole word, else that of its longest known ending.
    ///
    /// - Parameter word: the form, its ASCII letters in lower case.
    func change(of word: [UInt8], class kind: UInt8) -> Change? {
        if word.count <= Self.longestWord, let change = change(ending: [kind, Self.startOfWord] + word) {
            return change
        }
        for length in (0...min(Self.longestEnding, word.count)).reversed() {
            if let change = change(ending: [kind] + word.suffix(length)) { return change }
        }
        return nil
    }

    private func change(ending: [UInt8]) -> Change? {
        let key = ending + CollectionOfOne(UInt8(ascii: ">"))
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if bytes[entries[middle]].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, bytes[entries[low]].starts(with: key) else { return nil }
        let rest = bytes[entries[low]].dropFirst(key.count)
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let cut = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        let added = String(decoding: rest.dropFirst(digits.count), as: UTF8.self)
        return Change(cut: cut, added: added, isException: ending.dropFirst().first == Self.startOfWord)
    }
}
