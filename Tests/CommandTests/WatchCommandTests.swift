import Foundation
import Synchronization
import TestServer
import TestSupport
import Testing

/// `hearsay watch` against a real server on this machine.
@Suite struct WatchCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func watch(_ feed: String, rounds: Int, recheck: Int = 3600) throws -> HearsayProcess {
        try HearsayProcess(
            "watch", "--json", "--parts", "article", "--archive", folder.path + "/a.db", "--cache",
            folder.path + "/cache", "--allow-private-addresses", "--pause", "0", "--interval", "0.2", "--recheck",
            "\(recheck)", "--rounds", "\(rounds)", feed)
    }

    private static func page(_ words: String) -> String {
        "<title>Quay stands empty</title><article><h1>Quay stands empty</h1><p>The harbour master said on Monday that "
            + "no ship had left \(words) since the weekend, and that none was expected before the ice had gone.</p>"
            + "<p>Fishermen in the town said they had been told to wait until the thaw.</p></article>"
    }

    private static func feed(_ addresses: [String]) -> TestStep {
        let items = addresses.map { "<item><link>\($0)</link></item>" }.joined()
        return .answer(
            "200 OK", "Content-Type: application/rss+xml",
            "<rss version='2.0'><channel><title>Quays</title>\(items)</channel></rss>")
    }

    @Test func `what a feed lists is read once, and what is new in a later round`() async throws {
        let rounds = Mutex(0)
        let server = try await TestServer { request in
            switch request.target {
            case "/feed":
                let round = rounds.withLock {
                    $0 += 1
                    return $0
                }
                return [Self.feed(round == 1 ? ["/a"] : ["/a", "/b", "/broken"])]
            case "/a", "/b":
                return [.answer("200 OK", "Content-Type: text/html", Self.page("the quay \(request.target)"))]
            default: return [.answer("404 Not Found")]
            }
        }
        let run = try watch("http://127.0.0.1:\(server.port)/feed", rounds: 4)
        #expect(run.status == 1)
        #expect(run.lines.count { $0.contains(#""outcome":"added""#) } == 2)
        #expect(server.targets.count { $0 == "/feed" } == 4)
        #expect(server.targets.count { $0 == "/a" } == 1)
        #expect(run.lines.allSatisfy { !$0.contains("not_due") })
    }

    @Test func `an article that is edited without a word is told by since`() async throws {
        let visits = Mutex(0)
        let server = try await TestServer { request in
            guard request.target == "/a" else {
                return request.target == "/feed" ? [Self.feed(["/a"])] : [.answer("404 Not Found")]
            }
            let visit = visits.withLock {
                $0 += 1
                return $0
            }
            return [.answer("200 OK", "Content-Type: text/html", Self.page(visit == 1 ? "the quay" : "any quay"))]
        }
        let run = try watch("http://127.0.0.1:\(server.port)/feed", rounds: 3, recheck: 0)
        #expect(run.status == 0, "\(run.errors)")
        let news = try HearsayProcess("since", "2020-01-01", "--archive", folder.path + "/a.db")
        #expect(news.output.contains("[-the-] {+any+}"))
    }

    @Test(.timeLimit(.minutes(5)), arguments: [1, 3])
    func `a request to end is heard in any round`(round: Int) async throws {
        let rounds = Mutex(0)
        let server = try await TestServer { request in
            guard request.target == "/feed" else { return [.answer("404 Not Found")] }
            let isLast = rounds.withLock {
                $0 += 1
                return $0 == round
            }
            return isLast ? [.hang] : [Self.feed([])]
        }
        let process = try HearsayProcess.start(
            "watch", "--parts", "article", "--archive", folder.path + "/a.db", "--cache", folder.path + "/cache",
            "--allow-private-addresses", "--pause", "0", "--interval", "0.2", "http://127.0.0.1:\(server.port)/feed",
            input: Pipe(), output: "/dev/null")
        while rounds.withLock({ $0 }) < round { try await Task.sleep(for: .milliseconds(20)) }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + SIGTERM)
    }

    @Test func `a call that watches nothing ends with 2`() throws {
        #expect(try HearsayProcess("watch", "--rounds", "0", "feed.xml").status == 2)
        #expect(try HearsayProcess("watch").status == 2)
    }
}
