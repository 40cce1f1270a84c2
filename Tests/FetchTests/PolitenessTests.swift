import Record
import TestServer
import Testing

@testable import Fetch

@Suite struct PolitenessTests {
    @Test func `one request at a time to a host, and a pause between them`() async throws {
        let server = try await TestServer { _ in [.wait(.milliseconds(10)), .answer(body: "page".utf8)] }
        let pause = Duration.milliseconds(60)
        let fetcher = WebFetcher(.forTests { $0.pause = pause }, resolver: TestResolver())
        await withTaskGroup { group in
            for number in 0..<5 {
                group.addTask { _ = await fetcher.failure(of: "http://news.test:\(server.port)/\(number)") }
            }
        }
        let visits = server.visits.sorted { $0.start < $1.start }
        #expect(visits.count == 5)
        for (last, next) in zip(visits, visits.dropFirst()) { #expect(next.start - last.end >= pause) }
    }

    @Test func `the dot at the end of a name makes no other host of it`() async throws {
        let server = try await TestServer { _ in [.answer(body: "page".utf8)] }
        let pause = Duration.milliseconds(60)
        let fetcher = WebFetcher(
            .forTests { $0.pause = pause }, resolver: TestResolver(["news.test.": [["127.0.0.1"]]]))
        for host in ["news.test", "news.test."] { _ = try await fetcher.read("http://\(host):\(server.port)/") }
        let visits = server.visits
        #expect(visits.count == 2 && visits[1].start - visits[0].end >= pause)
    }

    @Test func `the rest that a host asks for holds for redirects too`() async throws {
        let turns = HostTurns(pause: .zero, connections: 1)
        let (rest, start) = (Duration.milliseconds(60), ContinuousClock.now)
        await turns.rest("news.test", for: rest)
        try await turns.turn(at: "news.test", goesOn: true) { () async throws(Failure) in }
        #expect(.now - start >= rest)
    }

    @Test func `another host does not wait`() async throws {
        let server = try await TestServer { _ in [.answer(body: "page".utf8)] }
        let port = server.port
        let fetcher = WebFetcher(.forTests { $0.pause = .seconds(3600) }, resolver: TestResolver())
        _ = try await fetcher.read("http://slow.test:\(port)/first")
        let second = Task { await fetcher.failure(of: "http://slow.test:\(port)/second") }
        for number in 0..<20 { _ = try await fetcher.read("http://other\(number).test:\(port)/other") }
        #expect(!server.targets.contains("/second"))
        second.cancel()
        _ = await second.value
    }

    @Test func `no more connections at once than allowed`() async throws {
        let (count, most) = (Counter(), Counter())
        let turns = HostTurns(pause: .zero, connections: 3)
        await withTaskGroup { group in
            for number in 0..<30 {
                group.addTask {
                    _ = try? await turns.turn(at: "\(number).test") { () async throws(Failure) in
                        most.raise(to: count.add(1))
                        try? await Task.sleep(for: .milliseconds(2))
                        _ = count.add(-1)
                    }
                }
            }
        }
        #expect(most.value <= 3)
        #expect(count.value == 0)
    }

    @Test func `hosts that nobody asks any more are forgotten, others are not`() async throws {
        let turns = HostTurns(pause: .zero, connections: 2, mostHosts: 5, memory: .zero)
        try await turns.turn(at: "busy.test") { () async throws(Failure) in
            for number in 0..<50 {
                try await turns.turn(at: "\(number).test") { () async throws(Failure) in }
                #expect(await turns.hostCount <= 6)
            }
        }
        let patient = HostTurns(pause: .seconds(3600), connections: 2, mostHosts: 5, memory: .zero)
        for number in 0..<20 { try await patient.turn(at: "\(number).test") { () async throws(Failure) in } }
        #expect(await patient.hostCount == 20)
    }

    @Test func `a redirect on the same host goes on without a pause`() async throws {
        let server = try await TestServer { request in
            [request.target == "/a" ? .answer("302 Found", "Location: /b") : .answer(body: "page".utf8)]
        }
        let fetcher = WebFetcher(.forTests { $0.pause = .seconds(3600) }, resolver: TestResolver())
        #expect(try await fetcher.text(of: "http://news.test:\(server.port)/a") == "page")
    }
}
