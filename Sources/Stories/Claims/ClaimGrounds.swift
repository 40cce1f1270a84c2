import Record

/// On whose articles each sentence of a story's articles rests.
struct ClaimGrounds {
    private let places: [String: Int]
    private let articles: [LinkedArticle]
    private var byArticle: [Int: [(span: Span, on: Int)]] = [:]
    private let publishers: [(index: Int, name: PublisherName)]

    init(_ articles: [LinkedArticle], _ group: [Int], _ edges: [Reliance]) {
        self.articles = articles
        places = Dictionary(group.map { (articles[$0].member.id, $0) }) { first, _ in first }
        publishers = group.compactMap { index in
            articles[index].member.publisher.map { (index, PublisherName($0)) }
        }
        for edge in edges {
            guard let from = places[edge.from], let on = edge.to.flatMap({ places[$0] }) else { continue }
            byArticle[from, default: []] += edge.spans.map { ($0, on) }
        }
    }

    /// All articles that a member's article rests on, and those that its sentence says.
    func models(of member: ClaimMembers.Member) -> [Int] {
        Set((byArticle[member.article] ?? []).map(\.on) + member.restsOn).sorted()
    }

    /// The articles that a member's sentence says it rests on.
    func articles(of member: ClaimMembers.Member) -> [Int] {
        var found = (byArticle[member.article] ?? []).filter { edge in
            edge.span.start < member.unit.span.end && member.unit.span.start < edge.span.end
        }.map(\.on)
        var names = member.unit.via
        if let speaker = member.unit.speaker {
            if speaker.kind != .unnamed { names.append(speaker.name) }
            if speaker.meansOutlet { found += (byArticle[member.article] ?? []).map(\.on) }
        }
        for name in names.map(PublisherName.init) {
            found += publishers.filter {
                $0.name.isNamed(name, hasArticle: true) && $0.index != member.article
                    && isNotLater($0.index, member.article)
            }.map(\.index)
        }
        return Set(found).sorted()
    }

    private func isNotLater(_ one: Int, _ other: Int) -> Bool {
        guard let day = articles[one].day, let otherDay = articles[other].day else { return true }
        return day.rounded(.down) <= otherDay.rounded(.down)
    }
}
