/// Which articles tell of the same: first what is alike is joined, then what tells of two things of one kind is parted.
///
/// All are compared each with each: callers bound their number, as ``StoryWindow`` does.
struct StoryClusters {
    /// Two clusters this alike are one story.
    static let threshold: Float = 0.15
    static let rules = Agglomeration(reserve: 0.5, halfLife: 1000)

    let signatures: [Signature]
    let vectors: TermVectors
    /// When each article was published, NaN where nobody knows.
    let days: [Float]

    init(signatures: [Signature], days: [Float]) {
        (self.signatures, self.days) = (signatures, days)
        vectors = TermVectors(signatures)
    }

    /// The indices of the articles of each story.
    func groups() -> [[Int]] {
        let rows = signatures.indices.map { Agglomeration.Row(vector: vectors.rows[$0], day: days[$0]) }
        var groups = signatures.indices.map { [$0] }
        for merge in Self.rules.merges(of: rows, atLeast: Self.threshold) {
            groups[merge.kept] += groups[merge.joined]
            groups[merge.joined] = []
        }
        return groups.filter { !$0.isEmpty }.flatMap { Contrast(signatures: signatures).parts(of: $0.sorted()) }
    }
}
