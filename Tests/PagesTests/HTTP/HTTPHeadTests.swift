import Testing

@testable import Pages

@Suite struct HTTPHeadTests {
    private func split(_ message: String) -> (head: HTTPHead, body: String)? {
        let bytes = Array(message.utf8)
        return HTTPHead.split(bytes[...]).map { ($0.head, String(decoding: bytes[$0.body...], as: UTF8.self)) }
    }

    @Test func `a response parts into status, fields and body`() throws {
        let (head, body) = try #require(
            split("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nA:1\r\na: 2\r\n\r\n<p>\n\n"))
        #expect(head.start == .response(status: 200))
        #expect(head.fields["content-type"] == "text/html")
        #expect(head.fields.all("A") == ["1", "2"])
        #expect(head.fields["Content"] == nil)
        #expect(body == "<p>\n\n")
    }

    @Test func `a request parts into method, target and fields`() throws {
        let (head, body) = try #require(split("POST /a?b HTTP/1.0\nHost: outlet.example\n\nx=1"))
        #expect(head.start == .request(method: "POST", target: "/a?b"))
        #expect(head.status == nil)
        #expect(head.fields["Host"] == "outlet.example")
        #expect(body == "x=1")
    }

    @Test func `heads are read as crawls keep them`() throws {
        #expect(split("http/2 404\r\n\r\n")?.head.status == 404)
        let (head, _) = try #require(
            split("HTTP/1.1 200\nA : one\r\n two\r\n\tthree\nno colon\nB:\n  four\n: nameless\nC: five"))
        #expect(head.fields["A"] == "one   two   three")
        #expect(head.fields["B"] == "four")
        #expect(head.fields["C"] == "five")
        #expect(head.fields.count == 4)
    }

    @Test func `what begins with no start line is no head`() {
        for text in [
            "", "<p>HTTP/1.1 200 OK", "HTTP/1.1 OK\n\n", "HTTP/1.1 20x\n\n", "\n\n", "GET /", "HTTP/1.1 99999",
        ] {
            #expect(split(text) == nil, "\(text)")
        }
    }

    @Test func `numbers are digits that fit`() {
        let fields = HeaderFields(Array("A: 012\nB: -1\nC: 99999999999999999999\nD:\nE: 1 2".utf8))
        #expect(["A", "B", "C", "D", "E", "F"].map(fields.number) == [12, nil, nil, nil, nil, nil])
    }

    @Test func `a head of a million lines takes linear time`() {
        let head = Array("HTTP/1.1 200 OK\r\n".utf8) + [UInt8](repeating: 0x0A, count: 3)
        let lines = Array(repeating: Array("a:b\r\n x\r\n".utf8), count: 500_000).joined()
        let fields = HTTPHead(head.prefix(17) + lines)?.fields
        #expect(fields?.count == 500_000)
        #expect(fields?["b"] == nil)
    }

    @Test func `a head of a million lines is none`() {
        let lines = Array(String(repeating: "a:\n", count: 1_000_000).utf8)
        #expect(HTTPMessage((Array("HTTP/1.1 200 OK\r\n".utf8) + lines + [10])[...]) == nil)
        #expect(HTTPMessage((Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + lines)[...])?.body.count == lines.count)
    }
}
