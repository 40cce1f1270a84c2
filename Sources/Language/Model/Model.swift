import CKernels
import Record

/// The language model: an encoder after BERT (J. Devlin et al., BERT, 2019) and the heads on it.
///
/// It stays in the file that it was opened from, and many tasks may use it at once.
package struct Model: Sendable {
    let version: String
    package let configuration: WeightFile.Header.Configuration
    let groups: [WeightFile.Header.Group]
    let relations: [String]
    let kernels: Kernels
    package let wordPieces: WordPieces
    let embeddings: Embeddings
    let layers: [Layer]
    let heads: Heads
    let coreference: CoreferenceHead
    let attribution: AttributionHead
    let events: EventHead

    struct Embeddings: Sendable {
        let piece: Tensor<Int8>
        let pieceScale, position, shape, space, quotation: Tensor<Float>
        let norm: Norm
    }

    /// The weights that follow upon a row's being brought to mean 0 and variance 1.
    struct Norm: Sendable {
        let weight, bias: Tensor<Float>
    }

    struct Layer: Sendable {
        let queryKeyValue, attentionOut, up, down: Matrix
        let attentionNorm, outputNorm: Norm
    }

    /// The labels of words, and the arcs between them (T. Dozat and C. D. Manning, Deep biaffine attention for neural
    /// dependency parsing, 2017).
    struct Heads: Sendable {
        let tags, arcDependent, arcHead, relationDependent, relationHead: Matrix
        let arcRoot, relationRoot, arcWeight: Tensor<Float>
        /// What a dependent looks for in its head: for each relation a vector, to be multiplied with that of the head.
        let relationVectors: Matrix
        /// The score of each relation for a dependent, whatever its head.
        let relationScores: Matrix
    }

    /// The most word pieces in a window, [CLS] and [SEP] among them.
    package var longestWindow: Int { configuration.positions }

    /// Opens a model and checks all of it: some milliseconds.
    ///
    /// - Throws: a ``Failure`` where the file is missing, no model, of another version, or damaged.
    package init(path: String, kernels: Kernels = .best) throws(Failure) {
        try self.init(WeightFile(path: path), kernels: kernels)
    }

    init(_ file: WeightFile, kernels: Kernels = .best) throws(Failure) {
        let header = file.header
        let configuration = header.config
        try Self.check(header, of: file)
        version = header.version
        self.configuration = configuration
        groups = header.groups
        relations = header.relations
        self.kernels = kernels
        guard let wordPieces = WordPieces(vocabulary: try file.bytes("vocabulary"), folding: try file.bytes("folding"))
        else { throw file.damaged("its vocabulary lacks [CLS], [SEP] or [UNK], or its folding is out of order") }
        guard wordPieces.count == configuration.pieces else { throw file.damaged("its vocabulary has another size") }
        self.wordPieces = wordPieces
        embeddings = try Embeddings(of: file, configuration)
        var layers: [Layer] = []
        for number in 0..<configuration.layers { layers.append(try Layer(number, of: file, configuration, kernels)) }
        self.layers = layers
        heads = try Heads(of: file, kernels)
        coreference = try CoreferenceHead(of: file, kernels)
        attribution = try AttributionHead(of: file, kernels)
        events = try EventHead(of: file, kernels)
    }

    /// Sizes that the kernels can take, and that bound what is computed with them. Every word fits into a window.
    private static func check(_ header: WeightFile.Header, of file: WeightFile) throws(Failure) {
        let sizes = header.config
        let isSound =
            (1...64).contains(sizes.heads) && sizes.hidden == sizes.heads * hearsay_head
            && (1...64).contains(sizes.layers) && (32...16384).contains(sizes.intermediate)
            && sizes.intermediate % 32 == 0 && (WordPieces.piecesPerWord + 2...512).contains(sizes.positions)
            && (1...1_000_000).contains(sizes.pieces)
            && (16...1024).contains(sizes.arc) && sizes.arc % 16 == 0
            && (16...512).contains(sizes.relation) && sizes.relation % 16 == 0
            && (16...512).contains(sizes.projection) && sizes.projection % 16 == 0
            && (32...512).contains(sizes.statement) && sizes.statement % 32 == 0
            && (16...512).contains(sizes.participant)
            && (1...256).contains(header.relations.count) && header.groups.count <= 256
            && header.events.count <= 256
            && (header.groups + header.events).allSatisfy { (1...1024).contains($0.labels.count) }
        guard isSound else { throw file.damaged("its sizes are none that this program can compute with") }
    }
}

