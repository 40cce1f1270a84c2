import Language

/// The names that look like people's and that an article itself shows to be bodies': "the regulator Finax", "security firm
/// Halder".
struct CalledBodies {
    private var names: Set<String> = []

    init(_ syntax: Syntax) {
        for name in syntax.reading.names where name.kind == .person && name.words.count == 1 {
            let (word, noun) = (name.words.lowerBound, name.words.lowerBound - 1)
            guard noun >= 0, syntax.words[noun].tag == .noun, syntax.words[noun].features["Number"] != "Plur",
                NounClass(syntax.lemma(noun)) == .organization,
                // The firm of "the firm Berg founded" is not called Berg.
                syntax.words[noun].head == word
                    || syntax.words[word].head == noun && ["appos", "flat"].contains(syntax.relation(word))
            else { continue }
            names.insert(syntax.form(word))
        }
    }

    func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }
}
