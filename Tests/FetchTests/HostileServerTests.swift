import Fetch
import Record
import TestServer
import TestSupport
import Testing

/// Servers that send too much, too little or nonsense: each is stopped by its limit, and the failure names it.
@Suite struct HostileServerTests {
    private func failure(
        options: FetchOptions = .forTests, path: String = "/",
        _ answer: @escaping @Sendable (TestRequest) -> [TestStep]
    ) async throws -> Failure? {
        let server = try await TestServer(answer)
        let fetcher = WebFetcher(options, resolver: TestResolver())
        return await fetcher.failure(of: "http://news.test:\(server.port)\(path)")
    }

    @Test func `a gzip bomb is stopped by the limit on what it unpacks to`() async throws {
        let bomb = gzip([UInt8](repeating: 0, count: 16 << 20))
        #expect(bomb.count < 1 << 15)
        let failure = try await failure { _ in [.answer("200 OK", "Content-Encoding: gzip", body: bomb)] }
        #expect(failure?.code == .tooLarge)
        #expect(failure?.message.contains("--max-size") == true)
    }

    @Test func `a length that is announced is enough to refuse`() async throws {
        let failure = try await failure { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\nabc"), .hang]
        }
        #expect(failure?.code == .tooLarge)
        #expect(failure?.message.contains("--max-transfer") == true)
    }

    @Test(arguments: ["10\r\n0123456789abcdef\r\n", "1;x=yyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n0\r\n"])
    func `a chunked answer without end is stopped`(chunk: String) async throws {
        let chunks = Array(String(repeating: chunk, count: 1000).utf8)
        let failure = try await failure { _ in
            [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), .sendForever(chunks)]
        }
        #expect(failure?.code == .tooLarge)
    }

    @Test func `an answer without length or end is stopped`() async throws {
        let failure = try await failure { _ in
            [.send("HTTP/1.1 200 OK\r\n\r\n"), .sendForever(Array(repeating: 0x61, count: 60_000))]
        }
        #expect(failure?.code == .tooLarge)
    }

    @Test func `a flood of header fields is stopped`() async throws {
        let failure = try await failure { _ in
            [.send("HTTP/1.1 200 OK\r\n"), .sendForever(Array("X-Flood: 12345678901234567890\r\n".utf8))]
        }
        #expect(failure?.code == .tooLarge)
        #expect(failure?.message.contains("--max-header") == true)
    }

    @Test func `one header field without end is stopped`() async throws {
        let failure = try await failure { _ in
            [.send("HTTP/1.1 200 OK\r\nX-Flood: "), .sendForever(Array(repeating: 0x61, count: 1000))]
        }
        #expect(failure?.code == .tooLarge)
    }

    @Test func `header fields may be many and long, up to the limit`() async throws {
        let many = String(repeating: "X-Many: 1\r\n", count: 1000)
        let long = "X-Long: \(String(repeating: "a", count: 100_000))\r\n"
        let server = try await TestServer { _ in [.send("HTTP/1.1 200 OK\r\n\(many)\(long)\r\npage")] }
        let options = FetchOptions.forTests { ($0.maximumHeaderSize, $0.maximumTransfer) = (128 << 10, .max) }
        let fetcher = WebFetcher(options, resolver: TestResolver())
        #expect(try await fetcher.text(of: "http://news.test:\(server.port)/") == "page")
    }

    @Test func `a flood of interim answers is stopped`() async throws {
        let failure = try await failure { _ in
            [.sendForever(Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".utf8))]
        }
        #expect(failure?.code == .tooLarge)
    }

    @Test func `a few interim answers are stepped over`() async throws {
        let server = try await TestServer { _ in
            [.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), .answer(body: "page".utf8)]
        }
        let fetcher = WebFetcher(.forTests, resolver: TestResolver())
        #expect(try await fetcher.text(of: "http://news.test:\(server.port)/") == "page")
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc", "",
    ])
    func `a connection that ends too early is no page`(sent: String) async throws {
        let failure = try await failure { _ in [.send(sent)] }
        #expect(failure?.code == .connectionFailed)
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 2OO OK\r\n\r\n", "<html><p>No header at all.</p></html>\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nabc",
    ])
    func `what is no HTTP is named so`(sent: String) async throws {
        let failure = try await failure { _ in [.send(sent)] }
        #expect(failure?.code == .badHTTP)
    }

    @Test func `content that is not packed as it says is named so`() async throws {
        let failure = try await failure { _ in [.answer("200 OK", "Content-Encoding: gzip", "plain text")] }
        #expect(failure?.code == .badHTTP)
    }

    @Test func `a status that is no page is named`() async throws {
        for (status, code) in [("404 Not Found", 404), ("403 Forbidden", 403), ("500 Oops", 500), ("301 Moved", 301)] {
            let failure = try await failure { _ in [.answer(status)] }
            #expect(failure?.code == (code == 301 ? .badRedirect : .httpStatus))
            #expect(code == 301 || failure?.message.contains("\(code)") == true)
        }
    }

    @Test func `nobody listens, and no name is known`() async throws {
        let server = try await TestServer { _ in [] }
        let port = server.port
        let fetcher = WebFetcher(.forTests, resolver: TestResolver())
        _ = consume server
        #expect(await fetcher.failure(of: "http://nowhere.invalid/")?.code == .dnsFailed)
        // Port 1 of another address of this machine: nobody listens there, whatever else runs here.
        #expect(await fetcher.failure(of: "http://127.9.9.9:\(port)/")?.code == .connectionFailed)
    }
}
