import Record
import TestSupport
import Testing

@testable import Language

/// With the tiny random model: what must hold of any reading, however badly it is read.
@Suite("Analysis")
struct AnalysisTests {
    private let model: LanguageModel
    private let reader: LanguageReader

    init() throws {
        model = try LanguageModel(path: TinyModel.path)
        // To a model that knows nothing every second word is a cue; attributions have tests of their own.
        reader = LanguageReader(english: model, layers: [])
    }

    private func read(_ text: String) -> Reading { reader.read(Article(input: "-", text: text)) }

    private static let article = """
        River school closes

        PORT ELM, March 3 (EN) — The old school at the river was closed on Monday, the mayor said. “We don't have \
        the money,” she added. “It's over!”
        Mr. Keeper, who has run the cafe at the mill since 1998, called the decision a mistake: he'd lose half of his \
        guests, he told the Elm Herald. The 1,250 pupils of Port Elm's schools will go to Hilltown from May.
        1. Buses leave at 7 a.m. 2. Parents pay $3.50 a day (children under six go free).
        """

    @Test("Trees, names and mentions of an article keep their word")
    func article() {
        let reading = read(Self.article)
        #expect(reading.complaints() == [])
        #expect(reading.isAnalysed)
        #expect(reading.sentences.count > 5)
        // So that the test has something to test.
        #expect(!reading.names.isEmpty)
        #expect(reading.mentions.contains { $0.words.count > 1 })
        #expect(Set(reading.mentions.map(\.chain)).count < reading.mentions.count)
        #expect(reading.words.contains { !$0.features.pairs.isEmpty })
    }

    @Test("A sentence that runs through many windows has one tree")
    func longSentence() {
        let text = (0..<2000).map { ["the", "mayor", "Keeper", "said", "it"][$0 * $0 % 5] }.joined(separator: " ")
        let reading = read(text)
        #expect(reading.words.count == 2000)
        #expect(reading.complaints() == [])
        // No rule parts it; what the model makes of it is trees all the same.
        #expect(reading.words.count { $0.relation == "parataxis" } + reading.sentences.count > 2000 / 64)
    }

    @Test("The same text is read alike, by one task or by two at once")
    func sameReading() async {
        let reader = LanguageReader(english: model)
        let expected = reader.read(Article(input: "-", text: Self.article))
        let others = await withTaskGroup(of: Reading.self) { group in
            for _ in 0..<2 {
                group.addTask { reader.read(Article(input: "-", text: Self.article)) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(others == [expected, expected])
        #expect(reader.read(Article(input: "-", text: Self.article)) == expected)
    }

    @Test("Paragraphs part sentences, whatever the model thinks")
    func paragraphsPart() {
        let reading = read("The mayor said so.\nIt was the river")
        #expect(reading.sentences.contains { $0.words.lowerBound == 5 && $0.startsParagraph })
    }

    /// Runs of something strange.
    private static let runs: [(text: String, count: Int)] = [
        ("", 0), (" ", 1), ("\n", 3), ("\u{0}", 1), ("\u{FEFF}", 1), (".", 1), ("\"", 1), ("(", 300), (")]}”’''", 50),
        ("😀", 500), ("👩‍👩‍👧‍👦 ", 300), ("7", 3000), ("3.14 ", 600), ("\u{200B}", 2000), ("a\u{200D}b\u{200B} ", 300),
        ("e\u{301}\u{302}", 800), ("مرحبا بالعالم ", 150), ("\u{202E}gnp.exe ", 200), ("河 Fluss река नदी 강 ", 80),
        ("don't", 300), ("Mr. ", 300), ("“", 300), ("a,", 300), ("He ", 300), ("U.S.", 500), ("It. It! ", 200),
        ("\n.\n", 300),
    ]

    @Test("No text is too strange", arguments: runs)
    func strangeTexts(text: String, count: Int) {
        let reading = read(String(repeating: text, count: count))
        #expect(reading.complaints() == [])
        #expect(CoNLLU(String(decoding: reading.conllu(document: "d"), as: UTF8.self)).complaints == [])
    }

    @Test("A long text without an end, and one long word, take time linear in their length", .timeLimit(.minutes(5)))
    func longTexts() {
        let sentence = read(String(repeating: "the mayor and Keeper ", count: 1000))
        #expect(sentence.words.count == 4000)
        #expect(sentence.complaints() == [])
        let word = read(String(repeating: "x", count: 200_000))
        #expect(word.words.count == 1)
        #expect(word.complaints() == [])
    }

    @Test("Of a text in another language words and sentences are known, no more")
    func otherLanguages() {
        var article = Article(input: "-", text: "Der Fluss ist breit. Die Schule ist alt.")
        article.language = "de"
        let reading = reader.read(article)
        #expect(!reading.isAnalysed)
        #expect(reading.sentences.count == 2)
        #expect(reading.words.count == 10)
        #expect(reading == LanguageReader().read(article))
        #expect(reading.names.isEmpty && reading.mentions.isEmpty)
        #expect(reading.words.allSatisfy { $0.head == nil && $0.pennTag.isEmpty && $0.lemma.isEmpty })
        article.language = "en"
        #expect(reader.read(article).isAnalysed)
    }
}
