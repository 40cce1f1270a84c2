import ArgumentParser
import Fetch
import Glibc
import Pages
import Record

struct SaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Read web addresses, and keep what was sent as evidence.",
        discussion: """
            Every request and its answer is kept as it went over the wire in a web archive (WARC 1.1, ISO 28500), \
            redirects and errors too; only robots.txt is not. An archive that is there is added to. The pages are \
            printed as hearsay read prints them, and hearsay read FILE reads them again.

            Examples:
              hearsay save --warc evidence.warc.gz https://example.org/a https://example.org/b
              hearsay save --warc evidence.warc.gz --json https://example.org/feed.xml > records.jsonl

            Exit codes: 0 all was read and kept; 1 some was not (the rest was); 2 the call itself is wrong.
            """)

    @Argument(help: "A web address: of a page, a feed, or a list of feeds.")
    var url: [String] = []

    @Option(
        help: ArgumentHelp("The web archive to keep the pages in, new or there already.", valueName: "file"),
        completion: .file())
    var warc: String

    @OptionGroup var printing: PrintingOptions

    @OptionGroup(title: "How to read") var reading: ReadingOptions

    @OptionGroup(title: "How to read feeds") var feeds: FeedOptions

    @OptionGroup(title: "How to fetch web addresses") var fetching: FetchingOptions

    func validate() throws {
        if url.isEmpty { throw ValidationError("Nothing to save: give the address of a page.") }
        for address in url where !InputSource.isAddress(address) {
            throw ValidationError("\(address) is no web address, and only those are saved.")
        }
    }

    func run() async throws {
        let archive: WARCWriter
        do throws(Failure) {
            archive = try WARCWriter(path: warc, software: "hearsay/\(Makers.current.hearsay)", time: time(nil))
        } catch {
            throw ValidationError("\(warc) cannot be added to: \(error.message).")
        }
        var options = InputOptions()
        options.format = reading.inputFormat
        options.maximumSize = reading.maxSize.bytes
        options.feeds = feeds.limits
        options.addresses = WebFetcher(
            fetching.options(maximumSize: reading.maxSize.bytes), recorder: ArchiveKeeper(path: warc, archive: archive))
        let run = ReadingRun(
            inputs: url, options: options, printer: try printing.printer(within: reading.limits), reading: reading,
            prepareForEnd: archive.close)
        if await run.printAll() > 0 { throw ExitCode(1) }
    }
}
