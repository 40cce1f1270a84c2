import Record
import TestSupport
import Testing

import struct Record.Record
import struct Record.Statement

@testable import Archive
@testable import ReadingRoom

/// However much an archive has, and however long its names are, a page with its style stays below 100 kB.
@Suite struct PageSizeTests {
    private static let limit = 100_000
    private static let articleCount = 16

    private let made: MadeUpRoom
    private let giant: String

    /// Made once for all tests, which only look at it.
    private static let room = Result { try makeRoom() }

    init() throws { (made, giant) = try Self.room.get() }

    private static func makeRoom() throws -> (MadeUpRoom, giant: String) {
        let made = try MadeUpRoom((0..<Self.articleCount).map(Self.record), isLinked: false)
        let ids = try made.archive.articleIDs(ArticleFilter()).sorted()
        let giant = record(0).article.id
        try made.archive.write { [path = made.archive.path] database in
            let keeping = StoryKeeping(table: SignatureTable(database: database, path: path))
            // They are not linked: what the stories are is made up too.
            try database.execute(
                sql: """
                    UPDATE counters SET value = (SELECT value FROM counters WHERE name = 'changes') WHERE name = 'linked'
                    """)
            // As many stories as there are articles, and one with all of these.
            for id in ids where id != giant { try keeping.keep(Self.story(id, of: [id], claims: 4)) }
            try keeping.keep(Self.story(giant, of: ids, claims: 120))
        }
        return (made, giant)
    }

    /// Words that take more room on a page than they have letters.
    private static func long(_ name: String, _ length: Int) -> String {
        String(
            (name + " & Sons, “the others” and \"all\" of the people who came with them <on Friday>, "
                + String(repeating: "and so on & so forth, ", count: length / 20)).prefix(length))
    }

    private static func record(_ number: Int) -> Record {
        let sentence = "The ferry number \(number) to the islands sails at dawn, said Ada Quill. "
        var record = MadeUpRoom.record(
            "\(number)", title: long("Ferry \(number)", 900),
            text: String(repeating: sentence, count: number == 0 ? 400 : 10),
            publisher: long("Courier \(number)", 400))
        record.sources?[0].text = number % 2 == 0 ? "Ada Quill" : long("Ada Quill", 800)
        record.sources?[0].spans = [Span(57, 66)]
        record.entities?[0].name = record.sources?[0].text ?? ""
        record.entities?[0].mentions = [EntityMention(start: 57, end: 66, head: .name)]
        var statement = record.statements?[0] ?? Statement(id: "")
        statement.sourceSpans = [Span(57, 66)]
        record.statements = (0..<(number == 0 ? 400 : 10)).map { place in
            var statement = statement
            statement.id = "st\(place)"
            let start = place * sentence.unicodeScalars.count
            statement.contentSpans = [Span(start, start + 50)]
            statement.cueSpans = [Span(start + 52, start + 56)]
            return statement
        }
        guard number == 0 else { return record }
        record.article.furniture = (0..<300).map { Furniture(kind: .newsletter, text: long("Letter \($0)", 5000)) }
        record.events = (0..<300).map { place in
            var event = Event(id: "ev\(place)", type: .consult, anchor: Span(place * 60, place * 60 + 50))
            event.spans = [Span(place * 60, place * 60 + 2000)]
            return event
        }
        return record
    }

    private static func story(_ id: String, of articles: [String], claims: Int) -> Story {
        var story = Story(id: id)
        (story.title, story.first, story.last) = (long("Story", 3000), "2026-03-01", "2026-03-28")
        story.articles = articles.enumerated().map { place, article in
            StoryArticle(id: article, publisher: long("Courier", 400), published: "2026-03-\(10 + place % 18)")
        }
        story.restsOn = articles.dropFirst().map {
            Reliance(from: $0, outlet: long("Wire \($0)", 500), to: nil, how: .citesReport, spans: [], confidence: 1)
        }
        story.claims = (0..<claims).map { place in
            var claim = Claim(id: "\(id):c\(place)", text: long("claim \(place)", 2000), firstReport: id)
            claim.reports = claims - place
            claim.firstConfirmation = id
            claim.origins = (0..<(place == 2 ? 100 : 4)).map { origin in
                Origin(
                    source: long("Somebody \(origin)", 600), kind: .named, firstReport: id,
                    statements: articles.prefix(place == 2 ? 30 : 4).map { "\($0):st1" })
            }
            claim.status = [.denied, .cancelled, .planned].map {
                StatusChange(status: $0, date: "2026-03-20", article: id)
            }
            claim.disputedBy = place % 2 == 0 ? (1..<40).map { "\(id):c\(place + $0)" } : []
            return claim
        }
        return story
    }

    @Test(arguments: [
        "/", "/stories?articles=1", "/search", "/search?q=ferry", "/search?speaker=Quill", "/corrections",
        "/who/Ada%20Quill", "/who/Ada%20Quill?story=GIANT", "/who/Nobody", "/since/2026-01-01",
        "/since/2026-01-01?show=changed&from=40", "/since/2026-01-01?show=stories", "/s/GIANT",
        "/s/GIANT?show=claims&from=20", "/s/GIANT?show=timeline&from=20", "/s/GIANT?show=sources",
        "/s/GIANT?claim=GIANT:c2",
        "/a/GIANT", "/a/GIANT?from=6", "/a/GIANT?at=st399", "/a/GIANT?show=events", "/a/GIANT?show=cut&from=3",
        "/nowhere",
    ])
    func `every page fits`(address: String) async throws {
        let answer = try await made.get(address.replacing("GIANT", with: giant))
        #expect(answer.status == (address == "/nowhere" ? .notFound : .ok))
        #expect(answer.body.readableBytes + Asset.style.bytes.count < Self.limit)
    }

    @Test func `what does not fit is led to`() async throws {
        for part in ["claims", "timeline"] {
            var (address, pages) = ("/s/\(giant)?show=\(part)", 0)
            while let next = try await made.get(address).text.between("<p class=\"pages\"><a href=\"", "\""), pages < 3
            {
                let following = next.replacing("&amp;", with: "&")
                #expect(following != address && following.hasPrefix("/s/\(giant)?show=\(part)&from="))
                (address, pages) = (following, pages + 1)
            }
            #expect(pages > 0)
        }
        let page = try await made.get("/s/\(giant)").text
        for part in ["claims", "timeline", "sources"] { #expect(page.contains("/s/\(giant)?show=\(part)&amp;from=")) }
    }

    @Test func `a long article goes on, and a statement is shown wherever it stands`() async throws {
        let first = try await made.get("/a/\(giant)").text
        #expect(first.contains("id=\"st0\"") && !first.contains("id=\"st399\""))
        #expect(first.contains("Go on reading") && first.contains("id=\"evidence\""))
        let last = try await made.get("/a/\(giant)?at=st399").text
        #expect(last.contains("id=\"st399\"") && !last.contains("id=\"st0\"") && last.contains("From the beginning"))
        // All statements can be come to, one page after the other.
        var (address, seen, pages) = ("/a/\(giant)", Set<Substring>(), 0)
        while pages < 40 {
            let page = try await made.get(address).text
            seen.formUnion(page.split(separator: "class=\"chip\" id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
            pages += 1
            guard let next = page.between("<p class=\"pages\"><a href=\"", "\"") else { break }
            address = next.replacing("&amp;", with: "&")
        }
        #expect(seen.count == 400)
    }
}
