import Language

/// Finds what "a court heard" or "was told": reports of hearings leave out who said it there.
struct Hearings {
    let syntax: Syntax

    func proposal(at verb: Int) -> Proposal? {
        guard isOne(at: verb), let content = content(of: verb), !content.isEmpty
        else { return nil }
        return Proposal(cue: [verb..<verb + 1], source: [], content: content, confidence: 0.6, isCertain: true)
    }

    /// Whether a verb tells that a court or its like heard something.
    func isOne(at verb: Int) -> Bool {
        guard syntax.words[verb].tag == .verb, syntax.lemma(verb) == "hear",
            let subject = syntax.dependent(of: verb, by: ["nsubj"])
        else { return false }
        return Self.hearing.contains(syntax.lemma(subject))
    }

    /// The clause that hangs on the verb, or that the verb hangs on: "The port was sold, a court heard".
    private func content(of verb: Int) -> [Range<Int>]? {
        if let clause = syntax.dependent(of: verb, by: ["ccomp"]) { return syntax.phrase(of: clause) }
        guard syntax.relation(verb) == "parataxis", let clause = syntax.words[verb].head else { return nil }
        return syntax.phrase(of: clause, without: [syntax.forest.extents[verb]])
    }

    private static let hearing: Set = [
        "court", "hearing", "inquest", "inquiry", "jury", "panel", "trial", "tribunal",
    ]
}
