/// What the attribution head makes of the vectors of words, before it knows of which cue.
struct AttributionScores {
    private let head: AttributionHead
    private let rows: QuantizedRows
    private let words: [Float]

    /// Linear in the number of words.
    init(of rows: QuantizedRows, by head: AttributionHead) {
        (self.head, self.rows) = (head, rows)
        words = rows.product(head.word)
    }

    /// A word as one that may have a role: what is added for it, and its factor.
    func word(_ row: Int) -> ArraySlice<Float> {
        words[row * head.word.stride..<row * head.word.stride + head.word.outputs]
    }

    /// A word as part of a cue. Few are.
    func cue(_ row: Int) -> [Float] { rows.picked(CollectionOfOne(row)).vectors(head.cue) }
}
