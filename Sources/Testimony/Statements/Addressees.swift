import Language

/// Whom something is said to: "told the council that", "was told that", "said to her", "a letter to the mayor".
struct Addressees {
    let syntax: Syntax

    /// The word that heads the phrase of the addressee.
    func addressee(of draft: Draft) -> Int? {
        guard let cue = draft.cueHead, syntax.words[cue].tag == .verb, draft.act != .accuse, draft.act != .decline
        else { return nil }
        let found =
            syntax.dependent(of: cue, by: ["iobj"]) ?? object(of: cue) ?? called(by: cue) ?? behindTo(cue)
            ?? quoted(draft)
        guard let found, !draft.attribution.source.contains(where: { $0.contains(found) }),
            !draft.attribution.content.contains(where: { $0.contains(found) }) || isUrged(by: cue, draft)
        else { return nil }
        return found
    }

    /// "quoted her as telling the council".
    private func quoted(_ draft: Draft) -> Int? {
        guard let telling = draft.attribution.cue.last?.last, syntax.quotingVerb(of: telling) != nil else { return nil }
        return syntax.dependent(of: telling, by: ["iobj"]) ?? object(of: telling)
    }

    private func object(of cue: Int) -> Int? {
        guard Self.telling.contains(syntax.lemma(cue)) else { return nil }
        return syntax.isPassive(cue) ? syntax.subject(of: cue) : syntax.dependent(of: cue, by: ["obj"])
    }

    /// "urged the mayor to go": who is urged stands in the content.
    private func isUrged(by cue: Int, _ draft: Draft) -> Bool {
        draft.act == .demand && syntax.dependent(of: cue, by: ["xcomp", "ccomp", "advcl"]) != nil
    }

    /// "called on the mayor to go".
    private func called(by cue: Int) -> Int? {
        guard syntax.lemma(cue) == "call" else { return nil }
        return syntax.dependents(of: cue, by: ["obl"]).first {
            syntax.markers(of: $0).contains { ["on", "upon"].contains($0) }
        }
    }

    private func behindTo(_ cue: Int) -> Int? {
        for word in syntax.dependents(of: cue, by: ["obl"]) {
            if syntax.markers(of: word).contains("to") { return word }
            // "in a letter to the mayor"
            if let other = syntax.dependents(of: word, by: ["nmod"]).first(where: {
                syntax.markers(of: $0).contains("to")
            }) {
                return other
            }
        }
        return nil
    }

    private static let telling: Set = [
        "tell", "inform", "assure", "remind", "warn", "ask", "urge", "advise", "notify", "order", "instruct", "beg",
        "promise", "caution", "implore", "thank", "call",
    ]
}
