/// What the coreference head makes of the vectors of words. Of words that head no mention, only that is computed.
struct CoreferenceScores {
    private let head: CoreferenceHead
    private let rows: QuantizedRows
    private let mentions: [Float]

    /// Linear in the number of words.
    init(of rows: QuantizedRows, by head: CoreferenceHead) {
        (self.head, self.rows) = (head, rows)
        mentions = rows.product(head.mention)
    }

    /// The vectors of some words, one behind the other: as what refers to something before it, and as what is referred to.
    func vectors(of words: [Int]) -> (anaphors: [Float], antecedents: [Float]) {
        let picked = rows.picked(words)
        return (picked.vectors(head.anaphor), picked.vectors(head.antecedent))
    }

    /// How well a word would head a mention, and how well the first of a chain.
    func mention(_ word: Int) -> (mention: Float, first: Float) {
        let start = word * head.mention.stride
        return (mentions[start], mentions[start + 1])
    }
}
