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
    public func stories() -> [Story] {
        var articles = articles.values.sorted { Signature.isBefore($0.signature, $1.signature) }
        let duplicates = NearDuplicates(articles.map(\.signature)).pairs
        let ids = articles.map(\.id)
        var (storyOf, house) = ([String: String](), articles.map { _ in [Range<Int>]() })
        for (period, window) in StoryWindow.all(of: articles.count) {
            let linked = StoryWindow(Array(articles[window]), duplicates: duplicates)
            let groups = linked.groups.map { group in group.map { ids[window.lowerBound + $0] } }
            let before = Dictionary(
                uniqueKeysWithValues: ids[window.lowerBound..<period.lowerBound].map {
                    ($0, storyOf[$0] ?? $0)
                })
            storyOf.merge(StoryChain.stories(of: groups, before: before) { _ in false }) { $1 }
            for index in period { house[index] = linked.house[index - window.lowerBound] }
        }
        for index in articles.indices where !house[index].isEmpty {
            articles[index] = articles[index].leaving(house[index])
        }
        let publishers = Set(Set(articles.compactMap(\.member.publisher)).map { PublisherName($0).letters })
        let telling = StoryTelling(articles, duplicates: duplicates, publishers: publishers)
        let groups = Dictionary(grouping: ids.indices) { storyOf[ids[$0]] ?? ids[$0] }
        return groups.sorted { $0.value[0] < $1.value[0] }.map { story, members in
            telling.story(story, of: members.map { ids[$0] })
        }
    }
}
