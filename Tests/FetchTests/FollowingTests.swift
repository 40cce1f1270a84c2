import Foundation
import Record
import TestServer
import TestSupport
import Testing

@testable import Fetch

/// What is done with the answers of a server: redirects, retries, pages that did not change.
@Suite struct FollowingTests {
    @Test func `redirects are followed, up to the limit`() async throws {
        let server = try await TestServer { request in
            let step = Int(request.target.dropFirst()) ?? 0
            return [step > 0 ? .answer("302 Found", "Location: \(step - 1)") : .answer(body: "page".utf8)]
        }
        let fetcher = WebFetcher(.forTests { $0.maximumRedirects = 3 }, resolver: TestResolver())
        #expect(try await fetcher.text(of: "http://news.test:\(server.port)/3") == "page")
        let failure = await fetcher.failure(of: "http://news.test:\(server.port)/4")
        #expect(failure?.code == .badRedirect)
        #expect(failure?.message.contains("--max-redirects") == true)
    }

    @Test func `a circle is named`() async throws {
        let server = try await TestServer { request in
            [.answer("302 Found", "Location: \(request.target == "/a" ? "/b" : "/a")")]
        }
        let failure = await WebFetcher(.forTests, resolver: TestResolver())
            .failure(of: "http://news.test:\(server.port)/a")
        #expect(failure?.code == .badRedirect)
        #expect(failure?.message.contains("/a → http://news.test:\(server.port)/b → ") == true)
        #expect(server.targets == ["/a", "/b"])
    }

    @Test(arguments: ["http://user:pass@news.test/", "ftp://news.test/", "http://news.test:25/", "http://"])
    func `a redirect to what is not fetched is refused`(location: String) async throws {
        let server = try await TestServer { _ in [.answer("302 Found", "Location: \(location)")] }
        let failure = await WebFetcher(.forTests, resolver: TestResolver())
            .failure(of: "http://news.test:\(server.port)/a")
        #expect(failure?.code == .badAddress)
        #expect(failure?.message.contains(location) == true)
    }

    @Test func `who asks us to come back is asked again after the wait`() async throws {
        let busy = Countdown(1)
        let server = try await TestServer { _ in
            [busy.isOver() ? .answer(body: "page".utf8) : .answer("429 Too Many Requests", "Retry-After: 1")]
        }
        let fetcher = WebFetcher(.forTests, resolver: TestResolver())
        #expect(try await fetcher.text(of: "http://news.test:\(server.port)/") == "page")
        let visits = server.visits
        #expect(visits.count == 2)
        #expect(visits[1].start - visits[0].end >= .seconds(1))
    }

    @Test func `not more often than allowed`() async throws {
        let server = try await TestServer { _ in [.answer("503 Busy")] }
        let fetcher = WebFetcher(.forTests { $0.maximumRetries = 2 }, resolver: TestResolver())
        let failure = await fetcher.failure(of: "http://news.test:\(server.port)/")
        #expect(failure?.code == .httpStatus)
        #expect(server.visits.count == 3)
    }

    @Test(arguments: ["3600", "Fri, 31 Dec 2999 23:59:59 GMT"])
    func `who asks for a longer wait than we have is left alone`(date: String) async throws {
        let server = try await TestServer { _ in [.answer("429 Too Many Requests", "Retry-After: \(date)")] }
        let failure = await WebFetcher(.forTests, resolver: TestResolver())
            .failure(of: "http://news.test:\(server.port)/")
        #expect(failure?.code == .httpStatus)
        #expect(failure?.message.contains("--max-retry-delay") == true)
        #expect(server.visits.count == 1)
    }

    @Test func `a page that did not change is not sent again`() async throws {
        let folder = try TemporaryFolder()
        let server = try await TestServer { request in
            if request.fields["if-none-match"] == "\"v1\"", request.fields["if-modified-since"] != nil {
                return [.send("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n")]
            }
            return [
                .answer(
                    "200 OK", "ETag: \"v1\"", "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT",
                    "Content-Type: text/html; charset=koi8-r", "Content-Encoding: gzip", body: gzip("the page".utf8))
            ]
        }
        for _ in 0..<2 {
            let fetcher = WebFetcher(.forTests { $0.cacheFolder = folder.path }, resolver: TestResolver())
            let resource = try await fetcher.read("http://news.test:\(server.port)/a")
            #expect(String(decoding: resource.bytes, as: UTF8.self) == "the page")
            #expect(resource.contentType == "text/html; charset=koi8-r")
        }
        #expect(server.visits.map { $0.request.fields["if-none-match"] } == [nil, "\"v1\""])
    }

