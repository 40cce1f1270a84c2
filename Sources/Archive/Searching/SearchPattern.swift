import GRDB

/// What is looked for, as FTS5 takes it (https://www.sqlite.org/fts5.html#full_text_query_syntax).
enum SearchPattern {
    /// Runs a search with the words as FTS5 reads them (`"rail strike" NOT bus*`), or, where they are not in its syntax,
    /// for articles that have them all.
    static func search<Found>(_ words: String, _ body: (String) throws -> [Found]) throws -> [Found] {
        do {
            return try body(words)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            let quoted = quoted(words)
            return quoted.isEmpty ? [] : try body(quoted)
        }
    }

    /// Each word in quotation marks, where nothing has a meaning but the word.
    static func quoted(_ words: String) -> String {
        words.split { $0.isWhitespace || $0 == "\"" || $0 == "\0" }.map { "\"\($0)\"" }.joined(separator: " ")
    }
}

/// The articles that have some words, as a part of a query that goes through them by their numbers.
struct WordMatch {
    private let pattern: String

    /// What stands for the number of the article: FTS5 goes by it from any number on.
    let number = "article_words.rowid"

    init(_ words: String, _ database: Database) throws {
        let sql = "SELECT 1 FROM article_words WHERE article_words MATCH ? LIMIT 1"
        let understood = try SearchPattern.search(words) { pattern in
            _ = try Int.fetchOne(database, sql: sql, arguments: [pattern])
            return [pattern]
        }
        // Where there are no words, nothing has them.
        pattern = understood.first ?? "\"\""
    }

    /// What stands before the table `articles`, and ` AND …` for the condition.
    let join = "article_words CROSS JOIN "
    let condition = " AND number = article_words.rowid AND article_words MATCH :pattern"

    var arguments: [String: (any DatabaseValueConvertible)?] { ["pattern": pattern] }
}
