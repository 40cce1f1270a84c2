import Archive
import Record

/// A story: what is claimed and on whose word, when it happened, and who rests on whom.
struct StoryPage: Answer {
    let story: Story
    let articles: [String: ArticleSummary]
    let corrections: [Correction]
    let sourcing: Sourcing
    /// Whether all is shown; else as much as can be looked through.
    let isWhole: Bool
    private let places: [StoryPlace]

    init?(_ room: ReadingRoom, id: String, _ visit: Visit) throws {
        let archive = room.archive
        guard let story = try archive.story(id) else { return nil }
        (self.story, isWhole) = (story, visit.query["show"] == "all")
        articles = try archive.summaries(of: story.articles.map(\.id))
        let members = Set(story.articles.map(\.id))
        corrections = try archive.correctionsInForce().filter { correction in
            [.merge, .split].contains(correction.kind)
                && (members.contains(correction.subject) || correction.object.map(members.contains) == true)
        }
        sourcing = Sourcing(story)
        places = try room.shelf.places(of: story)
    }

    var title: String { story.title ?? story.id }

    func write(to json: inout JSONWriter) { story.write(to: &json) }

    func main(_ visit: Visit) -> HTML {
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
        articles[article]?.publisher ?? story.articles.first { $0.id == article }?.publisher ?? Wording.unknownPublisher
    }

    /// To the page with all there is.
    func wholeLink(_ text: String) -> HTML {
        Tag.a(.href(Address(["s", story.id], query: [("show", "all")]))) { text }
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
