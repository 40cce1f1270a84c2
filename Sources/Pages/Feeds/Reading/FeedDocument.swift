import Record

/// What a feed reader reads: a feed, or a list of feeds.
public enum FeedDocument: Sendable {
    case feed(Feed)
    case list(FeedList)

    /// Reads RSS, RDF, Atom, CDF, JSON Feed, OPML or FOAF. Takes time linear in the source; damaged XML is read as far as
    /// it can be.
    ///
    /// - Parameters:
    ///   - source: The bytes, in any encoding.
    ///   - input: What failures call it.
    ///   - address: Where it was found, the base of its relative addresses.
    ///   - contentType: The `Content-Type` that it came with.
    /// - Throws: `bad_feed` where a limit is reached or it is none of these.
    public init(
        parsing source: [UInt8], input: String, address: String? = nil, contentType: String? = nil,
        limits: FeedLimits = FeedLimits()
    ) throws(Failure) {
        let document: FeedDocument?
        do throws(FeedProblem) {
            let decoded = FeedSource(source, contentType: contentType)
            document = try Self.read(decoded, address: address, limits: limits)
        } catch {
            throw Failure(input: input, problem: error, limits: limits)
        }
        guard let document else { throw Failure(noFeed: input) }
        self = document
    }

    /// nil where it is neither a feed nor a list.
    private static func read(
        _ source: FeedSource, address: String?, limits: FeedLimits
    ) throws(FeedProblem) -> FeedDocument? {
        if source.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            guard var feed = try JSONFeed.feed(source.bytes, address: address, limits: limits) else { return nil }
            feed.encoding = source.encoding
            return .feed(feed)
        }
        let tree = try XMLTree(source.bytes, address: address, limits: limits)
        guard var feed = FeedTreeReader.feed(of: tree.root) else { return FeedList(tree.root).map { .list($0) } }
        feed.encoding = source.encoding
        feed.isWellFormed = tree.isWellFormed
        return .feed(feed)
    }
}

extension Feed {
    /// Reads a feed as ``FeedDocument`` does.
    ///
    /// - Throws: what is no feed, a list of feeds too.
    public init(
        parsing source: [UInt8], input: String, address: String? = nil, contentType: String? = nil,
        limits: FeedLimits = FeedLimits()
    ) throws(Failure) {
        let document = try FeedDocument(
            parsing: source, input: input, address: address, contentType: contentType, limits: limits)
        guard case .feed(let feed) = document else { throw Failure(noFeed: input) }
        self = feed
    }
}

extension Failure {
    fileprivate init(noFeed input: String) {
        self.init(
            input: input, code: .badFeed,
            message: "it is no feed: neither RSS, RDF, Atom, JSON Feed nor OPML; say what it is with --input-format")
    }

    fileprivate init(input: String, problem: FeedProblem, limits: FeedLimits) {
        let reason =
            switch problem {
            case .noElement: "there is no element in it; fetch it again"
            case .tooDeep:
                "its elements lie more than \(limits.depth) deep in one another, as in no feed; look at it, and raise the "
                    + "limit with --max-feed-depth if it is one"
            case .tooManyElements:
                "it has more than \(limits.elements) elements; raise the limit with --max-feed-elements"
            case .growingEntities:
                "its entities are made of other entities, which can grow without bound (billion laughs); "
                    + "take its DOCTYPE out if you trust it"
            }
        self.init(input: input, code: .badFeed, message: reason)
    }
}
