/// Which statements tell of a word: those in whose content it stands.
struct Tellers {
    /// The ids of the statements, by the word.
    private var ids: [Int: [String]] = [:]

    /// Linear in the words, the ranges and what is found, but for sorting.
    ///
    /// - Parameters:
    ///   - contents: the statements in their order, and the words of what each says.
    ///   - words: those that will be asked for.
    init(of words: some Sequence<Int>, among contents: [(id: String, words: [Range<Int>])]) {
        let ranges = contents.indices.flatMap { number in contents[number].words.map { (range: $0, number: number) } }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        var open: [(range: Range<Int>, number: Int)] = []
        var next = 0
        for word in Set(words).sorted() {
            while next < ranges.count, ranges[next].range.lowerBound <= word {
                open.append(ranges[next])
                next += 1
            }
            open.removeAll { $0.range.upperBound <= word }
            ids[word] = Set(open.map(\.number)).sorted().map { contents[$0].id }
        }
    }

    subscript(word: Int) -> [String] { ids[word] ?? [] }
}
