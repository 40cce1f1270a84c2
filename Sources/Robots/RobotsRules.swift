/// What a site lets one crawler do.
public struct RobotsRules: Sendable {
    /// Those that say most first; of equals, those that allow.
    private let patterns: [RobotsPattern]
    /// How long the site would have the crawler wait between two requests, in seconds.
    public let crawlDelay: Double?

    init(patterns: [RobotsPattern], crawlDelay: Double?) {
        self.patterns = patterns.sorted { ($0.length, $0.isAllowed ? 1 : 0) > ($1.length, $1.isAllowed ? 1 : 0) }
        self.crawlDelay = crawlDelay
    }

    /// Whether the crawler may fetch an address of the site.
    ///
    /// The longest rule that matches decides. Time by the length of the target times the number of rules at most,
    /// whatever the rules are.
    ///
    /// - Parameter target: Path and query, percent-encoded as it is sent to the server.
    public func allows(_ target: String) -> Bool {
        let target = RobotsPattern.unified(target.isEmpty ? [.slash] : Array(target.utf8))
        if target.prefix(while: { $0 != UInt8(ascii: "?") }).elementsEqual("/robots.txt".utf8) { return true }
        return patterns.first { $0.matches(target) }?.isAllowed ?? true
    }
}
