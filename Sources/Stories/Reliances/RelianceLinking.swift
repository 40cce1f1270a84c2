import Record

/// Who rests on whom within a story: what the articles say of it, with the report found where it is at hand, and what
/// comparing them shows.
struct RelianceLinking {
    let articles: [LinkedArticle]
    private let publishers: [PublisherName?]
    private let order: CopyOrder
    /// The letters of every publisher's name.
    private let known: Set<String>
    /// The pairs by the article that is the copy.
    private let copies: [Int: [IndexedPairs.Pair]]

    /// - Parameter publishers: The letters of the names of all publishers there are, also of other articles.
    init(articles: [LinkedArticle], duplicates: IndexedPairs, publishers known: Set<String>, order: CopyOrder) {
        (self.articles, self.known, self.order) = (articles, known, order)
        copies = Dictionary(grouping: duplicates.pairs) { order.copy($0.short, $0.long) }
        publishers = order.publishers
    }

    /// The edges of the articles of one story, in their order.
    func edges(within group: [Int]) -> [Reliance] {
        var named = NamedReports(group, articles, publishers)
        return group.flatMap { index in
            var edges = EdgeList(from: articles[index].member.id)
            for cue in articles[index].cues { add(cue, of: index, among: &named, to: &edges) }
            addReleases(of: index, in: group, to: &edges)
            for link in articles[index].links { add(link, of: index, in: group, to: &edges) }
            for pair in copies[index] ?? [] { add(pair, of: index, to: &edges) }
            addRewritten(of: index, in: group, to: &edges)
            return edges.strongest
        }
    }

    private func add(
        _ cue: RelianceCue, of index: Int, among named: inout NamedReports, to edges: inout EdgeList
    ) {
        let (name, reports) = named.reports(by: cue.outlet, hasArticle: cue.hasArticle)
        // What is the article's own publisher, or nobody's at hand nor an outlet.
        if reports.contains(index) { return }
        guard !reports.isEmpty || isOutlet(cue, name, index) && !cue.isAttribution else { return }
        let report = best(reports.filter { !isBefore(index, $0) }, for: cue.terms)
        let outlet = (cue.isKnown ? nil : report.flatMap { articles[$0].member.publisher }) ?? cue.outlet
        let isRelease = report.map { articles[$0].isRelease } ?? false
        edges.add(
            outlet, to: report.map { articles[$0].member.id }, how: isRelease ? .pressRelease : cue.how, span: cue.span,
            confidence: cue.confidence)
    }

    private func isOutlet(_ cue: RelianceCue, _ name: PublisherName, _ index: Int) -> Bool {
        cue.isKnown || known.contains(name.letters) || articles[index].outlets.contains(name.letters)
    }

    /// Of several reports the one that shares most of a sentence's words; the earliest of equals.
    private func best(_ reports: [Int], for terms: [UInt32]) -> Int? {
        guard reports.count > 1 else { return reports.first }
        let wanted = Set(terms)
        var best: (report: Int, shared: Int)?
        for report in reports {
            let shared = articles[report].signature.terms.count { wanted.contains($0.term) }
            if shared > best?.shared ?? -1 { best = (report, shared) }
        }
        return best?.report
    }

