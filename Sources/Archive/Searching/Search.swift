import GRDB
import Record

/// An article that was searched for and found.
public struct ArticleHit: Sendable {
    public var article: ArticleSummary
    /// The number of the article.
    let number: Int
    /// A piece of its text that has the words; empty where only the title has them.
    public var snippet: [SnippetPiece]
    /// How well it fits, BM25 with the title counted four times; greater is better.
    public var score: Double
}

/// A piece of a snippet, one of the words or what stands between them.
public struct SnippetPiece: Hashable, Sendable {
    public var text: String
    public var isMatch: Bool
}

/// What is told of an article beside what was found in it.
public struct ArticleSummary: Hashable, Sendable {
    public var id: String
    /// Where the page came from: a path, an address.
    public var input: String
    public var key: String?
    public var url: String?
    public var publisher: String?
    public var title: String?
    public var published: String?

    /// The columns to select for it, which stand first in the row.
    static let columns = "id, key, url, publisher, title, published, input"

    init(_ row: Row) throws {
        (id, key, url) = try (row.value(0), row.value(1), row.value(2))
        (publisher, title, published, input) = try (row.value(3), row.value(4), row.value(5), row.value(6))
    }
}

extension Archive {
    /// Of how many matches the best are taken: of the latest that came in. A word that is everywhere has a million.
    public static let rankedMatches = 1000

    /// The articles that have the words, the best first.
    ///
    /// Ranked by ``Relevance`` over the latest ``rankedMatches`` that came in.
    public func search(
        _ words: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int = 20, offset: Int = 0
    ) throws(Failure) -> [ArticleHit] {
        guard words.contains(where: { !$0.isWhitespace }) else { return [] }
        let matches = try matches(SearchQuestion(words: words), filter)
        return try articles(Array(matches.dropFirst(offset).prefix(limit)), words: words)
    }

    /// Whether words are in the syntax of FTS5; where they are not, articles are found that have them all.
    public func understands(_ words: String) throws(Failure) -> Bool {
        try read { database in
            do {
                let sql = "SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT 1"
                _ = try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [words])
                return true
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                return false
            }
        }
    }

    /// The articles that were found, in their order, with pieces that show the words.
    func articles(_ matches: [SearchMatch], words: String) throws(Failure) -> [ArticleHit] {
        guard !matches.isEmpty else { return [] }
        return try read { database in
            let rows = try matches.compactMap { match in
                let sql = """
                    SELECT \(ArticleSummary.columns), json, number FROM articles JOIN records ON article = number
                        WHERE number = ?
                    """
                return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [match.row])
            }
            let texts = try rows.map { row in
                let json = try StoredRecord.bytes(row, column: 7, number: row.value(8), path: path)
                return try (
                    number: row.value(8) as Int, title: row.value(4) as String? ?? "", text: StoredText.find(in: json)
                )
            }
            let snippets = try Snippets(texts)
            let pieces = try SearchPattern.search(words) { [try snippets.pieces(for: $0)] }.first ?? [:]
            let scores = Dictionary(matches.map { ($0.row, $0.score) }) { first, _ in first }
            return try rows.map { row in
                let number: Int = try row.value(8)
                return ArticleHit(
                    article: try ArticleSummary(row), number: number, snippet: pieces[number] ?? [],
                    score: scores[number] ?? 0)
            }
        }
    }
}
