import Record

/// The title of a story: that of the article that is most like the others.
enum StoryTitle {
    static func choose(_ articles: [LinkedArticle]) -> String? {
        var sum = TermTable<Float>()
        for article in articles {
            for (term, weight) in unit(article) { sum.values[sum.index(of: term, orAdd: 0)] += weight }
        }
        var best: (title: String, likeness: Float)?
        for article in articles {
            guard let title = article.title, !title.isEmpty else { continue }
            let likeness = unit(article).reduce(0) { $0 + $1.weight * (sum[$1.term] ?? 0) }
            if likeness > best?.likeness ?? -1 { best = (title, likeness) }
        }
        return best?.title
    }

    private static func unit(_ article: LinkedArticle) -> [(term: UInt32, weight: Float)] {
        let terms = article.signature.terms
        let length = terms.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        return length > 0 ? terms.map { ($0.term, $0.weight / length) } : []
    }
}
