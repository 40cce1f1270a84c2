import Record
import Testing

@testable import Pages

@Suite("Plain texts that are a report and nothing else")
struct PlainTextReportTests {
    private func read(_ text: String) -> Article {
        ArticleReader().read(Page(input: "page.txt", content: .plainText(Array(text.utf8), charset: nil)))
    }

    @Test(
        "a flash of one or two paragraphs is an article",
        arguments: [
            "The ferry to Vik ran aground on Monday with forty people aboard, the coastguard said.",
            "VIK (Norlink) - The ferry ran aground with forty people aboard.\n\n“We are safe,” a passenger said.",
        ])
    func flash(text: String) {
        let article = read(text)
        #expect(article.isArticle >= 0.5)
        #expect(article.text == text.replacing("\n\n", with: "\n"))
    }

    @Test("two words on the first line are its title", arguments: ["", "By Mia Olsen\n\n"])
    func title(byline: String) {
        let article = read(
            "Ferry aground\n\n" + byline + "The ferry to Vik ran aground early on Monday, the coastguard said.")
        #expect(article.title == "Ferry aground")
        #expect(article.text == "The ferry to Vik ran aground early on Monday, the coastguard said.")
    }

    @Test("no paragraph is cut for a word that sites use too")
    func words() {
        let paragraphs = [
            "The ferry to Vik will be sold next year, three people at the company told CNN.",
            "The company has yet to comment. Its captain wrote on Instagram that nobody had asked the crew.",
            "The council will reply by email in January, its clerk said.",
        ]
        #expect(
            read((["Ferry for sale"] + paragraphs).joined(separator: "\n\n")).text == paragraphs.joined(separator: "\n")
        )
    }

    @Test(
        "what speaks to the reader is no report",
        arguments: [
            "Not Found\n\nThe page you are looking for does not exist. It may have been moved on Monday.",
            "Please log in to go on reading. Our readers said it is worth it from Monday to Sunday.",
            "Home\nNews\nSport\nWeather\nAbout\nThe ferry to Vik ran aground on Monday, the coastguard said.",
        ])
    func site(text: String) {
        #expect(read(text).text.isEmpty)
    }
}
