import Foundation
import Record
import TestServer
import TestSupport
import Testing

/// The program against real servers on this machine.
@Suite struct WebReadingTests {
    private let folder: TemporaryFolder
    private static let page = """
        <title>Quay stands empty</title><article><h1>Quay stands empty</h1>
        <p>The harbour master said on Monday that no ship had left the northern quay since the weekend, and that none \
        was expected before the ice had gone from the river's mouth.</p>
        <p>Fishermen in the town said they had been told to wait.</p></article>
        """

    init() throws { folder = try TemporaryFolder() }

    private func server() async throws -> TestServer {
        try await TestServer { request in
            switch request.target {
            case "/quay": return [.answer("200 OK", "Content-Type: text/html; charset=utf-8", Self.page)]
            case "/old": return [.answer("301 Moved", "Location: /quay")]
            case "/feed":
                let items = ["/quay", "/nothing", "/old"].map { "<item><link>\($0)</link></item>" }.joined()
                let feed = "<rss version='2.0'><channel><title>Quays</title>\(items)</channel></rss>"
                return [.answer("200 OK", "Content-Type: application/rss+xml", feed)]
            case "/endless": return [.send("HTTP/1.1 200 OK\r\n\r\n"), .sendForever([0x61])]
            case "/robots.txt": return [.answer("200 OK", "X: 1", "User-agent: *\nDisallow: /private\n")]
            default: return [.answer("404 Not Found")]
            }
        }
    }

    /// What each line of JSON tells of: the title of a record, the code of a failure.
    private func told(_ lines: [Substring]) throws -> [String] {
        try lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let article = object?["article"] as? [String: Any]
            return article?["title"] as? String ?? object?["code"] as? String ?? "?"
        }
    }

    @Test func `addresses and files in one call, in their order, each failure in its place`() async throws {
        let server = try await server()
        let file = try folder.write(#"{"title":"A file","text":"Words."}"#, to: "a.jsonl")
        let host = "http://127.0.0.1:\(server.port)"
        let run = try HearsayProcess(
            "read", "--json", "--allow-private-addresses", "--pause", "0", "--max-transfer", "100k", "\(host)/quay",
            file,
            "\(host)/nothing", "\(host)/private", "\(host)/endless", "\(host)/old", "http://127.0.0.1:25/")
        #expect(run.status == 1)
        #expect(
            try told(run.lines) == [
                "Quay stands empty", "A file", "http_status", "robots_disallowed", "too_large", "Quay stands empty",
                "bad_address",
            ])
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/failure.schema.json"))
        for line in run.lines where line.contains("hearsay.failure") {
            #expect(schema.complaints(about: line.utf8) == [])
        }
    }

    @Test func `the items of a feed stand in its place`() async throws {
        let server = try await server()
        let host = "http://127.0.0.1:\(server.port)"
        let run = try HearsayProcess(
            "read", "--json", "--allow-private-addresses", "--pause", "0", "\(host)/nowhere", "\(host)/feed",
            "\(host)/quay")
        let quay = "Quay stands empty"
        #expect(try told(run.lines) == ["http_status", quay, "http_status", quay, quay])
    }

    @Test func `this machine is not asked unless that is said`() async throws {
        let server = try await server()
        let run = try HearsayProcess("read", "http://127.0.0.1:\(server.port)/quay")
        #expect(run.status == 1)
        #expect(run.errors.contains("--allow-private-addresses"))
        #expect(server.visits.isEmpty)
    }

    @Test(arguments: [
        ["--timeout", "soon"], ["--pause", "-1"], ["--max-redirects", "-1"], ["--max-connections", "0"],
        ["--user-agent", ""], ["--user-agent", "a\nHost: b"], ["--user-agent", " a"], ["--user-agent", "/1.0"],
        ["--timeout", "0"], ["--idle-timeout", "0.0001"], ["--max-transfer", "9223372036854775807"],
    ])
    func `a limit that is none ends with 2`(options: [String]) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("{}", to: "a.json")
        let quoted = (options + [file]).map { "'\($0)'" }.joined(separator: " ")
        #expect(try HearsayProcess.shell("$HEARSAY read \(quoted) 2>/dev/null; echo $?") == "2\n")
    }
}
