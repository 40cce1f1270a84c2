import CKernels
import Glibc

/// What the event head makes of the vectors of the words of a window. Few words tell of anything: of the others, only what tells
/// that is computed.
struct EventScores {
    private let head: EventHead
    private let rows: QuantizedRows
    /// The words that tell of something, in the order of the text.
    let told: [ToldWord]
    /// All labels of each of these words.
    let labels: LabelScores
    /// What those of them that may name an event look for, by ``looked(for:)``.
    private let looked: [Float]

    /// Linear in the number of words.
    init(of rows: QuantizedRows, by head: EventHead) {
        let marks = LabelScores(of: rows, by: head.tags, outputs: head.labels.marks)
        self.init(of: rows, by: head, told: (0..<rows.count).compactMap { ToldWord($0, marks, head.labels) })
    }

    init(of rows: QuantizedRows, by head: EventHead, told: [ToldWord]) {
        (self.head, self.rows, self.told) = (head, rows, told)
        labels = LabelScores(of: rows.picked(told.map(\.row)), by: head.tags)
        looked = Self.looked(for: rows.picked(told.filter(\.isEvent).map(\.row)), by: head)
    }

    /// The places, in `told`, of the words of a sentence.
    func told(in sentence: Range<Int>) -> Range<Int> {
        let first = told.firstIndex { $0.row >= sentence.lowerBound } ?? told.count
        return first..<(told[first...].firstIndex { $0.row >= sentence.upperBound } ?? told.count)
    }

    /// A number for each role: none, actor, recipient, place.
    typealias Roles = SIMD4<Float>

    /// For each of some words that may name an event, for each row of a sentence: a score for each role in that event. Linear in
    /// both.
    ///
    /// - Parameter events: counted among all words that may name an event.
    func roles(in events: Range<Int>, of sentence: Range<Int>) -> [[Roles]] {
        let (stride, count) = (head.word.stride, EventHead.roles)
        let columns = (events.count * count).roundedUp(to: 16)
        // What is looked for, column by column.
        var right = [Float](repeating: 0, count: stride * columns)
        for column in 0..<events.count * count {
            let start = (events.lowerBound * count + column) * head.roleStride
            for index in 0..<head.width { right[index * columns + column] = looked[start + index] }
        }
        let words = rows.picked(sentence).product(head.word, activation: hearsay_activation_relu)
        let agreements = right.withUnsafeBufferPointer {
            rows.kernels.product(words, $0, rows: sentence.count, inner: stride, columns: columns)
        }
        return events.enumerated().map { place, event in
            var whatever = Roles.zero
            for role in 0..<count { whatever[role] = looked[(event * count + role) * head.roleStride + head.width] }
            return (0..<sentence.count).map { word in
                let start = word * columns + place * count
                return Roles(agreements[start..<start + count]) + whatever
            }
        }
    }

    static func probabilities(_ scores: Roles) -> Roles {
        var powers = Roles.zero
        let greatest = scores.max()
        for role in powers.indices { powers[role] = expf(scores[role] - greatest) }
        return powers / (powers[0] + powers[1] + powers[2] + powers[3])
    }

    /// For each word and role, what the word looks for in one of that role; behind the vector, what is added whatever the word.
    private static func looked(for rows: QuantizedRows, by head: EventHead) -> [Float] {
        let vectors = rows.product(head.anchor, activation: hearsay_activation_relu)
        let stride = head.anchor.stride
        let withOne = (0..<rows.count).flatMap { vectors[$0 * stride..<$0 * stride + head.width] + [1] }
        return head.lookingFor.withUnsafeBufferPointer {
            rows.kernels.product(
                withOne, $0, rows: rows.count, inner: head.width + 1, columns: EventHead.roles * head.roleStride)
        }
    }
}
