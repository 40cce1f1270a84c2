/// How well each word around a cue would be its source, its content, or neither.
struct RoleScores {
    /// Word by word, a score for each ``AttributionRole``.
    let values: [Float]

    /// The words around a cue.
    struct Surroundings {
        /// What ``AttributionScores`` has of each word, one behind the other.
        var words: ArraySlice<Float>
        /// The paragraphs from the cue to each word.
        var paragraphs: [Int]
        /// The place of the first of them among the words that are looked at, 0 where none is missing.
        var first: Int

        var count: Int { paragraphs.count }
    }

    /// Linear in the number of words.
    init(cue: [Float], in surroundings: Surroundings, by head: AttributionHead, _ kernels: Kernels) {
        var rows = Self.rows(cue, surroundings, head, kernels)
        for (matrix, dilation) in zip(head.convolutions, AttributionHead.dilations) {
            let given = QuantizedRows(WordVectors(width: head.width, values: rows), kernels).product(matrix)
            kernels.functions.add_neighbours(given, surroundings.count, head.width, dilation, &rows)
        }
        let scores = QuantizedRows(WordVectors(width: head.width, values: rows), kernels).product(head.out)
        let stride = head.out.stride
        values = (0..<surroundings.count).flatMap { scores[$0 * stride..<$0 * stride + AttributionRole.count] }
    }

    /// Words and cue brought together.
    private static func rows(
        _ cue: [Float], _ surroundings: Surroundings, _ head: AttributionHead, _ kernels: Kernels
    ) -> [Float] {
        let (count, width) = (surroundings.count, head.width)
        precondition(
            cue.count == 2 * width && surroundings.words.count == 2 * width * count && surroundings.first >= 0
                && surroundings.first + count <= AttributionHead.before + AttributionHead.behind,
            "words within reach of a cue")
        let paragraphs = surroundings.paragraphs.map { UInt8(min(max($0, -2), 2) + AttributionHead.paragraphs / 2) }
        return [Float](unsafeUninitializedCapacity: count * width) { rows, initialized in
            initialized = count * width
            surroundings.words.withUnsafeBufferPointer { words in
                guard let words = words.baseAddress, let rows = rows.baseAddress else { return }
                kernels.functions.meet(
                    words, cue, head.distance.start + surroundings.first * width, head.paragraph.start, paragraphs,
                    count,
                    width, rows)
            }
        }
    }
}
