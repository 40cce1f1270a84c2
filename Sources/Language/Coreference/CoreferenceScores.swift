/// What the coreference head makes of the vectors of words.
struct CoreferenceScores {
    private let head: CoreferenceHead
    private let anaphors, antecedents, mentions: [Float]

    /// Linear in the number of words.
    init(of rows: QuantizedRows, by head: CoreferenceHead) {
        self.head = head
        anaphors = rows.product(head.anaphor)
        antecedents = rows.product(head.antecedent)
        mentions = rows.product(head.mention)
    }

    /// The vector of a word as one that refers to something before it.
    func anaphor(_ word: Int) -> ArraySlice<Float> { Self.row(word, of: anaphors, head.anaphor) }

    /// The vector of a word as one that is referred to.
    func antecedent(_ word: Int) -> ArraySlice<Float> { Self.row(word, of: antecedents, head.antecedent) }

    /// How well a word would head a mention, and how well the first of a chain.
    func mention(_ word: Int) -> (mention: Float, first: Float) {
        let start = word * head.mention.stride
        return (mentions[start], mentions[start + 1])
    }

    private static func row(_ word: Int, of values: [Float], _ matrix: Matrix) -> ArraySlice<Float> {
        values[word * matrix.stride..<word * matrix.stride + matrix.outputs]
    }
}
