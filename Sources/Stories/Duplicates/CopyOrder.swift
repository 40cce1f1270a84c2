import Record

/// Which of two articles with the same words has them from the other.
struct CopyOrder {
    private let articles: [LinkedArticle]
    /// The names of the articles' publishers.
    let publishers: [PublisherName?]

    init(_ articles: [LinkedArticle]) {
        self.articles = articles
        var names: [String: PublisherName] = [:]
        publishers = articles.map { article in
            article.member.publisher.map { publisher in
                let name = names[publisher] ?? PublisherName(publisher)
                names[publisher] = name
                return name
            }
        }
    }

    /// The one that says it has its text from the other's publisher; else the later one, by the order of the articles.
    func copy(_ one: Int, _ other: Int) -> Int {
        let (first, second) = (min(one, other), max(one, other))
        guard publishers[first] != publishers[second] else { return second }
        return prints(first, second) && !prints(second, first) ? first : second
    }

    /// Whether an article's text is, by its dateline or credit, that of another's publisher.
    private func prints(_ index: Int, _ other: Int) -> Bool {
        guard let name = publishers[other] else { return false }
        return articles[index].cues.contains {
            [.wireText, .pressRelease].contains($0.how) && name.isNamed($0.outlet, hasArticle: $0.hasArticle)
        }
    }
}
