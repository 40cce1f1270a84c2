import Archive
import ArgumentParser
import Fetch
import Record

struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Tell what is new to saved searches.",
        discussion: """
            New is what came into the archive since a search was saved (hearsay search --save, or in the reading room) or \
            was last told of. hearsay watch does the same after each round.

            Examples:
              hearsay alerts && echo 'there is something new'
              hearsay alerts --json --webhook http://localhost:8065/hooks/news
              hearsay alerts --list

            Exit codes: 0 something is new; 1 something could not be told; 2 the call itself is wrong; 3 nothing is new.
            """)

    @Flag(help: "Print the names of the saved searches, and tell nothing.")
    var list = false

    @Option(help: ArgumentHelp("Forget the saved search of this name, and tell nothing.", valueName: "name"))
    var forget: String?

    @Flag(help: "Tell what is new, and tell it again the next time.")
    var keep = false

    @Flag(help: "Print one JSON object a line.")
    var json = false

    @OptionGroup var telling: TellingOptions

    @OptionGroup var choice: ArchiveChoice

    func run() async throws {
        // An archive that is not there is not made by asking.
        _ = try choice.open(for: .reading)
        let archive = try choice.open(for: .writing)
        defer { archive.close() }
        if list { return try printNames(archive) }
        if let forget { return try self.forget(forget, archive) }
        var teller = AlertTeller(
            archive: archive, printer: AnswerPrinter(json: json), webhook: try telling.hook(FetchOptions()))
        teller.keepsNew = keep
        let (count, isWhole) = try await teller.tell()
        if !isWhole { throw ExitCode(1) }
        if count == 0 { throw ExitCode(3) }
    }

    private func searches(_ archive: Archive) throws -> [SavedSearch] {
        do {
            return try archive.savedSearches()
        } catch {
            throw ArchiveChoice.end(with: error)
        }
    }

    private func printNames(_ archive: Archive) throws {
        for search in try searches(archive) { print(Visible.line(search.name)) }
    }

    private func forget(_ name: String, _ archive: Archive) throws {
        let named = try searches(archive).filter { $0.name == name }
        guard !named.isEmpty else {
            throw ValidationError("No saved search is called \(name); hearsay alerts --list names them.")
        }
        do throws(Failure) {
            for search in named { try archive.forgetSearch(search.number) }
        } catch {
            throw ArchiveChoice.end(with: error)
        }
    }
}
