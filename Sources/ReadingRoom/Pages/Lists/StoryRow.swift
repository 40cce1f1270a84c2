import Archive
import Record

/// A story in a list: its title, what it rests on, and a small picture of that. It holds what is shown, and no more.
struct StoryRow: Sendable {
    let articles: Int
    let title: String
    let address: Address
    let cells: [String]
    let id: String
    private let last: String?
    private let publishers: String
    private let counts: String
    private let sentence: String
    private let picture: HTML

    init(_ outline: StoryOutline) {
        let story = outline.story
        let sourcing = Sourcing(story)
        (id, last, articles, title) = (
            story.id, story.last, story.articles.count, Parts.title(story)
        )
        // A story of one article is that article.
        address = story.articles.count == 1 ? .article(story.articles[0].id) : .story(story.id)
        var seen: Set<String> = []
        publishers = Self.names(story.articles.compactMap(\.publisher).filter { seen.insert($0).inserted })
        sentence = sourcing.sentence
        counts = story.articles.count > 1 ? sentence : Wording.oneArticle
        picture = SourcingPicture(sourcing).drawing
        cells = [
            story.id, story.title ?? "", story.first ?? "", story.last ?? "", "\(story.articles.count)",
            "\(sourcing.outletsWithOwnReports)", "\(story.claims.first?.independent ?? 0)", "\(outline.claims)",
        ]
    }

    /// - Parameter body: what else is told of it.
    func html(@HTMLBuilder _ body: () -> HTML = { HTML() }) -> HTML {
        Tag.li(.class("story"), .data(.item)) {
            Tag.div(.class("picture")) { picture }
            Tag.div {
                Tag.h3 { Tag.a(.href(address), .data(.key, "o")) { title } }
                Tag.p(.class("facts")) {
                    if let last { Parts.time(last) }
                    Tag.span { publishers }
                }
                Tag.p(.class("counts")) { counts }
                body()
            }
        }
    }

    private static func names(_ publishers: [String]) -> String {
        publishers.prefix(4).map { Parts.shortened($0, to: 40) }.joined(separator: ", ")
            + (publishers.count > 4 ? " " + Wording.andMore(publishers.count - 4) : "")
    }

    /// What the row has for programs, in ``cells``.
    static let columns = [
        "story", "title", "first", "last", "articles", "own_reports", "independent", "claims",
    ]

    var entry: Feed.Entry {
        Feed.Entry(id: "story:\(id)", title: title, updated: last, address: address, summary: sentence)
    }
}
