import FoundationEssentials
import GRDB
import Record
import Stories

/// Tells the stories that changed, and keeps what is told.
struct StoryKeeping {
    let table: SignatureTable
    private var database: Database { table.database }

    /// The stories that have to be told anew, so many at most.
    func stale(limit: Int) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT id FROM stale_stories ORDER BY id LIMIT \(limit)")
    }

    /// Tells a story by its articles, and keeps it; one that has none any more goes.
    func tell(_ id: String, publishers: Set<String>) throws {
        let sql = "SELECT article FROM placements WHERE story = ?"
        let members = try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
        try remove(id)
        try table.run("DELETE FROM stale_stories WHERE id = ?", [id])
        let (partners, pairs) = try duplicates(of: members)
        let articles = try members.compactMap(table.article)
        guard !articles.isEmpty else { return }
        let telling = StoryTelling(
            try articles + partners.compactMap(table.article), duplicates: pairs, publishers: publishers)
        try keep(telling.story(id, of: articles.map(\.id)))
    }

    /// The articles of other stories that share words with some, and all pairs that these are part of.
    private func duplicates(of members: [Int]) throws -> (partners: [Int], pairs: Set<DuplicatePair>) {
        let sql = """
            SELECT one, other, pair FROM candidates WHERE one = ?1 AND pair IS NOT NULL
            UNION ALL SELECT one, other, pair FROM candidates WHERE other = ?1 AND pair IS NOT NULL
            """
        let statement = try database.cachedStatement(sql: sql)
        var (numbers, pairs) = (Set<Int>(), Set<DuplicatePair>())
        for member in members {
            for row in try Row.fetchAll(statement, arguments: [member]) {
                numbers.formUnion(try [row.value(0), row.value(1)])
                pairs.insert(try JSONDecoder().decode(DuplicatePair.self, from: row.value(2)))
            }
        }
        return (numbers.subtracting(members).sorted(), pairs)
    }

    private func remove(_ id: String) throws {
        guard let number = try number(of: id) else { return }
        try table.run("DELETE FROM story_articles WHERE story = ?", [number])
        try table.run("DELETE FROM story_claims WHERE story = ?", [number])
        try table.run("DELETE FROM stories WHERE number = ?", [number])
        try StoryOutlines.remove(number: number, database)
    }

    private func number(of id: String) throws -> Int? {
        let statement = try database.cachedStatement(sql: "SELECT number FROM stories WHERE id = ?")
        return try Int.fetchOne(statement, arguments: [id])
    }

    func keep(_ story: Story) throws {
        let first = story.articles.first?.id ?? story.id
        let sql = "SELECT day FROM signatures WHERE id = ?"
        let day = try Double.fetchOne(database.cachedStatement(sql: sql), arguments: [first])
        try table.run(
            "INSERT INTO stories (id, day, first, last, articles, independent, json) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                story.id, day ?? .infinity, first, story.last, story.articles.count,
                story.claims.map(\.independent).max() ?? 0, Data(Compression.pack(story.jsonLine())),
            ])
        let number = database.lastInsertedRowID
        for article in story.articles {
            try table.run("INSERT OR REPLACE INTO story_articles VALUES (?, ?)", [article.id, number])
        }
        for claim in story.claims {
            try table.run("INSERT OR IGNORE INTO story_claims VALUES (?, ?)", [claim.id, number])
        }
        try StoryOutlines.add(story, number: number, database)
    }

    // MARK: What people said

    /// Takes back what was told otherwise than linked: these stories have to be told anew.
    func takeBackCorrections() throws {
        for id in try String.fetchAll(database, sql: "SELECT id FROM corrected_stories") {
            try table.run(
                """
                INSERT OR IGNORE INTO stale_stories SELECT placements.story FROM stories
                    JOIN story_articles ON story_articles.story = stories.number
                    JOIN articles ON articles.id = story_articles.article
                    JOIN placements ON placements.article = articles.number WHERE stories.id = ?
                """, [id])
            try remove(id)
        }
        try database.execute(sql: "DELETE FROM corrected_stories")
    }

    /// Tells the stories as people corrected them.
    func correct() throws {
        let corrections = Correction.inForce(try Correction.all(database)).filter {
            $0.kind == .merge || $0.kind == .split
        }
        let sql =
            "SELECT stories.json, number, stories.id FROM stories JOIN story_articles ON story = number WHERE article = ?"
        var (stories, ids) = ([Story](), Set<String>())
        for article in Set(corrections.flatMap { [$0.subject, $0.object].compactMap(\.self) }).sorted() {
            guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [article]),
                try ids.insert(row.value(2)).inserted
            else { continue }
            let line = try StoredRecord.bytes(row, number: row.value(1), path: table.path)
            stories.append(try JSONDecoder().decode(Story.self, from: Data(line)))
        }
        guard !stories.isEmpty else { return }
        for id in ids { try remove(id) }
        for story in try StoryCorrections(corrections).applied(to: stories, isTaken: { try number(of: $0) != nil }) {
            try keep(story)
            try table.run("INSERT OR IGNORE INTO corrected_stories VALUES (?)", [story.id])
        }
    }
}
