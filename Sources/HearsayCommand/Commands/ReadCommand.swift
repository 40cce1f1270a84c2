import ArgumentParser
import Fetch
import Pages

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read pages: the article of each, and who says what in it.",
        discussion: """
            INPUT is a file, a folder (read with all below it, names sorted), a web address, or - for standard input: \
            HTML, plain text, Markdown, a feed (RSS, Atom, JSON Feed), a list of feeds (OPML), a web archive (WARC, \
            ARC), or JSON Lines of {"key","url","html"} pages, {"key","url","publisher","title","published","text"} \
            articles and records; each also gzipped. Its content tells which. An item of a feed that has its full text is a page, any other is \
            fetched from its address. The HTML and text of a web archive are pages, named ARCHIVE@OFFSET; the rest \
            is skipped and counted.

            Examples:
              hearsay read page.html
              hearsay read --json saved-pages/ > records.jsonl
              hearsay read --format markdown page.html > page.md
              hearsay read --conllu page.html > page.conllu
              hearsay read --cache ~/.cache/hearsay https://example.org/a
              hearsay read --json feed.xml subscriptions.opml
              hearsay read --json crawl.warc.gz > records.jsonl
              curl -s https://example.org/a | hearsay read --url https://example.org/a -
              hearsay read --json --after crawl.warc.gz@5120 crawl.warc.gz >> records.jsonl
              zcat crawl.jsonl.gz | hearsay read --json --jobs 4 - | jq .article.title

            Exit codes: 0 all was read; 1 some input could not be read (the rest was); 2 the call itself is wrong.
            """)

    @Argument(help: "A file, a folder, a web address, or - for standard input.", completion: .file())
    var input: [String] = []

    @OptionGroup var printing: PrintingOptions

    @OptionGroup(title: "What an input does not say itself") var said: SaidOptions

    @OptionGroup(title: "How to read") var reading: ReadingOptions

    @OptionGroup(title: "How to go on where a run was broken off") var continuation: ContinuationOptions

    @OptionGroup(title: "How to read web archives") var archives: WebArchiveOptions

    @OptionGroup(title: "How to read feeds") var feeds: FeedOptions

    @OptionGroup(title: "How to fetch web addresses") var fetching: FetchingOptions

    @Option(
        help: ArgumentHelp(
            "A folder that keeps what was fetched, so that pages which did not change are not sent again.",
            valueName: "folder"), completion: .directory)
    var cache: String?

    func validate() throws {
        if input.isEmpty {
            throw ValidationError(
                "Nothing to read: name a file, a folder or a web address, or give - for standard input.")
        }
        try said.validate(inputs: input)
        if continuation.announce, reading.jobs != 1 {
            throw ValidationError(
                "--announce goes with --jobs 1: of several pages at once nobody knows which one failed.")
        }
    }

    func run() async throws {
        var fetchOptions = fetching.options(maximumSize: reading.maxSize.bytes)
        fetchOptions.cacheFolder = cache
        if let cache, !fetchOptions.makeCacheFolder() {
            throw ValidationError("Nothing can be kept in --cache \(cache); name a folder that can be written to.")
        }
        var options = InputOptions()
        options.format = reading.inputFormat
        options.maximumSize = reading.maxSize.bytes
        options.defaults = said.defaults
        archives.set(&options)
        options.feeds = feeds.limits
        options.addresses = WebFetcher(fetchOptions)
        let run = ReadingRun(
            inputs: input, options: options, printer: try printing.printer(within: reading.limits), reading: reading,
            continuation: continuation)
        if await run.printAll() > 0 { throw ExitCode(1) }
    }
}
