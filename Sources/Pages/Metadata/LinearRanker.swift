/// Weighs evidence: the sum of one learned weight for each bit that is set.
///
/// Trained as a conditional logit model over the candidates of a page; see `Training/metadata`.
struct LinearRanker {
    private let weights: [Float]

    init(weights: [Float]) { self.weights = weights }

    func score(_ evidence: UInt64) -> Float {
        var score: Float = 0
        var rest = evidence
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            if bit < weights.count { score += weights[bit] }
            rest &= rest - 1
        }
        return score
    }
}
