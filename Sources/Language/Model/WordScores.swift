import CKernels

/// What the heads of a model say of words: labels, arcs and relations.
struct WordScores {
    private let model: Model
    private let vectors: WordVectors
    private let tags, arcDependent, arcHead, relationDependent, relationHead: [Float]

    /// Linear in the number of words.
    init(of vectors: WordVectors, by model: Model) {
        self.model = model
        self.vectors = vectors
        let heads = model.heads
        let rows = QuantizedRows(vectors, model.kernels)
        tags = rows.product(heads.tags, hearsay_activation_none)
        arcDependent = rows.product(heads.arcDependent, hearsay_activation_relu)
        arcHead = rows.product(heads.arcHead, hearsay_activation_relu)
        relationDependent = rows.product(heads.relationDependent, hearsay_activation_relu)
        relationHead = rows.product(heads.relationHead, hearsay_activation_relu)
    }

    var count: Int { vectors.count }

    /// The scores of the labels of a group, word by word.
    func labels(ofGroup group: Int, for words: Range<Int>) -> [Float] {
        let first = model.groups[..<group].reduce(0) { $0 + $1.labels.count }
        let stride = model.heads.tags.stride
        return words.flatMap { tags[$0 * stride + first..<$0 * stride + first + model.groups[group].labels.count] }
    }

    /// How well each word of a sentence would stand below each other: quadratic in their number.
    func arcs(in sentence: Range<Int>) -> ArcScores {
        let width = model.configuration.arc
        let stride = model.heads.arcDependent.stride
        var dependents: [Float] = []
        // The heads column by column, the root first.
        let columns = (sentence.count + 1 + 15) / 16 * 16
        var heads = [Float](repeating: 0, count: width * columns)
        for index in 0..<width { heads[index * columns] = model.heads.arcRoot.elements[index] }
        for (column, word) in sentence.enumerated() {
            dependents += arcDependent[word * stride..<word * stride + width] + [1]
            for index in 0..<width { heads[index * columns + column + 1] = arcHead[word * stride + index] }
        }
        let weighted = product(
            dependents, model.heads.arcWeight.elements, rows: sentence.count, inner: width + 1, columns: width)
        let scores = heads.withUnsafeBufferPointer {
            product(weighted, $0, rows: sentence.count, inner: width, columns: columns)
        }
        return ArcScores(
            words: sentence.count,
            scores: sentence.indices.flatMap { word in
                let row = (word - sentence.lowerBound) * columns
                return scores[row...row + sentence.count]
            })
    }

    /// An arc of a tree, from a word to its head; nil for the root.
    struct Arc: Sendable {
        var word: Int
        var head: Int?
    }

    /// The scores of all relations for each arc.
    func relations(of arcs: [Arc]) -> [Float] {
        let width = model.configuration.relation
        let stride = model.heads.relationDependent.stride
        let labels = model.relations.count
        var dependents: [Float] = []
        var heads: [Float] = []
        for arc in arcs {
            dependents += relationDependent[arc.word * stride..<arc.word * stride + width] + [1]
            if let head = arc.head {
                heads += relationHead[head * stride..<head * stride + width]
            } else {
                heads += model.heads.relationRoot.elements
            }
            heads.append(1)
        }
        var scores = [Float](repeating: 0, count: arcs.count * labels)
        model.kernels.functions.bilinear(
            dependents, heads, model.heads.relationWeight.start, arcs.count, width + 1, labels, &scores)
        return scores
    }

    private func product(
        _ left: [Float], _ right: UnsafeBufferPointer<Float>, rows: Int, inner: Int, columns: Int
    ) -> [Float] {
        [Float](unsafeUninitializedCapacity: rows * columns) { buffer, count in
            count = rows * columns
            guard count > 0, let right = right.baseAddress, let result = buffer.baseAddress else { return }
            model.kernels.functions.float_product(left, right, rows, inner, columns, result)
        }
    }
}

/// Vectors as the kernels multiply them.
private struct QuantizedRows {
    private let count: Int
    private let kernels: Kernels
    private var bytes: [UInt8]
    private var scales: [Float]

    init(_ vectors: WordVectors, _ kernels: Kernels) {
        self.kernels = kernels
        count = vectors.count
        let rows = count + hearsay_spare_rows
        bytes = [UInt8](repeating: 0, count: rows * vectors.width)
        scales = [Float](repeating: 0, count: rows)
        kernels.functions.quantize(vectors.values, count, vectors.width, &bytes, &scales)
    }

    func product(_ matrix: Matrix, _ activation: hearsay_activation) -> [Float] {
        [Float](unsafeUninitializedCapacity: count * matrix.stride) { buffer, initialized in
            initialized = count * matrix.stride
            guard initialized > 0, let result = buffer.baseAddress else { return }
            matrix.withKernel { kernels.functions.product($0, bytes, scales, count, activation, result) }
        }
    }
}
