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
        let classes = PairFeatures.sizes.reduce(0, +)
        pair = try file.floats("coreference.pair", classes, Self.pairWidth)
        pairBias = try file.floats("coreference.pair.bias", Self.pairWidth)
        pairOut = try file.floats("coreference.pair.out", Self.pairWidth)
        pairOutBias = try file.floats("coreference.pair.out.bias", 1).elements[0]
    }

    /// The score of a pair: of its classes, one of each feature, and of the vectors of its heads.
    func score(
        _ classes: [UInt8], _ anaphor: ArraySlice<Float>, _ antecedent: ArraySlice<Float>, _ kernels: Kernels
    ) -> Float {
        precondition(anaphor.count == projection && antecedent.count == projection, "vectors of the head's own width")
        precondition(zip(PairFeatures.sizes, classes).allSatisfy { $1 < $0 }, "each class is one of its feature")
        return PairFeatures.starts.withUnsafeBufferPointer { starts in
            classes.withUnsafeBufferPointer { classes in
                anaphor.withUnsafeBufferPointer { anaphor in
                    antecedent.withUnsafeBufferPointer { antecedent in
                        var pair = hearsay_pair(
                            table: pair.start, starts: starts.baseAddress!, classes: classes.baseAddress!,
                            features: classes.count, bias: pairBias.start, out: pairOut.start,
                            left: anaphor.baseAddress!, right: antecedent.baseAddress!, width: projection)
                        return kernels.functions.pair(&pair) + pairOutBias
                    }
                }
            }
        }
    }
}
