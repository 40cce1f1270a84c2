import FoundationEssentials
import GRDB
import Record

/// What statements are found by: their words, who says them, and what is done by saying it; as people corrected them.
struct StatementIndex {
    private let database: Database
    private let path: String
    private let speakers: SpeakerTable

    init(_ database: Database, path: String) {
        (self.database, self.path) = (database, path)
        speakers = SpeakerTable(database)
    }

    /// - Parameter told: what people say of who is who.
    func add(_ statements: [IndexedWords.Statement], article: Int, _ told: Rejections) throws {
        for statement in statements {
            let row = IndexedWords.row(article: article, position: statement.position)
            try run(
                "INSERT INTO statement_words (rowid, source, content) VALUES (?, ?, ?)",
                [row, statement.source, statement.content])
            try run(
                "INSERT INTO said VALUES (?, ?, ?, ?)",
                [
                    row, statement.speaker.map { try speakers.number(of: $0, told.renamings) }, statement.act,
                    Data(statement.sketch.bytes),
                ])
        }
    }

    /// - Parameter statements: the same words with which they were added: the index keeps no copy of them.
    func remove(_ statements: [IndexedWords.Statement], article: Int) throws {
        for statement in statements {
            try run(
                "INSERT INTO statement_words (statement_words, rowid, source, content) VALUES ('delete', ?, ?, ?)",
                [IndexedWords.row(article: article, position: statement.position), statement.source, statement.content])
        }
        let rows = IndexedWords.rows(article: article)
        try run("DELETE FROM said WHERE statement >= ? AND statement < ?", [rows.lowerBound, rows.upperBound])
    }

    /// Has what is found follow what people say now.
    func follow(from before: Rejections, to now: Rejections) throws {
        for id in before.articles.union(now.articles) where !now.agrees(with: before, on: id) {
            let sql = "SELECT number FROM articles WHERE id = ?"
            guard let number = try Int.fetchOne(database, sql: sql, arguments: [id]),
                let record = try StoredRecord.fetch(database, number: number, path: path)
            else { continue }
            try remove(IndexedWords(record, told: before.appliedInArticle(to: record)).statements, article: number)
            try add(IndexedWords(record, told: now.appliedInArticle(to: record)).statements, article: number, now)
        }
        if before.renamings.together != now.renamings.together { try speakers.merge(now.renamings) }
    }

    /// Makes it of what is kept: for archives that had another one, in which corrections did not count.
    func rebuild() throws {
        let told = try Rejections(database)
        var number = 0
        while let next = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT min(article) FROM records WHERE article > ?"), arguments: [number])
        {
            number = next
            // What is damaged is not found, and told of when it is asked for.
            guard let record = try? StoredRecord.fetch(database, number: number, path: path) else { continue }
            if told.articles.contains(record.article.id) {
                try remove(IndexedWords(record).statements, article: number)
                let words = IndexedWords(record, told: told.appliedInArticle(to: record))
                try add(words.statements, article: number, told)
            } else {
                try note(IndexedWords(record).statements, article: number)
            }
        }
    }

    /// Adds what the older index did not have.
    private func note(_ statements: [IndexedWords.Statement], article: Int) throws {
        for statement in statements {
            try run(
                "INSERT INTO said VALUES (?, ?, ?, ?)",
                [
                    IndexedWords.row(article: article, position: statement.position),
                    statement.speaker.map { try speakers.number(of: $0, Renamings()) }, statement.act,
                    Data(statement.sketch.bytes),
                ])
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
