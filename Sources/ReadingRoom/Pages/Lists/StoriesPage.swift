import Archive
import Record

/// All stories, the latest first.
struct StoriesPage: Answer {
    private static let pageLength = 50

    private let stories: [StoryRow]
    private let hasMore: Bool
    private let filter: StoryFilter
    private let isWorking: Bool

    init(_ room: ReadingRoom, _ visit: Visit) throws {
        filter = StoryFilter(
            articles: max(1, min(visit.query.number("articles") ?? 2, 1_000_000)),
            independent: min(visit.query.number("independent") ?? 0, 1_000_000))
        let offset = (visit.query.page - 1) * Self.pageLength
        let found = try room.archive.latestStories(filter, limit: Self.pageLength + 1, offset: offset)
        stories = found.prefix(Self.pageLength).map { StoryRow($0) }
        hasMore = found.count > Self.pageLength
        isWorking = room.shelf.isWorking
    }

    var title: String { Wording.stories }

    private var query: [(name: String, value: String)] {
        [("articles", "\(filter.articles)"), ("independent", filter.independent > 0 ? "\(filter.independent)" : "")]
    }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { Wording.stories },
            Tag.h2(.class("unseen")) { Wording.latestStories },
            isWorking ? Tag.p(.class("notice"), .role("status")) { Wording.workingOut } : HTML(),
            Tag.form(.class("filter"), .method(.get), .action(.stories)) {
                Tag.label {
                    Wording.atLeastArticles
                    Tag.input(.type(.number), .name("articles"), .value("\(filter.articles)"), .min(1), .max(1_000_000))
                }
                Tag.label {
                    Wording.atLeastIndependent
                    Tag.input(
                        .type(.number), .name("independent"), .value("\(filter.independent)"), .min(0), .max(1_000_000))
                }
                Tag.button { Wording.show }
            },
            stories.isEmpty
                ? Parts.empty(Wording.noStories) { Tag.p { Wording.noStoriesAdvice } }
                : Tag.ol(.class("stories")) { for story in stories { story.html() } },
            Parts.pages(visit.query.page, hasMore: hasMore) { page in
                Address(["stories"], query: query + [("page", "\(page)")])
            },
            Parts.forms(["stories"], [.json, .csv, .atom], query: query),
        ])
    }

    func write(to json: inout JSONWriter) { json.array(stories.map(\.story)) }

    var table: Table? { Table(columns: StoryRow.columns, rows: stories.map(\.cells)) }

    func feed(_ visit: Visit) -> Feed? { Feed(id: "stories", title: Wording.stories, entries: stories.map(\.entry)) }
}
