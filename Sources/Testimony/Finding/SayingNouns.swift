import Language

/// Finds what somebody says in a noun with a clause: "its demand that the port be closed", "repeated his claim that …",
/// "has no doubt that …".
struct SayingNouns {
    let syntax: Syntax

    func proposal(at noun: Int) -> Proposal? {
        guard syntax.words[noun].tag == .noun, SpeechVerbs.reporting(noun: syntax.lemma(noun)),
            let content = clause(behind: noun)
        else { return nil }
        let verb = verb(round: noun)
        guard let holder = holder(of: noun, verb) else { return nil }
        let cue = [verb, noun].compactMap(\.self).map { $0..<$0 + 1 }
        let source = syntax.phrase(of: holder, without: cue + [content])
        guard !source.isEmpty else { return nil }
        return Proposal(cue: cue, source: source, content: [content], confidence: 0.5, isCertain: true)
    }

    /// What stands behind "that", to the end of the last clause that hangs on the noun.
    private func clause(behind noun: Int) -> Range<Int>? {
        let clauses = syntax.dependents(of: noun, by: ["acl", "ccomp"]).filter {
            $0 > noun + 1 && syntax.words[$0].relation != "acl:relcl"
        }
        guard let last = clauses.last, noun + 1 < syntax.words.count, syntax.form(noun + 1) == "that" else {
            return nil
        }
        let end = syntax.forest.extents[last].upperBound
        return syntax.trimmed(noun + 1..<max(end, endOfLikes(of: last, from: end)))
    }

    /// "That the town sell its port and close": what is joined by "and" has the form of what it is joined to, whatever
    /// the tree says.
    private func endOfLikes(of verb: Int, from end: Int) -> Int {
        guard end < syntax.words.count, syntax.words[end].tag == .coordinatingConjunction,
            let other = syntax.words[end].head, other > end, let joined = syntax.words[other].head, joined < verb,
            syntax.words[other].pennTag == syntax.words[verb].pennTag,
            syntax.words[joined].pennTag != syntax.words[verb].pennTag
        else { return end }
        return syntax.forest.extents[other].upperBound
    }

    /// The verb that a noun of saying is the object of: "repeated", "came to".
    private func verb(round noun: Int) -> Int? {
        guard ["obj", "obl"].contains(syntax.relation(noun)), let verb = syntax.words[noun].head, verb < noun,
            Self.verbs.contains(syntax.lemma(verb)) || SpeechVerbs.saying.contains(syntax.lemma(verb))
        else { return nil }
        return verb
    }

    /// Whose it is; "its" says less than who does what the verb says, or what the clause round it tells: "sent a letter
    /// repeating its demand".
    private func holder(of noun: Int, _ verb: Int?) -> Int? {
        let owner = syntax.forest.dependents(of: noun).first { syntax.words[$0].relation == "nmod:poss" }
        if let owner, syntax.words[owner].tag != .pronoun { return owner }
        guard let verb else { return owner }
        if let subject = syntax.subject(of: verb) { return subject }
        let round = syntax.governors(of: verb).lazy.compactMap { syntax.dependent(of: $0, by: ["nsubj"]) }.first
        return owner == nil ? nil : round ?? owner
    }

    /// Verbs that do with what is said no more than say it.
    private static let verbs: Set = [
        "have", "make", "issue", "give", "express", "voice", "hold", "raise", "come", "reach", "bring", "offer", "send",
        "share", "renew", "restate", "reaffirm", "echo", "lodge", "file", "put", "draw", "set",
    ]
}
