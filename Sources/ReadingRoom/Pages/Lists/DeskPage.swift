import Archive
import Record

/// The first page: the latest stories, what has changed since yesterday, and how to add more.
struct DeskPage: Answer {
    /// So many stories, so many of what is new of each kind, and so many searches.
    private static let (storyCount, newsCount, searchCount) = (12, 3, 20)
    /// Of so many of the latest stories it is told what is new.
    private static let newsStories = 60

    let size: ArchiveSize
    let stories: [StoryRow]
    /// The stories themselves, for programs.
    private let whole: [Story]
    let news: [NewsRow]
    let searches: [SavedSearch]
    let notice: String?
    /// Whether the stories of one article are left out.
    let areShared: Bool

    init(_ room: ReadingRoom, _ visit: Visit) throws {
        size = try room.shelf.size()
        let shared = try room.archive.latestNumbers(StoryFilter(articles: 2), limit: Self.storyCount)
        areShared = !shared.isEmpty
        let numbers = areShared ? shared : try room.archive.latestNumbers(limit: Self.storyCount)
        (stories, whole) = try room.stories(at: numbers, visit)
        let yesterday = Day.start(of: Day.before(visit.time, days: 1)) ?? visit.time
        news = try room.shelf.news(since: yesterday, limit: Self.newsCount, storyLimit: Self.newsStories).rows
        searches = try room.archive.savedSearches().suffix(Self.searchCount)
        notice = room.shelf.notice
    }

    var title: String { "" }

    func write(to json: inout JSONWriter) { json.array(whole) }

    func main(_ visit: Visit) -> HTML {
        guard size.articles > 0 || notice != nil else { return empty(visit) }
        return HTML([
            Tag.h1(.class("unseen")) { Wording.desk },
            Tag.p(.class("lead")) { Wording.size(size) },
            Parts.notice(notice),
            Tag.div(.class("columns")) {
                Tag.section(.labelledBy("latest")) {
                    Tag.h2(.id("latest")) { Wording.latestStories }
                    Tag.ol(.class("stories")) { for story in stories { story.html() } }
                    Tag.p { Tag.a(.href(.stories)) { areShared ? Wording.allStories(size.stories) : Wording.stories } }
                }
                Tag.aside {
                    newsSection(visit)
                    searchSection
                    if visit.canAdd { AddingForms(visit).short }
                }
            },
        ])
    }

    private func newsSection(_ visit: Visit) -> HTML {
        Tag.section(.class("block")) {
            Tag.h2 { Wording.sinceYesterday }
            if news.isEmpty { Tag.p(.class("quiet")) { Wording.nothingNew } }
            Tag.ul(.class("plain-list")) { for item in news { item.html } }
            Tag.p { Tag.a(.href(.since(Day.before(visit.time, days: 7)))) { Wording.sinceLastWeek } }
        }
    }

    private var searchSection: HTML {
        guard !searches.isEmpty else { return HTML() }
        return Tag.section(.class("block")) {
            Tag.h2 { Wording.savedSearches }
            Tag.ul(.class("plain-list")) {
                for search in searches {
                    Tag.li { Tag.a(.href(search.question.address())) { search.name } }
                }
            }
        }
    }

    private func empty(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { Wording.emptyArchive },
            Parts.empty(Wording.emptyArchiveLead) {
                Tag.p { Wording.emptyArchiveAdvice }
                Tag.p { Tag.kbd { Wording.addCommand } }
            },
            visit.canAdd ? AddingForms(visit).full : HTML(),
        ])
    }

    func feed(_ visit: Visit) -> Feed? { Feed(id: "desk", title: Wording.latestStories, entries: stories.map(\.entry)) }
}
