import Archive
import ArgumentParser
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
            """)

    @Argument(help: "What to look for.")
    var words: [String]

    @Flag(help: "Search what is said and who says it, instead of the articles.")
    var statements = false

    @Option(help: ArgumentHelp("The most matches to print.", valueName: "n"))
    var limit = 20

    @OptionGroup var filters: FilterOptions

    @OptionGroup var asking: AskingOptions

    func validate() throws {
        guard (1...Archive.rankedMatches).contains(limit) else {
            throw ValidationError("--limit must be between 1 and \(Archive.rankedMatches).")
        }
    }

    func run() throws {
        let words = words.joined(separator: " ")
        try asking.ask { archive, printer in
            if statements {
                for hit in try archive.searchStatements(words, filters.filter, limit: limit) {
                    printer.print(hit) { StatementHitView(hit, printer).lines }
                }
            } else {
                for hit in try archive.search(words, filters.filter, limit: limit) {
                    printer.print(hit) { ArticleHitView(hit, printer).lines }
                }
            }
        }
    }
}
