import Record
import Testing

import struct Record.Record

@testable import ReadingRoom

/// Articles whose every word wants to be more than a word.
@Suite struct HostilePageTests {
    private static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
        "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>", "javascript:alert(1)", "<!--<script>", "]]><script>", "&lt;script&gt;",
        "{{constructor.constructor('alert(1)')()}}", "\u{2028}</script>", "<a href=javascript:alert(1)>",
    ]

    private static func record(_ payload: String) -> Record {
        var record = MadeUpRoom.record(
            payload, title: payload, text: "The ferry \(payload) will sail, said Ada \(payload).", publisher: payload,
            published: payload)
        record.article.url = payload
        record.article.authors = [payload]
        record.article.section = payload
        record.article.language = payload
        record.article.furniture = [Furniture(kind: .other, text: payload)]
        record.article.links = [Link(start: 0, end: 3, url: payload)]
        record.entities?[0].role = payload
        record.entities?[0].code = payload
        record.statements?[0].id = payload
        return record
    }

    @Test(arguments: payloads)
    func `no word of an article becomes more than a word`(payload: String) async throws {
        let record = Self.record(payload)
        let made = try MadeUpRoom([record, Self.record(payload + " again")])
        let name = Address.encoded(payload)
        let addresses = [
            "/", "/stories?articles=1", "/a/\(record.article.id)", "/s/\(record.article.id)", "/who/\(name)",
            "/search?q=\(name)",
            "/search?speaker=\(name)", "/since/2026-01-01", "/since/\(name)", "/a/\(name)x", "/s/\(name)",
        ]
        for address in addresses {
            let page = try await made.get(address).text
            let bodies = page.split(separator: "<").map { $0.prefix { $0 != ">" && $0 != " " && $0 != "\n" } }
            #expect(bodies.count { $0 == "script" } == 1, "\(address)")
            #expect(!bodies.contains("img") && !bodies.contains("svg/onload=alert(1)"), "\(address)")
            #expect(!page.contains("href=\"javascript:") && !page.contains("<!--"), "\(address)")
        }
    }
}
