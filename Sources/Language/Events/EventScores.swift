import CKernels
import Glibc

/// What the event head makes of the vectors of words.
struct EventScores {
    private let head: EventHead
    private let tags, anchors, words: [Float]

    /// Linear in the number of words.
    init(of rows: QuantizedRows, by head: EventHead) {
        self.head = head
        tags = rows.product(head.tags)
        anchors = rows.product(head.anchor, hearsay_activation_relu)
        words = rows.product(head.word, hearsay_activation_relu)
    }

    func score(_ label: Int, _ row: Int) -> Float { tags[row * head.tags.stride + label] }

    /// The probabilities of some labels, of which a word has one.
    func probabilities(of group: some Sequence<Int>, _ row: Int) -> [Float] {
        Self.softmax(group.map { score($0, row) })
    }

    /// For each row of a sentence, the probability of each role in the event that a row names. Quadratic in the width of the
    /// head, linear in the sentence.
    func roles(anchor: Int, in sentence: Range<Int>) -> [[Float]] {
        let looked = (0..<EventHead.roles).map { vector(anchor: anchor, role: $0) }
        return sentence.map { row in
            Self.softmax(looked.map { $0[head.width] + agreement($0, with: row) })
        }
    }

    /// What a vector and the word of a row have in common: sums of every sixteenth product, added up in one order on any
    /// processor.
    private func agreement(_ vector: [Float], with row: Int) -> Float {
        let whole = head.width - head.width % 16
        let start = row * head.word.stride
        return vector.withUnsafeBytes { vector in
            words.withUnsafeBytes { words in
                var sums = SIMD16<Float>.zero
                for index in stride(from: 0, to: whole, by: 16) {
                    sums +=
                        vector.loadUnaligned(fromByteOffset: 4 * index, as: SIMD16<Float>.self)
                        * words.loadUnaligned(fromByteOffset: 4 * (start + index), as: SIMD16<Float>.self)
                }
                return (whole..<head.width).reduce(sums.sum()) { sum, index in
                    sum + vector.loadUnaligned(fromByteOffset: 4 * index, as: Float.self)
                        * words.loadUnaligned(fromByteOffset: 4 * (start + index), as: Float.self)
                }
            }
        }
    }

    /// What an anchor looks for in a word of a role; the last value is added whatever the word.
    private func vector(anchor: Int, role: Int) -> [Float] {
        let side = head.width + 1
        return [Float](unsafeUninitializedCapacity: side) { vector, initialized in
            vector.initialize(repeating: 0)
            initialized = side
            for index in 0..<side {
                let value = index == head.width ? 1 : anchors[anchor * head.anchor.stride + index]
                guard value != 0 else { continue }
                let start = (role * side + index) * side
                let row = UnsafeBufferPointer(rebasing: head.weight.elements[start..<start + side])
                for column in 0..<side { vector[column] += value * row[column] }
            }
        }
    }

    private static func softmax(_ scores: [Float]) -> [Float] {
        let greatest = scores.max() ?? 0
        let powers = scores.map { expf($0 - greatest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
