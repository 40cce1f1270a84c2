/// Which articles of a stretch of time tell of the same.
///
/// Articles, in their order, are cut into periods. Each period is looked at in a window with those just before it, so
/// that what goes on goes on: time is linear in the number of articles, and memory bounded by the window. What is common
/// and what is rare, what an outlet prints on many pages, and who cites whom is found within the window.
public struct StoryWindow: Sendable {
    /// So many articles before a period are looked at with it.
    public static let context = 2048
    /// The first period has as many articles as there are in a window, the others have so many.
    public static let (firstPeriod, period) = (4096, 2048)

    /// The indices of the articles of each story.
    public let groups: [[Int]]
    /// Of each article the words that are its outlet's, and not its own: ``LinkedArticle/leaving(_:)`` takes them out.
    public let house: [[Range<Int>]]

    /// - Parameters: articles, in their order, and the near duplicates among them.
    public init(_ articles: [LinkedArticle], duplicates: some Sequence<DuplicatePair>) {
        let pairs = IndexedPairs(duplicates, among: articles).pairs
        let houseText = HouseText(articles, copies: pairs.map { ($0.short, $0.long) })
        house = articles.map(houseText.words)
        let articles = zip(articles, house).map { $0.leaving($1) }
        let days = articles.map { $0.day.map { Float($0) } ?? .nan }
        let clusters = StoryClusters(signatures: articles.map(\.signature), days: days)
        groups = CitedStories(articles: articles, vectors: clusters.vectors).joined(clusters.groups())
    }

    /// The periods of so many articles, and of each the window it is looked at in.
    public static func all(of count: Int) -> [(period: Range<Int>, window: Range<Int>)] {
        var windows: [(period: Range<Int>, window: Range<Int>)] = []
        var start = 0
        while start < count {
            let end = min(count, start + (start == 0 ? firstPeriod : period))
            windows.append((start..<end, max(0, start - context)..<end))
            start = end
        }
        return windows
    }
}
