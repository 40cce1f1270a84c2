import Archive
import Record

/// Statements as rows of CSV (RFC 4180), a row each.
struct StatementTable: RecordExport {
    private static let columns = [
        "article", "key", "url", "publisher", "published", "title", "statement", "source", "source_kind", "via", "act",
        "form", "negated", "hedged", "channel", "content", "confidence",
    ]

    var heading: [UInt8] { CSVRow.bytes(Self.columns) }

    func lines(of record: Record) -> [UInt8] {
        let article = record.article
        let text = CodePointText(article.text)
        let speakers = Speakers(record)
        let head = [article.id, article.key, article.url, article.publisher, article.published, article.title]
        return (record.statements ?? []).flatMap { statement in
            CSVRow.bytes(
                head.map { $0 ?? "" } + [
                    statement.id, speakers.name(of: statement) ?? "",
                    speakers.source(of: statement)?.kind.rawValue ?? "",
                    speakers.chain(of: statement).joined(separator: " > "), statement.act.rawValue,
                    statement.form.rawValue, "\(statement.negated)", "\(statement.hedged)",
                    statement.channel?.rawValue ?? "", text.text(in: statement.contentSpans), "\(statement.confidence)",
                ])
        }
    }
}
