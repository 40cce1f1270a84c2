import Record
import Testing

@testable import HearsayCommand

@Suite struct ViewTests {
    private func article(_ text: String, _ kinds: Paragraph.Kind...) -> Article {
        var article = Article(input: "a.html", text: text)
        article.isArticle = 0.9
        var start = 0
        for (line, kind) in zip(text.unicodeScalars.split(separator: "\n"), kinds) {
            article.paragraphs.append(Paragraph(start: start, end: start + line.count, kind: kind))
            start += line.count + 1
        }
        return article
    }

    @Test func `lines break at blanks, by the columns that a terminal shows`() {
        #expect(Visible.wrap("one two three", width: 7) == ["one two", "three"])
        #expect(Visible.wrap("a verylongword b", width: 5) == ["a", "verylongword", "b"])
        #expect(Visible.wrap("漢字 漢字", width: 8) == ["漢字", "漢字"])
        #expect(Visible.wrap("e\u{301}e\u{301} xx", width: 5) == ["e\u{301}e\u{301} xx"])
        #expect(Visible.wrap("", width: 5) == [])
        #expect(Visible.shortened("abcdef", width: 4) == "abc…")
        #expect(Visible.shortened("abc", width: 4) == "abc")
    }

    @Test func `a page cannot steer the terminal`() {
        #expect(Visible.text("a\u{1B}[2J\u{7}b\u{9B}\tc\r\n") == "a[2Jb c\n")
        var hostile = article("x\u{1B}]0;title\u{7}", .body)
        hostile.title = "\u{1B}[31mred"
        hostile.furniture = [Furniture(kind: .other, text: "\u{1B}c")]
        for colour in [true, false] {
            let view = ArticleView(
                Record(article: hostile), terminal: Terminal(isTerminal: colour, width: 80, hasColour: colour)
            ).text
            #expect(!view.contains("\u{1B}]") && !view.contains("\u{1B}[31") && !view.contains("\u{1B}c"))
            #expect(view.contains("\u{1B}[1m") == colour)
        }
    }

    @Test func `what is quoted in a message cannot look like another`() {
        #expect(Visible.line("a\nhearsay: b\r\nc\u{2028}d\u{1B}[2J") == "a hearsay: b c d[2J")
    }

    @Test func `what happens in no words is told by its anchor`() {
        var record = Record(article: article("The dam broke at noon.", .body))
        var event = Event(id: "ev1", type: .consult, anchor: Span(8, 13))
        (event.status, event.confidence, event.spans) = (.held, 1, [])
        record.events = [event]
        let blocks = TimelineView(record, width: 80, style: Style(hasColour: false)).blocks
        #expect(blocks.joined().contains { $0.hasSuffix("● broke") })
    }

    @Test func `a page that is no article is called so`() {
        var page = article("Home", .body)
        (page.isArticle, page.title) = (0.04, "All the news")
        let view = ArticleView(Record(article: page), terminal: .init(isTerminal: false, width: 80, hasColour: false))
            .text
        #expect(view == "This is not an article (confidence 96 %): All the news (a.html)\n")
    }

    @Test func `what was cut is counted by kind`() {
        var page = article("Text.", .body)
        page.title = "T"
        (page.authors, page.publisher) = (["Ada Lund", "Ben Orr", "Cy Fox"], "Post")
        page.furniture = [
            Furniture(kind: .related, text: "More\n news"), Furniture(kind: .related, text: "x"),
            Furniture(kind: .authorBox, text: "Ada"),
        ]
        let view = ArticleView(Record(article: page), terminal: .init(isTerminal: false, width: 80, hasColour: false))
            .text
        #expect(
            view
                == "T\nBy Ada Lund, Ben Orr and Cy Fox · Post\n\nText.\n\nCut away:\n  related (2): More news\n  author box: Ada\n"
        )
    }

    @Test func `Markdown keeps structure and links and escapes the rest`() {
        var page = article("Head*line\nSee the report.\nItem\nSaid", .heading, .body, .listItem, .quote)
        page.links = [
            Link(start: 14, end: 24, url: "https://example.org/a b>c"), Link(start: 18, end: 20, url: "inside"),
            Link(start: 0, end: 99, url: "across"),
        ]
        #expect(
            MarkdownView(page).text
                == "## Head\\*line\n\nSee [the report](<https://example.org/a bc>).\n\n- Item\n\n> Said\n")
    }

    @Test func `sizes are read with their units`() {
        #expect(ByteCount(argument: "500")?.bytes == 500)
        #expect(ByteCount(argument: "2k")?.bytes == 2048)
        #expect(ByteCount(argument: "1G")?.bytes == 1 << 30)
        for wrong in ["", "k", "0", "-1", "1.5M", "9999999999G", "1T", "1025G", "9223372036854775807"] {
            #expect(ByteCount(argument: wrong) == nil)
        }
    }

    @Test(arguments: [(0.2, "1 s"), (75, "1 min 15 s"), (7300, "2 h 1 min"), (1e300, "277777 h 46 min")])
    func `time left is said in words`(seconds: Double, words: String) {
        #expect(Progress.duration(seconds) == words)
    }

    @Test func `who says what is drawn from the publisher to the origin`() {
        var page = Record(article: article("The port is sold, the Herald reported, citing a clerk.", .body))
        page.article.title = "T"
        page.article.publisher = "Post"
        var (outlet, clerk) = (
            Source(id: "s1", kind: .outlet, text: "Herald"), Source(id: "s2", kind: .unnamed, text: "a clerk\u{1B}")
        )
        (outlet.spans, clerk.spans) = ([Span(23, 29)], [Span(47, 54)])
        page.sources = [outlet, clerk]
        var statement = Statement(id: "st1")
        (statement.source, statement.via, statement.contentSpans) = ("s2", ["s1"], [Span(0, 16)])
        (statement.hedged, statement.channel) = (true, .pressConference)
        var silent = Statement(id: "st2")
        (silent.source, silent.act) = ("s9", .decline)
        page.statements = [statement, silent]
        let terminal = Terminal(isTerminal: false, width: 80, hasColour: false)
        let view = ArticleView(page, terminal: terminal).text
        #expect(
            view.hasSuffix(
                """
                Who says what:

                Post ▸ Herald ▸ a clerk (unnamed)
                  • The port is sold
                    [reportedly, press conference]

                Post ▸ it is not said who
                    [decline]

                """))
        #expect(
            ArticleView(page, terminal: terminal, showsOffsets: true).text.contains(
                "[reportedly, press conference, 0–16]"))
    }
}
