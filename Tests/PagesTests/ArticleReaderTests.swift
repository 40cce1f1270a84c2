import Record
import Testing

@testable import Pages

@Suite("Reading an article from a page")
struct ArticleReaderTests {
    private func article(_ html: String, charset: String? = nil) -> Article {
        ArticleReader().read(Page(input: "test.html", content: .html(Array(html.utf8), charset: charset)))
    }

    private static let paragraphs = [
        "The river town of Orsk shut its bridge on Monday after engineers found cracks in two of its five piers, the mayor said.",
        "Buses will go round by the old ferry landing until at least the end of June, according to the transport office.",
        "“Nobody wanted this in the week of the fair,” said Mayor Ilse Tarn, who had asked for the inspection in January.",
        "Two shopkeepers on the eastern bank said they had lost half of their customers since the morning.",
        "The builder, Holm and Sons, did not respond to a request for comment.",
    ]

    private static func page(inside: String = "", after: String = "") -> String {
        """
        <html lang=en><head><title>Orsk shuts its bridge - The Orsk Gazette</title></head><body>
        <nav><ul><li><a href=/>Home</a><li><a href=/town>Town</a><li><a href=/sport>Sport</a></ul></nav>
        <main><article><h1>Orsk shuts its bridge</h1><p class=byline>By Pia Lund</p>
        \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: inside))
        </article>\(after)</main><footer><p>© The Orsk Gazette. All rights reserved.</p></footer></body></html>
        """
    }

    @Test("The text is the paragraphs, and what stands round them is furniture")
    func plainPage() {
        let article = article(Self.page())
        #expect(article.text == Self.paragraphs.joined(separator: "\n"))
        #expect(article.title == "Orsk shuts its bridge")
        #expect(article.isArticle > 0.8)
        #expect(article.language == "en")
        #expect(article.furniture.contains { $0.text.contains("Home") && $0.kind == .navigation })
    }

    @Test(
        "What asks the reader for something never enters the text",
        arguments: [
            "<div class=box><p>Dear readers, we need your help. Please support us from two crowns a month.</p><p>Remind me later</p></div>",
            "<div><p>We use cookies and ask for your consent. Accept all or manage preferences in our privacy policy.</p></div>",
            "<div><h3>Our newsletter</h3><p>Sign up for our newsletter and get the best of the week in your inbox.</p></div>",
            "<aside class=newsletter><p>All the news of the river, every Friday morning before breakfast.</p></aside>",
        ])
    func appeals(_ appeal: String) {
        let article = article(Self.page(inside: appeal))
        #expect(article.text == Self.paragraphs.joined(separator: "\n"))
    }

    @Test("A correction stays, as one")
    func correction() throws {
        let note = "Correction: An earlier version of this article gave the wrong number of piers. There are five."
        let article = article(Self.page(after: "<div class=note><p>\(note)</p></div>"))
        #expect(article.text.hasSuffix(note))
        #expect(article.paragraphs.last?.kind == .correction)
    }

    @Test("Links are absolute and stand where their words stand")
    func links() throws {
        let html = Self.page().replacingFirst("transport office", with: "<a href='../office?x=1'>transport office</a>")
        let page = Page(input: "a", content: .html(Array(html.utf8), charset: nil))
        var known = page
        known.url = "https://gazette.example/town/bridge"
        let article = ArticleReader().read(known)
        let link = try #require(article.links.first)
        #expect(link.url == "https://gazette.example/office?x=1")
        let scalars = Array(article.text.unicodeScalars)[link.start..<link.end]
        #expect(String(String.UnicodeScalarView(scalars)) == "transport office")
    }

    @Test(
        "A page that is no article gives no text and says so",
        arguments: [
            "", "   \n", "<html><body></body></html>", "<script>let a = 'a long story about nothing at all'</script>",
            "<form><h1>Log in</h1><p>Enter your e-mail address and password to go on.</p><input><button>Log in</button></form>",
            "<ul>" + String(repeating: "<li><a href=/a>A headline of seven words stands here</a></li>", count: 60)
                + "</ul>",
            "\u{0}\u{1}\u{2}",
        ])
    func noArticle(_ html: String) {
        let article = article(html)
        #expect(article.isArticle < 0.5)
        #expect(article.text.isEmpty)
        #expect(article.paragraphs.isEmpty)
    }

    @Test(
        "Hostile pages are read to their end", .timeLimit(.minutes(5)),
        arguments: [
            String(repeating: "<div>", count: 20_000) + "deep", String(repeating: "<p>a", count: 10_000),
            String(repeating: "<b><p>x", count: 2_000), "<p>" + String(repeating: "word ", count: 40_000),
            String(repeating: "<a href=x>y</a>", count: 10_000), String(repeating: "<table><tr><td>", count: 2_000),
            "<div class='" + String(repeating: "article-", count: 10_000) + "'>x</div>",
            String(repeating: "&#xD800;\u{0}", count: 5_000), String(repeating: "<br>", count: 30_000),
        ])
    func hostile(_ html: String) {
        let article = article(html)
        #expect(article.paragraphs.last.map { $0.end <= article.text.unicodeScalars.count } ?? true)
    }

    @Test("The same page gives the same article, id and all")
    func stable() {
        #expect(article(Self.page()) == article(Self.page()))
    }

    @Test("An article that was cut out already is kept to the letter")
    func cutOut() {
        let text = "One  line.\n\n Another, with a trailing space. "
        let article = ArticleReader().read(Page(input: "x", content: .articleText(text)))
        #expect(article.text == text)
        #expect(article.paragraphs.map(\.start) == [0, 12])
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = self.firstRange(of: part) else { return self }
        return replacingCharacters(range, other)
    }

    private func replacingCharacters(_ range: Range<Index>, _ other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
