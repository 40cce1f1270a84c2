import Record
import Testing

@testable import Pages

@Suite struct FeedReadingTests {
    static func feed(_ text: String, address: String? = nil) throws -> Feed {
        try Feed(parsing: Array(text.utf8), input: "feed", address: address)
    }

    @Test func `RSS 2.0 with the content and Dublin Core modules`() throws {
        let feed = try Self.feed(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Harbour Gazette</title>
                <link>https://gazette.example/</link>
                <atom:link rel="self" href="https://gazette.example/feed"/>
                <language>en_GB</language>
                <webMaster>desk@gazette.example (Night desk)</webMaster>
                <item>
                  <title>Ferry strike &amp;amp; storm</title>
                  <link>https://gazette.example/ferry</link>
                  <guid isPermaLink="false">g-17</guid>
                  <dc:creator>Mara Lind</dc:creator>
                  <dc:creator>Tom Ode</dc:creator>
                  <pubDate>Sat, 21 Nov 2026 23:30:00 -0500</pubDate>
                  <category domain="https://gazette.example/tags">Ports</category>
                  <description>A short teaser.</description>
                  <content:encoded><![CDATA[<p>The ferries <b>stay</b> in port.</p>]]></content:encoded>
                  <enclosure url="https://gazette.example/f.mp3" length="12" type="audio/mpeg"/>
                </item>
              </channel>
            </rss>
            """)
        #expect(feed.format == FeedFormat(family: .rss, version: "2.0"))
        #expect(feed.title?.plain == "Harbour Gazette")
        #expect(feed.link == "https://gazette.example/")
        #expect(feed.links.last == FeedLink(address: "https://gazette.example/feed", relation: "self"))
        #expect(feed.language == "en-GB")
        #expect(feed.publisher?.email == "desk@gazette.example")
        #expect(feed.isWellFormed)
        let item = try #require(feed.items.first)
        #expect(item.title?.plain == "Ferry strike & storm")
        #expect(item.id == "g-17" && !item.idIsLink)
        #expect(item.authors.map(\.name) == ["Mara Lind", "Tom Ode"])
        #expect(item.published?.moment?.description == "2026-11-21T23:30:00-05:00")
        #expect(item.published?.moment?.inUTC.description == "2026-11-22T04:30:00Z")
        #expect(item.tags == [FeedTag(term: "Ports", scheme: "https://gazette.example/tags")])
        #expect(item.summary == FeedText("A short teaser.", form: .plain))
        #expect(item.content.first?.text.value == "<p>The ferries <b>stay</b> in port.</p>")
        #expect(item.content.first?.text.form == .html)
        #expect(item.enclosures.map(\.length) == ["12"])
        #expect(item.elements.count == 10)
    }

    @Test func `atom: relative addresses, XHTML, the language in force, a feed's source`() throws {
        let feed = try Self.feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/" xml:lang="de">
              <title type="html">Die &lt;i&gt;Lage&lt;/i&gt;</title>
              <link rel="self" href="feed.atom"/>
              <link href="."/>
              <author><name>Redaktion</name><uri>about</uri></author>
              <entry xml:lang="fr">
                <id>tag:lage.example,2026:1</id>
                <title type="text">Le &lt;b&gt; reste</title>
                <link href="1.html"/>
                <updated>2026-11-20T10:00:00.25Z</updated>
                <summary>Court</summary>
                <content type="xhtml" xml:base="deep/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <a
                  href="x">lien</a></p></div></content>
                <source><title>Agence</title><link href="https://agence.example/"/></source>
              </entry>
            </feed>
            """, address: "https://lage.example/feed")
        #expect(feed.title?.plain == "Die Lage")
        #expect(feed.link == "https://lage.example/news/")
        #expect(feed.links[0].address == "https://lage.example/news/feed.atom")
        #expect(feed.authors.first?.address == "https://lage.example/news/about")
        #expect(feed.language == "de")
        let item = try #require(feed.items.first)
        #expect(item.title?.value == "Le <b> reste" && item.title?.form == .plain)
        #expect(item.link == "https://lage.example/news/1.html")
        #expect(item.language == "fr")
        #expect(item.updated?.moment?.nanosecond == 250_000_000)
        let content = try #require(item.content.first?.text)
        #expect(content.value == "<p>Un <a href=\"x\">lien</a></p>")
        #expect(content.base == "https://lage.example/news/deep/")
        #expect(item.source?.title?.plain == "Agence")
    }

