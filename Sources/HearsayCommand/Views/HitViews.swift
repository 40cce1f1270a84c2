import Archive
import Record

/// An article that was found, for people: title, where and when, and the words in their sentence.
struct ArticleHitView {
    private let hit: ArticleHit
    private let printer: AnswerPrinter

    init(_ hit: ArticleHit, _ printer: AnswerPrinter) { (self.hit, self.printer) = (hit, printer) }

    var lines: [String] {
        let snippet = hit.snippet.map { piece in
            let text = Visible.line(piece.text)
            return piece.isMatch ? printer.style.bold(text) : text
        }
        return hit.article.lines(printer) + (snippet.isEmpty ? [] : ["  " + snippet.joined()]) + [""]
    }
}

/// A statement that was found, for people: who says it, through whom, and in which article.
struct StatementHitView {
    private let hit: StatementHit
    private let printer: AnswerPrinter

    init(_ hit: StatementHit, _ printer: AnswerPrinter) { (self.hit, self.printer) = (hit, printer) }

    var lines: [String] {
        let publisher = hit.article.publisher ?? hit.article.url ?? "a page"
        let chain = [publisher] + hit.via + [hit.source ?? "it is not said who"]
        let day = hit.article.published.map { "\($0.prefix(10)) " } ?? ""
        let head = Visible.line(day + chain.joined(separator: " ▸ "))
        let traits =
            (hit.statement.act == .assert ? [] : [hit.statement.act.rawValue])
            + (hit.statement.negated ? ["not said"] : [])
        let note = traits.isEmpty ? "" : " [\(traits.joined(separator: ", "))]"
        return [printer.style.bold(head)]
            + Visible.wrap(Visible.line(hit.content + note), width: printer.width - 2).map { "  " + $0 }
            + [printer.style.dim("  \(hit.article.id):\(hit.statement.id)"), ""]
    }
}

extension ArticleSummary {
    /// Its title, and in a second line where and when it was published.
    func lines(_ printer: AnswerPrinter) -> [String] {
        let facts = [publisher, published.map { String($0.prefix(10)) }, id].compactMap(\.self)
        let name = Visible.line(title ?? url ?? key ?? id)
        return [printer.style.bold(name), printer.style.dim("  " + Visible.line(facts.joined(separator: " · ")))]
    }
}
