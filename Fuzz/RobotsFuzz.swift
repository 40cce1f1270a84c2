import Robots

/// Any bytes are rules: read and asked in time in proportion.
func fuzzRobots(_ source: [UInt8], choice: UInt8) {
    let file = source.prefix(source.count - source.count / 4)
    let path = String(decoding: source.suffix(source.count / 4), as: UTF8.self)
    let robots = Robots(parsing: Array(file), limit: choice & 1 != 0 ? 100 : Robots.defaultLimit)
    for agent in ["hearsay", "Hearsay/1.0 (news)", ""] {
        let rules = robots.rules(for: agent)
        _ = rules.allows("/" + path)
        require(rules.crawlDelay.map { $0 >= 0 } ?? true, "a delay")
    }
}
