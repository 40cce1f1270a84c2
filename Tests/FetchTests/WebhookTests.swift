import Fetch
import Record
import TestServer
import Testing

@Suite struct WebhookTests {
    @Test func `a message is posted as JSON, to this machine too`() async throws {
        let server = try await TestServer { _ in [.answer("204 No Content")] }
        let hook = try Webhook(address: "http://127.0.0.1:\(server.port)/hook", options: FetchOptions())
        try await hook.post(json: Array(#"{"what":"new"}"#.utf8))
        let request = try #require(server.visits.first).request
        #expect(request.target == "/hook")
        #expect(request.fields["content-type"] == "application/json")
        #expect(request.body == #"{"what":"new"}"#)
    }

    @Test func `an answer that is none of success says so, and redirects are not followed`() async throws {
        for status in ["301 Moved", "404 Not Found", "500 Server Error"] {
            let server = try await TestServer { _ in [.answer(status)] }
            let hook = try Webhook(address: "http://127.0.0.1:\(server.port)/", options: FetchOptions())
            await #expect { try await hook.post(json: []) } throws: { ($0 as? Failure)?.code == .httpStatus }
        }
    }

    @Test func `what is no address of the web is refused at once`() {
        #expect { try Webhook(address: "ftp://a.example/", options: FetchOptions()) } throws: {
            ($0 as? Failure)?.code == .badAddress
        }
    }
}
