import Language

/// Finds who says what from the tree alone: a verb of saying or thinking, its subject, and the clause that tells what.
struct SayingClauses {
    let syntax: Syntax

    func proposal(at verb: Int) -> Proposal? {
        guard syntax.words[verb].tag == .verb else { return nil }
        let lemma = syntax.lemma(verb)
        let isSaying = SpeechVerbs.saying.contains(lemma)
        guard isSaying || SpeechVerbs.thinking.contains(lemma), let speaker = syntax.speaker(of: verb) else {
            return nil
        }
        guard let content = content(of: verb, lemma), !content.isEmpty else { return nil }
        let clause = syntax.forest.extents[verb]
        let source = syntax.phrase(of: speaker, without: [clause.contains(speaker) ? verb..<verb + 1 : clause])
        guard !source.isEmpty, !source.contains(where: { $0.contains(verb) }) else { return nil }
        return Proposal(
            cue: [cue(of: verb)], source: source, content: content, confidence: 0.2,
            isCertain: Self.contests(lemma) && (syntax.words[verb].relation == "acl:relcl" || isTakenUp(by: verb))
                || lemma == "demand",
            isRound: isSaying && syntax.dependent(of: verb, by: ["xcomp"]) == nil)
    }

    /// The verb with the auxiliaries and negations right before it.
    private func cue(of verb: Int) -> Range<Int> {
        var first = verb
        while first > 0, syntax.words[first - 1].head == verb,
            syntax.relation(first - 1) == "aux" || ["not", "n't", "never"].contains(syntax.form(first - 1))
        {
            first -= 1
        }
        return first..<verb + 1
    }

    private func content(of verb: Int, _ lemma: String) -> [Range<Int>]? {
        if let clause = syntax.dependent(of: verb, by: ["ccomp"]) { return syntax.phrase(of: clause) }
        // "said in a speech that …"
        for occasion in syntax.dependents(of: verb, by: ["obl"]) {
            let clauses = syntax.dependents(of: occasion, by: ["acl"])
            if let clause = clauses.first(where: { syntax.markers(of: $0).contains("that") }) {
                return syntax.phrase(of: clause)
            }
        }
        // "Prices fell, he said, by half": the verb hangs on what it reports.
        if syntax.relation(verb) == "parataxis", let clause = syntax.words[verb].head {
            return syntax.phrase(of: clause, without: [syntax.forest.extents[verb]])
        }
        // "promised to pay", "asked her to pay"; but what somebody wants or plans to do is not said.
        if let act = SpeechVerbs.acts[lemma], ![.believe, .accept, .reject].contains(act),
            let clause = syntax.dependent(of: verb, by: ["xcomp"]), syntax.words[clause].tag == .verb
        {
            return syntax.phrase(of: clause)
        }
        return object(of: verb, lemma)
    }

    /// "the reasons he cited", "a demand that they rejected", "denied the claim", "demanded an answer".
    private func object(of verb: Int, _ lemma: String) -> [Range<Int>]? {
        if lemma == "demand" { return syntax.dependent(of: verb, by: ["obj"]).map { syntax.phrase(of: $0) } }
        guard lemma == "cite" || Self.contests(lemma) else { return nil }
        if syntax.words[verb].relation == "acl:relcl", let noun = syntax.words[verb].head, noun < verb,
            lemma == "cite" || SpeechVerbs.proposals.contains(syntax.lemma(noun))
        {
            // A comma before the noun may hang on the verb.
            return syntax.phrase(of: noun, without: [noun + 1..<max(verb + 1, syntax.forest.extents[verb].upperBound)])
        }
        guard let noun = syntax.dependent(of: verb, by: ["obj"]) else { return nil }
        return isTakenUp(by: verb) || SpeechVerbs.proposals.contains(syntax.lemma(noun)) ? syntax.phrase(of: noun) : nil
    }

    private static func contests(_ lemma: String) -> Bool {
        [.reject, .deny].contains(SpeechVerbs.acts[lemma])
    }

    /// "The government denies this": what was told before.
    private func isTakenUp(by verb: Int) -> Bool {
        guard let object = syntax.dependent(of: verb, by: ["obj"]), SpeechVerbs.acts[syntax.lemma(verb)] == .deny else {
            return false
        }
        return ["this", "that", "it"].contains(syntax.form(object)) && syntax.words[object].tag == .pronoun
    }
}
