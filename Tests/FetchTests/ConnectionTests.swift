import Record
import Synchronization
import TestServer
import TestSupport
import Testing

@testable import Fetch

/// Which hosts a connection is made to. Of this machine 127.0.0.2 plays the public internet.
@Suite struct ConnectionTests {
    private func fetcher(_ resolver: TestResolver, _ options: FetchOptions? = nil) -> WebFetcher {
        var options = options ?? .forTests
        options.allowsPrivateAddresses = false
        return WebFetcher(
            client: ExchangeClient(options: options, resolver: resolver) {
                $0.description == "127.0.0.2" ? nil : SpecialBlock.containing($0)
            })
    }

    @Test func `a redirect into the local network is refused`() async throws {
        let inside = try await TestServer { _ in [.answer(body: "secret".utf8)] }
        let outside = try await TestServer(host: "127.0.0.2") { [port = inside.port] request in
            let host = request.target == "/number" ? "127.0.0.1" : "inside.test"
            return [.answer("302 Found", "Location: http://\(host):\(port)/admin")]
        }
        let fetcher = fetcher(TestResolver(["outside.test": [["127.0.0.2"]], "inside.test": [["127.0.0.1"]]]))
        for path in ["/number", "/name"] {
            let failure = await fetcher.failure(of: "http://outside.test:\(outside.port)\(path)")
            #expect(failure?.code == .blockedAddress)
            #expect(failure?.message.contains("this machine") == true)
        }
        #expect(inside.visits.isEmpty)
    }

    @Test func `an answer of the name server that changes to this machine is refused`() async throws {
        let inside = try await TestServer { _ in [.answer(body: "secret".utf8)] }
        let outside = try await TestServer(host: "127.0.0.2") { _ in [.answer(body: "page".utf8)] }
        let resolver = TestResolver(["rebind.test": [["127.0.0.2"], ["127.0.0.1"]]])
        let fetcher = fetcher(resolver)
        #expect(try await fetcher.text(of: "http://rebind.test:\(outside.port)/") == "page")
        let failure = await fetcher.failure(of: "http://rebind.test:\(inside.port)/")
        #expect(failure?.code == .blockedAddress)
        #expect(inside.visits.isEmpty)
        // One look-up a request: what was checked is what was connected to.
        #expect(resolver.lookUps == ["rebind.test", "rebind.test"])
    }

    @Test func `of several addresses the special ones are left out and the dead ones stepped over`() async throws {
        let server = try await TestServer(host: "127.0.0.2") { _ in [.answer(body: "page".utf8)] }
        let resolver = TestResolver(["many.test": [["10.0.0.1", "::1", "127.0.0.1", "127.0.0.2"]]])
        #expect(try await fetcher(resolver).text(of: "http://many.test:\(server.port)/") == "page")
        let dead = TestResolver(["many.test": [["127.0.0.3", "127.0.0.2"]]])
        let all = WebFetcher(.forTests, resolver: dead)
        #expect(try await all.text(of: "http://many.test:\(server.port)/") == "page")
        // A host cannot make us try thousands.
        let endless = TestResolver(["many.test": [Array(repeating: "127.0.0.3", count: 8) + ["127.0.0.2"]]])
        let failure = await WebFetcher(.forTests, resolver: endless).failure(of: "http://many.test:\(server.port)/")
        #expect(failure?.code == .connectionFailed)
    }

    @Test func `robots.txt is asked for under the same rules`() async throws {
        let inside = try await TestServer { _ in [.answer(body: "".utf8)] }
        let outside = try await TestServer(host: "127.0.0.2") { [port = inside.port] request in
            [.answer("302 Found", "Location: http://127.0.0.1:\(port)/robots.txt")]
        }
        let fetcher = fetcher(TestResolver(["outside.test": [["127.0.0.2"]]]), .forTests { $0.ignoresRobots = false })
        #expect(await fetcher.failure(of: "http://outside.test:\(outside.port)/")?.code == .blockedAddress)
        #expect(inside.visits.isEmpty)
    }

