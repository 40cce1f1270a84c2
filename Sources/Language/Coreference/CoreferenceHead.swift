import CKernels
import Record

/// The weights that tell who is meant by a mention, after Lee et al., End-to-end Neural Coreference Resolution (2017): each
/// mention takes the earlier one with the best score, or none. The score of a pair is a bilinear form of the vectors of
/// its heads, and a small network over ``PairFeatures``.
struct CoreferenceHead: Sendable {
    /// To the space in which heads are compared, as what refers and as what is referred to.
    let anaphor, antecedent: Matrix
    /// Two scores of a head: whether it has a mention at all, whether that is the first of its chain.
    let mention: Matrix
    let projection: Int
    /// A row for each class of each feature.
    let pair: Tensor<Float>
    let pairBias, pairOut: Tensor<Float>
    let pairOutBias: Float

    /// The width of the network over a pair.
    static let pairWidth = 32

    init(of file: WeightFile, _ kernels: Kernels) throws(Failure) {
        let hidden = file.header.config.hidden
        projection = file.header.config.projection
        anaphor = try Matrix("coreference.anaphor", outputs: projection, inputs: hidden, of: file, for: kernels)
        antecedent = try Matrix("coreference.antecedent", outputs: projection, inputs: hidden, of: file, for: kernels)
        mention = try Matrix("coreference.mention", outputs: 2, inputs: hidden, of: file, for: kernels)
        pair = try file.floats("coreference.pair", PairFeatures.classCount, Self.pairWidth)
        pairBias = try file.floats("coreference.pair.bias", Self.pairWidth)
        pairOut = try file.floats("coreference.pair.out", Self.pairWidth)
        pairOutBias = try file.floats("coreference.pair.out.bias", 1).elements[0]
    }

    /// How well a mention goes with each of some earlier ones: by the classes of each pair, and the vectors of their heads.
    func scores(
        _ classes: [PairFeatures.Classes], _ anaphor: ArraySlice<Float>, _ antecedents: ArraySlice<Float>,
        _ kernels: Kernels
    ) -> [Float] {
        precondition(
            anaphor.count == projection && antecedents.count == classes.count * projection,
            "vectors of the head's own width")
        precondition(classes.allSatisfy(PairFeatures.areSound), "each class is one of its feature")
        var scores = [Float](repeating: 0, count: classes.count)
        PairFeatures.starts.withUnsafeBufferPointer { starts in
            classes.withUnsafeBytes { classes in
                anaphor.withUnsafeBufferPointer { anaphor in
                    antecedents.withUnsafeBufferPointer { antecedents in
                        guard let left = anaphor.baseAddress, let right = antecedents.baseAddress,
                            let start = starts.baseAddress, let first = classes.baseAddress
                        else { return }
                        var network = hearsay_pair_network(
                            table: pair.start, starts: start, features: PairFeatures.count, bias: pairBias.start,
                            out: pairOut.start, width: projection)
                        let bytes = first.assumingMemoryBound(to: UInt8.self)
                        kernels.functions.pairs(&network, left, right, bytes, scores.count, &scores)
                    }
                }
            }
        }
        return scores.map { $0 + pairOutBias }
    }
}
