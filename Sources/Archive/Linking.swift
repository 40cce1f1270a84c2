import FoundationEssentials
import GRDB
import Record
import Stories

extension Archive {
    /// The stories of all articles, the latest last, as people corrected them.
    ///
    /// They are worked out when they are asked for and kept until an article or a correction comes in. An archive that
    /// is only read keeps nothing: there they are worked out each time.
    ///
    /// - Complexity: As long as nothing came in, linear in what is returned.
    public func stories() throws(Failure) -> [Story] {
        if let stories = try keptStories() { return stories }
        let changes = try read { try Self.counter("changes", $0) }
        let stories = try link()
        if let writer = try? Archive(path: path, access: .writing) { try? writer.keep(stories, of: changes) }
        return stories
    }

    private func link() throws(Failure) -> [Story] {
        var linker = StoryLinker()
        var records = try records()
        while let record = try records.nextRecord() {
            if record.article.isArticle >= Self.articleThreshold { linker.add(record) }
        }
        let corrections = try corrections()
        return StoryCorrections(Correction.inForce(corrections)).applied(to: linker.stories())
    }

    /// Hands out the stories one by one, as ``stories()`` has them. Those that are kept are not in memory all at once.
    ///
    /// - Parameter body: must not ask the archive for anything.
    public func forEachStory(_ body: (Story) throws -> Void) throws(Failure) {
        if try !forEachKeptStory(body) {
            let stories = try stories()
            try attempt(path) { try stories.forEach(body) }
        }
    }

    /// nil where they are not those of the present articles.
    private func keptStories() throws(Failure) -> [Story]? {
        var stories: [Story] = []
        return try forEachKeptStory { stories.append($0) } ? stories : nil
    }

    /// - Returns: Whether they are those of the present articles; else none is handed out.
    private func forEachKeptStory(_ body: (Story) throws -> Void) throws(Failure) -> Bool {
        try read { database in
            guard try Self.counter("linked", database) == Self.counter("changes", database) else { return false }
            let rows = try Row.fetchCursor(database, sql: "SELECT json, position FROM stories ORDER BY position")
            while let row = try rows.next() {
                let line = try StoredRecord.bytes(row, number: row[1], path: path)
                try body(JSONDecoder().decode(Story.self, from: Data(line)))
            }
            return true
        }
    }

    /// Keeps stories, if nothing came in since.
    private func keep(_ stories: [Story], of changes: Int) throws(Failure) {
        try write { database in
            guard try Self.counter("changes", database) == changes else { return }
            try database.execute(sql: "DELETE FROM stories; DELETE FROM story_articles; DELETE FROM story_claims")
            let insert = try database.makeStatement(sql: "INSERT INTO stories VALUES (?, ?, ?, ?, ?, ?)")
            let insertArticle = try database.makeStatement(sql: "INSERT INTO story_articles VALUES (?, ?)")
            let insertClaim = try database.makeStatement(sql: "INSERT OR IGNORE INTO story_claims VALUES (?, ?)")
            for (position, story) in stories.enumerated() {
                try insert.execute(arguments: [
                    position, story.id, story.last, story.articles.count,
                    story.claims.map(\.independent).max() ?? 0, Data(Compression.pack(story.jsonLine())),
                ])
                for article in story.articles { try insertArticle.execute(arguments: [article.id, position]) }
                for claim in story.claims { try insertClaim.execute(arguments: [claim.id, position]) }
            }
            try database.execute(
                sql: "UPDATE counters SET value = ? WHERE name = 'linked'", arguments: [changes])
        }
    }

    static func counter(_ name: String, _ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT value FROM counters WHERE name = ?", arguments: [name]) ?? 0
    }
}
