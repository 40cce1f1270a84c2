/// Which articles of a set have which shingles: candidates for near duplicates, and boilerplate.
struct ShingleIndex {
    struct Pair: Hashable {
        /// The earlier one, in the order of the articles.
        var one: Int
        var other: Int
    }
    private struct Entry {
        var shingle: UInt64
        var article: Int32
    }
    let shingles: [[UInt64]]
    /// By shingle, then by article; only of shingles that several have.
    private let entries: [Entry]

    init(_ shingles: [[UInt64]]) {
        self.shingles = shingles
        var all: [Entry] = []
        all.reserveCapacity(shingles.reduce(0) { $0 + $1.count })
        for (index, shingles) in shingles.enumerated() {
            for shingle in shingles { all.append(Entry(shingle: shingle, article: Int32(index))) }
        }
        all.sort { ($0.shingle, $0.article) < ($1.shingle, $1.article) }
        entries = all.indices.filter { index in
            index > 0 && all[index - 1].shingle == all[index].shingle
                || index + 1 < all.count && all[index + 1].shingle == all[index].shingle
        }.map { all[$0] }
    }

    /// The pairs that share enough, in order. Linear in the number of entries.
    func candidates() -> [Pair] {
        var places = Array(repeating: [Int32](), count: shingles.count)
        for (place, entry) in entries.enumerated() { places[Int(entry.article)].append(Int32(place)) }
        var shared = Array(repeating: 0, count: shingles.count)
        var pairs: [Pair] = []
        for article in shingles.indices {
            var found: [Int] = []
            for place in places[article] {
                var before = Int(place) - 1
                let last = before - ShingleRules.mostNeighbours
                while before >= 0, before > last, entries[before].shingle == entries[Int(place)].shingle {
                    let other = Int(entries[before].article)
                    if shared[other] == 0 { found.append(other) }
                    shared[other] += 1
                    before -= 1
                }
            }
            for other in found {
                let count = shared[other]
                shared[other] = 0
                if ShingleRules.areCandidates(sharing: count, of: shingles[article].count, shingles[other].count) {
                    pairs.append(Pair(one: other, other: article))
                }
            }
        }
        return pairs.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    /// The shingles that are nobody's text, given which articles belong together.
    func boilerplate(_ families: Families) -> Set<UInt64> {
        var (families, boilerplate, start) = (families, Set<UInt64>(), 0)
        while start < entries.count {
            let end = entries[start...].firstIndex { $0.shingle != entries[start].shingle } ?? entries.count
            if end - start >= ShingleRules.manyFamilies,
                ShingleRules.isBoilerplate(entries[start..<end].map { families.root(of: Int($0.article)) })
            {
                boilerplate.insert(entries[start].shingle)
            }
            start = end
        }
        return boilerplate
    }
}
