import Language
import Record

/// Whether a name means the place, whoever sits there, or says which of several things is meant.
struct PlaceUses {
    let syntax: Syntax

    /// - Parameter canAct: whether a government sits there.
    func use(of toponym: Toponym, canAct: Bool) -> Place.Use {
        if toponym.origin == .embedded { return .modifier }
        guard let head = syntax.head(of: [toponym.words]) else { return .literal }
        switch syntax.relation(head) {
        case "compound", "amod": return .modifier
        case "nsubj": return canAct && acts(head) ? .metonymic : .literal
        case "obl":
            let isAgent = syntax.words[head].relation == "obl:agent" || syntax.markers(of: head) == ["by"]
            return canAct && isAgent ? .metonymic : .literal
        default: return .literal
        }
    }

    /// Whether a word is the subject of a verb of saying, wanting or doing to others.
    private func acts(_ word: Int) -> Bool {
        guard syntax.words[word].relation != "nsubj:pass", let verb = syntax.words[word].head,
            syntax.words[verb].tag == .verb
        else { return false }
        let lemma = syntax.lemma(verb)
        return SpeechVerbs.reports(lemma) || SpeechVerbs.acts[lemma] != nil || Self.deeds.contains(lemma)
    }

    /// What governments do.
    private static let deeds: Set = [
        "abandon", "abolish", "adopt", "aid", "allow", "annex", "approve", "arm", "attack", "back", "ban", "block",
        "bomb",
        "boycott", "break", "build", "call", "cancel", "cede", "close", "cooperate", "cut", "declare", "defy", "deploy",
        "deport", "detain", "develop", "draft", "end", "enforce", "execute", "expel", "extend", "fight", "freeze",
        "fund",
        "give", "grant", "halt", "help", "hit", "host", "impose", "intend", "intervene", "introduce", "invade",
        "invite",
        "issue", "join", "launch", "lead", "lift", "mediate", "meet", "move", "need", "negotiate", "offer", "open",
        "pass",
        "pay", "plan", "postpone", "prepare", "press", "prevent", "prohibit", "provide", "pull", "push", "ratify",
        "recall", "recognise", "recognize", "refrain", "regret", "release", "resume", "retaliate", "sanction", "seek",
        "sell", "send", "shell", "sign", "start", "stop", "strike", "supply", "suspend", "take", "test", "try", "use",
        "veto", "vote", "wage", "withdraw", "work",
    ]
}
