import FoundationEssentials
import Robots

/// The cases of other parsers of robots.txt: a crawler may fetch an address or not.
struct RobotsSuite: Suite {
    let path = "robots/cases.jsonl"
    let title: String
    /// Whose cases, by the project and the name of the test.
    let includes: @Sendable (_ origin: String, _ test: String) -> Bool

    private struct Case: Decodable {
        var id: String
        var origin: String
        var test: String
        var robots: String
        var agent: String
        var url: String
        var allowed: Bool
    }

    func run(in folder: String) throws -> Score? {
        guard let cases = try lines(Case.self, in: folder + "/" + path) else { return nil }
        var score = Score()
        for test in cases where includes(test.origin, test.test) {
            let rules = Robots(parsing: Array(test.robots.utf8)).rules(for: test.agent)
            let isAllowed = rules.allows(Robots.target(ofAddress: test.url))
            score.count(isAllowed == test.allowed, id: "\(test.id) \(test.test): \(test.agent) at \(test.url)")
        }
        return score
    }

    static let all = [
        RobotsSuite(title: "Google") { origin, _ in origin == "google/robotstxt" },
        RobotsSuite(title: "Google, of these beyond RFC 9309") {
            $0 == "google/robotstxt" && $1.hasPrefix("GoogleOnly_")
        },
        RobotsSuite(title: "Protego") { origin, _ in origin == "scrapy/protego" },
    ]
}

/// What else other parsers find in a robots.txt.
struct RobotsDirectiveSuite: Suite {
    let path = "robots/directives.jsonl"

    private struct Case: Decodable {
        var test: String
        var robots: String
        var agent: String?
        var kind: String
        var value: Value?
    }

    private enum Value: Decodable, Equatable {
        case number(Double), text(String), list([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .list(try container.decode([String].self))
            }
        }
    }

    func run(in folder: String) throws -> Score? {
        guard let cases = try lines(Case.self, in: folder + "/" + path) else { return nil }
        var score = Score()
        for (number, test) in cases.enumerated() {
            let robots = Robots(parsing: Array(test.robots.utf8))
            let found: Value? =
                switch test.kind {
                case "sitemaps": .list(robots.sitemaps)
                case "preferred-host": robots.preferredHost.map(Value.text)
                default: robots.rules(for: test.agent ?? "*").crawlDelay.map(Value.number)
                }
            score.count(found == test.value, id: "\(number + 1) \(test.kind): \(test.test)")
        }
        return score
    }
}

/// The helpers of Google's parser: what an address asks for, how a rule is escaped, what a name may be.
struct RobotsHelperSuite: Suite {
    let path = "robots/helpers.jsonl"

    private struct Case: Decodable {
        var kind: String
        var `in`: String
        var text: String?
        var holds: Bool?

        enum CodingKeys: CodingKey { case kind, `in`, out }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            kind = try container.decode(String.self, forKey: .kind)
            `in` = try container.decode(String.self, forKey: .in)
            text = try? container.decode(String.self, forKey: .out)
            holds = try? container.decode(Bool.self, forKey: .out)
        }
    }

    func run(in folder: String) throws -> Score? {
        guard let cases = try lines(Case.self, in: folder + "/" + path) else { return nil }
        var score = Score()
        for test in cases {
            let passes =
                switch test.kind {
                case "url-path": Robots.target(ofAddress: test.in) == test.text
                case "escape-pattern": RobotsPattern.escaped(test.in.utf8).elementsEqual((test.text ?? "").utf8)
                default: Robots.isProductToken(test.in) == test.holds
                }
            score.count(passes, id: "\(test.kind) \(test.in)")
        }
        return score
    }
}

extension Suite {
    /// The objects of a file of JSON Lines; nil where there is no such file.
    fileprivate func lines<Case: Decodable>(_ type: Case.Type, in file: String) throws -> [Case]? {
        guard let bytes = try? contents(of: file) else { return nil }
        return try bytes.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Case.self, from: Data($0))
        }
    }
}
