import ArgumentParser
import Fetch
import Pages

struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Read pages into an archive.",
        discussion: """
            INPUT is what hearsay read takes; records that it printed are taken as they are. What was added before is \
            not read again, so a run that was ended goes on where it stopped; what another version finds replaces what \
            is kept, and what you corrected stays. Each page is kept beside its record, packed. What is told of a page \
            is told when it is safe: nothing that happens to the program afterwards takes it away.

            Examples:
              hearsay add saved-pages/ https://example.org/feed.xml
              hearsay add --archive case.db crawl.warc.gz
              hearsay read --json pages/ | hearsay add --archive case.db -

            Exit codes: 0 all was added; 1 some was not (the rest was); 2 the call itself is wrong.
            """)

    @Argument(help: "A file, a folder, a web address, or - for standard input.", completion: .file())
    var input: [String] = []

    @OptionGroup var adding: AddingOptions

    @OptionGroup(title: "What an input does not say itself") var said: SaidOptions

    @OptionGroup(title: "How to read web archives") var archives: WebArchiveOptions

    func validate() throws {
        if input.isEmpty {
            throw ValidationError(
                "Nothing to add: name a file, a folder or a web address, or give - for standard input.")
        }
        try said.validate(inputs: input)
    }

    func run() async throws {
        var options = adding.inputOptions(addresses: WebFetcher(adding.fetchOptions))
        options.defaults = said.defaults
        archives.set(&options)
        let archive = try adding.choice.open(for: .writing)
        defer { archive.close() }
        if try await adding.run(input, options: options, archive: archive).addAll() > 0 { throw ExitCode(1) }
    }
}
