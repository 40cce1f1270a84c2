import CKernels

/// What the heads of a model say of words: labels, arcs and relations.
package struct WordScores {
    private let model: Model
    package let count: Int
    /// The first label of each group among those of all, and their number.
    private let groupStarts: [Int]
    private let tags, arcDependent, arcHead, relationDependent, relationHead: [Float]

    /// Linear in the number of words.
    package init(of rows: QuantizedRows, by model: Model) {
        self.model = model
        count = rows.count
        let heads = model.heads
        groupStarts = model.groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.labels.count) }
        tags = rows.product(heads.tags)
        arcDependent = rows.product(heads.arcDependent, activation: hearsay_activation_relu)
        arcHead = rows.product(heads.arcHead, activation: hearsay_activation_relu)
        relationDependent = rows.product(heads.relationDependent, activation: hearsay_activation_relu)
        relationHead = rows.product(heads.relationHead, activation: hearsay_activation_relu)
    }

    /// The scores of the labels of a group, word by word.
    func labels(ofGroup group: Int, for words: Range<Int>) -> [Float] {
        let first = groupStarts[group]
        let stride = model.heads.tags.stride
        return words.flatMap { tags[$0 * stride + first..<$0 * stride + first + model.groups[group].labels.count] }
    }

    /// The label of a group with the highest score, the first of equals.
    func best(ofGroup group: Int, for word: Int) -> Int {
        let start = word * model.heads.tags.stride + groupStarts[group]
        var best = 0
        for label in 1..<groupStarts[group + 1] - groupStarts[group] where tags[start + label] > tags[start + best] {
            best = label
        }
        return best
    }

    /// How well each word of a sentence would stand below each other: quadratic in their number.
    func arcs(in sentence: Range<Int>) -> ArcScores {
        let width = model.configuration.arc
        let stride = model.heads.arcDependent.stride
        var dependents: [Float] = []
        // The heads column by column, the root first.
        let columns = (sentence.count + 1).roundedUp(to: 16)
        var heads = [Float](repeating: 0, count: width * columns)
        for index in 0..<width { heads[index * columns] = model.heads.arcRoot.elements[index] }
        for (column, word) in sentence.enumerated() {
            dependents += arcDependent[word * stride..<word * stride + width] + [1]
            for index in 0..<width { heads[index * columns + column + 1] = arcHead[word * stride + index] }
        }
        let weighted = model.kernels.product(
            dependents, model.heads.arcWeight.elements, rows: sentence.count, inner: width + 1, columns: width)
        let scores = heads.withUnsafeBufferPointer {
            model.kernels.product(weighted, $0, rows: sentence.count, inner: width, columns: columns)
        }
        return ArcScores(
            words: sentence.count,
            scores: sentence.indices.flatMap { word in
                let row = (word - sentence.lowerBound) * columns
                return scores[row...row + sentence.count]
            })
    }

    /// An arc of a tree, from a word to its head; nil for the root.
    package struct Arc: Sendable {
        package var word: Int
        package var head: Int?

        package init(word: Int, head: Int?) {
            self.word = word
            self.head = head
        }
    }

    /// The scores of all relations for each arc, arc by arc.
    package func relations(of arcs: [Arc]) -> [Float] {
        let width = model.configuration.relation
        let stride = model.heads.relationDependent.stride
        var dependents = WordVectors(width: width)
        var heads: [Float] = []
        for arc in arcs {
            dependents.values += relationDependent[arc.word * stride..<arc.word * stride + width]
            if let head = arc.head {
                heads += relationHead[head * stride..<head * stride + width]
            } else {
                heads += model.heads.relationRoot.elements
            }
        }
        let rows = QuantizedRows(dependents, model.kernels)
        var scores = rows.product(model.heads.relationScores)
        let columns = model.heads.relationScores.stride
        rows.addBilinear(
            model.heads.relationVectors, heads, labels: model.relations.count, to: &scores, stride: columns)
        return arcs.indices.flatMap { scores[$0 * columns..<$0 * columns + model.relations.count] }
    }
}