    /// Whether one article came out on a day before another's.
    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        guard let day = articles[one].day, let otherDay = articles[other].day else { return false }
        return day.rounded(.down) < otherDay.rounded(.down)
    }

    /// An article that tells what somebody says whose own release is at hand.
    private func addReleases(of index: Int, in group: [Int], to edges: inout EdgeList) {
        guard !articles[index].isRelease else { return }
        for release in group where articles[release].isRelease && !isBefore(index, release) {
            guard let publisher = articles[release].member.publisher else { continue }
            let issuer = Speaker(issuer: publisher)
            let told = articles[index].units.filter { unit in
                guard let speaker = unit.speaker, speaker.kind == .organization else { return false }
                let shared = speaker.terms.intersection(issuer.terms).count
                return (shared > 1 || shared == issuer.terms.count) && speaker.isSameBody(as: issuer)
            }
            let isShared = told.contains { unit in
                articles[release].units.contains {
                    $0.sharedConcepts(with: unit) >= Self.fewestShared || $0.isDenial && unit.isDenial
                }
            }
            guard isShared else { continue }
            edges.add(
                publisher, to: articles[release].member.id, how: .pressRelease, spans: told.map(\.span), confidence: 0.7
            )
        }
    }

    /// A sentence and a release with so many concepts in common tell of the same.
    private static let fewestShared = 3

    /// An article that has what nobody but another outlet heard, word for word: quotations of people without a name.
    private func addRewritten(of index: Int, in group: [Int], to edges: inout EdgeList) {
        let unnamed = articles[index].units.filter(\.isUnnamedQuote)
        guard !unnamed.isEmpty else { return }
        for other in group where other != index && order.copy(index, other) == index {
            guard articles[other].member.publisher != articles[index].member.publisher else { continue }
            let id = articles[other].member.id
            guard !edges.leads(to: id) else { continue }
            let quotes = unnamed.filter { unit in
                articles[other].units.contains { $0.isUnnamedQuote && $0.quotes(unit) }
            }
            guard !quotes.isEmpty else { continue }
            edges.add(
                articles[other].member.publisher ?? "", to: id, how: .rewrites, spans: quotes.map(\.span),
                confidence: 0.7)
        }
    }

    private func add(_ link: ArticleLink, of index: Int, in group: [Int], to edges: inout EdgeList) {
        guard let target = group.first(where: { $0 != index && articles[$0].address == link.address }) else { return }
        let id = articles[target].member.id
        guard !edges.leads(to: id) else { return }
        let publisher = articles[target].member.publisher ?? ""
        let isNamed = publishers[target]?.isNamed(link.text, hasArticle: false) ?? false
        edges.add(publisher, to: id, how: isNamed ? .citesReport : .links, span: link.span, confidence: 0.9)
    }

    private func add(_ pair: IndexedPairs.Pair, of index: Int, to edges: inout EdgeList) {
        let original = pair.short + pair.long - index
        let id = articles[original].member.id
        guard !edges.leads(to: id) else { return }
        let spans = index == pair.short ? pair.pair.spansOfShort : pair.pair.spansOfLong
        edges.add(
            articles[original].member.publisher ?? "", to: id, how: .copies, spans: spans,
            confidence: Double(pair.pair.coverage))
    }
}

/// Which reports of a group are by whom somebody names; each name is looked up once.
private struct NamedReports {
    private struct Key: Hashable {
        var outlet: String
        var hasArticle: Bool
    }
    private let publishers: [PublisherName?]
    /// The reports of each publisher.
    private let groups: [(first: Int, reports: [Int])]
    private var found: [Key: (name: PublisherName, reports: [Int])] = [:]

    init(_ group: [Int], _ articles: [LinkedArticle], _ publishers: [PublisherName?]) {
        self.publishers = publishers
        let byPublisher = Dictionary(grouping: group) { articles[$0].member.publisher }
        groups = byPublisher.values.map { ($0[0], $0) }
    }

    /// The name and the reports, in their order.
    mutating func reports(by outlet: String, hasArticle: Bool) -> (name: PublisherName, reports: [Int]) {
        let key = Key(outlet: outlet, hasArticle: hasArticle)
        if let known = found[key] { return known }
        let name = PublisherName(outlet)
        let named = groups.filter { publishers[$0.first]?.isNamed(name, hasArticle: hasArticle) == true }
        let reports = (name, named.flatMap(\.reports).sorted())
        found[key] = reports
        return reports
    }
}

/// The edges of one article, each outlet and way once.
struct EdgeList {
    let from: String
    private(set) var edges: [Reliance] = []
    /// The letters of their outlets' names.
    private var names: [String] = []

    init(from: String) { self.from = from }

    /// Without what a closer tie to the same outlet says better: who prints an agency's text also cites it.
    var strongest: [Reliance] {
        func tied(_ how: Reliance.Way) -> Set<String> {
            Set(edges.indices.filter { edges[$0].how == how }.flatMap(names))
        }
        func names(_ index: Int) -> [String] { [self.names[index], edges[index].to].compactMap { $0 } }
        let (printed, told) = (tied(.wireText), tied(.toldOutlet))
        return edges.indices.filter { index in
            switch edges[index].how {
            case .citesReport: return printed.union(told).isDisjoint(with: names(index))
            case .toldOutlet, .agencyCredit: return printed.isDisjoint(with: names(index))
            default: return true
            }
        }.map { edges[$0] }
    }

    func leads(to id: String) -> Bool { edges.contains { $0.to == id } }

    mutating func add(
        _ outlet: String, to report: String?, how: Reliance.Way, span: Span? = nil, spans: [Span] = [],
        confidence: Double
    ) {
        guard report != from else { return }
        let spans = span.map { [$0] } ?? spans
        let name = PublisherName(outlet).letters
        let twin = edges.indices.first { edges[$0].how == how && names[$0] == name && edges[$0].to == report }
        if let twin {
            edges[twin].spans += spans.filter { !edges[twin].spans.contains($0) }
            edges[twin].confidence = max(edges[twin].confidence, confidence)
        } else {
            names.append(name)
            edges.append(
                Reliance(from: from, outlet: outlet, to: report, how: how, spans: spans, confidence: confidence))
        }
    }
}
