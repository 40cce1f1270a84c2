import Language

/// Finds what somebody says in a noun with a clause: "its demand that the port be closed", "repeated his claim that …",
/// "has no doubt that …".
struct SayingNouns {
    let syntax: Syntax

    func proposal(at noun: Int) -> Proposal? {
        guard syntax.words[noun].tag == .noun, SpeechVerbs.reporting(noun: syntax.lemma(noun)),
            let clause = syntax.dependents(of: noun, by: ["acl", "ccomp"]).first(where: {
                $0 > noun && syntax.words[$0].relation != "acl:relcl" && syntax.markers(of: $0).contains("that")
            })
        else { return nil }
        let verb = verb(round: noun)
        guard let holder = holder(of: noun, verb) else { return nil }
        let content = syntax.phrase(of: clause)
        let source = syntax.phrase(of: holder, without: [(verb ?? noun)..<noun + 1] + content)
        guard !source.isEmpty, !content.isEmpty else { return nil }
        let cue = [verb, noun].compactMap(\.self).map { $0..<$0 + 1 }
        return Proposal(cue: cue, source: source, content: content, confidence: 0.5, isCertain: true)
    }

    /// The verb that a noun of saying is the object of: "repeated", "came to".
    private func verb(round noun: Int) -> Int? {
        guard ["obj", "obl"].contains(syntax.relation(noun)), let verb = syntax.words[noun].head, verb < noun,
            Self.verbs.contains(syntax.lemma(verb)) || SpeechVerbs.saying.contains(syntax.lemma(verb))
        else { return nil }
        return verb
    }

    /// Whose it is; "its" says less than who does what the verb says.
    private func holder(of noun: Int, _ verb: Int?) -> Int? {
        let owner = syntax.forest.dependents(of: noun).first { syntax.words[$0].relation == "nmod:poss" }
        if let owner, syntax.words[owner].tag != .pronoun { return owner }
        return verb.flatMap(syntax.subject) ?? owner
    }

    /// Verbs that do with what is said no more than say it.
    private static let verbs: Set = [
        "have", "make", "issue", "give", "express", "voice", "hold", "raise", "come", "reach", "bring", "offer", "send",
        "share", "renew", "restate", "reaffirm", "echo", "lodge", "file", "put", "draw", "set",
    ]
}
