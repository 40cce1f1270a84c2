/// Bounds on what a hostile feed can make its reader build.
public struct FeedLimits: Sendable {
    /// The deepest nesting of elements; a feed that goes deeper is refused.
    public var depth = 200
    /// The most elements; a feed with more is refused.
    public var elements = 500_000
    /// The most attributes of one element; the others are left out.
    public var attributes = 100
    /// The most namespaces that may be declared in elements that lie in one another; the others are left out.
    public var namespaces = 200
    /// How many lists may lie between an input and a feed: an OPML that lists an OPML, and so on.
    public var listDepth = 5
    /// The most feeds and lists that one input may lead to.
    public var listedFeeds = 10_000

    public init() {}
}

/// Why a feed is refused.
enum FeedProblem: Error {
    case noElement, tooDeep, tooManyElements, growingEntities
}
