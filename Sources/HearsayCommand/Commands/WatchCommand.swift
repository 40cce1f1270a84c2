import Archive
import ArgumentParser
import CMalloc
import Fetch
import Glibc
import Pages
import Record

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Read feeds again and again into an archive.",
        discussion: """
            What a feed lists is read once and kept as hearsay add keeps it. Feeds are asked whether they changed, and \
            are sent anew only then; the page of an article is asked for again after a while, to see whether it was \
            edited without a word (hearsay since shows that). An address that fails is left alone for twice as long \
            each time, for a day at the most. After each round it is told what is new to saved searches (hearsay search \
            --save). Ended at any moment, it goes on where it stopped when it is started again.

            Examples:
              hearsay watch subscriptions.opml
              hearsay watch --archive case.db --interval 300 https://example.org/feed.xml

            Exit codes: 0 all was read in all rounds; 1 something was not; 2 the call itself is wrong.
            """)

    @Argument(help: "A feed, or a list of feeds (OPML): a file or a web address.", completion: .file())
    var feeds: [String] = []

    @Option(help: ArgumentHelp("The time from the start of one round to the start of the next.", valueName: "seconds"))
    var interval = Seconds(.seconds(900))

    @Option(
        help: ArgumentHelp(
            "The time after which the page of an article is asked for again.", valueName: "seconds"))
    var recheck = Seconds(.seconds(21_600))

    @Option(help: ArgumentHelp("End after so many rounds (default: go on until you end it).", valueName: "n"))
    var rounds: Int?

    @Option(
        help: ArgumentHelp(
            "A folder that keeps what was fetched (default: $XDG_CACHE_HOME/hearsay, else ~/.cache/hearsay).",
            valueName: "folder"), completion: .directory)
    var cache: String?

    @OptionGroup var adding: AddingOptions

    @OptionGroup(title: "Where to tell what is new to saved searches") var telling: TellingOptions

    /// What did not change for so long is fetched anew, so that the cache does not grow for ever.
    private static let cacheAge = 30 * 86_400

    func validate() throws {
        if feeds.isEmpty { throw ValidationError("Nothing to watch: name a feed or a list of feeds.") }
        if let rounds, rounds < 1 { throw ValidationError("--rounds must be at least 1.") }
    }

    func run() async throws {
        var fetchOptions = adding.fetchOptions
        fetchOptions.cacheFolder = cache ?? UserFolder.cache
        if let folder = fetchOptions.cacheFolder, !fetchOptions.makeCacheFolder() {
            throw ValidationError(
                "Nothing can be kept in \(folder); name a folder that can be written to with --cache.")
        }
        let reader = PatientReader(
            WebFetcher(fetchOptions), recheck: recheck.duration, firstPause: interval.duration)
        let archive = try adding.choice.open(for: .writing)
        defer { archive.close() }
        let teller = AlertTeller(
            archive: archive, printer: AnswerPrinter(json: adding.json), webhook: try telling.hook(fetchOptions))
        var run = try adding.run(feeds, options: adding.inputOptions(addresses: reader), archive: archive)
        run.patience = .endless
        var failed = 0
        for round in 1...(rounds ?? .max) {
            let next = ContinuousClock.now + interval.duration
            fetchOptions.pruneCache(before: time(nil) - Self.cacheAge)
            failed += try await run.addAll()
            if try await !teller.tell().isWhole { failed += 1 }
            // Until the next round nobody needs what this one took.
            malloc_trim(0)
            if round != rounds { try await Task.sleep(until: next, clock: .continuous) }
        }
        if failed > 0 { throw ExitCode(1) }
    }
}
