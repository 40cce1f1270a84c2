import GRDB
import Testing

@testable import Archive

@Suite struct RelevanceTests {
    /// An index of so many rows, in which every second has "ferry", and every two hundredth "quay".
    private func index(rows: Int) throws -> DatabaseQueue {
        let database = try DatabaseQueue()
        try database.write { database in
            try Relevance.register(in: database)
            try database.execute(sql: "CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '')")
            for row in 1...rows {
                let title = row % 3 == 0 ? "ferry late" : "nothing new"
                let text = String(repeating: "and so on ", count: row % 7) + (row % 2 == 0 ? "ferry " : "")
                try database.execute(
                    sql: "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
                    arguments: [row, title, text + (row % 200 == 0 ? "quay" : "")])
            }
        }
        return database
    }

    private func scores(_ pattern: String, rows: Int) throws -> [(ours: Double, theirs: Double)] {
        try index(rows: rows).read { database in
            let sql = """
                SELECT relevance(words, \(rows), 4, 1), -bm25(words, 4, 1) FROM words WHERE words MATCH ?
                """
            return try Row.fetchAll(database, sql: sql, arguments: [pattern]).map { ($0[0], $0[1]) }
        }
    }

    @Test(arguments: ["quay", "late OR quay", "quay AND ferry", "\"on ferry\" OR title : quay"])
    func `of few rows it is what FTS5 has`(pattern: String) throws {
        for (ours, theirs) in try scores(pattern, rows: 900) { #expect(abs(ours - theirs) < 1e-9) }
    }

    @Test func `of many rows it is near to what FTS5 has`() throws {
        let scores = try scores("late OR quay", rows: 30_000)
        #expect(scores.count > 10_000)
        for (ours, theirs) in scores { #expect(abs(ours - theirs) < 0.02 * theirs) }
    }
}
