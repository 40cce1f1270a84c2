import Record

/// Who rests on whom in a story: each article below the one that it has most from.
///
/// Linear in the articles and what links them.
struct Sourcing {
    /// What ties an article to what it rests on.
    enum Tie: Sendable {
        /// The words are the same.
        case text(NearDuplicate.Kind)
        case reliance(Reliance.Way)

        /// Words lie there to be compared; a mention is the paper's word for it.
        var isText: Bool {
            switch self {
            case .text, .reliance(.wireText), .reliance(.copies), .reliance(.pressRelease): true
            case .reliance: false
            }
        }

        var isCopy: Bool { if case .text(.copy) = self { true } else { false } }
    }

    /// What an article stands below.
    enum Ground: Hashable, Sendable {
        case article(String)
        /// A report that is not in the archive, by its outlet.
        case outlet(String)
    }

    let story: Story
    /// What each article rests on most, where it does.
    private(set) var grounds: [String: (ground: Ground, tie: Tie)] = [:]
    /// What stands below each ground, in the order of the articles.
    private(set) var below: [Ground: [StoryArticle]] = [:]

    init(_ story: Story) {
        self.story = story
        let places = Dictionary(story.articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let edges = Dictionary(grouping: story.restsOn, by: \.from)
        for article in story.articles {
            guard let found = Self.ground(of: article, edges[article.id] ?? [], places) else { continue }
            grounds[article.id] = found
            below[found.ground, default: []].append(article)
        }
    }

    /// Only on earlier articles: so none can come to stand below itself.
    private static func ground(
        of article: StoryArticle, _ edges: [Reliance], _ places: [String: Int]
    ) -> (ground: Ground, tie: Tie)? {
        let isEarlier = { (id: String) in places[id].map { $0 < places[article.id] ?? 0 } ?? false }
        if let original = article.duplicateOf, let kind = article.duplicateKind, isEarlier(original) {
            return (.article(original), .text(kind))
        }
        // What only links or has help from an agency is still its own report.
        let order: [Reliance.Way] = [.wireText, .copies, .pressRelease, .rewrites, .toldOutlet, .citesReport]
        let rank = { (edge: Reliance) in order.firstIndex(of: edge.how) ?? order.count }
        let best = edges.filter { edge in
            order.contains(edge.how) && edge.to.map { isEarlier($0) || places[$0] == nil } ?? true
        }.min { (rank($0), -$0.confidence) < (rank($1), -$1.confidence) }
        return best.map { edge in
            let report = edge.to.flatMap { isEarlier($0) ? $0 : nil }
            return (report.map { .article($0) } ?? .outlet(edge.outlet), .reliance(edge.how))
        }
    }

    /// Articles that rest on nobody's report, as far as their pages show.
    var ownReports: [StoryArticle] { story.articles.filter { grounds[$0.id] == nil } }

    var outletsWithOwnReports: Int {
        let own = ownReports
        return Set(own.compactMap(\.publisher)).count + own.count { $0.publisher == nil }
    }

    /// "14 articles · 3 outlets' own reports · 1 independent origin"
    var sentence: String {
        let counts = [Wording.articles(story.articles.count), Wording.ownReports(outletsWithOwnReports)]
        let origins = story.claims.first.map { [Wording.independent($0.independent, $0.independentRange)] } ?? []
        return (counts + origins).joined(separator: " · ")
    }
}
