import Record

/// What the articles of a story come to: its title, who has whose words, who rests on whom, and what is claimed.
public struct StoryTelling {
    private let articles: [LinkedArticle]
    private let duplicates: IndexedPairs
    private let order: CopyOrder
    private let reliances: RelianceLinking
    private let places: [String: Int]
    private let members: [StoryArticle]

    /// - Parameters:
    ///   - articles: those of the stories to be told, and those that have words with them in common, without what is
    ///     their outlets'; in any order.
    ///   - duplicates: the near duplicates among them.
    ///   - publishers: the letters of the names of all publishers there are (``LinkedArticle/publisherLetters``).
    public init(
        _ articles: [LinkedArticle], duplicates: some Sequence<DuplicatePair>, publishers: Set<String>
    ) {
        self.articles = articles.sorted { Signature.isBefore($0.signature, $1.signature) }
        self.duplicates = IndexedPairs(duplicates, among: self.articles)
        order = CopyOrder(self.articles)
        reliances = RelianceLinking(
            articles: self.articles, duplicates: self.duplicates, publishers: publishers, order: order)
        places = Dictionary(self.articles.indices.map { [articles = self.articles] in (articles[$0].id, $0) }) {
            first, _ in first
        }
        members = Self.members(self.articles, self.duplicates, order)
    }

    /// The story with an id and articles.
    public func story(_ id: String, of ids: some Sequence<String>) -> Story {
        let group = ids.compactMap { places[$0] }.sorted()
        var story = Story(id: id)
        story.title = StoryTitle.choose(group.map { articles[$0] })
        story.articles = group.map { members[$0] }
        let dates = story.articles.compactMap(\.published)
        (story.first, story.last) = (dates.first, dates.last)
        story.restsOn = reliances.edges(within: group)
        story.claims = ClaimLinking(articles: articles, group: group, edges: story.restsOn).claims()
        return story
    }

    private static func members(
        _ articles: [LinkedArticle], _ duplicates: IndexedPairs, _ order: CopyOrder
    ) -> [StoryArticle] {
        var members = articles.map(\.member)
        var best: [Int: Float] = [:]
        for pair in duplicates.pairs {
            let found = pair.pair
            members[pair.short].duplicates.append(
                NearDuplicate(article: found.long, kind: found.kind, spans: found.spansOfShort))
            members[pair.long].duplicates.append(
                NearDuplicate(article: found.short, kind: found.kind, spans: found.spansOfLong))
            let later = order.copy(pair.short, pair.long)
            guard found.coverage > best[later] ?? 0 else { continue }
            best[later] = found.coverage
            members[later].duplicateOf = members[pair.short + pair.long - later].id
            members[later].duplicateKind = found.kind
        }
        return members
    }
}
