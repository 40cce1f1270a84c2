/// How well each word of a sentence would stand below each other word: a matrix with a row for each word, the dependent,
/// and a column for each head it might have. Column 0 is the root, column `h + 1` the word `h`.
struct ArcScores: Sendable {
    let words: Int
    /// Row after row, `words * (words + 1)` scores. All are finite: what is not a number counts as the least score.
    private(set) var scores: [Float]

    /// - Precondition: `scores` holds `words * (words + 1)` values.
    init(words: Int, scores: [Float]) {
        precondition(scores.count == words * (words + 1), "a score for each word and each head, the root included")
        self.words = words
        self.scores = scores
        for place in scores.indices where !scores[place].isFinite {
            let least = -Float.greatestFiniteMagnitude
            self.scores[place] = scores[place] == .infinity ? .greatestFiniteMagnitude : least
        }
    }

    var columns: Int { words + 1 }

    /// The scores of all heads of a word.
    func row(_ word: Int) -> ArraySlice<Float> { scores[word * columns..<(word + 1) * columns] }

    /// The score of the arc from `head` (nil for the root) to `word`.
    func score(of word: Int, below head: Int?) -> Float { scores[word * columns + (head.map { $0 + 1 } ?? 0)] }
}
