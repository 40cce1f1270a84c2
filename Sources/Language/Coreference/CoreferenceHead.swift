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

    /// The score of the network for a pair whose classes are given.
    func score(of classes: ArraySlice<UInt8>) -> Float {
        var sum = SIMD32<Float>(pairBias)
        for (offset, value) in zip(PairFeatures.offsets, classes) {
            sum += SIMD32(pair, at: (offset + Int(value)) * Self.pairWidth)
        }
        sum.replace(with: 0, where: sum .< 0)
        return (sum * SIMD32(pairOut)).sum() + pairOutBias
    }
}

extension SIMD32<Float> {
    fileprivate init(_ tensor: Tensor<Float>, at start: Int = 0) {
        precondition(start >= 0 && start + 32 <= tensor.elements.count, "a row lies within its tensor")
        self = UnsafeRawPointer(tensor.start + start).loadUnaligned(as: Self.self)
    }
}
