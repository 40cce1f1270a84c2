import Testing

@testable import Language

@Suite("Lemmas")
struct LemmatizerTests {
    @Test(
        "Inflected words by their tags",
        arguments: [
            ("went", "VERB", "VBD", "go"), ("underwent", "VERB", "VBD", "undergo"), ("stopping", "VERB", "VBG", "stop"),
            ("baking", "VERB", "VBG", "bake"), ("tries", "VERB", "VBZ", "try"), ("agreed", "VERB", "VBN", "agree"),
            ("potatoes", "NOUN", "NNS", "potato"), ("boxes", "NOUN", "NNS", "box"), ("cities", "NOUN", "NNS", "city"),
            ("women", "NOUN", "NNS", "woman"), ("series", "NOUN", "NNS", "series"), ("houses", "NOUN", "NNS", "house"),
            ("better", "ADJ", "JJR", "good"), ("better", "ADV", "RBR", "well"), ("happiest", "ADJ", "JJS", "happy"),
            ("bigger", "ADJ", "JJR", "big"), ("saw", "VERB", "VBD", "see"), ("saw", "NOUN", "NN", "saw"),
            ("found", "VERB", "VBD", "find"), ("found", "VERB", "VB", "found"),
        ])
    func inflected(form: String, tag: String, pennTag: String, lemma: String) throws {
        #expect(try found(form, tag, pennTag) == lemma)
    }

    @Test(
        "Short forms and function words",
        arguments: [
            ("n't", "PART", "RB", "not"), ("n’t", "PART", "RB", "not"), ("'s", "AUX", "VBZ", "be"),
            ("’s", "PART", "POS", "'s"), ("'s", "VERB", "VBZ", "be"), ("ca", "AUX", "MD", "can"),
            ("wo", "AUX", "MD", "will"),
            ("'d", "AUX", "MD", "would"), ("an", "DET", "DT", "a"), ("An", "DET", "DT", "a"),
            ("them", "PRON", "PRP", "they"),
            ("I", "PRON", "PRP", "I"), ("me", "PRON", "PRP", "I"), ("those", "DET", "DT", "that"),
            ("were", "AUX", "VBD", "be"),
        ])
    func functionWords(form: String, tag: String, pennTag: String, lemma: String) throws {
        #expect(try found(form, tag, pennTag) == lemma)
    }

    @Test(
        "Case and digits",
        arguments: [
            ("Paris", "PROPN", "NNP", "Paris"), ("States", "PROPN", "NNPS", "State"),
            ("STUDIES", "PROPN", "NNPS", "STUDY"),
            ("DVDs", "NOUN", "NNS", "DVD"), ("Houses", "NOUN", "NNS", "house"), ("TV", "NOUN", "NN", "TV"),
            ("french", "ADJ", "JJ", "French"), ("Norse", "ADJ", "JJ", "Norse"), ("ÉTUDE", "VERB", "VB", "étude"),
            ("12,500", "NUM", "CD", "12500"), ("1990s", "NOUN", "NNS", "1990s"),
        ])
    func caseAndDigits(form: String, tag: String, pennTag: String, lemma: String) throws {
        #expect(try found(form, tag, pennTag) == lemma)
    }

    @Test("A capital that only starts a sentence goes")
    func startOfSentence() {
        #expect(Lemmatizer.lemma(of: "Happy", tag: .adjective, pennTag: "JJ", startsSentence: true) == "happy")
        #expect(Lemmatizer.lemma(of: "American", tag: .adjective, pennTag: "JJ", startsSentence: true) == "American")
    }

    @Test("In a sentence the tree tells more: the 's of a perfect, the word that starts")
    func sentence() {
        var words = ["“", "Happy", "she", "'s", "gone", "home"].map { Word(bytes: 0..<0, form: $0) }
        for (index, tag) in [UniversalTag.punctuation, .adjective, .pronoun, .auxiliary, .verb, .adverb].enumerated() {
            words[index].tag = tag
        }
        (words[3].pennTag, words[3].relation, words[3].head, words[4].pennTag) = ("VBZ", "aux", 4, "VBN")
        Lemmatizer.setLemmas(of: 0..<6, in: &words)
        #expect(words.map(\.lemma) == ["\"", "happy", "she", "have", "go", "home"])
        words[3].relation = "aux:pass"
        Lemmatizer.setLemmas(of: 3..<4, in: &words)
        #expect(words[3].lemma == "be")
    }

    @Test("Any word has a lemma, however odd", arguments: UniversalTag.allCases)
    func oddWords(tag: UniversalTag) {
        let words = [
            "", "s", "es", "ing", "ed", "’", "😀", "\u{200B}", "ߌߌ", "İİ", "Ꮓ's",
            String(repeating: "és", count: 500),
        ]
        for word in words {
            for pennTag in ["", "NNS", "VBD", "VBG", "VBZ", "JJR", "RBS", "MD", "PRP$"] {
                let lemma = Lemmatizer.lemma(of: word, tag: tag, pennTag: pennTag, startsSentence: false)
                #expect(lemma.isEmpty == word.isEmpty)
            }
        }
    }

    private func found(_ form: String, _ tag: String, _ pennTag: String) throws -> String {
        let tag = try #require(UniversalTag(rawValue: tag))
        return Lemmatizer.lemma(of: form, tag: tag, pennTag: pennTag, startsSentence: false)
    }
}
