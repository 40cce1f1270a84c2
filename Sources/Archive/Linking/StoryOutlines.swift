import FoundationEssentials
import GRDB
import Record

/// What lists show of a story.
public struct StoryOutline: Sendable {
    /// With the claim that most articles report alone, and without what its articles have in common word for word.
    public var story: Story
    /// How many claims there are.
    public var claims: Int
}

/// The tables that answer what is asked of many stories at once: beside each story, what lists show of it and what
/// searches ask, and by its number which story an article stands in.
enum StoryOutlines {
    static func add(_ story: Story, number: Int64, _ database: Database) throws {
        let statuses = Set(story.claims.flatMap { $0.status.map(\.status) })
        let insert = try database.cachedStatement(sql: "INSERT INTO story_outlines VALUES (?, ?, ?, ?, ?)")
        try insert.execute(arguments: [
            number, story.claims.map(\.independent).max() ?? 0, text(statuses), story.claims.count,
            Data(Compression.pack(outline(of: story).jsonLine())),
        ])
        let place = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO article_stories SELECT number, ? FROM articles WHERE id = ?")
        for article in story.articles { try place.execute(arguments: [number, article.id]) }
        try noteTelling(database)
    }

    static func remove(number: Int, _ database: Database) throws {
        for sql in ["DELETE FROM story_outlines WHERE number = ?", "DELETE FROM article_stories WHERE story = ?"] {
            try database.cachedStatement(sql: sql).execute(arguments: [number])
        }
        try noteTelling(database)
    }

    /// Numbers of stories are given again: who remembers something by them has to know.
    private static func noteTelling(_ database: Database) throws {
        try database.cachedStatement(sql: "UPDATE counters SET value = value + 1 WHERE name = 'told'").execute()
    }

    /// Writes them for the stories that are kept.
    static func fill(_ database: Database, path: String) throws {
        for number in try Int64.fetchAll(database, sql: "SELECT number FROM stories") {
            let select = try database.cachedStatement(sql: "SELECT json FROM stories WHERE number = ?")
            guard let row = try Row.fetchOne(select, arguments: [number]),
                let line = try? StoredRecord.bytes(row, number: Int(number), path: path),
                let story = try? JSONDecoder().decode(Story.self, from: Data(line))
            else { continue }
            try add(story, number: number, database)
        }
    }

    private static func outline(of story: Story) -> Story {
        var outline = story
        outline.timeline = []
        for index in outline.articles.indices { outline.articles[index].duplicates = [] }
        for index in outline.restsOn.indices { outline.restsOn[index].spans = [] }
        outline.claims = story.claims.prefix(1).map { claim in
            var claim = claim
            (claim.statements, claim.origins, claim.status, claim.disputedBy) = ([], [], [], [])
            return claim
        }
        return outline
    }

    /// Statuses as they are asked for: ` denied held `.
    static func text(_ statuses: Set<Event.Status>) -> String {
        statuses.isEmpty ? "" : " \(statuses.map(\.rawValue).sorted().joined(separator: " ")) "
    }
}
