import GRDB
import Record

import struct Record.Statement

/// A statement that was searched for and found.
public struct StatementHit: Sendable {
    public var article: ArticleSummary
    public var statement: Statement
    /// Its place among the statements of its article.
    public var position: Int
    /// The name of who says it, nil where that is not said.
    public var source: String?
    /// Those through whom it came, nearest to the publisher first.
    public var via: [String]
    public var content: String
    /// Who it is said to, nil where that is not said.
    public var addressee: String?
}

extension Archive {
    /// The statements that have the words, in what is said or in who says it; the best first, as ``search(_:_:limit:)``
    /// has it.
    public func searchStatements(
        _ words: String, by speaker: String? = nil, _ filter: ArticleFilter = ArticleFilter(), limit: Int = 20
    ) throws(Failure) -> [StatementHit] {
        let saying = speaker.map(SearchPattern.quoted).flatMap { $0.isEmpty ? nil : " AND (source : (\($0)))" } ?? ""
        return try read { database in
            try SearchPattern.search(words) { pattern in
                try statements(
                    database, pattern: saying.isEmpty ? pattern : "(\(pattern))\(saying)", filter,
                    order: "score DESC, match DESC", limit: limit)
            }
        }
    }

    /// What somebody says, the latest that came in first.
    ///
    /// - Parameter name: The name or a part of it, or words that describe who it is.
    public func statements(
        by name: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int = rankedMatches, offset: Int = 0
    ) throws(Failure) -> [StatementHit] {
        let words = SearchPattern.quoted(name)
        guard !words.isEmpty else { return [] }
        return try read { database in
            try statements(
                database, pattern: "source : (\(words))", filter, order: "match DESC", limit: limit, offset: offset)
        }
    }

    private func statements(
        _ database: Database, pattern: String, _ filter: ArticleFilter, order: String, limit: Int,
        offset: Int = 0
    ) throws -> [StatementHit] {
        let article = IndexedWords.articleOfRow("statement_words.rowid")
        let sql = """
            SELECT match, score FROM (
                SELECT statement_words.rowid AS match, relevance(statement_words, \(IndexedWords.lastRow), 1, 1) AS score
                    FROM statement_words\(filter.join(article))
                    WHERE statement_words MATCH :pattern\(filter.condition)
                    ORDER BY statement_words.rowid DESC LIMIT \(Self.rankedMatches))
                ORDER BY \(order) LIMIT :limit OFFSET :offset
            """
        let arguments = filter.arguments.merging(["pattern": pattern, "limit": limit, "offset": offset]) { $1 }
        let rows = try Int.fetchAll(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        let rejections = try Rejections(database)
        var articles: [Int: FoundStatements] = [:]
        return try rows.compactMap { row in
            let (number, position) = IndexedWords.article(ofRow: row)
            if articles[number] == nil {
                articles[number] = try FoundStatements(database, number: number, rejections, path: path)
            }
            return articles[number]?.hit(at: position)
        }
    }
}

/// The statements of one article, of which some were found.
private struct FoundStatements {
    private let article: ArticleSummary
    /// The ids of all that were found, and what is told of those that hold.
    private let found: [String]
    private let statements: [String: Statement]
    private let speakers: Speakers
    private let entities: [Entity]
    private let text: CodePointText

    init?(_ database: Database, number: Int, _ rejections: Rejections, path: String) throws {
        let sql = "SELECT \(ArticleSummary.columns) FROM articles WHERE number = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number]),
            let record = try StoredRecord.fetch(database, number: number, path: path)
        else { return nil }
        article = ArticleSummary(row)
        found = record.statements?.map(\.id) ?? []
        let told = rejections.applied(to: record)
        statements = Dictionary((told.statements ?? []).map { ($0.id, $0) }) { first, _ in first }
        speakers = Speakers(told)
        entities = record.entities ?? []
        text = CodePointText(record.article.text)
    }

    func hit(at position: Int) -> StatementHit? {
        guard position < found.count, let statement = statements[found[position]] else { return nil }
        return StatementHit(
            article: article, statement: statement, position: position, source: speakers.name(of: statement),
            via: speakers.chain(of: statement), content: text.text(in: statement.contentSpans),
            addressee: statement.addressee.flatMap { addressee in entities.first { $0.id == addressee }?.name })
    }
}
