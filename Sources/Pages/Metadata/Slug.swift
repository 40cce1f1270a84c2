/// The words of an address's longest part: `/2020/05/the-slow-train.html`.
struct Slug {
    private var words: Set<UInt64> = []

    init(url: String) {
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let longest = path.split(separator: UInt8(ascii: "/")).dropFirst(2).max { $0.count < $1.count }
        guard let longest else { return }
        words = Set(FoldedText(bytes: Array(longest)).words.compactMap(Slug.hash))
    }

    var wordCount: Int { words.count }

    /// The share of these words that the line has.
    func share(of line: FoldedText) -> Double {
        var found: Set<UInt64> = []
        for word in line.words { if let hash = Slug.hash(word), words.contains(hash) { found.insert(hash) } }
        return Double(found.count) / Double(max(words.count, 1))
    }

    /// Nil for what says nothing: short words and numbers.
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64? {
        word.count > 2 && !word.allSatisfy { $0 &- 0x30 < 10 } ? FoldedScalars.hash(of: word) : nil
    }
}
