import Record

/// On whose articles each sentence of a story's articles rests.
struct ClaimGrounds {
    private let places: [String: Int]
    private let articles: [LinkedArticle]
    private var byArticle: [Int: [(span: Span, on: Int)]] = [:]
    /// The articles that an article rests on, each once, in order.
    private var models: [Int: [Int]] = [:]
    /// The articles of each publisher.
    private let publishers: [(name: PublisherName, articles: [Int])]
    /// The articles of those whom a name names.
    private var named: [String: [Int]] = [:]

    init(_ articles: [LinkedArticle], _ group: [Int], _ edges: [Reliance]) {
        self.articles = articles
        places = Dictionary(group.map { (articles[$0].member.id, $0) }) { first, _ in first }
        publishers = Dictionary(grouping: group) { articles[$0].member.publisher }.compactMap { publisher, articles in
            publisher.map { (PublisherName($0), articles) }
        }
        for edge in edges {
            guard let from = places[edge.from], let on = edge.to.flatMap({ places[$0] }) else { continue }
            byArticle[from, default: []] += edge.spans.map { ($0, on) }
        }
        models = byArticle.mapValues { Set($0.map(\.on)).sorted() }
    }

    /// All articles that a member's article rests on, and those that its sentence says.
    func models(of member: ClaimMembers.Member) -> [Int] {
        let models = models[member.article] ?? []
        return member.restsOn.allSatisfy(models.contains) ? models : Set(models + member.restsOn).sorted()
    }

    /// The articles that a member's sentence says it rests on.
    mutating func articles(of member: ClaimMembers.Member) -> [Int] {
        var found = (byArticle[member.article] ?? []).filter { edge in
            edge.span.start < member.unit.span.end && member.unit.span.start < edge.span.end
        }.map(\.on)
        var names = member.unit.via
        if let speaker = member.unit.speaker {
            if speaker.kind != .unnamed { names.append(speaker.name) }
            if speaker.meansOutlet { found += (byArticle[member.article] ?? []).map(\.on) }
        }
        for name in names {
            found += articles(by: name).filter { $0 != member.article && isNotLater($0, member.article) }
        }
        return found.isEmpty ? [] : Set(found).sorted()
    }

    private mutating func articles(by name: String) -> [Int] {
        if let known = named[name] { return known }
        let compared = PublisherName(name)
        let found = publishers.filter { $0.name.isNamed(compared, hasArticle: true) }.flatMap(\.articles)
        named[name] = found
        return found
    }

    private func isNotLater(_ one: Int, _ other: Int) -> Bool {
        guard let day = articles[one].day, let otherDay = articles[other].day else { return true }
        return day.rounded(.down) <= otherDay.rounded(.down)
    }
}