    @Test func `RDF keeps its items beside the channel, with their date and id`() throws {
        let feed = try Self.feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:admin="http://webns.net/mvcb/">
              <channel rdf:about="https://old.example/"><title>Old news</title>
                <admin:generatorAgent rdf:resource="https://press.example/?v=2"/></channel>
              <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link>
                <dc:date>2003-01</dc:date></item>
              <item rdf:about="https://old.example/2"><title>Two</title></item>
            </rdf:RDF>
            """)
        #expect(feed.format.version == "1.0")
        #expect(feed.generator?.address == "https://press.example/?v=2")
        #expect(feed.items.map(\.id) == ["https://old.example/1", "https://old.example/2"])
        #expect(feed.items[0].updated?.moment?.description == "2003-01-01")
    }

    @Test func `JSON Feed, with a trailing comma that it may not have`() throws {
        let feed = try Self.feed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Quay notes", "home_page_url": "https://quay.example/",
             "authors": [{"name": "Ada Quist", "url": "https://quay.example/ada"}],
             "items": [{"id": "7", "url": "/7", "content_html": "<p>Tide\\u0021<br>\\nLine</p>", "tags": ["sea", "port"],
               "date_published": "2026-11-22T08:00:00+01:00", "_own": {"depth": 3}, "image": null},]}
            """, address: "https://quay.example/feed.json")
        #expect(feed.format == FeedFormat(family: .json, version: "1.1"))
        #expect(feed.authors.first?.name == "Ada Quist")
        let item = try #require(feed.items.first)
        #expect(item.link == "https://quay.example/7")
        #expect(item.content.first?.text.value == "<p>Tide!<br>\nLine</p>")
        #expect(item.tags.map(\.term) == ["sea", "port"])
        #expect(item.published?.moment?.description == "2026-11-22T08:00:00+01:00")
        #expect(item.elements.first { $0.name == "_own" }?.children.first?.text == "3")
    }

    @Test(arguments: [#"{~S\\\"#, #"{"title":\"#, #"{"items":[{"id":"\u00"#, #"{"\"#])
    func `a JSON feed that ends within an escape ends there`(text: String) {
        _ = try? Self.feed(text)
        let reader = JSONObjectReader(Array(text.utf8))
        #expect(throws: JSONObjectReader.Problem.self) { try reader.unescape(0..<text.utf8.count) }
    }

    @Test func `encodings: byte order mark, transport, declaration, UTF-32, and a declaration that lies`() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Fj\u{E4}ll</title></channel></rss>"
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try Feed(parsing: latin, input: "f").title?.value == "Fjäll")
        #expect(try Feed(parsing: Array(text.utf8), input: "f").title?.value == "Fjäll")
        let wide = try Feed(
            parsing: text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }, input: "f")
        #expect(wide.title?.value == "Fjäll" && wide.encoding == "utf-32be")
        let little = try Feed(
            parsing: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, input: "f")
        #expect(little.title?.value == "Fjäll" && little.encoding == "utf-16le")
        let cyrillic: [UInt8] =
            Array("<rss><channel><title>".utf8) + [0xCD, 0xEE, 0xE2] + Array("</title></channel></rss>".utf8)
        let said = try Feed(parsing: cyrillic, input: "f", contentType: "application/rss+xml; charset=windows-1251")
        #expect(said.title?.value == "Нов")
    }

    @Test func `C1 controls are what Windows meant by them`() throws {
        let feed = try Self.feed("<rss><channel><title>don\u{92}t &#146; stop</title></channel></rss>")
        #expect(feed.title?.value == "don\u{2019}t \u{2019} stop")
    }

    @Test(arguments: ["", "hello", "<html><body/></html>", "{\"a\": 1}", "<a"])
    func `what is no feed says so`(_ text: String) {
        #expect(throws: Failure.self) { try Self.feed(text) }
    }

    @Test func `thirty thousand authors of one item take linear time, and are named once`() throws {
        let authors = (0..<30_000).map { "<author>N\($0 % 15_000)</author>" }.joined()
        let feed = try Self.feed("<rss><channel><item>\(authors)</item></channel></rss>")
        #expect(feed.items.first?.authors.count == 15_000)
    }

    @Test func `a JSON Feed with too many members is refused, not cut`() throws {
        var limits = FeedLimits()
        limits.elements = 20
        for (count, isRead) in [(5, true), (50, false)] {
            let items = Array(repeating: "{\"id\":1,\"url\":2}", count: count).joined(separator: ",")
            let text = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[\(items)]}"
            let feed = try? Feed(parsing: Array(text.utf8), input: "f", limits: limits)
            #expect(feed?.items.count == (isRead ? count : nil))
        }
    }
}
