/// What the attribution head makes of the vectors of words, before it knows of which cue.
struct AttributionScores {
    private let head: AttributionHead
    private let words, cues: [Float]

    /// Linear in the number of words.
    init(of rows: QuantizedRows, by head: AttributionHead) {
        self.head = head
        words = rows.product(head.word)
        cues = rows.product(head.cue)
    }

    /// A word as one that may have a role: what is added for it, and its factor.
    func word(_ row: Int) -> ArraySlice<Float> { Self.row(row, of: words, head.word) }

    /// A word as part of a cue.
    func cue(_ row: Int) -> ArraySlice<Float> { Self.row(row, of: cues, head.cue) }

    private static func row(_ row: Int, of values: [Float], _ matrix: Matrix) -> ArraySlice<Float> {
        values[row * matrix.stride..<row * matrix.stride + matrix.outputs]
    }
}
