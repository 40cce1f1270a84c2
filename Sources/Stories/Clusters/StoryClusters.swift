/// Which articles tell of the same: first what is alike is joined, then what tells of two things of one kind is parted.
///
/// The answer depends on the set of articles alone. Up to ``blockSize`` articles are compared each with each; of more,
/// those near in time, in two passes whose blocks overlap by half: time is linear then, and memory bounded.
struct StoryClusters {
    static let blockSize = 4096
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
        var groups = signatures.indices.map { [$0] }
        groups = pass(over: groups, firstBlock: Self.blockSize)
        if signatures.count > Self.blockSize { groups = pass(over: groups, firstBlock: Self.blockSize / 2) }
        return groups.flatMap { Contrast(signatures: signatures).parts(of: $0) }
    }

    private func pass(over groups: [[Int]], firstBlock: Int) -> [[Int]] {
        var result: [[Int]] = []
        var start = 0
        while start < groups.count {
            let end = min(groups.count, start + (start == 0 ? firstBlock : Self.blockSize))
            result += joined(Array(groups[start..<end]))
            start = end
        }
        return result
    }

    private func joined(_ groups: [[Int]]) -> [[Int]] {
        var groups = groups
        for merge in Self.rules.merges(of: groups.map(row), atLeast: Self.threshold) {
            groups[merge.kept] += groups[merge.joined]
            groups[merge.joined] = []
        }
        return groups.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    private func row(_ members: [Int]) -> Agglomeration.Row {
        let known = members.map { days[$0] }.filter { !$0.isNaN }
        let day = known.isEmpty ? Float.nan : known.reduce(0, +) / Float(known.count)
        guard members.count > 1 else { return .init(vector: vectors.rows[members[0]], day: day) }
        var sum: [Int32: Float] = [:]
        for member in members { for (term, weight) in vectors.rows[member] { sum[term, default: 0] += weight } }
        let vector = sum.map { (term: $0.key, weight: $0.value) }.sorted { $0.term < $1.term }
        return .init(vector: vector, size: Float(members.count), day: day)
    }
}
