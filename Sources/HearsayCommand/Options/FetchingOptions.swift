import ArgumentParser
import Fetch

/// A span of time in seconds: `--timeout 2.5`.
struct Seconds: ExpressibleByArgument {
    var duration: Duration

    init(_ duration: Duration) { self.duration = duration }

    init?(argument: String) {
        guard let seconds = Double(argument), (0...1e6).contains(seconds) else { return nil }
        duration = .milliseconds(Int64(seconds * 1000))
    }

    var defaultValueDescription: String { "\(Int(duration / .seconds(1)))" }
}

/// All that fetching keeps to: one option for each limit of ``FetchOptions``, with its default.
struct FetchingOptions: ParsableArguments {
    private static let defaults = FetchOptions()

    @Option(help: ArgumentHelp("The time for one address with its redirects, in seconds.", valueName: "seconds"))
    var timeout = Seconds(defaults.timeLimits.whole)

    @Option(help: ArgumentHelp("The time to look up a host and connect to it.", valueName: "seconds"))
    var connectTimeout = Seconds(defaults.timeLimits.connect)

    @Option(help: ArgumentHelp("The time to agree on encryption.", valueName: "seconds"))
    var handshakeTimeout = Seconds(defaults.timeLimits.handshake)

    @Option(help: ArgumentHelp("The time until the header of an answer is there.", valueName: "seconds"))
    var answerTimeout = Seconds(defaults.timeLimits.header)

    @Option(help: ArgumentHelp("The time between two pieces of an answer.", valueName: "seconds"))
    var idleTimeout = Seconds(defaults.timeLimits.idle)

    @Option(help: ArgumentHelp("The most bytes one answer may send, still packed.", valueName: "size"))
    var maxTransfer = ByteCount(bytes: defaults.maximumTransfer)

    @Option(help: ArgumentHelp("The most bytes of header fields in one answer.", valueName: "size"))
    var maxHeader = ByteCount(bytes: defaults.maximumHeaderSize)

    @Option(help: ArgumentHelp("The most redirects to follow from one address.", valueName: "n"))
    var maxRedirects = defaults.maximumRedirects

    @Option(help: ArgumentHelp("How often to ask again where a server is busy (429, 503).", valueName: "n"))
    var maxRetries = defaults.maximumRetries

    @Option(help: ArgumentHelp("The longest wait before asking again that a server can name.", valueName: "seconds"))
    var maxRetryDelay = Seconds(defaults.maximumRetryDelay)

    @Option(help: ArgumentHelp("The wait before asking again where the server names none.", valueName: "seconds"))
    var retryDelay = Seconds(defaults.retryDelay)

    @Option(help: ArgumentHelp("The pause between two requests to one host.", valueName: "seconds"))
    var pause = Seconds(defaults.pause)

    @Option(help: ArgumentHelp("The longest pause that a robots.txt can ask for.", valueName: "seconds"))
    var maxCrawlDelay = Seconds(defaults.maximumCrawlDelay)

    @Option(help: ArgumentHelp("The most requests under way at once, all to different hosts.", valueName: "n"))
    var maxConnections = defaults.maximumConnections

    @Option(help: ArgumentHelp("Who you say you are; robots.txt is asked for its first word.", valueName: "name"))
    var userAgent = defaults.userAgent

    @Flag(help: "Read what robots.txt asks robots not to.")
    var ignoreRobots = false

    @Flag(help: "Let addresses lead to this machine and the local network.")
    var allowPrivateAddresses = false

    @Option(
        help: ArgumentHelp("The authorities to trust, a PEM file, in place of the system's.", valueName: "file"),
        completion: .file())
    var authorities: String?

    func validate() throws {
        let counts = [("--max-redirects", maxRedirects, 0), ("--max-retries", maxRetries, 0)]
        for (name, value, least) in counts + [("--max-connections", maxConnections, 1)] {
            guard (least...1000).contains(value) else {
                throw ValidationError("\(name) must be between \(least) and 1000.")
            }
        }
        let times = [timeout, connectTimeout, handshakeTimeout, answerTimeout, idleTimeout]
        guard times.allSatisfy({ $0.duration > .zero }) else { throw ValidationError("A time-out must be above 0.") }
        guard userAgent.utf8.first.map({ $0 != 0x20 && $0 != 0x2F }) == true,
            userAgent.utf8.allSatisfy({ 0x20...0x7E ~= $0 })
        else {
            throw ValidationError("--user-agent must be a line of printable ASCII, such as \"name/1.0 (+https://…)\".")
        }
    }

    /// - Parameter maximumSize: The largest page, of files as of addresses.
    func options(maximumSize: Int) -> FetchOptions {
        var options = FetchOptions()
        options.timeLimits.whole = timeout.duration
        options.timeLimits.connect = connectTimeout.duration
        options.timeLimits.handshake = handshakeTimeout.duration
        options.timeLimits.header = answerTimeout.duration
        options.timeLimits.idle = idleTimeout.duration
        options.maximumSize = maximumSize
        options.maximumTransfer = maxTransfer.bytes
        options.maximumHeaderSize = maxHeader.bytes
        options.maximumRedirects = maxRedirects
        options.maximumRetries = maxRetries
        options.maximumRetryDelay = maxRetryDelay.duration
        options.retryDelay = retryDelay.duration
        options.pause = pause.duration
        options.maximumCrawlDelay = maxCrawlDelay.duration
        options.maximumConnections = maxConnections
        options.userAgent = userAgent
        options.ignoresRobots = ignoreRobots
        options.allowsPrivateAddresses = allowPrivateAddresses
        options.authorities = authorities
        return options
    }
}
