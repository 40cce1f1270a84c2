import Language

/// Finds "according to somebody": the phrase names the source, the clause it hangs on is the content.
struct AccordingTo {
    let syntax: Syntax

    /// - Parameter word: any word of the text.
    func proposal(at word: Int) -> Proposal? {
        guard word + 1 < syntax.words.count, syntax.form(word) == "according", syntax.form(word + 1) == "to",
            let source = syntax.words[word].head, source > word + 1,
            let clause = clause(of: source)
        else { return nil }
        let cue = word..<word + 2
        let whole = syntax.forest.extents[source]
        let sourcePhrase = syntax.phrase(of: source, without: [whole.lowerBound..<cue.upperBound])
        let content = syntax.phrase(of: clause, without: [whole])
        guard !sourcePhrase.isEmpty, !content.isEmpty else { return nil }
        return Proposal(cue: [cue], source: sourcePhrase, content: content, confidence: 0.8, isCertain: true)
    }

    /// The clause that a phrase belongs to: the next verb above it with a subject of its own, or the top.
    private func clause(of phrase: Int) -> Int? {
        var clause: Int?
        for word in syntax.governors(of: phrase) {
            clause = word
            if ["root", "ccomp", "parataxis"].contains(syntax.relation(word)) { break }
            let isClause = syntax.dependent(of: word, by: ["nsubj", "csubj"]) != nil
            if isClause, syntax.relation(word) == "conj" || syntax.words[word].relation == "acl:relcl" { break }
        }
        // Who reports something according to somebody has it from them.
        if let verb = clause, syntax.lemma(verb) == "report", let reported = syntax.dependent(of: verb, by: ["ccomp"]),
            verb < reported, reported < phrase
        {
            return reported
        }
        return clause
    }
}
