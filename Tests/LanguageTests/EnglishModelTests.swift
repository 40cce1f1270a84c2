import Record
import TestSupport
import Testing

@testable import Language

/// With the model that is part of the program: what any decent reader of English gets right.
@Suite("The model of English")
struct EnglishModelTests {
    private static let reader = LanguageReader(english: try? LanguageModel.english())

    private func read(_ text: String) -> Reading { Self.reader.read(Article(input: "-", text: text)) }

    @Test("It is there, with a version") func version() throws {
        #expect(try !LanguageModel.english().version.isEmpty)
    }

    /// Words as `form tag lemma relation head`.
    private static let treeBank: [(text: String, words: [String])] = [
        (
            "The bridge was closed by the mayor on Monday.",
            ["bridge NN bridge nsubj:pass closed", "was VBD be aux:pass closed", "closed VBN close root"]
        ),
        (
            "They added that the ferry would return in May.",
            [
                "They PRP they nsubj added", "added VBD add root", "return VB return ccomp added",
                "ferry NN ferry nsubj return",
            ]
        ),
        (
            "The company's profits fell by 12 percent last year.",
            [
                "company NN company nmod:poss profits", "'s POS 's case company", "profits NNS profit nsubj fell",
                "fell VBD fall root",
            ]
        ),
        (
            "Children were playing in the narrow streets.",
            ["Children NNS child nsubj playing", "playing VBG play root", "narrow JJ narrow amod streets"]
        ),
        (
            "The ministers didn't agree, and talks ended early.",
            [
                "ministers NNS minister nsubj agree", "n't RB not advmod agree", "agree VB agree root",
                "ended VBD end conj agree",
            ]
        ),
        (
            "The man who found the wallet gave it back.",
            ["man NN man nsubj gave", "found VBD find acl:relcl man", "gave VBD give root", "it PRP it obj gave"]
        ),
        (
            "Rescue crews searched the harbour on Tuesday.",
            ["crews NNS crew nsubj searched", "searched VBD search root", "harbour NN harbour obj searched"]
        ),
        (
            "The river is deeper than the canal.",
            ["river NN river nsubj deeper", "is VBZ be cop deeper", "deeper JJR deep root"]
        ),
    ]

    @Test("Trees, tags and lemmas", arguments: treeBank)
    func trees(text: String, expected: [String]) {
        let reading = read(text)
        #expect(reading.sentences.count == 1)
        let found = reading.words.map { word in
            let fields = [word.form, word.pennTag, word.lemma, word.relation]
            return (fields + (word.head.map { [reading.words[$0].form] } ?? [])).joined(separator: " ")
        }
        for word in expected { #expect(found.contains(word), "\(found)") }
    }

    @Test("Universal tags and features") func features() {
        let reading = read("She had written two long letters.")
        #expect(reading.words.map(\.tag) == [.pronoun, .auxiliary, .verb, .numeral, .adjective, .noun, .punctuation])
        #expect(reading.words[0].features["Gender"] == "Fem")
        #expect(reading.words[2].features["VerbForm"] == "Part")
        #expect(reading.words[5].features["Number"] == "Plur")
    }

    private static let named: [(text: String, names: [String])] = [
        ("“We will rebuild the school,” said Maria Costa, the mayor of Porto.", ["PER Maria Costa", "place Porto"]),
        ("Anna Berg joined Siemens in 2019.", ["PER Anna Berg", "ORG Siemens"]),
        ("LISBON — Rescue crews reached the coast of Portugal on Tuesday.", ["place LISBON", "place Portugal"]),
        ("Mr. Okafor told reporters that he would resign.", ["PER Okafor"]),
        ("The bridge was closed by the mayor on Monday.", []),
    ]

    @Test("Names, and what they name", arguments: named)
    func names(text: String, expected: [String]) {
        let reading = read(text)
        let found = reading.names.map { name in
            let kind = name.kind == .location || name.kind == .polity ? "place" : name.kind.rawValue
            let forms = reading.words[name.words].map(\.form).filter { $0 != "Mr." }
            return "\(kind) \(forms.joined(separator: " "))"
        }
        #expect(found == expected)
    }

    @Test("Sentences: datelines and titles do not part them, quotations keep together") func sentences() {
        let text = """
            OSLO (NTB) — The ferry to Bergen was late. Mr. Dahl, who waited for hours, said: “I am tired.” He left.
            It rained
            """
        let reading = read(text)
        let starts = reading.sentences.map { reading.words[$0.words.lowerBound].form }
        #expect(starts == ["OSLO", "Mr.", "He", "It"])
    }

    @Test("A pronoun means the one person there is") func pronouns() throws {
        let reading = read("Anna Berg is a teacher in Oslo. She moved there in May with her two sons.")
        func chain(_ text: String) -> Int? {
            reading.mentions.first { reading.words[$0.words].map(\.form).joined(separator: " ") == text }?.chain
        }
        let person = try #require(chain("Anna Berg"))
        #expect(chain("She") == person)
        #expect(chain("her") == person)
    }

    @Test("An article keeps its word, and its CoNLL-U is sound") func article() {
        let text = """
            Storm cuts off island
            TORSHAVN, Faroe Islands (EN) — A storm cut the power of some 300 homes on Sunday, the island's council said. \
            “Nobody was hurt,” said Jon Poulsen, who leads it. “We've been lucky; it could've been worse.”
            Mrs. Hansen, 82, spent the night at her neighbour's. She said she hadn't slept: the wind tore the roof off her \
            barn (built in 1911), and her sheep ran away. They were found at 6 a.m. Her son told the Island Post he would \
            come from Denmark to help.
            The council, which had warned of the storm on Friday, wants $2.5 million for new cables. Will it get them?
            """
        let reading = read(text)
        #expect(reading.complaints() == [])
        let conllu = CoNLLU(String(decoding: reading.conllu(document: "storm"), as: UTF8.self))
        #expect(conllu.complaints == [])
        #expect(conllu.sentences == reading.sentences.count)
        #expect(conllu.words == reading.words.count)
        #expect(conllu.entities == reading.mentions.count)
        #expect(conllu.entities > 20)
        // Who is who in it, as far as it is plain.
        #expect(Set(reading.mentions.map(\.chain)).count < reading.mentions.count)
    }
}
