/// Finds articles that may share text, by shingles of five words (Broder, "On the resemblance and containment of
/// documents", 1997), a fixed fourth of them by their hash.
///
/// Boilerplate is left out: a shingle that stands in several articles that share nothing else, such as an appeal for
/// donations, is nobody's text.
struct ShingleIndex {
    struct Pair: Hashable {
        var one: Int
        var other: Int
    }
    static let length = 5
    private static let sampled: UInt64 = 4
    /// A shingle of so many unrelated families of articles is boilerplate.
    private static let manyFamilies = 4
    /// Two articles belong to one family if the smaller shares so much with the other,
    private static let familyShare: Float = 0.7
    /// or so much, and their titles a word.
    private static let relatedShare: Float = 0.4
    /// A pair is worth a close look if the smaller shares so much that is no boilerplate.
    private static let candidateShare: Float = 0.1
    /// Of the articles that have a shingle, each is paired with the nearest of these.
    private static let mostNeighbours = 100

    private var articles: [UInt64: [Int32]] = [:]
    private var counts: [Float]
    private(set) var boilerplate: Set<UInt64> = []

    init(_ texts: [[UInt32]]) {
        counts = []
        counts.reserveCapacity(texts.count)
        for (index, text) in texts.enumerated() {
            var count: Float = 0
            Self.forEachShingle(of: text) { hash, _ in
                guard hash % Self.sampled == 0, articles[hash]?.last != Int32(index) else { return }
                articles[hash, default: []].append(Int32(index))
                count += 1
            }
            counts.append(count)
        }
        articles = articles.filter { $0.value.count > 1 }
    }

    static func forEachShingle(of text: [UInt32], _ body: (UInt64, Int) -> Void) {
        guard text.count >= length else { return }
        for start in 0...(text.count - length) {
            var hash: UInt64 = 0
            for word in start..<start + length { hash = TermHash.mix(hash, text[word]) }
            body(hash ^ hash >> 32, start)
        }
    }

    /// The pairs that share much, in order; and finds out what is boilerplate.
    ///
    /// - Parameter areRelated: whether two articles have the same subject, as far as their titles tell.
    mutating func candidates(areRelated: (Int, Int) -> Bool) -> [Pair] {
        let shared = sharedCounts(leaving: [])
        var families = Families(count: counts.count)
        for (pair, count) in shared where share(pair, count) >= Self.relatedShare {
            guard share(pair, count) >= Self.familyShare || areRelated(pair.one, pair.other) else { continue }
            families.join(pair.one, pair.other)
        }
        for (hash, holders) in articles where holders.count >= Self.manyFamilies {
            if Set(holders.prefix(1000).map { families.root(of: Int($0)) }).count >= Self.manyFamilies {
                boilerplate.insert(hash)
            }
        }
        return sharedCounts(leaving: boilerplate).filter { share($0.key, $0.value) >= Self.candidateShare }.keys
            .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    private func share(_ pair: Pair, _ count: Float) -> Float { count / min(counts[pair.one], counts[pair.other]) }

    private func sharedCounts(leaving left: Set<UInt64>) -> [Pair: Float] {
        var shared: [Pair: Float] = [:]
        for (hash, holders) in articles where !left.contains(hash) {
            for (place, one) in holders.enumerated() {
                for other in holders[(place + 1)...].prefix(Self.mostNeighbours) {
                    shared[Pair(one: Int(one), other: Int(other)), default: 0] += 1
                }
            }
        }
        return shared
    }
}

/// Disjoint sets (Tarjan's union-find with path halving).
struct Families {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// The smaller of two roots becomes the root of both.
    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(of: one), root(of: other))
        parents[max(first, second)] = min(first, second)
    }
}
