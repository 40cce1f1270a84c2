import Archive
import Record

/// What is new, by kind, as far as it is shown.
struct NewsDigest: Sendable {
    private(set) var rows: [NewsRow] = []
    /// How much there is of each kind.
    private(set) var counts: [NewsRow.Kind: Int] = [:]

    /// - Parameters:
    ///   - kind: The only kind that is wanted; nil for all.
    ///   - start: The first of its kind that is wanted.
    ///   - limit: So many of each kind.
    init(_ news: [News], _ kind: NewsRow.Kind?, from start: Int, limit: Int, _ archive: Archive) throws {
        let groups = Dictionary(grouping: news, by: NewsRow.Kind.init)
        counts = groups.mapValues(\.count)
        let kinds = kind.map { [$0] } ?? NewsRow.Kind.allCases
        let shown = kinds.flatMap { groups[$0, default: []].dropFirst(start).prefix(limit) }
        let texts = try ClaimTexts(shown.compactMap(NewsRow.claim), archive)
        rows = shown.map { NewsRow($0, texts) }
    }

    func rows(of kind: NewsRow.Kind) -> [NewsRow] { rows.filter { $0.kind == kind } }
}

/// One thing that is new, in a list. It holds what is shown, and no more.
struct NewsRow: Sendable {
    enum Kind: String, CaseIterable {
        case status = "changed"
        case confirmed
        case story = "stories"

        init(_ news: News) {
            self =
                switch news {
                case .story: .story
                case .status: .status
                case .confirmed: .confirmed
                }
        }
    }
    let kind: Kind
    let html: HTML
    let entry: Feed.Entry

    init(_ news: News, _ texts: ClaimTexts) {
        (kind, html, entry) = (Kind(news), Self.html(news, texts), Self.entry(news))
    }

    static func claim(_ news: News) -> Claim? {
        switch news {
        case .story: nil
        case .status(_, let claim, _), .confirmed(let claim, _, _): claim
        }
    }

    private static func html(_ news: News, _ texts: ClaimTexts) -> HTML {
        switch news {
        case .story(let story):
            row(.story(story.id), HTML(text: Parts.title(story))) {
                Tag.span(.class("tag")) { Wording.newStory }
                if let last = story.last { Parts.time(last) }
            } facts: {
                Tag.span { Sourcing(story).sentence }
            }
        case .status(let change, let claim, let story):
            row(.story(story.id, claim: claim.id), words(of: claim, texts)) {
                Tag.span(.class("tag")) {
                    StatusMark.drawing(change.status)
                    Wording.status(change.status)
                }
                if let date = change.date { Parts.time(date) }
            } facts: {
                Tag.a(.href(.story(story.id))) { Parts.title(story) }
            }
        case .confirmed(let claim, let article, let story):
            row(.story(story.id, claim: claim.id), words(of: claim, texts)) {
                Tag.span(.class("tag")) { Wording.confirmed }
                Tag.a(.href(.article(article))) { Wording.confirmation }
            } facts: {
                Tag.a(.href(.story(story.id))) { Parts.title(story) }
            }
        }
    }

    /// What it is and when; the thing itself; what it belongs to.
    private static func row(
        _ address: Address, _ text: HTML, @HTMLBuilder kind: () -> HTML, @HTMLBuilder facts: () -> HTML
    ) -> HTML {
        Tag.li(.class("news"), .data(.item)) {
            Tag.p(.class("facts")) { kind() }
            Tag.p { Tag.a(.href(address), .data(.key, "o")) { text } }
            Tag.p(.class("facts")) { facts() }
        }
    }

    private static func words(of claim: Claim, _ texts: ClaimTexts) -> HTML {
        let words = texts.words(of: claim)
        return words.pieces.count > 1 ? words.html : HTML(text: Parts.shortened(claim.text, to: 240))
    }

    private static func entry(_ news: News) -> Feed.Entry {
        switch news {
        case .story(let story):
            Feed.Entry(
                id: "story:\(story.id)", title: "\(Wording.newStory): \(Parts.title(story))", updated: story.last,
                address: .story(story.id), summary: Sourcing(story).sentence)
        case .status(let change, let claim, let story):
            Feed.Entry(
                id: "\(change.status.rawValue):\(claim.id):\(change.article)",
                title: "\(Wording.status(change.status)): \(Parts.shortened(claim.text, to: 160))",
                updated: change.date,
                address: .story(story.id, claim: claim.id), summary: Parts.title(story))
        case .confirmed(let claim, let article, let story):
            Feed.Entry(
                id: "confirmed:\(claim.id):\(article)",
                title: "\(Wording.confirmed): \(Parts.shortened(claim.text, to: 160))", updated: story.last,
                address: .story(story.id, claim: claim.id), summary: Parts.title(story))
        }
    }
}
