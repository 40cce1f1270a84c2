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
            let fresh = try archive.articleIDs(addedSince: day.seconds)
            let stories = try archive.stories()
            for story in stories where story.articles.allSatisfy({ fresh.contains($0.id) }) {
                printer.print(News(kind: "new_story", story: story)) { StoryView(story, printer).heading }
            }
            for story in stories {
                for news in News.ofClaims(in: story, fresh: fresh) {
                    printer.print(news) { news.lines(printer) }
                }
            }
            for edit in try archive.edits(since: day.seconds) {
                printer.print(edit) { EditView(edit, printer).lines }
            }
        }
    }
}

/// One thing that is new.
private struct News: JSONWritable {
    private enum Keys: String, CodingKey { case schema, kind, story, title, claim, text, article, status, date }

    var kind: String
    var story: Story
    var claim: Claim?
    var change: StatusChange?
    var article: String?

    /// What was denied or cancelled, and what was confirmed for the first time, by articles that are new.
    static func ofClaims(in story: Story, fresh: Set<String>) -> [News] {
        story.claims.flatMap { claim in
            let changes = claim.status.filter {
                [.denied, .cancelled].contains($0.status) && fresh.contains($0.article)
            }
            let confirmation = claim.firstConfirmation.flatMap { fresh.contains($0) ? $0 : nil }
            return changes.map {
                News(kind: $0.status.rawValue, story: story, claim: claim, change: $0, article: $0.article)
            } + (confirmation.map { [News(kind: "confirmed", story: story, claim: claim, article: $0)] } ?? [])
        }
    }

    func lines(_ printer: AnswerPrinter) -> [String] {
        let head = printer.style.bold("\(kind):")
        return [head + " " + Visible.line("\(claim?.text ?? "") (\(article ?? ""))")]
    }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.news/1")
            $0.field(Keys.kind, kind)
            $0.field(Keys.story, story.id)
            $0.field(Keys.title, story.title)
            $0.field(Keys.claim, claim?.id)
            $0.field(Keys.text, claim?.text)
            $0.field(Keys.article, article)
            $0.field(Keys.status, change?.status.rawValue)
            $0.field(Keys.date, change?.date)
        }
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

extension Edit: JSONWritable {
    private enum Keys: String, CodingKey { case schema, kind, url, before, after, changes, op, words }

    private struct Change: JSONWritable {
        let kind: String
        let words: [String]

        func write(to json: inout JSONWriter) {
            json.object {
                $0.field(Keys.op, kind)
                $0.field(Keys.words, words.joined(separator: " "))
            }
        }
    }

    public func write(to json: inout JSONWriter) {
        let changes: [Change] = pieces.compactMap { piece in
            switch piece {
            case .same: nil
            case .removed(let words): Change(kind: "removed", words: words)
            case .added(let words): Change(kind: "added", words: words)
            }
        }
        json.object {
            $0.field(Keys.schema, "hearsay.news/1")
            $0.field(Keys.kind, "edited")
            $0.field(Keys.url, url)
            $0.field(Keys.before, before)
            $0.field(Keys.after, after)
            $0.field(Keys.changes, changes)
        }
    }
}
