import Archive
import Record

/// All stories, the latest first.
struct StoriesPage: Answer {
    private static let pageLength = 25

    private let stories: [StoryRow]
    /// The stories themselves, for programs.
    private let whole: [Story]
    private let hasMore: Bool
    private let filter: StoryFilter
    private let notice: String?

    init(_ room: ReadingRoom, _ visit: Visit) throws {
        filter = StoryFilter(
            articles: max(1, min(visit.query.number("articles") ?? 2, 1_000_000)),
            independent: min(visit.query.number("independent") ?? 0, 1_000_000))
        let offset = (visit.query.page - 1) * Self.pageLength
        let found = try room.archive.latestNumbers(filter, limit: Self.pageLength + 1, offset: offset)
        let numbers = Array(found.prefix(Self.pageLength))
        (stories, whole) = try room.stories(at: numbers, visit)
        hasMore = found.count > Self.pageLength
        notice = room.shelf.notice
    }

    var title: String { Wording.stories }

    private var query: [(name: String, value: String)] {
        [("articles", "\(filter.articles)"), ("independent", filter.independent > 0 ? "\(filter.independent)" : "")]
    }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { Wording.stories },
            Tag.h2(.class("unseen")) { Wording.latestStories },
            Parts.notice(notice),
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

    func write(to json: inout JSONWriter) { json.array(whole) }

    var table: Table? { Table(columns: StoryRow.columns, rows: stories.map(\.cells)) }

    func feed(_ visit: Visit) -> Feed? { Feed(id: "stories", title: Wording.stories, entries: stories.map(\.entry)) }
}

extension ReadingRoom {
    /// Stories by their numbers: as lists show them, or themselves where programs ask.
    func stories(at numbers: [Int], _ visit: Visit) throws -> (rows: [StoryRow], whole: [Story]) {
        if visit.form == .json {
            let stories = try archive.stories(at: numbers)
            return ([], numbers.compactMap { stories[$0] })
        }
        let rows = try shelf.rows(at: numbers)
        return (numbers.compactMap { rows[$0] }, [])
    }
}
