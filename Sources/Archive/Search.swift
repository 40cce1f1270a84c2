import GRDB
import Record

/// An article that was searched for and found.
public struct ArticleHit: Sendable {
    public var article: ArticleSummary
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

    init(_ row: Row) {
        (id, key, url) = (row[0], row[1], row[2])
        (publisher, title, published, input) = (row[3], row[4], row[5], row[6])
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
        try read { database in
            try SearchPattern.search(words) { pattern in
                try hits(database, pattern: pattern, filter, limit: limit, offset: offset)
            }
        }
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

    /// In how many of the articles that ``search(_:_:limit:offset:)`` ranks each publisher published, the most first.
    public func publishers(
        of words: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int
    ) throws(Failure) -> [(publisher: String, articles: Int)] {
        try read { database in
            try SearchPattern.search(words) { pattern in
                let sql = """
                    SELECT publisher, count(*) AS found FROM (
                        SELECT article_words.rowid AS match FROM article_words\(filter.join("article_words.rowid"))
                            WHERE article_words MATCH :pattern\(filter.condition)
                            ORDER BY article_words.rowid DESC LIMIT \(Self.rankedMatches))
                        JOIN articles ON number = match WHERE publisher IS NOT NULL
                        GROUP BY publisher ORDER BY found DESC, publisher LIMIT :limit
                    """
                let arguments = filter.arguments.merging(["pattern": pattern, "limit": limit]) { $1 }
                let rows = try Row.fetchAll(
                    database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
                return rows.map { (publisher: $0[0], articles: $0[1]) }
            }
        }
    }

    private func hits(
        _ database: Database, pattern: String, _ filter: ArticleFilter, limit: Int, offset: Int
    ) throws -> [ArticleHit] {
        let sql = """
            SELECT \(ArticleSummary.columns), score, number, json FROM (
                SELECT article_words.rowid AS match,
                        relevance(article_words, (SELECT max(number) FROM articles), 4, 1) AS score
                    FROM article_words\(filter.join("article_words.rowid"))
                    WHERE article_words MATCH :pattern\(filter.condition)
                    ORDER BY article_words.rowid DESC LIMIT \(Self.rankedMatches))
                JOIN articles ON number = match JOIN records ON article = match ORDER BY score DESC, match DESC
                LIMIT :limit OFFSET :offset
            """
        let arguments = filter.arguments.merging(["pattern": pattern, "limit": limit, "offset": offset]) { $1 }
        let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        let texts = try rows.map { row in
            let json = try StoredRecord.bytes(row, column: 9, number: row[8], path: path)
            return (number: row[8] as Int, title: row[4] as String? ?? "", text: StoredText.find(in: json))
        }
        let pieces = try Snippets(texts).pieces(for: pattern)
        return rows.map { row in
            ArticleHit(article: ArticleSummary(row), snippet: pieces[row[8]] ?? [], score: row[7])
        }
    }
}
