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
        var rows = Self.rows(cue, surroundings, head)
        for (matrix, dilation) in zip(head.convolutions, AttributionHead.dilations) {
            let given = QuantizedRows(WordVectors(width: head.width, values: rows), kernels).product(matrix)
            Self.add(given, to: &rows, width: head.width, dilation: dilation)
        }
        let scores = QuantizedRows(WordVectors(width: head.width, values: rows), kernels).product(head.out)
        let stride = head.out.stride
        values = (0..<surroundings.count).flatMap { scores[$0 * stride..<$0 * stride + AttributionRole.count] }
    }

    /// Word and cue brought together.
    private static func rows(_ cue: [Float], _ surroundings: Surroundings, _ head: AttributionHead) -> [Float] {
        let width = head.width
        return [Float](unsafeUninitializedCapacity: surroundings.count * width) { rows, initialized in
            initialized = surroundings.count * width
            surroundings.words.withUnsafeBufferPointer { words in
                for (index, paragraph) in surroundings.paragraphs.enumerated() {
                    let word = index * 2 * width
                    let distance = (surroundings.first + index) * width
                    let nearness = min(max(paragraph, -2), 2) + AttributionHead.paragraphs / 2
                    for column in 0..<width {
                        let place =
                            head.distance.elements[distance + column]
                            + head.paragraph.elements[nearness * width + column]
                        let sum =
                            words[word + column] + cue[column] + words[word + width + column] * cue[width + column]
                        rows[index * width + column] = max(0, sum + place)
                    }
                }
            }
        }
    }

    /// Adds to each word what it and its neighbours give, where that is positive.
    private static func add(_ given: [Float], to rows: inout [Float], width: Int, dilation: Int) {
        let count = rows.count / width
        // In the place of a neighbour that is missing.
        let nothing = [Float](repeating: 0, count: width)
        rows.withUnsafeMutableBufferPointer { rows in
            given.withUnsafeBufferPointer { given in
                nothing.withUnsafeBufferPointer { nothing in
                    func part(_ part: Int, of word: Int) -> UnsafeBufferPointer<Float> {
                        guard 0..<count ~= word else { return nothing }
                        return UnsafeBufferPointer(
                            rebasing: given[(word * 3 + part) * width..<(word * 3 + part + 1) * width])
                    }
                    for word in 0..<count {
                        let row = UnsafeMutableBufferPointer(rebasing: rows[(word * width)..<(word + 1) * width])
                        let own = part(1, of: word)
                        let (before, behind) = (part(0, of: word - dilation), part(2, of: word + dilation))
                        for column in 0..<width { row[column] += max(0, own[column] + before[column] + behind[column]) }
                    }
                }
            }
        }
    }
}
