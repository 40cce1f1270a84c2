import HTMLTree
import Testing

@testable import Pages

@Suite("A page's title, authors and dates")
struct MetadataTests {
    private func metadata(_ html: String, url: String? = "https://gazette.example/harbour") -> PageMetadata {
        PageMetadata(document: Document(parsing: Array(html.utf8)), url: url)
    }

    private let body = String(
        repeating: "<p>The ferry left the quay with forty people aboard, and nobody waved.</p>", count: 5)

    @Test("structured data gives everything")
    func linkedData() {
        let page = metadata(
            """
            <html lang="en-GB"><head><title>Harbour opens again | The Gazette</title>
            <link rel="canonical" href="https://gazette.example/2020/harbour">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "Organization", "@id": "#pub", "name": "The Gazette"},
              {"@type": "Person", "@id": "#mia", "name": "Mia Olsen"},
              {"@type": "NewsArticle", "headline": "Harbour opens again", "author": [{"@id": "#mia"}, {"@type": "Person", "name": "Jo Brandt"}],
               "publisher": {"@id": "#pub"}, "datePublished": "2020-03-12T08:00:00+01:00", "dateModified": "2020-03-14T09:00:00+01:00",
               "articleSection": ["Coast"]}]}</script></head>
            <body><article><h1>Harbour opens again</h1>\(body)</article></body></html>
            """)
        #expect(page.title == "Harbour opens again")
        #expect(page.authors == ["Mia Olsen", "Jo Brandt"])
        #expect(page.published == "2020-03-12T08:00:00+01:00")
        #expect(page.modified == "2020-03-14T09:00:00+01:00")
        #expect(page.publisher == "The Gazette")
        #expect(page.canonicalURL == "https://gazette.example/2020/harbour")
        #expect(page.language == "en")
        #expect(page.section == "Coast")
    }

    @Test("a page without structured data is read from what it shows")
    func visible() throws {
        let document = Document(
            parsing: Array(
                """
                <html lang="de"><head><title>Fähre fährt wieder - Küstenblatt</title></head><body>
                <div class="site-header">Heute</div><div class="post"><h1 class="entry-title">Fähre fährt wieder</h1>
                <div class="entry-meta"><span class="byline">Von <a href="/a">Mia Olsen</a> und <a href="/b">Jo Brandt</a></span>
                <span class="date">12. März 2020</span></div>\(body)
                <div class="comments"><span class="date">15. März 2020</span></div></div></body></html>
                """.utf8))
        let page = PageMetadata(document: document, url: "https://kuestenblatt.example/faehre")
        #expect(page.title == "Fähre fährt wieder")
        #expect(page.authors == ["Mia Olsen", "Jo Brandt"])
        #expect(page.published == "2020-03-12")
        #expect(page.modified == nil)
        let headline = try #require(page.headlineNode)
        #expect(document[headline].tag == .h1)
        #expect(!page.bylineNodes.isEmpty)
        #expect(!page.dateNodes.isEmpty)
    }

    @Test("the outlet's name is cut from a title, a shouted name is calmed, the desk is nobody")
    func cleaning() {
        let page = metadata(
            """
            <head><meta property="og:site_name" content="The Gazette"><title>Harbour &amp;amp; quay open | The Gazette</title>
            <meta name="author" content="MIA OLSEN"></head><body><div>\(body)</div></body>
            """)
        #expect(page.title == "Harbour & quay open")
        #expect(page.authors == ["Mia Olsen"])
        let desk = metadata(
            #"<head><meta name="author" content="Gazette Staff"></head><body><h1>Harbour opens</h1></body>"#)
        #expect(desk.authors.isEmpty)
    }

    @Test("publication wins over a later change, and a day before UTC's is the page's own")
    func conflicts() {
        let changed = metadata(
            """
            <head><meta property="article:published_time" content="2020-03-12T10:00:00+00:00">
            <meta property="article:modified_time" content="2021-05-01T10:00:00+00:00"></head>
            <body><h1>Harbour opens</h1>\(body)</body>
            """)
        #expect(changed.published?.hasPrefix("2020-03-12") == true)
        #expect(changed.modified?.hasPrefix("2021-05-01") == true)
    }

    @Test("an outlet that does not say its name is called as its titles end, or by its host")
    func publisher() {
        #expect(metadata("<title>Harbour opens - The Gazette</title><h1>Harbour opens</h1>").publisher == "The Gazette")
        #expect(
            metadata("<title>Harbour opens - Coast</title>", url: "https://www.post.example/a").publisher
                == "post.example")
    }

