import Record
import Testing

import struct Record.Statement

@testable import ReadingRoom

@Suite struct WordsInSentenceTests {
    private func marked(_ claim: String, _ text: String) -> String? {
        WordsInSentence(claim, in: [text])?.pieces.map { $0.isMeant ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(arguments: [
        ("it a working list", true), ("the walk-out", true), ("Two coasters", true), ("that nobody had paid", true),
        ("Two coasters were sent on to the next port", false), ("“Nobody has told us anything,”", false),
        ("", true),
    ])
    func `words are a fragment that begin no sentence, or are too few`(text: String, isFragment: Bool) {
        #expect(WordsInSentence.isFragment(text) == isFragment)
    }

    @Test func `the words are shown in their sentence`() {
        let text = "Nobody paid. Mr. Reed of the port, who came late, now calls it a working list. More is to come."
        #expect(
            marked("it a working list", text)
                == "Mr. Reed of the port, who came late, now calls [it a working list].")
        #expect(marked("Nobody paid", text) == "[Nobody paid].")
        #expect(marked("a sinking ship", text) == nil)
    }

    @Test func `a quotation in parts has all of it marked`() {
        let text = "He left. “We were offered a voucher,” said Quill. “That is no offer.” Then she left."
        #expect(
            marked("“We were offered a voucher,” … “That is no offer.”", text)
                == "[“We were offered a voucher,”] said Quill. [“That is no offer.”]")
    }

    @Test func `a statement is shown where it stands, and not where its words stand first`() throws {
        let text = "It sank. Later it sank, said Quill."
        var statement = Statement(id: "st1")
        let words = {
            WordsInSentence(statement, in: text)?.pieces.map { $0.isMeant ? "[\($0.text)]" : $0.text }.joined()
        }
        statement.contentSpans = [Span(15, 22)]
        #expect(words() == "Later [it sank], said Quill.")
        for spans in [[], [Span(15, 220)], [Span(15, 22), Span(17, 22)]] {
            statement.contentSpans = spans
            #expect(words() == nil)
        }
    }

    @Test func `a sentence that is too long is cut`() throws {
        let words = String(repeating: "and then ", count: 3000)
        let shown = try #require(marked("it sank", words + "it sank " + words))
        #expect(shown.hasPrefix("…") && shown.hasSuffix("…") && shown.contains("[it sank]"))
        #expect(shown.unicodeScalars.count < 400)
        #expect(marked("it sank … it rose", "it sank\nit rose") == nil)
    }
}
