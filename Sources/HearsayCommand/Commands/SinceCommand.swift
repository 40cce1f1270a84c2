import Archive
import ArgumentParser
import Record

struct SinceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "since",
        abstract: "Show what is new since a day.",
        discussion: """
            New stories; what was denied or cancelled; claims with a first independent confirmation; and articles that \
            were edited without a word, with what was changed. New is what came into the archive on that day or later.

            Example:
              hearsay since 2026-11-22
            """)

    @Argument(help: "A day: 2026-11-22.")
    var day: Day

    @OptionGroup var asking: AskingOptions

    func run() throws {
        try asking.ask { archive, printer in
            // The stories are worked out first, where something came in.
            try archive.bringStoriesUpToDate()
            for news in try archive.news(since: day.seconds) { printer.print(news) { news.lines(printer) } }
            for edit in try archive.edits(since: day.seconds) {
                printer.print(edit) { EditView(edit, printer).lines }
            }
        }
    }
}

extension News {
    fileprivate func lines(_ printer: AnswerPrinter) -> [String] {
        switch self {
        case .story(let story): StoryView(story, printer).heading
        case .status(let change, let claim, _): line(change.status.rawValue, claim, change.article, printer)
        case .confirmed(let claim, let article, _): line("confirmed", claim, article, printer)
        }
    }

    private func line(_ kind: String, _ claim: Claim, _ article: String, _ printer: AnswerPrinter) -> [String] {
        [printer.style.bold("\(kind):") + " " + Visible.line("\(claim.text) (\(article))")]
    }
}

/// A silent edit for people: what went stands in [-brackets-], what came in {+braces+}, as `git diff --word-diff` has it.
private struct EditView {
    private let edit: Edit
    private let printer: AnswerPrinter

    init(_ edit: Edit, _ printer: AnswerPrinter) { (self.edit, self.printer) = (edit, printer) }

    var lines: [String] {
        let text = edit.pieces.map { piece in
            switch piece {
            case .same(let words):
                words.count > 12
                    ? (words.prefix(6) + ["…"] + words.suffix(6)).joined(separator: " ") : words.joined(separator: " ")
            case .removed(let words): "[-\(words.joined(separator: " "))-]"
            case .added(let words): "{+\(words.joined(separator: " "))+}"
            }
        }
        return [printer.style.bold("edited: " + Visible.line(edit.url))]
            + Visible.wrap(Visible.line(text.joined(separator: " ")), width: printer.width - 2).map { "  " + $0 }
    }
}
