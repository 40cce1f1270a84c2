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
        guard let found = content(of: verb, lemma), !found.isEmpty else { return nil }
        let clause = syntax.forest.extents[verb]
        let source = syntax.phrase(of: speaker, without: [clause.contains(speaker) ? verb..<verb + 1 : clause])
        guard !source.isEmpty, !source.contains(where: { $0.contains(verb) }) else { return nil }
        return Proposal(
            cue: [cue(of: verb)], source: source, content: beside(verb, speaker, found), confidence: 0.2,
            isCertain: Self.contests(lemma)
                && (syntax.words[verb].relation == "acl:relcl" || isTakenUp(by: verb) || judgement(by: verb) != nil)
                || lemma == "demand" || isCommitment(verb, lemma),
            isRound: isSaying && syntax.dependent(of: verb, by: ["xcomp"]) == nil && topic(of: verb, lemma) == nil)
    }

    /// A content without the verb and who says it: an opening quotation mark may hang on a word behind them, "“I said it was
    /// late,” she told us".
    private func beside(_ verb: Int, _ speaker: Int, _ content: [Range<Int>]) -> [Range<Int>] {
        guard let part = content.first(where: { $0.contains(verb) }) else { return content }
        let first = min(verb, syntax.forest.extents[speaker].lowerBound)
        let hole = max(first, part.lowerBound)..<verb + 1
        let rest = content.flatMap { $0.cut(hole) }.compactMap(syntax.trimmed).filter { range in
            range.contains { ![.punctuation, .subordinatingConjunction].contains(syntax.words[$0].tag) }
        }
        return rest.isEmpty ? content : rest
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
        if isTakenUp(by: verb) { return object(of: verb, lemma) }
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
        return object(of: verb, lemma) ?? topic(of: verb, lemma)
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
        if Self.contests(lemma), let judgement = judgement(by: verb) { return judgement }
        let isDenied = SpeechVerbs.acts[lemma] == .deny && SpeechVerbs.misdeeds.contains(syntax.lemma(noun))
        return isTakenUp(by: verb) || isDenied || SpeechVerbs.proposals.contains(syntax.lemma(noun))
            ? syntax.phrase(of: noun) : nil
    }

    /// "dismissed the claim as a lie": what was told, and what it is held to be.
    private func judgement(by verb: Int) -> [Range<Int>]? {
        guard let noun = syntax.dependent(of: verb, by: ["obj"]), SpeechVerbs.proposals.contains(syntax.lemma(noun)),
            let lie = syntax.dependents(of: verb, by: ["obl", "xcomp", "advcl"]).first(where: {
                syntax.markers(of: $0) == ["as"] && $0 > noun
            })
        else { return nil }
        return (syntax.phrase(of: noun) + syntax.phrase(of: lie))
            .reduce(into: []) { joined, range in
                guard let last = joined.last, last.upperBound == range.lowerBound else { return joined.append(range) }
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            }
    }

    /// "threatened to leave": nobody threatens or promises without a word.
    private func isCommitment(_ verb: Int, _ lemma: String) -> Bool {
        guard let act = SpeechVerbs.acts[lemma], [.threaten, .promise].contains(act), !syntax.isPassive(verb),
            let clause = syntax.dependent(of: verb, by: ["xcomp"]), let speaker = syntax.subject(of: verb),
            isSomebody(speaker)
        else { return false }
        return syntax.markers(of: clause).contains("to")
            && ["VBD", "VBZ", "VBP", "VBN"].contains(syntax.words[verb].pennTag)
    }

    /// Not "the storm threatened to break", which no one says.
    private func isSomebody(_ word: Int) -> Bool {
        if syntax.words[word].tag == .pronoun { return ["he", "she", "they", "who"].contains(syntax.form(word)) }
        return syntax.words[word].tag == .properNoun
            || [.person, .organization].contains(NounClass(syntax.lemma(word)))
    }

    /// "had told him about the plan".
    private func topic(of verb: Int, _ lemma: String) -> [Range<Int>]? {
        guard ["tell", "inform", "warn", "brief"].contains(lemma),
            syntax.dependent(of: verb, by: ["iobj", "obj"]) != nil,
            let topic = syntax.dependents(of: verb, by: ["obl"]).first(where: {
                $0 > verb && syntax.markers(of: $0) == ["about"]
            })
        else { return nil }
        return syntax.phrase(of: topic)
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
