import Robots
import Testing

@Suite struct RobotsTests {
    @Test func theLongestRuleDecides() {
        let rules = Robots(parsing: Array("User-agent: *\nDisallow: /\nAllow: /news/\n".utf8)).rules(for: "hearsay")
        #expect(rules.allows("/news/today"))
        #expect(!rules.allows("/sport"))
    }
}
