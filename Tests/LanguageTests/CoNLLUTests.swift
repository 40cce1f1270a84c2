import Record
import Testing

@testable import Language

@Suite("CoNLL-U")
struct CoNLLUTests {
    private func lines(_ reading: Reading, document: String = "d") -> [String] {
        String(decoding: reading.conllu(document: document), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Sentences with their comments, tokens of several words as ranges, a blank line after each")
    func sentences() {
        let reading = LanguageReader().read(Article(input: "-", text: "They don't.\nOK"))
        #expect(
            lines(reading, document: "key 1") == [
                "# newdoc id = key 1", "# newpar", "# sent_id = key 1-1", "# text = They don't.",
                "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_",
                "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
                "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_",
                "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
                "4\t.\t_\t_\t_\t_\t_\t_\t_\t_",
                "",
                "# newpar", "# sent_id = key 1-2", "# text = OK",
                "1\tOK\t_\t_\t_\t_\t_\t_\t_\t_",
                "", "",
            ])
    }

    @Test("Trees, names and mentions of an analysed text")
    func analysis() {
        var reading = LanguageReader().read(Article(input: "-", text: "Ann Low saw her dog"))
        reading.isAnalysed = true
        for index in reading.words.indices { reading.words[index].head = 2 }
        reading.words[2].head = nil
        reading.words[0].lemma = "Ann"
        reading.words[0].tag = .properNoun
        reading.words[0].pennTag = "NNP"
        reading.words[0].features["Number"] = "Sing"
        reading.words[0].relation = "nsubj"
        reading.names = [Name(words: 0..<2, kind: .person)]
        reading.mentions = [
            Mention(words: 0..<2, headWord: 0, head: .name, chain: 0),
            Mention(words: 3..<5, headWord: 4, head: .nominal, chain: 1),
            Mention(words: 3..<4, headWord: 3, head: .pronoun, chain: 0),
        ]
        let rows = lines(reading).filter { $0.first?.isNumber == true }
        #expect(rows[0] == "1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tEntity=(e0|NE=B-PER")
        #expect(rows[1].hasSuffix("\tEntity=e0)|NE=I-PER"))
        #expect(rows[2] == "3\tsaw\t_\tX\t_\t_\t0\troot\t_\t_")
        #expect(rows[3].hasSuffix("\tEntity=(e1(e0)"))
        #expect(rows[4].hasSuffix("\tEntity=e1)"))
    }

    @Test("No character breaks the format")
    func hostileCharacters() {
        let text = "a\tb\u{2028}c\u{200B}d\u{0}e\u{85}f | g = _ # h\u{C}i\r\n# j"
        var reading = LanguageReader().read(Article(input: "-", text: text))
        for index in reading.words.indices { reading.words[index].lemma = " \t\n" }
        let lines = lines(reading, document: "a\nb\t\u{2028}c")
        #expect(lines.first == "# newdoc id = a b c")
        for line in lines where !line.isEmpty && !line.hasPrefix("# ") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(fields.count == 10)
            #expect(fields.allSatisfy { !$0.isEmpty && !$0.unicodeScalars.contains { $0 != " " && $0.isSpace } })
        }
        let forms = lines.compactMap { $0.split(separator: "\t").dropFirst().first }.joined()
        #expect(forms == "abc\u{200B}d\u{0}ef|g=_#hi#j")
    }

    @Test("A text without words gives nothing")
    func emptyText() {
        #expect(LanguageReader().read(Article(input: "-", text: "\n ")).conllu(document: "d").isEmpty)
    }
}
