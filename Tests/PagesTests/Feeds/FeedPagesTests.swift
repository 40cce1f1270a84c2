import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct FeedPagesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Addresses answered from a table.
    private struct Answers: AddressReader {
        var pages: [String: String] = [:]

        func read(_ address: String) async throws(Failure) -> WebResource {
            guard let page = pages[address] else {
                throw Failure(input: address, code: .httpStatus, message: "404; check the address")
            }
            return WebResource(address: address, contentType: nil, bytes: Array(page.utf8))
        }
    }

    /// All outcomes of an input, those of sources in it in their place.
    private func outcomes(_ inputs: [String], _ options: InputOptions = InputOptions()) async -> [PageOutcome] {
        var outcomes: [PageOutcome] = []
        var sources: [any PageSource] = [InputSource(inputs, options: options)]
        while let source = sources.last {
            guard let found = await source.next() else {
                sources.removeLast()
                continue
            }
            switch await found.load() {
            case .pages(let inner): sources.append(inner)
            case let outcome: outcomes.append(outcome)
            }
        }
        return outcomes
    }

    private func pages(_ inputs: [String], _ options: InputOptions = InputOptions()) async -> [Page] {
        await outcomes(inputs, options).compactMap { if case .page(let page) = $0 { page } else { nil } }
    }

    private func failures(_ inputs: [String], _ options: InputOptions = InputOptions()) async -> [Failure] {
        await outcomes(inputs, options).compactMap { if case .failure(let failure) = $0 { failure } else { nil } }
    }

    private static let paragraphs = (1...4).map {
        "<p>Paragraph \($0): the harbour master said on Saturday that no ferry would leave before the wind had dropped, "
            + "and that the crews had been told to stay on land.</p>"
    }.joined()

    private static func rss(_ items: String...) -> String {
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
            + "<title>Harbour Gazette</title><link>https://gazette.example/</link><language>en</language>"
            + items.joined() + "</channel></rss>"
    }

    private static func item(_ number: Int, _ fields: String) -> String {
        "<item><title>Title \(number)</title><link>https://gazette.example/\(number)</link>"
            + "<pubDate>Sun, 22 Nov 2026 1\(number):00:00 +0100</pubDate>\(fields)</item>"
    }

    @Test func `an item with its full text is a page that knows what the feed says of it`() async throws {
        let feed = Self.rss(
            Self.item(
                1,
                "<author>Mara Lind</author><content:encoded><![CDATA[\(Self.paragraphs)<p>See <a href=\"/map\">the map</a> "
                    + "of all quays that stay closed until the storm has passed over the coast.</p>]]></content:encoded>"
            ))
        let path = try folder.write(feed, to: "feed.xml")
        let page = try #require(await pages([path]).first)
        #expect(page.input == path + ":1")
        #expect(page.url == "https://gazette.example/1")
        #expect(page.title == "Title 1")
        #expect(page.authors == ["Mara Lind"])
        #expect(page.published == "2026-11-22T11:00:00+01:00")
        #expect(page.publisher == "Harbour Gazette")
        let article = ArticleReader().read(page)
        #expect(article.paragraphs.count == 5)
        #expect(article.text.hasPrefix("Paragraph 1: the harbour"))
        #expect(article.links.map(\.url) == ["https://gazette.example/map"])
        #expect(article.authors == ["Mara Lind"])
        #expect(article.isArticle == 1)
        #expect(article.language == "en")
    }

    @Test func `what a feed hangs on behind the text is furniture; a short last paragraph is not`() async throws {
        let footers = """
            <p>It stays so.</p>
            <p>The post <a href="https://gazette.example/1?utm_source=rss">Title 1</a> appeared first on
            <a href="https://gazette.example">Harbour Gazette</a>.</p>
            <div class="share"><a href="https://social.example/?u=1">Share</a> <a href="https://other.example/">Tweet</a></div>
            """
        let content =
            "<h1>Title 1</h1>" + Self.paragraphs + "<figure><img src=a><figcaption>A quay.</figcaption></figure>"
            + footers
        let feed = Self.rss(Self.item(1, "<content:encoded><![CDATA[\(content)]]></content:encoded>"))
        let page = try #require(await pages([try folder.write(feed, to: "feed.xml")]).first)
        let article = ArticleReader().read(page)
        #expect(article.text.hasPrefix("Paragraph 1"))
        #expect(article.text.hasSuffix("\nIt stays so."))
        #expect(article.paragraphs.count == 5)
        #expect(article.furniture.map(\.text).joined().contains("appeared first on"))
    }

    @Test(arguments: [
        "<description>Ferries stay in port.</description>", "",
        "<content:encoded>The crews were told to stay on land [&#8230;]</content:encoded>",
        "<content:encoded><![CDATA[\(paragraphs)<p>The wind ...</p>]]></content:encoded>",
        "<content:encoded><![CDATA[\(paragraphs)<p><a href='https://gazette.example/1'>Read on</a></p>]]></content:encoded>",
    ])
    func `A teaser leads to its page`(_ fields: String) async throws {
        let path = try folder.write(Self.rss(Self.item(1, fields)), to: "feed.xml")
        let failure = try #require(await failures([path]).first)
        #expect(failure.input == "https://gazette.example/1")
        #expect(failure.code == .unsupported)
        var options = InputOptions()
        options.addresses = Answers(pages: ["https://gazette.example/1": "<html><title>x</title><p>y"])
        let page = try #require(await pages([path], options).first)
        #expect(page.url == "https://gazette.example/1")
        #expect(page.published == "2026-11-22T11:00:00+01:00")
        guard case .html = page.content else {
            Issue.record("no page")
            return
        }
    }

    @Test func `A long description is the text; so is a short one that leads nowhere`() async throws {
        let long = Self.item(1, "<description><![CDATA[\(Self.paragraphs)\(Self.paragraphs)]]></description>")
        let alone = "<item><description>Ferries stay in port.</description></item>"
        let found = await pages([try folder.write(Self.rss(long, alone), to: "feed.xml")])
        #expect(found.map { ArticleReader().read($0).paragraphs.count } == [8, 1])
    }

    @Test func `an item with nothing in it fails by its number, and the others are read`() async throws {
        let feed = Self.rss(
            "<item/>", "<item><link>local</link></item>", "<item><description>News.</description></item>"
        )
        .replacing("<link>https://gazette.example/</link>", with: "")
        let path = try folder.write(feed, to: "feed.xml")
        #expect(await failures([path]).map(\.input) == [path + ":1", path + ":2"])
        #expect(await pages([path]).count == 1)
    }

    @Test func `A list of feeds: files beside it and addresses, in its order`() async throws {
        try folder.write(Self.rss("<item><description>One.</description></item>"), to: "feeds/one.xml")
        let list = """
            <opml><body><outline text="a" xmlUrl="feeds/one.xml"/><outline text="b" xmlUrl="https://b.example/feed"/>
            <outline text="c" xmlUrl="https://c.example/feed"/><outline text="d" xmlUrl="gone.xml"/>
            <outline text="e" xmlUrl="file:///etc/passwd"/></body></opml>
            """
        let path = try folder.write(list, to: "list.opml")
        var options = InputOptions()
        options.addresses = Answers(
            pages: ["https://b.example/feed": Self.rss("<item><description>Two.</description></item>")])
        #expect(
            await pages([path], options).map(\.input)
                == ["\(folder.path)/feeds/one.xml:1", "https://b.example/feed:1"].map {
                    $0.replacing("//feeds", with: "/feeds")
                })
        #expect(await failures([path], options).map(\.code) == [.httpStatus, .notFound, .badAddress])
        #expect(await failures([path]).map(\.code) == [.unsupported, .unsupported, .notFound, .badAddress])
    }

    @Test func `A list that lists itself, in circles, or endlessly deep is stopped, named, and the rest is read`()
        async throws
    {
        let item = Self.rss("<item><description>One.</description></item>")
        try folder.write(item, to: "feed.xml")
        func list(_ names: String...) -> String {
            "<opml><body>" + names.map { "<outline xmlUrl='\($0)'/>" }.joined() + "</body></opml>"
        }
        let own = try folder.write(list("own.opml", "feed.xml"), to: "own.opml")
        #expect(await failures([own]).map(\.code) == [.badFeed])
        #expect(await failures([own]).first?.message.contains("lists itself") == true)
        #expect(await pages([own]).count == 1)

        try folder.write(list("a.opml"), to: "b.opml")
        let circle = try folder.write(list("b.opml", "feed.xml"), to: "a.opml")
        #expect(await failures([circle]).map(\.code) == [.badFeed])
        #expect(await pages([circle]).count == 1)

        for level in 0..<20 { try folder.write(list("deep\(level + 1).opml", "feed.xml"), to: "deep\(level).opml") }
        let deep = await outcomes(["\(folder.path)/deep0.opml"])
        #expect(deep.count == InputOptions().feeds.listDepth + 2)

        var options = InputOptions()
        options.feeds.listedFeeds = 3
        try folder.write(list("feed.xml", "./feed.xml", "././feed.xml", "./././feed.xml"), to: "many.opml")
        #expect(await failures(["\(folder.path)/many.opml"], options).map(\.code) == [.badFeed])
    }

    @Test func `A list is known for itself by whatever path`() async throws {
        let names = ["own.opml", "./own.opml", "../own.opml", "sub/../../own.opml"]
        let list = "<opml><body>" + names.map { "<outline xmlUrl='\($0)'/>" }.joined() + "</body></opml>"
        try folder.write("x", to: "in/sub/x")
        let path = try folder.write(list, to: "in/own.opml")
        try folder.write(list, to: "own.opml")
        let messages = await failures([path]).map(\.message)
        // Two of its own, and twice the four of the list above it, of which two are gone.
        #expect(messages.count == 2 + 2 * 4)
        #expect(messages.filter { $0.contains("lists itself") }.count == 2 + 2 * 2)
    }

    @Test func `A list without feeds says so`() async throws {
        for body in ["", "<outline text='Front' htmlUrl='https://front.example/'/>"] {
            let path = try folder.write("<opml><body>\(body)</body></opml>", to: "list.opml")
            #expect(await failures([path]).map(\.code) == [.badFeed])
        }
    }

    @Test func `Feeds over the limit are left out with one word`() async throws {
        let entries = (0..<50).map { "<outline xmlUrl='https://a.example/\($0)'/>" }.joined()
        var options = InputOptions()
        options.addresses = Answers()
        options.feeds.listedFeeds = 3
        let path = try folder.write("<opml><body>\(entries)</body></opml>", to: "list.opml")
        #expect(
            await failures([path], options).map(\.code) == [.httpStatus, .httpStatus, .httpStatus, .badFeed])
    }

    @Test func `A feed behind an address, and one that only leads to feeds for ever`() async throws {
        var options = InputOptions()
        let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/next'/></entry></feed>"
        options.addresses = Answers(pages: ["https://a.example/": feed, "https://a.example/next": feed])
        let list = try folder.write("<opml><body><outline xmlUrl='https://a.example/'/></body></opml>", to: "list.opml")
        #expect(await failures([list], options).map(\.code) == [.badFeed])
    }

    @Test func `Feeds that items lead to count as feeds`() async throws {
        var options = InputOptions()
        options.feeds.listedFeeds = 3
        let end = Self.rss("<item><description>One.</description></item>")
        var answers = [
            "https://a.example/": Self.rss((1...5).map { "<item><link>https://a.example/\($0)</link></item>" }.joined())
        ]
        for number in 1...5 { answers["https://a.example/\(number)"] = end }
        options.addresses = Answers(pages: answers)
        #expect(await pages(["https://a.example/"], options).count == 3)
        #expect(await failures(["https://a.example/"], options).map(\.code) == [.badFeed, .badFeed])
    }

    @Test(arguments: [
        "<?xml version=\"1.0\"?><rss>", "\u{FEFF}<feed xmlns='x'>", "<!-- x --><opml>", "<a:feed xmlns:a='x'>",
        "<!DOCTYPE rss [<!ENTITY a '<html>'>]><rss>", "<rdf:RDF", "<CHANNEL HREF='x'>",
        "warning\n<?xml version='1.0'?><rss>",
        "{\"version\": \"https://jsonfeed.org/version/1\"", "{\n \"items\": [], \"feed_url\": \"x\"",
    ])
    func `feeds are known by their first bytes`(_ head: String) {
        #expect(ContentKind.recognise(Array(head.utf8), name: "x") == .format(.feed))
        let wide = Array(head.replacing("\u{FEFF}", with: "").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        if head.hasPrefix("<?xml") { #expect(ContentKind.recognise(wide, name: "x") == .format(.feed)) }
    }

    @Test func `a page in JSON that speaks of JSON Feed is none`() {
        let line = "{\"html\": \"<a href=\\\"https://jsonfeed.org/version/1\\\">\\\"version\\\": \\\"feed_url\\\"\"}\n"
        #expect(ContentKind.recognise(Array(line.utf8), name: "x") == .format(.jsonl))
    }

    @Test func `A feed is found behind a long prologue`() async throws {
        let feed =
            "<?xml version=\"1.0\"?><!-- " + String(repeating: "licence ", count: 5000) + "-->"
            + Self.rss("<item><description>One.</description></item>").replacing("<?xml version=\"1.0\"?>", with: "")
        #expect(await pages([try folder.write(feed, to: "feed")]).count == 1)
    }
}
