import Archive
import Record

/// Statements as rows of CSV (RFC 4180), a row each.
enum StatementTable {
    private static let columns = [
        "article", "key", "url", "publisher", "published", "title", "statement", "source", "source_kind", "via", "act",
        "form", "negated", "hedged", "channel", "content", "confidence",
    ]

    static var heading: [UInt8] { row(columns) }

    static func rows(of record: Record) -> [UInt8] {
        let article = record.article
        let text = CodePointText(article.text)
        let speakers = Speakers(record)
        let head = [article.id, article.key, article.url, article.publisher, article.published, article.title]
        return (record.statements ?? []).flatMap { statement in
            row(
                head.map { $0 ?? "" } + [
                    statement.id, speakers.name(of: statement) ?? "",
                    speakers.source(of: statement)?.kind.rawValue ?? "",
                    speakers.chain(of: statement).joined(separator: " > "), statement.act.rawValue,
                    statement.form.rawValue, "\(statement.negated)", "\(statement.hedged)",
                    statement.channel?.rawValue ?? "", text.text(in: statement.contentSpans), "\(statement.confidence)",
                ])
        }
    }

    private static func row(_ fields: [String]) -> [UInt8] {
        Array((fields.map(field).joined(separator: ",") + "\r\n").utf8)
    }

    private static func field(_ text: String) -> String {
        // A spreadsheet would run what begins like a formula.
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let text = isFormula ? "'\(text)" : text
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
