import Record
import TestServer
import Testing

@testable import Fetch

@Suite struct RobotsTests {
    private let options = FetchOptions.forTests { $0.ignoresRobots = false }

    /// A server whose robots.txt is answered so, and everything else with a page.
    private func server(_ robots: TestStep...) async throws -> TestServer {
        try await TestServer { request in
            request.target == "/robots.txt" ? robots : [.answer(body: "page".utf8)]
        }
    }

    @Test func `what a host asks robots to leave alone is left alone`() async throws {
        let server = try await server(.answer("200 OK", "X: 1", "User-agent: *\nDisallow: /private\n"))
        let fetcher = WebFetcher(options, resolver: TestResolver())
        let failure = await fetcher.failure(of: "http://news.test:\(server.port)/private/a")
        #expect(failure?.code == .robotsDisallowed)
        #expect(failure?.message.contains("--ignore-robots") == true)
        #expect(try await fetcher.text(of: "http://news.test:\(server.port)/public") == "page")
        // Asked once.
        #expect(server.targets == ["/robots.txt", "/public"])
    }

    @Test func `who asks is the product of the user agent`() async throws {
        let server = try await server(.answer("200 OK", "X: 1", "User-agent: examplebot\nDisallow: /\n"))
        let address = "http://news.test:\(server.port)/a"
        #expect(await WebFetcher(options, resolver: TestResolver()).failure(of: address) == nil)
        var named = options
        named.userAgent = "ExampleBot/1.0 (+https://example.org/bot)"
        #expect(await WebFetcher(named, resolver: TestResolver()).failure(of: address)?.code == .robotsDisallowed)
    }

    @Test(arguments: ["404 Not Found", "403 Forbidden", "410 Gone"])
    func `a host without rules may be read`(status: String) async throws {
        let server = try await server(.answer(status, "X: 1", "User-agent: *\nDisallow: /\n"))
        #expect(await WebFetcher(options, resolver: TestResolver()).failure(of: "http://a.test:\(server.port)/") == nil)
    }

    @Test(arguments: ["500 Oops", "503 Busy", "429 Too Many Requests"])
    func `a host that cannot say its rules is not read`(status: String) async throws {
        let server = try await server(.answer(status))
        let fetcher = WebFetcher(options, resolver: TestResolver())
        for path in ["a", "b"] {
            let failure = await fetcher.failure(of: "http://a.test:\(server.port)/\(path)")
            #expect(failure?.code == .robotsDisallowed)
            #expect(failure?.input.hasSuffix(path) == true)
        }
        #expect(server.targets == ["/robots.txt"])
    }

    @Test func `a host that does not answer is not read, and says why`() async throws {
        let server = try await server(.hang)
        var options = options
        options.timeLimits.header = .milliseconds(50)
        let fetcher = WebFetcher(options, resolver: TestResolver())
        #expect(await fetcher.failure(of: "http://a.test:\(server.port)/")?.code == .timedOut)
        #expect(!server.targets.contains("/"))
    }

    @Test func `redirects of the rules are followed, five of them`() async throws {
        let server = try await TestServer { request in
            switch request.target {
            case "/robots.txt": [.answer("301 Moved", "Location: /r/5")]
            case "/r/1": [.answer("200 OK", "X: 1", "User-agent: *\nDisallow: /a\n")]
            case let target where target.hasPrefix("/r/"):
                [.answer("302 Found", "Location: /r/\((Int(target.dropFirst(3)) ?? 0) - 1)")]
            default: [.answer(body: "page".utf8)]
            }
        }
        let fetcher = WebFetcher(options, resolver: TestResolver())
        #expect(await fetcher.failure(of: "http://a.test:\(server.port)/a")?.code == .robotsDisallowed)
        #expect(await fetcher.failure(of: "http://a.test:\(server.port)/b") == nil)
    }

    @Test func `a circle of redirects leads to no rules`() async throws {
        let server = try await server(.answer("302 Found", "Location: /robots.txt"))
        #expect(await WebFetcher(options, resolver: TestResolver()).failure(of: "http://a.test:\(server.port)/") == nil)
    }

    @Test func `rules without end count as far as they are read`() async throws {
        let line = Array("# \(String(repeating: "filler ", count: 100))\n".utf8)
        let server = try await server(
            .send("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /a\n"), .sendForever(line))
        let fetcher = WebFetcher(options, resolver: TestResolver())
        #expect(await fetcher.failure(of: "http://a.test:\(server.port)/a")?.code == .robotsDisallowed)
        #expect(await fetcher.failure(of: "http://a.test:\(server.port)/b") == nil)
    }

    @Test func `every hop of a redirect is held to the rules of its host`() async throws {
        let closed = try await server(.answer("200 OK", "X: 1", "User-agent: *\nDisallow: /\n"))
        let open = try await TestServer { [port = closed.port] request in
            request.target == "/robots.txt"
                ? [.answer("404 Not Found")] : [.answer("302 Found", "Location: http://closed.test:\(port)/a")]
        }
        let fetcher = WebFetcher(options, resolver: TestResolver())
        #expect(await fetcher.failure(of: "http://open.test:\(open.port)/")?.code == .robotsDisallowed)
        #expect(closed.targets == ["/robots.txt"])
    }

    @Test func `a host may ask for a longer pause, up to a limit`() async throws {
        let server = try await server(.answer("200 OK", "X: 1", "User-agent: *\nCrawl-delay: 3600\n"))
        var options = options
        options.maximumCrawlDelay = .milliseconds(80)
        let fetcher = WebFetcher(options, resolver: TestResolver())
        for path in ["a", "b"] { _ = try await fetcher.read("http://a.test:\(server.port)/\(path)") }
        let visits = server.visits
        #expect(visits[2].start - visits[1].end >= .milliseconds(80))
    }

    @Test func `there is no pause between the rules and the first page, but before the second`() async throws {
        let server = try await server(.answer("404 Not Found"))
        var options = options
        options.pause = .milliseconds(80)
        let fetcher = WebFetcher(options, resolver: TestResolver())
        for path in ["a", "b"] { _ = try await fetcher.read("http://a.test:\(server.port)/\(path)") }
        let visits = server.visits
        #expect(visits.map(\.request.target) == ["/robots.txt", "/a", "/b"])
        #expect(visits[2].start - visits[1].end >= .milliseconds(80))
    }
}
