/// Gives a name one kind throughout an article: what is a town in one sentence is no person in the next.
///
/// For each form of a name, the scores of the kinds are summed up over all places where it stands; the best sum is the
/// kind of all.
struct NameConsistency {
    /// The labels of each kind among those of the BIO scores.
    private let labels: [(kind: NameKind, labels: [Int])]
    private let labelCount: Int
    /// For each form, lower case, a sum for each of `labels`.
    private var sums: [String: [Float]] = [:]

    init(labels names: [String]) {
        labelCount = names.count
        labels = NameKind.allCases.compactMap { kind in
            let own = names.indices.filter { names[$0].dropFirst(2) == kind.rawValue }
            return own.isEmpty ? nil : (kind, own)
        }
    }

    /// Takes in a name.
    ///
    /// - Parameter scores: of all labels, for each of its words.
    mutating func add(_ form: String, scores: ArraySlice<Float>) {
        let share = Float(labelCount) / Float(max(1, scores.count))
        for (index, own) in labels.enumerated() {
            var sum: Float = 0
            for start in stride(from: scores.startIndex, to: scores.endIndex, by: labelCount) {
                let best = own.labels.reduce(-1e4) { max($0, scores[start + $1]) }
                sum += best.isFinite ? best : -1e4
            }
            sums[form, default: Array(repeating: 0, count: labels.count)][index] += sum * share
        }
    }

    /// The kind of a name that was taken in, nil for any other.
    func kind(of form: String) -> NameKind? {
        guard let sums = sums[form] else { return nil }
        return sums.indices.max { sums[$0] < sums[$1] }.map { labels[$0].kind }
    }
}
