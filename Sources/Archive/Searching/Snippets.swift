import GRDB

/// Pieces of articles that show what was found in them.
///
/// The index keeps no text. So the few articles that are shown are put into an index in memory, and SQLite cuts the
/// pieces there, by the same rules by which it found them.
struct Snippets {
    private static let (begin, end) = ("\u{2}", "\u{3}")
    private static let wordCount = 24
    private let database: DatabaseQueue

    /// - Parameter texts: The title and the text of each article, by its number.
    init(_ texts: [(number: Int, title: String, text: String)]) throws {
        database = try DatabaseQueue()
        try database.write { database in
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE article_words USING fts5 (
                        title, text, tokenize = 'porter unicode61 remove_diacritics 2')
                    """)
            let insert = try database.makeStatement(
                sql: "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)")
            for article in texts { try insert.execute(arguments: [article.number, article.title, article.text]) }
        }
    }

    /// The piece of each article, by its number.
    func pieces(for pattern: String) throws -> [Int: [SnippetPiece]] {
        try database.read { database in
            let sql = """
                SELECT rowid, snippet(article_words, 1, ?, ?, '…', \(Self.wordCount)) FROM article_words
                    WHERE article_words MATCH ?
                """
            let rows = try Row.fetchAll(database, sql: sql, arguments: [Self.begin, Self.end, pattern])
            return try Dictionary(rows.map { (try $0.value(0), Self.pieces(of: try $0.value(1))) }) { first, _ in first
            }
        }
    }

    private static func pieces(of snippet: String) -> [SnippetPiece] {
        var pieces: [SnippetPiece] = []
        var isMatch = false
        for part in snippet.split(omittingEmptySubsequences: false, whereSeparator: { "\(begin)\(end)".contains($0) }) {
            let text = part.split(separator: "\n").joined(separator: " ")
            if !text.isEmpty { pieces.append(SnippetPiece(text: text, isMatch: isMatch)) }
            isMatch.toggle()
        }
        return pieces
    }
}
