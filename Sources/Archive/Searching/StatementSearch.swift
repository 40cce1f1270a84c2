import GRDB
import Record

import struct Record.Statement

/// A statement that was searched for and found.
public struct StatementHit: Sendable {
    public var article: ArticleSummary
    public var statement: Statement
    /// Its row in the index.
    let row: Int
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

extension StatementHit {
    /// How it is called beyond its article: `ARTICLE:STATEMENT`.
    public var name: String { "\(article.id):\(statement.id)" }
}

extension Archive {
    /// What somebody says, the latest that came in first.
    ///
    /// - Parameter name: The name or a part of it, or words that describe who it is.
    public func statements(
        by name: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int = rankedMatches, offset: Int = 0
    ) throws(Failure) -> [StatementHit] {
        var question = SearchQuestion(words: "")
        question.speaker = name
        guard name.contains(where: { !$0.isWhitespace }) else { return [] }
        return try find(question, filter, limit: limit, offset: offset).statements
    }

    /// The statements in rows of the index, in their order; without those that people say are none.
    func statements(inRows rows: some Collection<Int>) throws(Failure) -> [StatementHit] {
        guard !rows.isEmpty else { return [] }
        return try read { database in
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
}

/// The statements of one article, of which some were found.
private struct FoundStatements {
    private let number: Int
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
            let record = try SaidRecord.fetch(database, number: number, rejections, path: path)
        else { return nil }
        (self.number, article) = (number, try ArticleSummary(row))
        found = record.statements?.map(\.id) ?? []
        let told = rejections.applied(to: record)
        statements = Dictionary((told.statements ?? []).map { ($0.id, $0) }) { first, _ in first }
        speakers = Speakers(told)
        entities = told.entities ?? []
        text = CodePointText(record.article.text)
    }

    func hit(at position: Int) -> StatementHit? {
        guard position < found.count, let statement = statements[found[position]] else { return nil }
        return StatementHit(
            article: article, statement: statement, row: IndexedWords.row(article: number, position: position),
            position: position, source: speakers.name(of: statement),
            via: speakers.chain(of: statement), content: text.text(in: statement.contentSpans),
            addressee: statement.addressee.flatMap { addressee in entities.first { $0.id == addressee }?.name })
    }
}