    @Test func `what a server forbids to keep, or cannot name, is not kept`() async throws {
        let folder = try TemporaryFolder()
        let server = try await TestServer { request in
            [
                request.target == "/a"
                    ? .answer(body: []) : .answer("200 OK", "ETag: x", "Cache-Control: no-store", body: [])
            ]
        }
        let fetcher = WebFetcher(.forTests { $0.cacheFolder = folder.path }, resolver: TestResolver())
        for path in ["a", "b", "a", "b"] { _ = try await fetcher.read("http://news.test:\(server.port)/\(path)") }
        #expect(server.visits.allSatisfy { $0.request.fields["if-none-match"] == nil })
    }

    @Test func `a torn entry of the cache is no entry`() throws {
        let entry = ResponseCache.Entry(
            address: "http://news.test/", contentType: nil, etag: "\"e\"", lastModified: nil,
            bytes: Array("a\nb\n".utf8))
        let bytes = ResponseCache.encode(entry)
        #expect(ResponseCache.decode(bytes) == entry)
        for count in bytes.indices { #expect(ResponseCache.decode(Array(bytes[..<count])) == nil) }
        let folder = try TemporaryFolder()
        let cache = ResponseCache(folder: folder.path + "/new/er")
        #expect(cache.makeFolder())
        cache.keep(entry)
        #expect(cache.entry(for: entry.address, limit: 4) == entry)
        #expect(cache.entry(for: entry.address, limit: 3) == nil)
        #expect(cache.entry(for: "http://news.test/b", limit: 4) == nil)
        let nowhere = ResponseCache(folder: "/proc/nowhere")
        #expect(!nowhere.makeFolder())
        nowhere.keep(entry)
    }

    @Test(.timeLimit(.minutes(5))) func `what others put into the cache's folder is no entry`() throws {
        let (ours, folder) = (try TemporaryFolder(), try TemporaryFolder())
        let entry = ResponseCache.Entry(
            address: "http://news.test/", contentType: nil, etag: "\"e\"", lastModified: nil, bytes: [0x61])
        ResponseCache(folder: ours.path).keep(entry)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: ours.path).first)
        let cache = ResponseCache(folder: folder.path)
        try folder.link(name, to: "\(ours.path)/\(name)")
        #expect(cache.entry(for: entry.address, limit: 1) == nil)
        #expect(unlink("\(folder.path)/\(name)") == 0 && mkfifo("\(folder.path)/\(name)", 0o600) == 0)
        #expect(cache.entry(for: entry.address, limit: 1) == nil)
        cache.keep(entry)
        #expect(cache.entry(for: entry.address, limit: 1) == entry)
    }

    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799), ("Sun, 06 Nov 1994 08:49:37", nil),
            ("Sun, 06 Nov 99999999999999999999 08:49:37 GMT", nil), ("yesterday", nil), ("", nil),
        ] as [(String, Int?)])
    func `dates in header fields`(text: String, seconds: Int?) { #expect(HTTPDate.seconds(text) == seconds) }

    @Test func `waits that are asked for`() {
        #expect(HTTPDate.delay(retryAfter: "120", now: 0) == .seconds(120))
        #expect(HTTPDate.delay(retryAfter: "Thu, 01 Jan 1970 00:01:00 GMT", now: 20) == .seconds(40))
        #expect(HTTPDate.delay(retryAfter: "Thu, 01 Jan 1970 00:01:00 GMT", now: 90) == .zero)
        #expect(HTTPDate.delay(retryAfter: "-1", now: 0) == nil)
        #expect(HTTPDate.delay(retryAfter: "9223372036854775807", now: 0) == .seconds(1 << 32))
        #expect(HTTPDate.delay(retryAfter: "soon", now: 0) == nil)
    }
}
