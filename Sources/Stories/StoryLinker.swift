import Record

/// Puts articles that tell of the same into stories, and says who rests on whom.
///
/// The stories are a pure function of the set of records: the order in which they were added does not matter. A record
/// added twice, with one id, counts once; of two that differ, the last counts.
public struct StoryLinker: Sendable {
    private var articles: [String: LinkedArticle] = [:]

    public init() {}

    /// Takes in one record, and keeps what linking needs of it instead of its text. Linear in its text.
    public mutating func add(_ record: Record) { articles[record.article.id] = LinkedArticle(record) }

    /// The stories of all records added, by the date of their first article.
    public func stories() -> [Story] { Linking(articles: articles.values).stories() }
}
