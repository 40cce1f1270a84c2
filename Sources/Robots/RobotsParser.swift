/// Goes through a robots.txt line by line and sorts its rules into groups.
struct RobotsParser {
    /// What Google reads of a line, in bytes: eight times the longest address that browsers once took.
    private static let lineLimit = 8 * 2083 - 1

    private(set) var robots = Robots()
    /// Whether the group that is open has a rule: the next `User-agent` line opens another.
    private var hasRules = true

    mutating func parse(_ file: [UInt8], limit: Int) {
        var rest = Self.withoutByteOrderMark(file.prefix(limit))
        // Who handed the file in may have cut it at the same limit.
        if file.count >= limit { rest = rest[..<(rest.lastIndex(where: \.isLineBreak) ?? rest.startIndex)] }
        while !rest.isEmpty {
            let line = rest.prefix { !$0.isLineBreak }
            rest = rest[line.endIndex...].dropFirst()
            if let line = RobotsLine(line.prefix(Self.lineLimit)) { read(line) }
        }
    }

    /// Google also takes the beginnings of a mark for one.
    private static func withoutByteOrderMark(_ file: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let mark = zip(file, [0xEF, 0xBB, 0xBF]).prefix { $0 == $1 }
        return file.dropFirst(mark.count)
    }

    private mutating func read(_ line: RobotsLine) {
        switch line.field {
        case .userAgent:
            openGroup(for: line.text.lowercased())
        case .allow, .disallow:
            hasRules = true
            change { $0.rules.append(Robots.Rule(isAllowed: line.field == .allow, path: line.value)) }
        case .crawlDelay:
            hasRules = true
            if let delay = Double(line.text), delay.isFinite, delay >= 0 { change { $0.crawlDelay = delay } }
        case .sitemap:
            if !line.value.isEmpty { robots.sitemaps.append(line.text) }
        case .host:
            if !line.value.isEmpty { robots.preferredHost = line.text }
        case .otherRule:
            hasRules = true
        case .unknown:
            // A path makes it a rule, though an unknown one.
            if line.value.first == .slash { hasRules = true }
        }
    }

    /// A rule before the first group is nobody's.
    private mutating func change(_ change: (inout Robots.Group) -> Void) {
        guard !robots.groups.isEmpty else { return }
        change(&robots.groups[robots.groups.count - 1])
    }

    /// Adds a crawler to the open group. A name cannot hold an asterisk; who writes one may mean it or not.
    private mutating func openGroup(for agent: String) {
        if hasRules { robots.groups.append(Robots.Group()) }
        hasRules = false
        let number = robots.groups.count - 1
        for name in Set([agent, agent == "*" ? agent : String(agent.filter { $0 != "*" })]) where !name.isEmpty {
            if robots.groupsByAgent[name]?.last != number { robots.groupsByAgent[name, default: []].append(number) }
        }
    }
}
