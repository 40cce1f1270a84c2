import Record
import Testing

@testable import Pages

@Suite("The opening of a plain text")
struct MetadataOpeningTests {
    private let prose = """
        The ferry from Vik left the quay with forty people aboard on Monday, and nobody on the pier waved, the harbour master said.

        Its captain, a woman of thirty years at sea, said that she had been told to sail before the storm reached the strait.

        The company did not answer questions about why a second boat had been kept in port all week with its crew aboard.
        """

    private func read(_ opening: String, title: String? = nil, published: String? = nil) -> Article {
        var page = Page(input: "page.txt", content: .plainText(Array((opening + "\n\n" + prose).utf8), charset: nil))
        (page.title, page.published) = (title, published)
        return ArticleReader().read(page)
    }

    @Test(
        "bylines and dates are read, and are no text",
        arguments: [
            ("By Mia Olsen · 5 March 2026", ["Mia Olsen"], "2026-03-05"),
            ("By Mia Olsen and Jo Brandt\n\nMarch 5, 2026", ["Mia Olsen", "Jo Brandt"], "2026-03-05"),
            ("By Mia Olsen, Jo Brandt and Ida Holm", ["Mia Olsen", "Jo Brandt", "Ida Holm"], nil),
            ("By Mia Olsen | The Vik Mail", ["Mia Olsen"], nil),
            ("By Mia Olsen in Vik and Jo Brandt in Oslo", ["Mia Olsen", "Jo Brandt"], nil),
            ("Mia Olsen, staff writer\n\nPublished 5 March 2026, 10:30", ["Mia Olsen"], "2026-03-05"),
            ("Mia Olsen\n\nThursday, 5 March 2026", ["Mia Olsen"], "2026-03-05"),
            ("By our harbour correspondent\n\n2026-03-05T10:30:00+01:00", [], "2026-03-05T10:30:00+01:00"),
            ("Von Mia Olsen\n\nDonnerstag, 5. März 2026", ["Mia Olsen"], "2026-03-05"),
        ] as [(String, [String], String?)])
    func notes(lines: String, authors: [String], published: String?) {
        let article = read("Ferry leaves Vik before the storm\n\n" + lines)
        #expect(article.title == "Ferry leaves Vik before the storm")
        #expect(article.authors == authors)
        #expect(article.published == published)
        #expect(article.text.hasPrefix("The ferry from Vik"))
    }

    @Test("Markdown's emphasis and headings are no obstacle")
    func markdown() {
        let article = read("# Slow boat\n\n*By Mia Olsen · 5 March 2026*")
        #expect(article.title == "Slow boat")
        #expect(article.authors == ["Mia Olsen"])
        #expect(article.published == "2026-03-05")
    }

    @Test("a text that begins with prose has no title")
    func none() {
        let article = read("")
        #expect(article.title == nil)
        #expect(article.authors.isEmpty)
        #expect(article.published == nil)
        #expect(article.text.hasPrefix("The ferry from Vik"))
    }

    @Test("the day of the page's head gives way to the article's; a change is told apart")
    func severalDates() {
        let article = read(
            """
            Friday, 6 March 2026

            Ferry leaves Vik before the storm

            Published 5 March 2026 | Updated 7 March 2026
            """)
        #expect(article.published == "2026-03-05")
        #expect(article.modified == "2026-03-07")
        #expect(read("Friday, 6 March 2026\n\nFerry leaves Vik before the storm").published == "2026-03-06")
    }

    @Test("titles that look like notes are titles")
    func titles() {
        #expect(read("By George, the ferry is late again").title == "By George, the ferry is late again")
        #expect(
            read("The storm of 5 March 2026 and what it left").title == "The storm of 5 March 2026 and what it left")
        #expect(read("Late boat\n\nBy Mia Olsen").title == "Late boat")
    }

    @Test("what the caller knows wins")
    func known() {
        let article = read("Ferry leaves Vik at last\n\n5 March 2026", title: "Ferry", published: "2026-03-04")
        #expect(article.title == "Ferry")
        #expect(article.published == "2026-03-04")
    }

    @Test("hostile texts cost bounded time")
    func hostile() {
        _ = read(String(repeating: "By Ann Lee, 5 March 2026\n\n", count: 20_000))
        _ = read("By " + String(repeating: "Ann, ", count: 100_000))
        _ = read(String(repeating: "5 March 2026 ", count: 100_000))
    }
}
