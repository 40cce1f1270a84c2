import Archive
import Record

/// A story in a list: its title, what it rests on, and a small picture of that.
struct StoryRow {
    let story: Story
    let publishers: [String]
    private let sourcing: Sourcing

    init(_ story: Story) {
        self.story = story
        sourcing = Sourcing(story)
        var seen: Set<String> = []
        publishers = story.articles.compactMap(\.publisher).filter { seen.insert($0).inserted }
    }

    /// - Parameter body: what else is told of it.
    func html(@HTMLBuilder _ body: () -> HTML = { HTML() }) -> HTML {
        Tag.li(.class("story"), .data(.item)) {
            Tag.div(.class("picture")) { SourcingPicture(sourcing).drawing }
            Tag.div {
                Tag.h3 { Tag.a(.href(address), .data(.key, "o")) { title } }
                Tag.p(.class("facts")) {
                    if let last = story.last { Parts.time(last) }
                    Tag.span { Self.names(publishers) }
                }
                Tag.p(.class("counts")) {
                    if story.articles.count > 1 { sourcing.sentence } else { Wording.oneArticle }
                }
                body()
            }
        }
    }

    private var title: String { story.title ?? story.id }

    /// A story of one article is that article.
    private var address: Address {
        story.articles.count == 1 ? .article(story.articles[0].id) : .story(story.id)
    }

    private static func names(_ publishers: [String]) -> String {
        publishers.prefix(4).joined(separator: ", ")
            + (publishers.count > 4 ? " " + Wording.andMore(publishers.count - 4) : "")
    }

    /// The row for programs.
    var cells: [String] {
        [
            story.id, story.title ?? "", story.first ?? "", story.last ?? "", "\(story.articles.count)",
            "\(sourcing.outletsWithOwnReports)", "\(story.claims.first?.independent ?? 0)", "\(story.claims.count)",
        ]
    }

    static let columns = [
        "story", "title", "first", "last", "articles", "own_reports", "independent", "claims",
    ]

    var entry: Feed.Entry {
        Feed.Entry(
            id: "story:\(story.id)", title: title, updated: story.last, address: address,
            summary: sourcing.sentence)
    }
}
