import Testing

@testable import Robots

@Suite("Reading robots.txt")
struct RobotsTests {
    private func rules(_ file: String, for agent: String = "hearsay") -> RobotsRules {
        Robots(parsing: Array(file.utf8)).rules(for: agent)
    }

    @Test("Without rules everything is allowed, and robots.txt itself always is")
    func noRules() {
        #expect(rules("").allows("/town"))
        #expect(rules("<html>\nnothing here: really\n</html>").allows("/town"))
        #expect(rules("user-agent: *\ndisallow:\n").allows("/town"))
        #expect(!rules("user-agent: *\ndisallow: /\n").allows("/town"))
        #expect(!rules("user-agent: *\ndisallow: /\n").allows(""))
        #expect(rules("user-agent: *\ndisallow: /\n").allows("/robots.txt"))
    }

    @Test("The longest rule decides, and of equals the one that allows")
    func longest() {
        let file = "user-agent: *\ndisallow: /\nallow: /town\ndisallow: /town/private\ndisallow: /same\nallow: /same\n"
        #expect(rules(file).allows("/town/bridge"))
        #expect(!rules(file).allows("/town/private/1"))
        #expect(!rules(file).allows("/sport"))
        #expect(rules(file).allows("/same"))
    }

    @Test("A crawler obeys the groups with the longest name that fits, all of them, and no others")
    func agents() {
        let file = """
            User-agent: *
            Disallow: /all
            User-agent: Hear
            Disallow: /short
            User-agent: HEARSAY/2.0 (news)
            User-agent: other
            Disallow: /one
            User-agent: hearsay
            Disallow: /two
            """
        #expect(["/all", "/short", "/one", "/two"].map(rules(file).allows) == [true, true, false, false])
        #expect(["/all", "/short", "/one"].map(rules(file, for: "Hearing").allows) == [true, false, true])
        #expect(["/all", "/short", "/one"].map(rules(file, for: "my-hearsay").allows) == [false, true, true])
        let header = "Mozilla/5.0 (compatible; Hearsay/1.0; +https://hearsay.example/)"
        #expect(!rules(file, for: header).allows("/two"))
    }

    @Test("Lines between two names do not part them, unless they are rules")
    func groups() {
        let apart = "user-agent: hearsay\ncrawl-delay: 1\nuser-agent: other\ndisallow: /\n"
        #expect(rules(apart).allows("/a"))
        for line in ["", "sitemap: https://a.example/map.xml", "note: a", "# a", "user-agent:"] {
            #expect(!rules("user-agent: hearsay\n\(line)\nuser-agent: other\ndisallow: /\n").allows("/a"), "\(line)")
        }
        #expect(rules("disallow: /\nuser-agent: hearsay\n").allows("/a"))
    }

    @Test(
        "Fields are read as people write them",
        arguments: [
            "DISALLOW: /a", " disallow :/a ", "disallow /a", "Dissallow: /a # why", "disalow:/a", "disallow:\t/a",
        ])
    func spelling(line: String) {
        #expect(!rules("user agent: *\r\n\(line)\r\n").allows("/a"))
        #expect(!rules("useragent *\r\(line)\r").allows("/a"))
        #expect(!rules("\u{FEFF}USER-AGENT: * \n\n\n\(line)").allows("/a"))
    }

    @Test("What else a file says is read, wherever it stands")
    func otherFields() {
        let file = """
            Sitemap: https://gazette.example/1.xml
            User-agent: *
            Crawl-delay: 2.5
            Disallow: /a
            Host: gazette.example
            site-map https://gazette.example/2.xml#all
            User-agent: slow
            Crawl-delay: soon
            Crawl-delay: -1
            """
        let robots = Robots(parsing: Array(file.utf8))
        #expect(robots.sitemaps == ["https://gazette.example/1.xml", "https://gazette.example/2.xml"])
        #expect(robots.preferredHost == "gazette.example")
        #expect(robots.rules(for: "hearsay").crawlDelay == 2.5)
        #expect(robots.rules(for: "slow").crawlDelay == nil)
    }

    @Test("A file is read up to its limit, and to the last line that is whole")
    func limit() {
        let file = Array("user-agent: *\ndisallow: /town/private\n".utf8)
        #expect(!Robots(parsing: file, limit: file.count).rules(for: "hearsay").allows("/town/private"))
        #expect(Robots(parsing: file, limit: file.count - 5).rules(for: "hearsay").allows("/town/private"))
        #expect(Robots(parsing: file, limit: file.count - 5).rules(for: "hearsay").allows("/town"))
        #expect(Robots(parsing: file, limit: 0).rules(for: "hearsay").allows("/town"))
    }

    @Test(
        "An address asks for its path and query",
        arguments: [
            ("https://gazette.example/town?a#b", "/town?a"), ("https://gazette.example", "/"), ("/town", "/town"),
            ("https://gazette.example?a", "/?a"), ("gazette.example/a", "/a"), ("//gazette.example/a", "/a"),
            ("https://gazette.example#a/b", "/"), ("/to?u=https://b.example/", "/to?u=https://b.example/"),
        ])
    func targets(address: String, target: String) {
        #expect(Robots.target(ofAddress: address) == target)
    }
}
