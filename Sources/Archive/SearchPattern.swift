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