    @Test func `encryption is to the host that was asked for`() async throws {
        let folder = try TemporaryFolder()
        let authorities = try folder.write(TestCertificate.certificate, to: "authorities.pem")
        let server = try await TestServer(isEncrypted: true) { _ in [.answer(body: "page".utf8)] }
        let resolver = TestResolver(["secure.test.": [["127.0.0.1"]]])
        let known = WebFetcher(.forTests { $0.authorities = authorities }, resolver: resolver)
        for host in ["secure.test", "secure.test."] {
            #expect(try await known.text(of: "https://\(host):\(server.port)/") == "page")
        }
        let elsewhere = await known.failure(of: "https://elsewhere.test:\(server.port)/")
        #expect(elsewhere?.code == .tlsFailed)
        #expect(elsewhere?.message.contains("its certificate is for another host") == true)
        #expect(await known.failure(of: "https://127.0.0.1:\(server.port)/")?.code == .tlsFailed)
        let strangers = WebFetcher(.forTests, resolver: TestResolver())
        #expect(await strangers.failure(of: "https://secure.test:\(server.port)/")?.code == .tlsFailed)
        let none = WebFetcher(.forTests { $0.authorities = "/nowhere.pem" }, resolver: TestResolver())
        #expect(await none.failure(of: "https://secure.test:\(server.port)/")?.message.contains("/nowhere.pem") == true)
    }

    @Test func `plain HTTP where encryption was asked for`() async throws {
        let server = try await TestServer { _ in [.answer()] }
        // The server waits for the end of a request, so it is the client that gives up.
        let fetcher = WebFetcher(
            .forTests { $0.timeLimits.handshake = .milliseconds(50) }, resolver: TestResolver())
        #expect(await fetcher.failure(of: "https://news.test:\(server.port)/")?.code == .timedOut)
        let speaker = try await TestServer(isEncrypted: true) { _ in [.answer()] }
        #expect(
            await WebFetcher(.forTests, resolver: TestResolver()).failure(of: "http://news.test:\(speaker.port)/")
                != nil)
    }

    @Test func `a redirect from https to http is refused`() async throws {
        let folder = try TemporaryFolder()
        let authorities = try folder.write(TestCertificate.certificate, to: "authorities.pem")
        let plain = try await TestServer { _ in [.answer(body: "page".utf8)] }
        let server = try await TestServer(isEncrypted: true) { [port = plain.port] _ in
            [.answer("301 Moved", "Location: http://secure.test:\(port)/")]
        }
        let fetcher = WebFetcher(.forTests { $0.authorities = authorities }, resolver: TestResolver())
        #expect(await fetcher.failure(of: "https://secure.test:\(server.port)/")?.code == .badRedirect)
        #expect(plain.visits.isEmpty)
    }

    @Test(arguments: ["a\r\nX: y", "a\nX: y", "a\u{0}b"])
    func `nothing can add to a request`(name: String) async throws {
        let server = try await TestServer { _ in [.answer(body: "page".utf8)] }
        let fetcher = WebFetcher(.forTests { $0.userAgent = name }, resolver: TestResolver())
        #expect(await fetcher.failure(of: "http://news.test:\(server.port)/") != nil)
        let sound = WebFetcher(.forTests, resolver: TestResolver())
        _ = try await sound.read("http://news.test:\(server.port)/a\r\nb c%0D%0AX:y?q=\u{0B}\r\n#f")
        #expect(server.targets == ["/ab%20c%0D%0AX:y?q=%0B"])
    }

    @Test func `the request says who asks and gives nothing away`() async throws {
        let server = try await TestServer { request in
            request.target == "/a"
                ? [.answer("302 Found", "Location: /b?x=1#part", "Set-Cookie: id=7", body: [])] : [.answer()]
        }
        let fetcher = WebFetcher(
            .forTests { $0.userAgent = "Example/2 (+https://example.org)" }, resolver: TestResolver())
        let resource = try await fetcher.read("http://news.test:\(server.port)/a")
        #expect(resource.address == "http://news.test:\(server.port)/b?x=1")
        #expect(server.targets == ["/a", "/b?x=1"])
        let fields = server.visits[1].request.fields
        #expect(fields["user-agent"] == "Example/2 (+https://example.org)")
        #expect(fields["host"] == "news.test:\(server.port)")
        #expect(Set(fields.keys) == ["host", "user-agent", "accept", "accept-encoding", "connection"])
    }
}