    @Test("a title may begin with the outlet, as the copyright line tells")
    func reversedTitle() {
        let page = metadata(
            """
            <title>Vik Morning Mail - Ferry runs aground below the old lighthouse</title>
            <table><tr><td><b>Vik Morning Mail</b></td></tr><tr><td><a href="/">Home</a></td><td>
            <font size=5><b>Ferry runs aground below the old lighthouse</b></font><br>\(body)</td></tr>
            <tr><td>Copyright 2020 Vik Morning Mail. All rights reserved.</td></tr></table>
            """, url: nil)
        #expect(page.title == "Ferry runs aground below the old lighthouse")
        #expect(page.publisher == "Vik Morning Mail")
        let unsigned = metadata("<title>Vik - Ferry aground - Mail</title>\(body)<p>© somebody else", url: nil)
        #expect(unsigned.publisher == nil)
    }

    @Test("authors in elements of their own are all named, with links in them or without")
    func severalAuthors() {
        let page = metadata(
            """
            <h1>Harbour opens again</h1><p>By <span class="author vcard"><a class="url fn" href="/author/olsen">Mia Olsen</a></span>
            and <span class="author vcard"><a class="url fn" href="/author/brandt">Jo Brandt</a></span></p>\(body)
            """)
        #expect(page.authors == ["Mia Olsen", "Jo Brandt"])
    }

    @Test("dates to come are not believed")
    func future() {
        let page = metadata(
            #"<head><meta property="article:published_time" content="2099-01-01"></head><body><h1>Soon</h1></body>"#)
        #expect(page.published == nil)
    }

    @Test("an empty page says nothing")
    func empty() {
        #expect(metadata("", url: nil) == PageMetadata())
        #expect(metadata("<p>x", url: "not an address").title == nil)
    }

    @Test("hostile pages cost bounded time")
    func hostile() {
        let scripts = String(
            repeating: #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"a"}</script>"#,
            count: 2000)
        #expect(metadata(scripts).title == "a")
        let nested =
            #"<script type="application/ld+json">"# + String(repeating: #"{"a":["#, count: 100_000) + "</script>"
        #expect(metadata(nested).title == nil)
        let dates = String(repeating: "<time datetime='2020-01-02'>2 Jan 2020</time> 3 Feb 2021 ", count: 5000)
        #expect(metadata("<h1>Many dates</h1>" + dates).published != nil)
        let names = String(repeating: "<span class=author>Ann Lee</span>By Bo Chen<br>", count: 5000)
        _ = metadata("<h1>Many names</h1>" + names)
        let titles = String(repeating: "<h1>a - b | c</h1>", count: 5000)
        _ = metadata(titles)
        _ = metadata("<title>" + String(repeating: " - ", count: 50_000) + "</title>")
        _ = metadata("<meta name=author content='" + String(repeating: "a, ", count: 50_000) + "'>")
    }
}

@Suite("Bylines")
struct MetadataBylineTests {
    private func names(_ text: String, isLoose: Bool = false) -> [String] {
        Byline(Array(text.utf8)[...], isLoose: isLoose, finder: DateFinder()).names
    }

    @Test(
        "names are split and freed of what surrounds them",
        arguments: [
            ("By Mia Olsen and Jo Brandt", ["Mia Olsen", "Jo Brandt"]),
            ("Von Mia Olsen, Jo Brandt", ["Mia Olsen", "Jo Brandt"]),
            ("Posted by: Mia Olsen | 12 March 2020", ["Mia Olsen"]),
            ("Por Lucía Vega y Tomás Gil", ["Lucía Vega", "Tomás Gil"]),
            ("By MIA OLSEN", ["Mia Olsen"]), ("By Mia van der Berg, Staff Writer", ["Mia van der Berg"]),
            ("By Jo Brandt, harbour reporter", ["Jo Brandt"]),
            ("Reuters Staff", []), ("mia@gazette.example", []), ("12 March 2020", []),
            ("Автор: Мария Олсен", ["Мария Олсен"]),
        ])
    func split(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test("a field meant for the author may hold a pen name")
    func loose() {
        #expect(names("marsh42x", isLoose: true) == ["marsh42x"])
        #expect(names("marsh42x").isEmpty)
    }
}
