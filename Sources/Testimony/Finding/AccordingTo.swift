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
        var proposal = Proposal(
            cue: [cue], source: sourcePhrase, content: content, confidence: 0.8, isCertain: true)
        proposal.attribution = withoutReplies(proposal.attribution)
        return proposal
    }

    /// A content behind "according to somebody" without what others say against it: "…; the police deny this", "…, a claim the
    /// police deny".
    func withoutReplies(_ attribution: Attribution) -> Attribution {
        guard let cue = attribution.cue.first?.first, syntax.form(cue) == "according",
            let first = attribution.content.first, first.lowerBound > cue,
            let clause = syntax.head(of: attribution.content),
            let reply = syntax.dependents(of: clause, by: ["conj", "parataxis"]).first(where: isReply)
        else { return attribution }
        let end = syntax.forest.extents[reply].lowerBound
        var rest = attribution
        rest.content = attribution.content.compactMap { syntax.trimmed($0.clamped(to: 0..<end)) }
        return rest.content.isEmpty ? attribution : rest
    }

    /// Whether a clause, or a noun with one, tells what another says.
    private func isReply(_ word: Int) -> Bool {
        if let clause = syntax.dependents(of: word, by: ["acl"]).first(where: {
            syntax.words[$0].relation == "acl:relcl"
        }),
            SpeechVerbs.proposals.contains(syntax.lemma(word))
        {
            return [.deny, .reject].contains(SpeechVerbs.acts[syntax.lemma(clause)])
        }
        let start = syntax.forest.extents[word].lowerBound
        let isParted =
            start > 0 && syntax.form(start - 1) == ";"
            || syntax.dependents(of: word, by: ["cc"]).contains { syntax.form($0) == "but" }
            || syntax.form(start) == ";"
        return isParted && SpeechVerbs.saying.contains(syntax.lemma(word))
            && syntax.dependent(of: word, by: ["nsubj"]) != nil
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
