/// A robots.txt: what a site lets crawlers fetch (RFC 9309).
///
/// ```swift
/// let robots = Robots(parsing: bytes)
/// let rules = robots.rules(for: "hearsay")
/// rules.allows("/news/today?page=2")
/// rules.crawlDelay
/// ```
///
/// Where the RFC leaves room, files are read as Google's parser reads them, and as generously as Protego does.
/// Without a file, as where there is none (404), everything is allowed: `Robots(parsing: [])`.
public struct Robots: Sendable {
    /// How much of a file is read, in bytes: 500 KiB, the least that the RFC asks for.
    public static let defaultLimit = 500 * 1024

    /// The addresses of the site's maps, as written, in the order of the file.
    public internal(set) var sitemaps: [String] = []
    /// The host that the site would rather be called by, where it says one.
    public internal(set) var preferredHost: String?
    var groups: [Group] = []
    /// The groups for each name of a crawler, in lower case, by number.
    var groupsByAgent: [String: [Int]] = [:]

    /// What follows a few `User-agent` lines.
    struct Group: Sendable {
        var rules: [Rule] = []
        var crawlDelay: Double?
    }

    struct Rule: Sendable {
        var isAllowed: Bool
        /// The path as written.
        var path: ArraySlice<UInt8>
    }

    init() {}

    /// Reads a file; whatever it is, without failing. Linear time.
    ///
    /// - Parameter limit: How much of it is read, in bytes. A last line that may go on behind it is left out.
    public init(parsing file: [UInt8], limit: Int = defaultLimit) {
        var parser = RobotsParser()
        parser.parse(file, limit: limit)
        self = parser.robots
    }

    /// The rules for one crawler: those of all groups with the longest name that fits, else those for all others.
    ///
    /// - Parameter agent: The crawler's product token, `hearsay`, or all of its User-Agent header.
    public func rules(for agent: String) -> RobotsRules {
        let agent = RobotsAgent(agent)
        let name = groupsByAgent.keys.filter(agent.answersTo).max { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? "*"
        let groups = groupsByAgent[name, default: []].map { self.groups[$0] }
        return RobotsRules(
            patterns: groups.flatMap(\.rules).flatMap(RobotsPattern.patterns),
            crawlDelay: groups.lazy.compactMap(\.crawlDelay).last)
    }
}
