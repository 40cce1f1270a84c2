import Record

/// One linking of a set of articles: they stand in an order of their own, by date and then by id.
struct Linking {
    let articles: [LinkedArticle]
    private let duplicates: NearDuplicates

    init(articles: some Collection<LinkedArticle>) {
        let sorted = articles.sorted { ($0.day ?? .infinity, $0.member.id) < ($1.day ?? .infinity, $1.member.id) }
        duplicates = NearDuplicates(sorted.map(\.signature))
        let house = HouseText(sorted, copies: duplicates.pairs.map { ($0.short, $0.long) })
        self.articles = sorted.map { article in
            let words = house.words(of: article)
            return words.isEmpty ? article : article.leaving(words)
        }
    }

    func stories() -> [Story] {
        let members = membersWithDuplicates()
        let days = articles.map { $0.day.map { Float($0) } ?? .nan }
        let reliances = RelianceLinking(articles: articles, duplicates: duplicates.pairs)
        let clusters = StoryClusters(signatures: articles.map(\.signature), days: days)
        let groups = CitedStories(articles: articles, vectors: clusters.vectors).joined(clusters.groups())
        return groups.indices.sorted { groups[$0][0] < groups[$1][0] }.map { index in
            var story = story(groups[index], members)
            story.restsOn = reliances.edges(within: groups[index])
            story.claims = ClaimLinking(articles: articles, group: groups[index], edges: story.restsOn).claims()
            return story
        }
    }

    private func story(_ group: [Int], _ members: [StoryArticle]) -> Story {
        let title = StoryTitle.choose(group.map { articles[$0] })
        var story = Story(id: members[group[0]].id)
        story.title = title
        story.articles = group.map { members[$0] }
        let dates = story.articles.compactMap(\.published)
        (story.first, story.last) = (dates.first, dates.last)
        return story
    }

    private func membersWithDuplicates() -> [StoryArticle] {
        var members = articles.map(\.member)
        var best: [Int: Float] = [:]
        let order = CopyOrder(articles)
        for pair in duplicates.pairs {
            let (short, long) = (members[pair.short].id, members[pair.long].id)
            members[pair.short].duplicates.append(.init(article: long, kind: pair.kind, spans: pair.spansOfShort))
            members[pair.long].duplicates.append(.init(article: short, kind: pair.kind, spans: pair.spansOfLong))
            let later = order.copy(pair.short, pair.long)
            guard pair.coverage > best[later] ?? 0 else { continue }
            best[later] = pair.coverage
            members[later].duplicateOf = members[pair.short + pair.long - later].id
            members[later].duplicateKind = pair.kind
        }
        return members
    }
}
