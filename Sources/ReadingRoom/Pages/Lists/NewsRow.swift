import Archive
import Record

/// One thing that is new, in a list. It holds what is shown, and no more.
struct NewsRow: Sendable {
    enum Kind { case story, status, confirmed }
    let kind: Kind
    let html: HTML
    let entry: Feed.Entry

    init(_ news: News) {
        kind =
            switch news {
            case .story: .story
            case .status: .status
            case .confirmed: .confirmed
            }
        (html, entry) = (Self.html(news), Self.entry(news))
    }

    private static func html(_ news: News) -> HTML {
        switch news {
        case .story(let story):
            Tag.li(.data(.item)) {
                Tag.span(.class("tag")) { Wording.newStory }
                " "
                Tag.a(.href(.story(story.id)), .data(.key, "o")) { story.title ?? story.id }
                Tag.span(.class("facts")) { Sourcing(story).sentence }
            }
        case .status(let change, let claim, let story):
            Tag.li(.data(.item)) {
                Tag.span(.class("tag")) {
                    StatusMark.drawing(change.status)
                    Wording.status(change.status)
                }
                " "
                Tag.a(.href(.story(story.id, claim: claim.id)), .data(.key, "o")) {
                    Parts.shortened(claim.text, to: 160)
                }
                if let date = change.date { Tag.span(.class("facts")) { Parts.time(date) } }
            }
        case .confirmed(let claim, let article, let story):
            Tag.li(.data(.item)) {
                Tag.span(.class("tag")) { Wording.confirmed }
                " "
                Tag.a(.href(.story(story.id, claim: claim.id)), .data(.key, "o")) {
                    Parts.shortened(claim.text, to: 160)
                }
                Tag.span(.class("facts")) { Tag.a(.href(.article(article))) { Wording.confirmation } }
            }
        }
    }

    private static func entry(_ news: News) -> Feed.Entry {
        switch news {
        case .story(let story):
            Feed.Entry(
                id: "story:\(story.id)", title: "\(Wording.newStory): \(story.title ?? story.id)", updated: story.last,
                address: .story(story.id), summary: Sourcing(story).sentence)
        case .status(let change, let claim, let story):
            Feed.Entry(
                id: "\(change.status.rawValue):\(claim.id):\(change.article)",
                title: "\(Wording.status(change.status)): \(Parts.shortened(claim.text, to: 160))",
                updated: change.date,
                address: .story(story.id, claim: claim.id), summary: story.title ?? "")
        case .confirmed(let claim, let article, let story):
            Feed.Entry(
                id: "confirmed:\(claim.id):\(article)",
                title: "\(Wording.confirmed): \(Parts.shortened(claim.text, to: 160))", updated: story.last,
                address: .story(story.id, claim: claim.id), summary: story.title ?? "")
        }
    }
}
