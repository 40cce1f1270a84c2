import ArgumentParser
import Glibc
import Pages
import Record

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read pages: the article of each, and nothing but the article.",
        discussion: """
            INPUT is a file, a folder (read with all below it, names sorted), or - for standard input: HTML, plain \
            text, Markdown, or JSON Lines of {"key","url","html"} pages, {"key","url","publisher","title",\
            "published","text"} articles and records; each also gzipped. Its content tells which.

            Examples:
              hearsay read page.html
              hearsay read --json saved-pages/ > records.jsonl
              hearsay read --format markdown page.html > page.md
              curl -s https://example.org/a | hearsay read --url https://example.org/a -
              zcat crawl.jsonl.gz | hearsay read --json --jobs 4 - | jq .article.title

            Exit codes: 0 all was read; 1 some input could not be read (the rest was); 2 the call itself is wrong.
            """)

    @Argument(help: "A file, a folder, or - for standard input.", completion: .file())
    var input: [String] = []

    @Flag(help: "Print records, one JSON object a line, in the order of the input.")
    var json = false

    @Option(help: ArgumentHelp("What to print of each page, instead of the view for people.", valueName: "format"))
    var format: OutputFormat?

    @Option(
        help: ArgumentHelp(
            "The parts of the record to find, parted by commas; this version finds the article.", valueName: "parts"))
    var parts: PartList = PartList(parts: Set(Part.allCases))

    @OptionGroup(title: "What an input does not say itself") var said: SaidOptions

    @OptionGroup(title: "How to read") var reading: ReadingOptions

    func validate() throws {
        if input.isEmpty {
            throw ValidationError("Nothing to read: name a file or a folder, or give - for standard input.")
        }
        if json, let format, format != .json {
            throw ValidationError("--json and --format \(format.rawValue) ask for two things; give one of them.")
        }
        try said.validate(inputs: input)
    }

    func run() async throws {
        var options = InputOptions()
        options.format = reading.inputFormat
        options.maximumSize = reading.maxSize.bytes
        options.defaults = said.defaults
        let printer = PagePrinter(format: json ? .json : format, terminal: .standardOutput)
        let failed = await printAll(InputSource(input, options: options), printer: printer)
        if failed > 0 { throw ExitCode(1) }
    }

    /// Reads and prints all pages; returns how many failed.
    private func printAll(_ source: InputSource, printer: PagePrinter) async -> Int {
        let output = StandardOutput()
        let interruption = Interruption { output.flush() }
        defer { interruption.cancel() }
        var progress = Progress(isShown: showsProgress, inputs: input)
        var printed = 0
        let reader = ArticleReader()
        let batch = Batch(source: source, jobs: reading.jobs) { found in
            await printer.render(found, reader: reader)
        } deliver: { page, isIdle in
            progress.advance(with: page)
            if !page.output.isEmpty {
                output.write(printed > 0 ? printer.separator + page.output : page.output)
                printed += 1
            }
            if isIdle { output.flush() }
        }
        await batch.run()
        output.flush()
        progress.finish()
        if let note = await source.skipped.note { StandardError.write("hearsay: \(note)\n") }
        return progress.failed
    }

    /// Where pages are printed on the same terminal, they are progress enough.
    private var showsProgress: Bool {
        reading.progress ?? (Terminal.standardError.isTerminal && !Terminal.standardOutput.isTerminal)
    }
}
