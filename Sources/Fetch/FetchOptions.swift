import Record

/// Every limit and rule that fetching keeps to, each with its default.
public struct FetchOptions: Sendable {
    /// How long an address may take, and each phase of its requests.
    public var timeLimits = TimeLimits()
    /// The largest content, in bytes, after its codings are undone.
    public var maximumSize = 64 << 20
    /// The most bytes that one answer may send over the wire: packed content and all its framing.
    public var maximumTransfer = 32 << 20
    /// The most bytes of header fields in one answer, those of interim (1xx) answers included.
    public var maximumHeaderSize = 128 << 10
    /// The most redirects that are followed from one address.
    public var maximumRedirects = 10
    /// How often, for one address, a request is sent again that a server put off with 429 or 503.
    public var maximumRetries = 2
    /// The longest wait that a server can ask for with `Retry-After`; who asks for more is not asked again.
    public var maximumRetryDelay = Duration.seconds(60)
    /// The wait before a retry where the server names none.
    public var retryDelay = Duration.seconds(5)
    /// The pause between the end of one request to a host and the start of the next.
    public var pause = Duration.seconds(1)
    /// The longest pause that a robots.txt can ask for (`Crawl-delay`).
    public var maximumCrawlDelay = Duration.seconds(30)
    /// The most requests that are under way at once, all to different hosts.
    public var maximumConnections = 16
    /// Who we say we are. Its product, the part up to the first slash or space, is the name that robots.txt is asked for.
    public var userAgent = "hearsay/\(Makers.current.hearsay)"
    /// Whether robots.txt is neither fetched nor obeyed.
    public var ignoresRobots = false
    /// Whether hosts may be asked that are not part of the public internet: this machine, the local network.
    public var allowsPrivateAddresses = false
    /// A file of certificates (PEM) of authorities to trust in place of the system's.
    public var authorities: String?
    /// The folder that keeps answers, so that an unchanged page is not sent again; nil to keep none.
    public var cacheFolder: String?

    public init() {}

    /// Makes ``cacheFolder``, and the folders above it, where they are not there.
    ///
    /// - Returns: Whether pages can be kept in it. Where they cannot, they are fetched anew each time.
    public func makeCacheFolder() -> Bool { cacheFolder.map { ResponseCache(folder: $0).makeFolder() } ?? false }

    /// Throws away what ``cacheFolder`` keeps and has not changed since a time, in seconds since 1970.
    public func pruneCache(before time: Int) { cacheFolder.map { ResponseCache(folder: $0).prune(before: time) } }

    /// How long an address may take, and each phase of its requests.
    public struct TimeLimits: Sendable {
        /// To look up the host and connect to it.
        public var connect = Duration.seconds(15)
        /// To agree on encryption.
        public var handshake = Duration.seconds(15)
        /// From the request to the end of the header of its answer.
        public var header = Duration.seconds(30)
        /// Between two pieces of the content.
        public var idle = Duration.seconds(20)
        /// All requests for one address, its redirects and retries. The waits before them do not count: the pauses, and
        /// those that a server asks for.
        public var whole = Duration.seconds(120)

        public init() {}
    }
}
