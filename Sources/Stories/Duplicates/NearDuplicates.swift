/// The near duplicates among a set of articles, which are in order: candidates first, then families, so that boilerplate
/// is known, then each candidate word for word.
struct NearDuplicates {
    /// By the earlier article, then by the other.
    let pairs: [DuplicatePair]

    init(_ articles: [Signature]) {
        let index = ShingleIndex(articles.map(\.shingles))
        let candidates = index.candidates()
        var families = Families(count: articles.count)
        for pair in candidates
        where ShingleRules.areOneFamily(
            articles[pair.one], articles[pair.other], index.shingles[pair.one], index.shingles[pair.other])
        {
            families.join(pair.one, pair.other)
        }
        let boilerplate = index.boilerplate(families)
        pairs = candidates.compactMap { pair in
            DuplicatePair(
                articles[pair.one], articles[pair.other], index.shingles[pair.one], index.shingles[pair.other],
                boilerplate: boilerplate)
        }
    }
}

/// The pairs of a set of articles by their indices.
struct IndexedPairs {
    struct Pair {
        var short: Int
        var long: Int
        var pair: DuplicatePair
    }
    /// By the earlier article, then by the other.
    let pairs: [Pair]

    /// Those of which both are among the articles.
    init(_ pairs: some Sequence<DuplicatePair>, among articles: [LinkedArticle]) {
        let places = Dictionary(articles.indices.map { (articles[$0].member.id, $0) }) { first, _ in first }
        self.pairs = pairs.compactMap { pair in
            guard let short = places[pair.short], let long = places[pair.long] else { return nil }
            return Pair(short: short, long: long, pair: pair)
        }.sorted { (min($0.short, $0.long), max($0.short, $0.long)) < (min($1.short, $1.long), max($1.short, $1.long)) }
    }
}