extension Model.Norm {
    init(_ name: String, _ width: Int, of file: WeightFile) throws(Failure) {
        weight = try file.floats("\(name).weight", width)
        bias = try file.floats("\(name).bias", width)
    }
}

extension Model.Embeddings {
    init(of file: WeightFile, _ sizes: WeightFile.Header.Configuration) throws(Failure) {
        piece = try file.integers("piece.weight", sizes.pieces, sizes.hidden)
        pieceScale = try file.floats("piece.scale", sizes.pieces)
        position = try file.floats("position", sizes.positions, sizes.hidden)
        shape = try file.floats("shape", WordShape.count, sizes.hidden)
        space = try file.floats("space", SpaceBefore.count, sizes.hidden)
        quotation = try file.floats("quote", Quotation.count, sizes.hidden)
        norm = try Model.Norm("input.norm", sizes.hidden, of: file)
    }
}

extension Model.Layer {
    init(
        _ number: Int, of file: WeightFile, _ sizes: WeightFile.Header.Configuration, _ kernels: Kernels
    ) throws(Failure) {
        let name = "layer.\(number)"
        let hidden = sizes.hidden
        queryKeyValue = try Matrix(
            "\(name).query_key_value", outputs: 3 * hidden, inputs: hidden, of: file, for: kernels)
        attentionOut = try Matrix("\(name).attention_out", outputs: hidden, inputs: hidden, of: file, for: kernels)
        up = try Matrix("\(name).up", outputs: sizes.intermediate, inputs: hidden, of: file, for: kernels)
        down = try Matrix("\(name).down", outputs: hidden, inputs: sizes.intermediate, of: file, for: kernels)
        attentionNorm = try Model.Norm("\(name).attention.norm", hidden, of: file)
        outputNorm = try Model.Norm("\(name).output.norm", hidden, of: file)
    }
}

extension Model.Heads {
    init(of file: WeightFile, _ kernels: Kernels) throws(Failure) {
        let sizes = file.header.config
        let labels = file.header.groups.reduce(0) { $0 + $1.labels.count }
        let relations = file.header.relations.count
        func matrix(_ name: String, _ outputs: Int) throws(Failure) -> Matrix {
            try Matrix(name, outputs: outputs, inputs: sizes.hidden, of: file, for: kernels)
        }
        tags = try matrix("tags", labels)
        arcDependent = try matrix("arc_dependent", sizes.arc)
        arcHead = try matrix("arc_head", sizes.arc)
        relationDependent = try matrix("relation_dependent", sizes.relation)
        relationHead = try matrix("relation_head", sizes.relation)
        arcRoot = try file.floats("arc.root", sizes.arc)
        relationRoot = try file.floats("relation.root", sizes.relation)
        arcWeight = try file.floats("arc.weight", sizes.arc + 1, sizes.arc)
        // One matrix for each relation, dependents by heads, both with a 1 appended. Together they are the largest part of
        // the heads: they are cut into two matrices that can be computed with integers.
        let width = sizes.relation
        let weight = try file.floats("relation.weight", relations, width + 1, width + 1)
        func element(_ relation: Int, _ dependent: Int, _ head: Int) -> Float {
            weight.elements[(relation * (width + 1) + dependent) * (width + 1) + head]
        }
        relationVectors = Matrix(
            outputs: relations * width, inputs: width, for: kernels,
            bias: { element($0 / width, width, $0 % width) }, weight: { element($0 / width, $1, $0 % width) })
        relationScores = Matrix(
            outputs: relations, inputs: width, for: kernels,
            bias: { element($0, width, width) }, weight: { element($0, $1, width) })
    }
}
