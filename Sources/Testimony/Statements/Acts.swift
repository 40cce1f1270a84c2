import Language
import Record

/// What a statement does, by the words of its cue and their frame.
struct Acts {
    let syntax: Syntax
    let quotations: Quotations

    func act(of draft: Draft) -> Statement.Act {
        let words = draft.attribution.cue.flatMap { Array($0) }
        if let cue = draft.cueHead, NonResponses(syntax: syntax).isOne(at: cue) { return .decline }
        var act: Statement.Act?
        for word in words where syntax.words[word].tag == .noun || syntax.words[word].tag == .verb {
            let own =
                syntax.words[word].tag == .noun
                ? SpeechVerbs.nouns[syntax.lemma(word)] : SpeechVerbs.acts[syntax.lemma(word)]
            act = act ?? own
        }
        if let act { return act }
        // "repeating its conditions that …": what is repeated tells.
        guard let cue = draft.cueHead, let object = syntax.dependent(of: cue, by: ["obj"]) else { return .assert }
        let isSource = draft.attribution.source.contains { $0.contains(object) }
        return isSource || SpeechVerbs.acts[syntax.lemma(cue)] != nil
            ? .assert : SpeechVerbs.nouns[syntax.lemma(object)] ?? .assert
    }

    /// Whether it is said that it was not said.
    func isNegated(_ draft: Draft) -> Bool {
        guard let cue = draft.cueHead, draft.act != .decline else { return false }
        return SpeechVerbs.reports(syntax.lemma(cue)) && syntax.isNegated(cue)
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
