import Archive
import Record

/// A story for people.
struct StoryView {
    private let story: Story
    private let style: Style
    private let width: Int

    init(_ story: Story, _ printer: AnswerPrinter) {
        (self.story, style, width) = (story, printer.style, printer.width)
    }

    /// Its title, how much there is of it, and its id.
    var heading: [String] {
        let days = [story.first, story.last].compactMap { $0.map { String($0.prefix(10)) } }
        let time = days.first == days.last ? days.first : days.joined(separator: " – ")
        let facts =
            [Self.count(story.articles.count, "article"), Self.count(story.claims.count, "claim")]
            + [time, story.id].compactMap(\.self)
        return Visible.wrap(Visible.line(story.title ?? story.id), width: width).map(style.bold)
            + [style.dim("  " + Visible.line(facts.joined(separator: " · ")))]
    }

    /// What only one article claims, and nobody disputes, is counted where not all is asked for; where there is nothing
    /// else, what each article reports first is told in the order of time.
    func lines(withAllClaims: Bool) -> [String] {
        let shown = story.claims.filter { withAllClaims || $0.reports > 1 || !$0.disputedBy.isEmpty }
        return heading + [""] + articles + (shown.isEmpty ? reports : []) + claims(shown) + reliances
    }

    /// The first claim of each article, with its day.
    private var reports: [String] {
        let claims = Dictionary(grouping: story.claims, by: \.firstReport)
        let lines = story.articles.flatMap { article -> [String] in
            guard let first = claims[article.id]?.min(by: { ($0.id.count, $0.id) < ($1.id.count, $1.id) }) else {
                return []
            }
            let day = article.published.map { String($0.prefix(10)) } ?? "no date   "
            let text = Visible.wrap(Visible.line(first.text), width: width - 14)
            return text.enumerated().map { ($0 == 0 ? "  \(day)  " : String(repeating: " ", count: 14)) + $1 }
                + [style.dim(String(repeating: " ", count: 14) + Visible.line(article.shownPublisher))]
        }
        return lines.isEmpty ? [] : [style.dim("What each reports first:")] + lines + [""]
    }

    private var articles: [String] {
        [style.dim("Articles:")]
            + story.articles.map { article in
                let day = article.published.map { String($0.prefix(10)) } ?? "no date   "
                let copy = article.duplicateKind.map { " (\($0.rawValue) of \(article.duplicateOf ?? ""))" } ?? ""
                return "  " + Visible.line("\(day)  \(article.shownPublisher)  \(article.id)\(copy)")
            } + [""]
    }

    private func claims(_ shown: [Claim]) -> [String] {
        guard !story.claims.isEmpty else { return [] }
        let rest = story.claims.count - shown.count
        return [style.dim("What is claimed:")] + shown.flatMap { ClaimView($0, style, width: width).lines + [""] }
            + (rest > 0
                ? [style.dim("  \(Self.count(rest, "claim")) of one article each (--all shows them)"), ""] : [])
    }

    private var reliances: [String] {
        guard !story.restsOn.isEmpty else { return [] }
        let names = Dictionary(story.articles.map { ($0.id, $0.shownPublisher) }) { first, _ in first }
        return [style.dim("What rests on what:")]
            + story.restsOn.map { edge in
                let way = edge.how.rawValue.split(separator: "_").joined(separator: " ")
                return "  " + Visible.line("\(names[edge.from] ?? edge.from) ▸ \(edge.outlet) (\(way))")
            }
    }

    static func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
}

/// A claim for people: how often it is reported, and how many independent origins are shown.
struct ClaimView {
    private let claim: Claim
    private let style: Style
    private let width: Int

    init(_ claim: Claim, _ style: Style, width: Int) { (self.claim, self.style, self.width) = (claim, style, width) }

    /// With its origins.
    var lines: [String] {
        heading.map { "  " + $0 } + claim.origins.map { "    ◂ " + Visible.line("\($0.source) (\($0.kind.rawValue))") }
    }

    /// What is claimed, how often, and the id.
    var heading: [String] {
        let text = Visible.wrap(Visible.line(claim.text), width: width - 4)
        return text.enumerated().map { ($0 == 0 ? "• " : "  ") + $1 } + [
            "  " + style.bold(counts) + style.dim("  \(claim.id)")
        ]
    }

    private var counts: String {
        let range = claim.independentRange
        let origins =
            range.count == 1
            ? "\(claim.independent)" : "\(claim.independent) (\(range.lowerBound) to \(range.upperBound))"
        let disputes = claim.disputedBy.isEmpty ? "" : ", disputed"
        return "\(StoryView.count(claim.reports, "report")), \(origins) shown to be independent\(disputes)"
    }
}

extension StoryArticle {
    static let unknownPublisher = "unknown publisher"

    /// Whose article it is, for people; the caller's own id where no one names a publisher.
    var shownPublisher: String { publisher ?? key ?? Self.unknownPublisher }
}
