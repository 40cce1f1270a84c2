import Archive
import ArgumentParser
import Glibc
import Record

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the articles and statements of an archive.",
        discussion: """
            Words are found in all their forms; several must all be there. "In quotation marks" they must follow one \
            another, and OR, NOT, begin* and title:word mean what they mean in SQLite's FTS5. The best matches come \
            first, of the thousand that came into the archive last.

            Examples:
              hearsay search rail strike
              hearsay search --statements 'source:minister AND resign*'
              hearsay search --from 2026-11-01 --publisher 'Daily Ledger' '"red lines"'
              hearsay search --save 'the strike' rail strike   # hearsay alerts tells what is new
            """)

    @Argument(help: "What to look for.")
    var words: [String]

    @Flag(help: "Search what is said and who says it, instead of the articles.")
    var statements = false

    @Option(help: ArgumentHelp("The most matches to print.", valueName: "n"))
    var limit = 20

    @Option(help: ArgumentHelp("Keep the search under a name, for hearsay alerts.", valueName: "name"))
    var save: String?

    @OptionGroup var filters: FilterOptions

    @OptionGroup var asking: AskingOptions

    func validate() throws {
        guard (1...Archive.rankedMatches).contains(limit) else {
            throw ValidationError("--limit must be between 1 and \(Archive.rankedMatches).")
        }
    }

    func run() throws {
        var question = SearchQuestion(words: words.joined(separator: " "), statements: statements)
        (question.publisher, question.from, question.until) = (
            filters.publisher, filters.from?.text, filters.until?.text
        )
        if let save { try keep(question, as: save) }
        try asking.ask { archive, printer in
            let finding = try archive.find(question, limit: limit)
            for hit in finding.articles { printer.print(hit) { ArticleHitView(hit, printer).lines } }
            for hit in finding.statements { printer.print(hit) { StatementHitView(hit, printer).lines } }
        }
    }

    private func keep(_ question: SearchQuestion, as name: String) throws {
        // An archive that is not there is not made for a search.
        _ = try asking.choice.open(for: .reading)
        let archive = try asking.choice.open(for: .writing)
        defer { archive.close() }
        do {
            try archive.saveSearch(name, question, at: time(nil))
        } catch {
            throw ArchiveChoice.end(with: error)
        }
    }
}
