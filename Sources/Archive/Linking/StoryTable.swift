import FoundationEssentials
import GRDB
import Record

/// What is asked for in the table of stories.
public struct StoryFilter: Sendable {
    /// The fewest articles that a story has.
    public var articles = 1
    /// The fewest independent origins that one of its claims is shown to have.
    public var independent = 0

    public init(articles: Int = 1, independent: Int = 0) {
        (self.articles, self.independent) = (articles, independent)
    }
}

/// The stories as they were last worked out: they may lack what came in since, and nothing is waited for.
extension Archive {
    /// Whether nothing came in since the stories were worked out.
    public func storiesAreCurrent() throws(Failure) -> Bool {
        try read { try Self.counter("linked", $0) == Self.counter("changes", $0) }
    }

    /// Counts up whenever a story is told anew.
    public func storyVersion() throws(Failure) -> Int { try read { try Self.counter("told", $0) } }

    /// Counts up with every article, correction and story that is told anew.
    public func version() throws(Failure) -> Int {
        try read { try Self.counter("told", $0) + Self.counter("changes", $0) }
    }

    /// How many stories there are of the kind asked for.
    public func storyCount(_ filter: StoryFilter = StoryFilter()) throws(Failure) -> Int {
        try read { database in
            let sql = "SELECT count(*) FROM stories WHERE articles >= ? AND independent >= ?"
            let arguments: StatementArguments = [filter.articles, filter.independent]
            return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) ?? 0
        }
    }

    /// The numbers of the stories with the latest articles, the latest first; those without a date come last.
    public func latestNumbers(
        _ filter: StoryFilter = StoryFilter(), limit: Int, offset: Int = 0
    ) throws(Failure) -> [Int] {
        try read { database in
            let sql = """
                SELECT number FROM stories WHERE articles >= ? AND independent >= ?
                    ORDER BY last DESC, day, first LIMIT ? OFFSET ?
                """
            let arguments: StatementArguments = [filter.articles, filter.independent, limit, offset]
            return try Int.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
        }
    }

    /// The number of the story with an id; nil where there is none.
    public func number(ofStory id: String) throws(Failure) -> Int? {
        try read { database in
            let statement = try database.cachedStatement(sql: "SELECT number FROM stories WHERE id = ?")
            return try Int.fetchOne(statement, arguments: [id])
        }
    }

    /// Stories by their numbers.
    public func stories(at numbers: some Collection<Int>) throws(Failure) -> [Int: Story] {
        try stories(at: numbers, from: "SELECT json, number, 0 FROM stories WHERE number = ?").mapValues(\.story)
    }

    /// What lists show of stories, by their numbers.
    public func outlines(at numbers: some Collection<Int>) throws(Failure) -> [Int: StoryOutline] {
        try stories(at: numbers, from: "SELECT json, number, claims FROM story_outlines WHERE number = ?")
    }

    private func stories(
        at numbers: some Collection<Int>, from sql: String
    ) throws(Failure) -> [Int: StoryOutline] {
        guard !numbers.isEmpty else { return [:] }
        return try read { database in
            let statement = try database.cachedStatement(sql: sql)
            var stories: [Int: StoryOutline] = [:]
            for number in numbers {
                guard let row = try Row.fetchOne(statement, arguments: [number]) else { continue }
                let line = try StoredRecord.bytes(row, number: number, path: path)
                let story = try JSONDecoder().decode(Story.self, from: Data(line))
                stories[number] = try StoryOutline(story: story, claims: row.value(2))
            }
            return stories
        }
    }

    /// The story with an id, or the one that an article with this id stands in.
    public func story(_ id: String) throws(Failure) -> Story? {
        try stories(
            where: """
                number = coalesce((SELECT number FROM stories WHERE id = ?),
                    (SELECT story FROM story_articles WHERE article = ?))
                """, [id, id]
        ).first
    }

    /// The story in which something is claimed, by the id of the claim.
    public func story(withClaim id: String) throws(Failure) -> Story? {
        try stories(where: "number = (SELECT story FROM story_claims WHERE claim = ?)", [id]).first
    }

    /// The stories of articles that came in at a time or later, in seconds since 1970.
    public func stories(withArticlesSince time: Int, limit: Int) throws(Failure) -> [Story] {
        try stories(
            where: """
                number IN (SELECT story FROM story_articles JOIN articles ON id = article WHERE added >= ?)
                ORDER BY last DESC, day, first LIMIT ?
                """, [time, limit])
    }

    /// What is told of articles beside what was found in them, by their ids.
    public func summaries(of ids: some Collection<String>) throws(Failure) -> [String: ArticleSummary] {
        guard !ids.isEmpty else { return [:] }
        return try read { database in
            let sql = "SELECT \(ArticleSummary.columns) FROM articles WHERE id IN (SELECT value FROM json_each(?))"
            let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [Self.list(ids)])
            return try Dictionary(rows.map { (try $0.value(0), try ArticleSummary($0)) }) { first, _ in first }
        }
    }

    private func stories(where condition: String, _ arguments: StatementArguments) throws(Failure) -> [Story] {
        try read { database in
            let sql = "SELECT json, number FROM stories WHERE \(condition)"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
                let line = try StoredRecord.bytes(row, number: row.value(1), path: path)
                return try JSONDecoder().decode(Story.self, from: Data(line))
            }
        }
    }

    /// Ids as SQLite's `json_each` takes them.
    static func list(_ ids: some Collection<String>) -> String {
        String(decoding: Array(ids).jsonLine(), as: UTF8.self)
    }
}

/// How much there is in an archive.
public struct ArchiveSize: Hashable, Sendable {
    /// Pages that are none are left out.
    public var articles: Int
    public var publishers: Int
    public var stories: Int
    /// When the last page came in, in seconds since 1970; nil for an empty archive.
    public var lastAdded: Int?
}

extension Archive {
    public func size() throws(Failure) -> ArchiveSize {
        try read { database in
            let sql = """
                SELECT (SELECT count(*) FROM articles WHERE is_article >= \(Self.articleThreshold)),
                    (SELECT count(DISTINCT publisher) FROM articles), (SELECT count(*) FROM stories),
                    (SELECT max(added) FROM articles)
                """
            guard let row = try Row.fetchOne(database.cachedStatement(sql: sql)) else {
                return ArchiveSize(articles: 0, publishers: 0, stories: 0)
            }
            return try ArchiveSize(
                articles: row.value(0), publishers: row.value(1), stories: row.value(2), lastAdded: row.value(3))
        }
    }
}
