import Testing

@testable import Language

@Suite("Sentences")
struct SentenceTests {
    /// The sentences by the rules and their guesses.
    private func split(_ text: String) -> [String] {
        let cut = Tokenizer.cut(Array(text.utf8))
        return SentenceSplitter.sentences(of: cut).map { String(decoding: cut.text[$0.bytes], as: UTF8.self) }
    }

    /// `|` stands where a sentence ends, with or without a blank behind it in the text.
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let text = marked.split(separator: "|").joined(separator: "")
        let expected = marked.split(separator: "|").map { $0.trimmingSpaces }
        #expect(split(text) == expected, sourceLocation: sourceLocation)
    }

    @Test(
        "Stops end sentences",
        arguments: [
            "The ferry left.| Nobody waved.| Was it late?| Yes!| Really?!| It was!!| Then… | Then it came back.",
            "It rained.|Then it snowed.",
            "It rose by 3.5 percent. | 200 people came.",
        ])
    func stops(marked: String) { expect(marked) }

    @Test(
        "Abbreviations, titles and initials do not",
        arguments: [
            "Mr. Ames met Gen. Orr and Dr. B. K. Low at St. Mary's.| They talked.",
            "We landed at 6 a.m. | She left at once.| At 7 a.m. Ms. Ray called.",
            "He works for the U.S. Navy.| She lives in the U.S. | What about you?",
            "Ask Ann and co. | They know.| Were Bell & Co. at the fair?",
            "Carl B. Moss came.| It was filed by A. | Who was that?",
            "See p. 7, vol. 3 and No. 12.| The end.",
        ])
    func abbreviations(marked: String) { expect(marked) }

    @Test(
        "Quotations end with their marks, and what is said of them belongs to them",
        arguments: [
            "\"It is over.\" she said.| Nobody answered.",
            "\"Over?\" Low asked.| \"It has begun!\"| He left.",
            "“I know.”| “You do not.”",
            "He turned, 'All is well.' and slept.",
        ])
    func quotations(marked: String) { expect(marked) }

    @Test(
        "Brackets, references and ellipses",
        arguments: [
            "The cook (He had been a sailor.) sang.| (Nobody listened.)| It was dark.",
            "The town grew.[3][4]| Later it shrank. [5]| Now it is empty.",
            "It was . . . well . . . odd.| So it ended. . . .| The rest is known.",
            "I was not...well, not there.| The poem [. . .] is lost.",
            "\"The sea is a road\" (Low 12).| The road is long.",
        ])
    func brackets(marked: String) { expect(marked) }

    @Test(
        "Lists within a paragraph",
        arguments: [
            "1.) Boil water |2.) Add salt |3.) Wait",
            "1) Boil water |2) Add salt",
            "1. Boil water. |2. Add salt.",
            "a. Boil water |b. Add salt |c. Wait",
            "• 9. Boil water |• 10. Add salt",
            "•Boil water |•Add salt",
        ])
    func lists(marked: String) { expect(marked) }

    @Test(
        "Datelines, names with marks, headlines",
        arguments: [
            "KYIV, Ukraine (AP) — The bridge is closed.| It was hit.",
            "She works at Yahoo! in the north.| He does not.",
            "Bridge closed after storm|\nThe bridge is closed",
            "Great news :)| We won.",
        ])
    func names(marked: String) { expect(marked) }

    @Test("Other scripts have their own full stops")
    func scripts() {
        expect("你好。|我是谁？|再见！")
        expect("مرحبا بك؟| نعم.")
    }

    @Test("Where rules cannot tell, who calls says where sentences begin")
    func decisions() {
        let cut = Tokenizer.cut(Array("Best wishes, Ann The bridge don't close".utf8))
        #expect(SentenceSplitter.sentences(of: cut).count == 1)
        // The words of a token stay together.
        let sentences = SentenceSplitter.sentences(of: cut, starting: [0, 4, 7])
        #expect(sentences.map(\.words) == [0..<4, 4..<9])
        #expect(sentences.map(\.startsParagraph) == [true, false])
        #expect(SentenceSplitter.sentences(of: cut, starting: []).map(\.words) == [0..<9])
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
