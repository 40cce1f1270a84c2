import Foundation
import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct WARCWriterTests {
    private let folder: TemporaryFolder
    private let capture: WARCCapture

    init() throws {
        folder = try TemporaryFolder()
        let answer =
            "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        capture = WARCCapture(
            address: "http://outlet.example/a\r\nb", time: 1_772_446_505, ipAddress: "192.0.2.7",
            request: Array("GET /a HTTP/1.1\r\nHost: outlet.example\r\n\r\n".utf8),
            response: Array((answer + "<p>The ferry was late.").utf8))
    }

    private func records(_ path: String) throws -> [WARCRecord] {
        var reader = try WARCReader(path: path)
        var records: [WARCRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    @Test func `what was kept is read again`() throws {
        let path = folder.path + "/kept.warc.gz"
        try WARCWriter(path: path, software: "hearsay/0", time: 0).append(capture)
        // Another run adds to the file.
        try WARCWriter(path: path, software: "hearsay/0", time: 0).append(capture)
        let records = try records(path)
        let kinds: [WARCRecord.Kind] = [.warcinfo, .response, .request]
        #expect(records.map(\.kind) == kinds + kinds)
        #expect(records.allSatisfy { $0.damage == nil && $0.blockDigestFits == true && $0.place.unpackedOffset == 0 })
        #expect(Set(records.map(\.id)).count == 6)

        let response = records[1]
        #expect(response.targetURI == "http://outlet.example/a%20%20b")
        #expect(response.date == "2026-03-02T10:15:05Z")
        #expect(response.fields["WARC-IP-Address"] == "192.0.2.7")
        #expect(response.message?.head.status == 200)
        #expect(response.payloadDigestFits(response.message?.payload(limit: 100)) == true)
        #expect(response.message?.body.elementsEqual("<p>The ferry was late.".utf8) == true)
        #expect(records[2].fields["WARC-Concurrent-To"] == response.id)
    }

    @Test func `a closed archive takes no more`() throws {
        let path = folder.path + "/closed.warc.gz"
        let writer = try WARCWriter(path: path, software: "hearsay/0", time: 0)
        writer.close()
        #expect(throws: Failure.self) { try writer.append(capture) }
        #expect(try records(path).map(\.kind) == [.warcinfo])
    }

    @Test func `ids are UUIDs of version 4`() {
        for _ in 0..<100 {
            let id = WARCRecordHead.newID()
            #expect(UUID(uuidString: String(id.dropFirst(10).dropLast())) != nil)
            #expect(Array(id.utf8)[24] == UInt8(ascii: "4") && "89ab".utf8.contains(Array(id.utf8)[29]))
        }
    }

    @Test func `a cut answer says so, and framed ones have no digest that programs disagree on`() throws {
        var capture = capture
        capture.isCut = true
        capture.response = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8) + chunked([65, 66])
        let path = try folder.write(capture.packedRecords(), to: "x.warc.gz")
        let response = try #require(try records(path).first)
        #expect(response.fields["WARC-Truncated"] == "length")
        #expect(response.fields["WARC-Payload-Digest"] == nil)
        #expect(response.message?.payload(limit: 10).decoded == [65, 66])
    }

    @Test func `a file that is no archive is left alone`() throws {
        let path = try folder.write("precious", to: "notes.txt")
        #expect(throws: Failure.self) { try WARCWriter(path: path, software: "hearsay/0", time: 0) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        #expect(throws: Failure.self) { try WARCWriter(path: folder.path, software: "hearsay/0", time: 0) }
    }

    @Test(.timeLimit(.minutes(5))) func `pipes and devices are no archives, and are not waited for`() throws {
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [pipe, "/dev/full"] {
            #expect(throws: Failure.self) { try WARCWriter(path: path, software: "hearsay/0", time: 0) }
        }
    }
}
