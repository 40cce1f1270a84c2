import Fetch
import Record
import TestServer
import Testing

/// The one limit that a test is about is short, all others are long: a slow machine changes nothing.
@Suite struct TimeLimitTests {
    private let short = Duration.milliseconds(50)

    private func failure(
        scheme: String = "http", resolver: any HostResolver = TestResolver(), _ answer: [TestStep],
        _ change: (inout FetchOptions.TimeLimits) -> Void
    ) async throws -> Failure? {
        let server = try await TestServer { _ in answer }
        let options = FetchOptions.forTests { change(&$0.timeLimits) }
        return await WebFetcher(options, resolver: resolver).failure(of: "\(scheme)://news.test:\(server.port)/")
    }

    @Test func `a name server that does not answer`() async throws {
        let failure = try await failure(resolver: MuteResolver(), []) { $0.connect = short }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--connect-timeout") == true)
    }

    @Test func `no phase outlasts the whole`() async throws {
        let failure = try await failure(resolver: MuteResolver(), []) {
            ($0.connect, $0.whole) = (.seconds(3600), short)
        }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--timeout") == true)
    }

    @Test(.timeLimit(.minutes(5))) func `a look-up whose time is over is dropped`() async throws {
        let dropped = Counter()
        _ = try await failure(resolver: MuteResolver { _ = dropped.add(1) }, []) { $0.connect = short }
        while dropped.value == 0 { await Task.yield() }
    }

    @Test func `a server that does not agree on encryption`() async throws {
        let failure = try await failure(scheme: "https", [.hang]) { $0.handshake = short }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--handshake-timeout") == true)
    }

    @Test func `a server that never begins to answer`() async throws {
        let failure = try await failure([.hang]) { $0.header = short }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--answer-timeout") == true)
    }

    @Test func `a header that comes a byte at a time`() async throws {
        let drops = (0..<1000).flatMap { _ in [TestStep.send("X"), .wait(.milliseconds(5))] }
        let failure = try await failure([.send("HTTP/1.1 200 OK\r\n")] + drops) { $0.header = short }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--answer-timeout") == true)
    }

    @Test func `redirects share the time of the address`() async throws {
        let server = try await TestServer { request in
            [.wait(.milliseconds(20)), .answer("302 Found", "Location: \(request.target)x")]
        }
        let options = FetchOptions.forTests { ($0.timeLimits.whole, $0.maximumRedirects) = (.milliseconds(200), 1000) }
        let failure = await WebFetcher(options, resolver: TestResolver()).failure(
            of: "http://news.test:\(server.port)/")
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--timeout") == true)
        #expect(server.visits.count <= 10)
    }

    @Test func `content that stops in the middle`() async throws {
        let failure = try await failure([.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .hang]) {
            $0.idle = short
        }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("--idle-timeout") == true)
    }

    @Test func `content that comes a byte at a time`() async throws {
        let drops = (0..<1000).flatMap { _ in [TestStep.send("x"), .wait(.milliseconds(5))] }
        let failure = try await failure([.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")] + drops) {
            $0.whole = .milliseconds(200)
        }
        #expect(failure?.code == .timedOut)
        #expect(failure?.message.contains("0.2 s") == true)
    }
}
