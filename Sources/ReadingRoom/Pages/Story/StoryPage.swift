import Archive
import Record

/// A story: what is claimed and on whose word, when it happened, and who rests on whom.
struct StoryPage: Answer {
    let story: Story
    let articles: [String: ArticleSummary]
    let corrections: [Correction]
    let sourcing: Sourcing
    /// What alone is shown, and from which place on; else of everything as much as can be looked through.
    enum Part: String { case claims, timeline, sources }
    private let part: Part?
    let from: Int
    /// The claim that alone is shown.
    private let claim: Claim?
    private let places: [StoryPlace]
    private let texts: ClaimTexts

    init?(_ room: ReadingRoom, id: String, _ visit: Visit) throws {
        let archive = room.archive
        guard let story = try archive.story(id) else { return nil }
        self.story = story
        part = visit.query["show"].flatMap(Part.init)
        from = visit.query.number("from") ?? 0
        claim = visit.query["claim"].flatMap { id in story.claims.first { $0.id == id } }
        articles = try archive.summaries(of: story.articles.map(\.id))
        let members = Set(story.articles.map(\.id))
        corrections = try archive.correctionsInForce().filter { correction in
            [.merge, .split].contains(correction.kind)
                && (members.contains(correction.subject) || correction.object.map(members.contains) == true)
        }
        sourcing = Sourcing(story)
        places = try room.shelf.places(of: story)
        let disputes = claim.map { Set($0.disputedBy + [$0.id]) }
        let shown = visit.form == .html ? story.claims.filter { disputes?.contains($0.id) ?? true } : []
        texts = try ClaimTexts(part == .claims ? Array(shown.dropFirst(from)) : shown, archive)
    }

    var title: String { Parts.title(story) }

    func write(to json: inout JSONWriter) { story.write(to: &json) }

    func main(_ visit: Visit) -> HTML {
        if let claim { return HTML([shortHead, ClaimList(page: self).one(claim)]) }
        return switch part {
        case .claims: HTML([shortHead, ClaimList(page: self).part])
        case .timeline: HTML([shortHead, Timeline(page: self).part])
        case .sources: HTML([shortHead, SourceTree(page: self, visit).part])
        case nil: overview(visit)
        }
    }

    private var shortHead: HTML {
        Tag.header(.class("headline")) {
            Tag.h1 { Tag.a(.href(.story(story.id))) { title } }
            Tag.p(.class("lead")) { sourcing.sentence }
        }
    }

    private func overview(_ visit: Visit) -> HTML {
        HTML([
            head,
            Tag.div(.class("columns even")) {
                Tag.div {
                    ClaimList(page: self).section
                    Timeline(page: self).section
                    StoryMap(places).section
                }
                Tag.aside(.label(Wording.whoRestsOnWhom)) {
                    SourceTree(page: self, visit).section
                    merging(visit)
                }
            },
            CorrectionList(corrections, visit).section,
            Parts.forms(["s", story.id], [.json, .csv]),
        ])
    }

    private var head: HTML {
        Tag.header(.class("headline")) {
            Tag.h1 { title }
            Tag.p(.class("lead")) { sourcing.sentence }
            Tag.p(.class("facts")) {
                if let first = story.first { Parts.time(first) }
                if let last = story.last, story.first.map({ $0.prefix(10) != last.prefix(10) }) == true {
                    Tag.span { Wording.until }
                    Parts.time(last)
                }
            }
            if !story.claims.isEmpty { Tag.p(.class("quiet")) { Wording.countedForFirstClaim } }
        }
    }

    /// The name that an article goes by on this page.
    func publisher(of article: String) -> String {
        let name = articles[article]?.publisher ?? story.articles.first { $0.id == article }?.publisher
        return name.map { Parts.shortened($0, to: 80) } ?? Wording.unknownPublisher
    }

    /// The words of a claim, in their sentence where they say little without it.
    func words(of claim: Claim, shortenedTo length: Int) -> HTML {
        let words = texts.words(of: claim)
        return words.pieces.count > 1 ? words.html : HTML(text: Parts.shortened(claim.text, to: length))
    }

    /// To what did not fit.
    func link(to part: Part, from place: Int, left: Int) -> HTML {
        let address = Address(["s", story.id], query: [("show", part.rawValue), ("from", "\(place)")])
        return Tag.a(.href(address), .rel("next"), .data(.key, "n")) { Wording.more(left) }
    }

    func claimAddress(_ claim: Claim, from place: Int) -> Address {
        Address(["s", story.id], query: [("claim", claim.id), ("from", "\(place)")])
    }

    private func merging(_ visit: Visit) -> HTML {
        guard visit.canCorrect else { return HTML() }
        return Tag.details(.class("block")) {
            Tag.summary { Tag.h2 { Wording.mergeStory } }
            CorrectionForms.form(visit, Address(["s", story.id, "merge"])) {
                Tag.label {
                    Wording.otherStory
                    Tag.input(.type(.text), .name("other"), .required(), .autocomplete("off"), .maxlength(2000))
                }
                Tag.button { Wording.merge }
            }
        }
    }

    /// Its claims, a row each.
    var table: Table? {
        var table = Table(columns: [
            "claim", "text", "reports", "independent", "independent_least", "independent_most", "first_report",
            "origins",
            "disputed_by", "confidence",
        ])
        table.rows = story.claims.map { claim in
            [
                claim.id, claim.text, "\(claim.reports)", "\(claim.independent)",
                "\(claim.independentRange.lowerBound)", "\(claim.independentRange.upperBound)", claim.firstReport,
                claim.origins.map(\.source).joined(separator: "; "), claim.disputedBy.joined(separator: " "),
                "\(claim.confidence)",
            ]
        }
        return table
    }
}

/// What the dots of ``SourcingPicture`` mean.
enum SourcingLegend {
    static var html: HTML {
        HTML(
            [
                ("solid", Wording.ownReport), ("ring", Wording.sameWords), ("ring cited", Wording.citing),
                ("hollow dashed", Wording.notInArchive),
            ].map { name, meaning in
                Tag.span {
                    Tag.svg(.class("mark sourcing"), .viewBox(12, 12), .ariaHidden()) {
                        Tag.circle(.class(name), .cx(6), .cy(6), .r(name.hasPrefix("ring") ? 3 : 4))
                    }
                    meaning
                }
            })
    }
}
