import Record

import struct Record.Record

/// What a record can be found by.
///
/// The index keeps no copy of them: to take an entry out, SQLite is given the same words again. So whoever changes what
/// is found here adds a migration that makes the index anew.
struct IndexedWords: Sendable {
    struct Statement: Sendable {
        /// The row in the table `statement_words`.
        var position: Int
        var source: String
        var content: String
        /// The name of who says it, where it has one.
        var speaker: String?
        /// The raw value of the act.
        var act: String
        var sketch: StatementSketch
    }

    /// Rows of statements go by their article and their place in it: so many fit in one.
    private static let statementsInArticle = 1 << 16
    /// Statements stand in one another, but not so often: what goes beyond this many times the text is not indexed.
    private static let depth = 16

    let title: String
    let text: String
    let statements: [Statement]

    /// - Parameters:
    ///   - record: as it was read, which the places of the statements go by.
    ///   - told: the same as people corrected it.
    init(_ record: Record, told: Record? = nil) {
        title = record.article.title ?? ""
        text = record.article.text
        statements = Self.statements(of: record, told: told ?? record)
    }

    /// The row of a statement of the article with this number. A damaged archive may have any number; those beyond all
    /// that there can be share their rows.
    static func row(article: Int, position: Int) -> Int {
        max(0, min(article, Int.max / statementsInArticle - 1)) * statementsInArticle + position
    }

    /// The rows of all statements of an article.
    static func rows(article: Int) -> Range<Int> {
        let first = row(article: article, position: 0)
        return first..<first + statementsInArticle
    }

    /// The article and the place in it of a row.
    static func article(ofRow row: Int) -> (number: Int, position: Int) {
        (row / statementsInArticle, row % statementsInArticle)
    }

    /// The same for a column, in SQL.
    static func articleOfRow(_ column: String) -> String { "\(column) / \(statementsInArticle)" }

    /// A number in SQL that no row of a statement is beyond.
    static let lastRow = "(SELECT (max(number) + 1) * \(statementsInArticle) FROM articles)"

    private static func statements(of record: Record, told: Record) -> [Statement] {
        guard let found = record.statements, !found.isEmpty else { return [] }
        let text = CodePointText(record.article.text)
        let speakers = Speakers(told)
        let statements = Dictionary((told.statements ?? []).map { ($0.id, $0) }) { first, _ in first }
        var room = depth * record.article.text.utf8.count
        var indexed: [Statement] = []
        for (position, found) in found.prefix(statementsInArticle).enumerated() {
            guard let statement = statements[found.id] else { continue }
            let content = text.text(in: statement.contentSpans)
            room -= content.utf8.count
            guard room >= 0 else { break }
            indexed.append(
                Statement(
                    position: position, source: speakers.words(of: statement), content: content,
                    speaker: speakers.properName(of: statement), act: statement.act.rawValue,
                    sketch: StatementSketch(content: content, act: statement.act, negated: statement.negated)))
        }
        return indexed
    }
}
