import FoundationEssentials
import GRDB
import Record

import struct Record.Record

extension Archive {
    /// The id of the article that was read for the same request before; nil where none was.
    public func articleID(readFor request: ReadingRequest) throws(Failure) -> String? {
        try read { database in
            let sql = "SELECT id FROM requests JOIN articles ON number = article WHERE hash = ?"
            let statement = try database.cachedStatement(sql: sql)
            return try String.fetchOne(statement, arguments: [Data(request.hash)])
        }
    }

    /// Keeps records, all of them or, where it throws, none; when it returns, they are safe.
    ///
    /// An article that is there already is not added again: other findings replace those that are kept, what people
    /// corrected stays.
    ///
    /// - Parameter time: The time now, in seconds since 1970.
    /// - Returns: What became of each.
    public func add(_ additions: [Addition], at time: Int) throws(Failure) -> [AdditionOutcome] {
        try write { database in
            var entry = Entry(database, path: path, time: time, told: try Rejections(database))
            let outcomes = try additions.map { try entry.keep($0) }
            if outcomes.contains(where: { $0 != .unchanged }) { try Self.noteChange(database) }
            return outcomes
        }
    }

    /// Marks what was worked out from the records as no longer true.
    static func noteChange(_ database: Database) throws {
        try database.execute(sql: "UPDATE counters SET value = value + 1 WHERE name = 'changes'")
    }
}

/// Puts one record into the tables.
private struct Entry {
    let database: Database
    let path: String
    let time: Int
    /// What people say.
    var told: Rejections
    let statements: StatementIndex

    init(_ database: Database, path: String, time: Int, told: Rejections) {
        (self.database, self.path, self.time, self.told) = (database, path, time, told)
        statements = StatementIndex(database, path: path)
    }

    private struct Kept {
        var number: Int
        var id: String
        var makers: String
        var parts: Int
    }

    mutating func keep(_ addition: Addition) throws -> AdditionOutcome {
        let kept = try existing(addition)
        let outcome: AdditionOutcome
        let number: Int
        if let kept {
            number = kept.number
            outcome = try isKnown(addition, by: kept) ? .unchanged : .replaced
            if outcome == .replaced { try replace(kept, with: addition) }
        } else {
            number = try insert(addition)
            outcome = .added
        }
        if let request = addition.request {
            try run("INSERT OR REPLACE INTO requests VALUES (?, ?)", [Data(request.hash), number])
        }
        return outcome
    }

    /// The same article; or the article that another version read from the same page.
    private func existing(_ addition: Addition) throws -> Kept? {
        let article = addition.record.article
        let columns = "SELECT number, id, makers, parts FROM articles"
        if let row = try first("\(columns) WHERE id = ?", [article.id]) { return try kept(row) }
        guard let original = addition.original else { return nil }
        let sql = """
            \(columns) WHERE original = (SELECT number FROM originals WHERE hash = ?)
                AND coalesce(key, url, input) = ?
            """
        return try first(sql, [Data(original.hash), article.key ?? article.url ?? article.input]).map(kept)
    }

    private func kept(_ row: Row) throws -> Kept {
        try Kept(number: row.value(0), id: row.value(1), makers: row.value(2), parts: row.value(3))
    }

    private func isKnown(_ addition: Addition, by kept: Kept) throws -> Bool {
        let record = addition.record
        return kept.id == record.article.id && kept.makers == record.madeBy.line
            && record.foundParts & ~kept.parts == 0
    }

    private func insert(_ addition: Addition) throws -> Int {
        let article = addition.record.article
        try run(
            """
            INSERT INTO articles (id, input, key, url, publisher, title, published, added, makers, parts, is_article, original)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                article.id, article.input, article.key, article.url, article.publisher, article.title,
                article.published,
                time, addition.record.madeBy.line, addition.record.foundParts, article.isArticle,
                try addition.original.map(keep),
            ])
        let number = Int(database.lastInsertedRowID)
        try run("INSERT INTO records VALUES (?, ?)", [number, Data(addition.json)])
        try run("INSERT OR IGNORE INTO unsigned VALUES (?)", [number])
        try index(addition, article: number)
        return number
    }

    private mutating func replace(_ kept: Kept, with addition: Addition) throws {
        guard let old = try StoredRecord.fetch(database, number: kept.number, path: path) else { return }
        try unindex(IndexedWords(old, told: told.appliedInArticle(to: old)), article: kept.number)
        let article = addition.record.article
        try run(
            """
            UPDATE articles SET id = ?, input = ?, key = ?, url = ?, publisher = ?, title = ?, published = ?, makers = ?,
                parts = ?, is_article = ?, original = coalesce(original, ?) WHERE number = ?
            """,
            [
                article.id, article.input, article.key, article.url, article.publisher, article.title,
                article.published,
                addition.record.madeBy.line, addition.record.foundParts, article.isArticle,
                try addition.original.map(keep), kept.number,
            ])
        if try kept.id != article.id && FollowedArticle(old: old.article, new: article).bringCorrections(in: database) {
            told = try Rejections(database)
        }
        try run("UPDATE records SET json = ? WHERE article = ?", [Data(addition.json), kept.number])
        try run("INSERT OR IGNORE INTO unsigned VALUES (?)", [kept.number])
        try index(addition, article: kept.number)
    }

    /// The number of an original, which is kept once however many articles came from it.
    private func keep(_ original: Original) throws -> Int {
        if let row = try first("SELECT number FROM originals WHERE hash = ?", [Data(original.hash)]) {
            return try row.value(0)
        }
        try run(
            "INSERT INTO originals (hash, captured, kind, charset, bytes) VALUES (?, ?, ?, ?, ?)",
            [Data(original.hash), time, original.kind.rawValue, original.charset, Data(original.packed)])
        return Int(database.lastInsertedRowID)
    }

    private func index(_ addition: Addition, article: Int) throws {
        let record = addition.record
        let words =
            told.articles.contains(record.article.id)
            ? IndexedWords(record, told: told.appliedInArticle(to: record)) : addition.words
        try run("INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)", [article, words.title, words.text])
        try statements.add(words.statements, article: article, told)
    }

    private func unindex(_ words: IndexedWords, article: Int) throws {
        try run(
            "INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
            [article, words.title, words.text])
        try statements.remove(words.statements, article: article)
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func first(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Makers {
    /// Equal for equal versions.
    fileprivate var line: String { String(decoding: jsonLine().dropLast(), as: UTF8.self) }
}
