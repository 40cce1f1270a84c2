import Record

/// On whose word a claim rests: a chain counts once, where it ends.
///
/// Everyone who cites, links or copies a report has that report's origin. One speaker is one origin, wherever heard.
/// Unnamed sources of one report are one; of two reports, neither of which rests on the other, two (the range says that
/// they may be one). The paper's own word is an origin only where it names nobody and rests on nobody.
struct ClaimOrigins {
    struct Report {
        var article: String
        var statement: String
        var publisher: String?
        var unit: ClaimUnit
    }
    private(set) var origins: [Origin] = []
    private(set) var range = 1...1

    /// - Parameters: what reports the claim, by date; and who rests on whom in the story.
    init(reports: [Report], edges: [Reliance]) {
        let carriers = Set(reports.map(\.article))
        var parents: [String: String] = [:]
        for edge in edges where edge.to.map(carriers.contains) == true && edge.from != edge.to {
            if parents[edge.from] == nil { parents[edge.from] = edge.to }
        }
        var byKey: [String: Int] = [:]
        var ownWord: [Report] = []
        for report in reports {
            guard let key = Self.key(of: report, root: Self.root(of: report.article, parents)) else {
                ownWord.append(report)
                continue
            }
            if let place = byKey[key] {
                origins[place].statements.append(report.statement)
            } else if let speaker = report.unit.speaker {
                byKey[key] = origins.count
                origins.append(
                    Origin(
                        source: speaker.name, kind: speaker.kind, firstReport: report.article,
                        statements: [report.statement]))
            }
        }
        if origins.isEmpty, let first = ownWord.first {
            origins = [
                Origin(
                    source: first.publisher ?? "", kind: .publisher, firstReport: first.article,
                    statements: ownWord.map(\.statement))
            ]
        }
        let unsure = origins.count { $0.kind == .unnamed || $0.kind == .document }
        let count = max(1, origins.count)
        let least = max(1, count - (unsure < count ? unsure : unsure - 1))
        range = min(least, count)...count
    }

    /// Who speaks, so that the same speaker has the same key; nil where the chain ends with another report, or nobody.
    private static func key(of report: Report, root: String) -> String? {
        guard let speaker = report.unit.speaker else { return nil }
        switch speaker.kind {
        case .outlet, .publisher: return nil
        case .unnamed: return "unnamed \(root)"
        case .document: return "document \(root)"
        case .named: return PublisherName(speaker.name).words.last.map { "named \($0)" }
        case .organization: return "organization \(PublisherName(speaker.name).letters)"
        }
    }

    /// Where the chain of an article ends; a ring ends where it closes.
    private static func root(of article: String, _ parents: [String: String]) -> String {
        var (root, seen) = (article, Set([article]))
        while let parent = parents[root], seen.insert(parent).inserted { root = parent }
        return root
    }
}
