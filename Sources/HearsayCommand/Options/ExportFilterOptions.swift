import Archive
import ArgumentParser
import Record

/// Which articles are exported, and what of them.
struct ExportFilterOptions: ParsableArguments {
    @OptionGroup var filters: FilterOptions

    @Option(
        help: ArgumentHelp("Only articles that have these words, as hearsay search finds them.", valueName: "words"))
    var search: String?

    @Option(help: ArgumentHelp("Only the story with this id, or of the article with it.", valueName: "id"))
    var story: String?

    @Option(
        help: ArgumentHelp("Only what somebody says with these words in their name or description.", valueName: "name"))
    var source: String?

    @Option(help: "Only events and claims that stand so, and what is said of them.")
    var status: Event.Status?

    /// Of which parts of the records is asked.
    var records: RecordSelection { RecordSelection(source: source.map(SourceWords.init), status: status) }

    /// Of which articles is asked: of a story, by their ids.
    func articles(in archive: Archive) throws -> ArticleFilter {
        var filter = filters.filter
        if let story {
            filter.ids = Set(try StorySearch(story).story(in: archive).articles.map(\.id))
        }
        return filter
    }

    func claims(of articles: ArticleFilter, in archive: Archive) throws(Failure) -> ClaimSelection {
        let isAll = articles.isEmpty && search == nil
        return ClaimSelection(
            articles: isAll ? nil : try archive.articleIDs(articles, matching: search),
            source: source.map(SourceWords.init), status: status)
    }
}

extension Event.Status: ExpressibleByArgument {}

/// Finds the one story that somebody names, by its id or that of one of its articles, or by how they begin.
struct StorySearch {
    private let name: String

    init(_ name: String) { self.name = name }

    /// - Throws: ``ValidationError`` where there is none, or several.
    func story(in archive: Archive) throws -> Story {
        var found: [Story] = []
        try archive.forEachStory { story in
            if story.id.hasPrefix(name) || story.articles.contains(where: { $0.id.hasPrefix(name) || $0.key == name }) {
                found.append(story)
            }
        }
        guard let story = found.first else {
            throw ValidationError("There is no story or article \(name); hearsay stories lists them.")
        }
        guard found.count == 1 else {
            throw ValidationError("\(found.count) stories have \(name) in them; give more of the id.")
        }
        return story
    }
}
