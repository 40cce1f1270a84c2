import Record

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
    }

    /// Rows of statements go by their article and their place in it: so many fit in one.
    private static let statementsInArticle = 1 << 16
    /// Statements stand in one another, but not so often: what goes beyond this many times the text is not indexed.
    private static let depth = 16

    let title: String
    let text: String
    let statements: [Statement]

    init(_ record: Record) {
        title = record.article.title ?? ""
        text = record.article.text
        statements = Self.statements(of: record)
    }

    /// The row of a statement of the article with this number.
    static func row(article: Int, position: Int) -> Int { article * statementsInArticle + position }

    /// The article and the place in it of a row.
    static func article(ofRow row: Int) -> (number: Int, position: Int) {
        (row / statementsInArticle, row % statementsInArticle)
    }

    /// The same for a column, in SQL.
    static func articleOfRow(_ column: String) -> String { "\(column) / \(statementsInArticle)" }

    /// A number in SQL that no row of a statement is beyond.
    static let lastRow = "(SELECT (max(number) + 1) * \(statementsInArticle) FROM articles)"

    private static func statements(of record: Record) -> [Statement] {
        guard let found = record.statements, !found.isEmpty else { return [] }
        let text = CodePointText(record.article.text)
        let speakers = Speakers(record)
        var room = depth * record.article.text.utf8.count
        var statements: [Statement] = []
        for (position, statement) in found.prefix(statementsInArticle).enumerated() {
            let content = text.text(in: statement.contentSpans)
            room -= content.utf8.count
            guard room >= 0 else { break }
            statements.append(
                Statement(position: position, source: speakers.words(of: statement), content: content))
        }
        return statements
    }
}
