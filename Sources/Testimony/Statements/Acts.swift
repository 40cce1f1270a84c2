import Language
import Record

/// What a statement does, by the words of its cue and their frame.
struct Acts {
    let syntax: Syntax
    let quotations: Quotations

    func act(of draft: Draft) -> Statement.Act {
        let words = draft.attribution.cue.flatMap { Array($0) }
        // "Have yet to comment": the last verb tells.
        let ends = [draft.cueHead, words.last].compactMap(\.self)
        if ends.contains(where: NonResponses(syntax: syntax).isOne) { return .decline }
        if let act = draft.cueHead.flatMap({ framed($0, draft) }) { return act }
        var act: Statement.Act?
        for word in words where syntax.words[word].tag == .noun || syntax.words[word].tag == .verb {
            let own =
                syntax.words[word].tag == .noun
                ? SpeechVerbs.nouns[syntax.lemma(word)] : SpeechVerbs.acts[syntax.lemma(word)]
            act = act ?? own
        }
        if let act { return act }
        if isQuestion(draft) { return .ask }
        // "repeating its conditions that …": what is repeated tells.
        guard let cue = draft.cueHead, let object = syntax.dependent(of: cue, by: ["obj"]) else { return .assert }
        let isSource = draft.attribution.source.contains { $0.contains(object) }
        return isSource || SpeechVerbs.acts[syntax.lemma(cue)] != nil
            ? .assert : SpeechVerbs.nouns[syntax.lemma(object)] ?? .assert
    }

    /// "LUND: Will you resign?"
    private func isQuestion(_ draft: Draft) -> Bool {
        guard let last = draft.attribution.content.last?.last else { return false }
        return syntax.isColon(draft.attribution.cue) && syntax.words[last].form == "?"
    }

    /// The act of a verb that does several things, by what stands behind it.
    private func framed(_ verb: Int, _ draft: Draft) -> Statement.Act? {
        guard syntax.words[verb].tag == .verb else { return nil }
        switch syntax.lemma(verb) {
        case "call":
            if isCall(verb) { return .demand }
            // "Called the charge baseless" says something of the charge, and brings none.
            let isDismissed = draft.attribution.content.joined().contains { Self.dismissals.contains(syntax.lemma($0)) }
            return isDismissed ? .reject : .assert
        case "insist": return isDemanded(by: verb) ? .demand : .assert
        default: return nil
        }
    }

    /// "called for calm", "called on them to go".
    private func isCall(_ verb: Int) -> Bool {
        guard verb + 1 < syntax.words.count else { return false }
        switch syntax.form(verb + 1) {
        case "for", "upon": return true
        case "on": return syntax.dependent(of: verb, by: ["xcomp", "advcl", "ccomp"]) != nil
        default: return false
        }
    }

    /// "insisted on a vote", "insisted that it be closed"; not "insisted that it was closed".
    private func isDemanded(by verb: Int) -> Bool {
        if verb + 1 < syntax.words.count, syntax.form(verb + 1) == "on" { return true }
        guard let clause = syntax.dependent(of: verb, by: ["ccomp"]) else { return false }
        let helpers = syntax.dependents(of: clause, by: ["aux", "cop"])
        if helpers.contains(where: { ["must", "should"].contains(syntax.form($0)) }) { return true }
        return (helpers.first.map { syntax.words[$0] } ?? syntax.words[clause]).pennTag == "VB"
    }

    private static let dismissals: Set = [
        "absurd", "baseless", "fabricate", "fabrication", "fake", "false", "falsehood", "fiction", "forgery",
        "frivolous",
        "groundless", "lie", "meritless", "nonsense", "ridiculous", "rubbish", "slander", "unfounded", "untrue",
    ]

    /// Whether it is said that it was not said.
    func isNegated(_ draft: Draft) -> Bool {
        guard let cue = draft.cueHead, draft.act != .decline else { return false }
        return SpeechVerbs.reports(syntax.lemma(cue)) && (syntax.isNegated(cue) || isNobody(draft))
    }

    /// "No minister has said", "nobody asked".
    private func isNobody(_ draft: Draft) -> Bool {
        guard let first = draft.attribution.source.first?.first else { return false }
        return ["no", "neither", "nobody", "none"].contains(syntax.form(first))
    }

    /// Whether the article keeps its distance: "reportedly" at the cue, in the clause round it, or at the head of the
    /// content.
    func isHedged(_ draft: Draft) -> Bool {
        if let cue = draft.cueHead {
            var word: Int? = cue
            for _ in 0..<4 {
                guard let verb = word else { break }
                if hasHedge(verb) { return true }
                // A clause that is reported is another's words.
                word =
                    ["advcl", "xcomp", "conj", "acl", "obj"].contains(syntax.relation(verb))
                    ? syntax.words[verb].head : nil
            }
        }
        return syntax.head(of: draft.attribution.content).map(hasHedge) ?? false
    }

    /// Within quotation marks it is the speaker who hedges, not the article.
    private func hasHedge(_ word: Int) -> Bool {
        syntax.dependents(of: word, by: ["advmod"]).contains {
            SpeechVerbs.hedges.contains(syntax.form($0)) && !quotations[$0]
        }
    }
}
