import Language

/// Tells where the name of a place stands for who governs there: "Moscow demanded", against "in Moscow".
///
/// By the relation of the name to its verb or noun, and what these are.
struct Metonymy {
    let syntax: Syntax

    /// Whether the name that a word is part of stands for who acts.
    func isActor(_ word: Int) -> Bool {
        var word = word
        for _ in 0..<4 {
            guard let head = syntax.words[word].head else { return word == syntax.onlyPhrase }
            switch syntax.relation(word) {
            case "nsubj": return isDeed(head)
            case "obl": return isParty(word, of: head)
            case "obj", "iobj": return Self.dealings.contains(syntax.lemma(head)) || syntax.relation(word) == "iobj"
            case "nmod": return isOwner(word, of: head)
            case "conj", "flat": word = head
            default: return false
            }
        }
        return false
    }

    private func isDeed(_ head: Int) -> Bool {
        guard syntax.words[head].tag == .verb else { return false }
        return !Self.states.contains(syntax.lemma(head)) && !syntax.isPassive(head)
    }

    /// "by Moscow", "sent a memo to Washington", "talked with Kyiv".
    private func isParty(_ word: Int, of verb: Int) -> Bool {
        if syntax.words[word].relation == "obl:agent" { return true }
        let markers = syntax.markers(of: word)
        if markers.contains("to") { return Self.deliveries.contains(syntax.lemma(verb)) }
        return markers.contains("with") && syntax.words[verb].tag == .verb
    }

    /// "Moscow's demands", "talks between Moscow and Kyiv", "a letter to Washington".
    private func isOwner(_ word: Int, of noun: Int) -> Bool {
        if syntax.words[word].relation == "nmod:poss" { return Self.deeds.contains(syntax.lemma(noun)) }
        let markers = syntax.markers(of: word)
        if markers.contains("between") || markers.contains("with") { return true }
        return markers.contains("to") && Self.messages.contains(syntax.lemma(noun))
            || markers.contains("by") && Self.deeds.contains(syntax.lemma(noun))
    }

    /// Verbs that tell how a place is rather than what its government does.
    private static let states: Set = [
        "be", "have", "lie", "border", "become", "remain", "stand", "see", "host", "boast", "contain", "grow", "shrink",
        "fall",
        "suffer", "experience", "sit", "rank", "sprawl", "wake", "burn",
    ]
    private static let deliveries: Set = [
        "send", "give", "hand", "offer", "write", "submit", "present", "deliver", "talk", "speak", "appeal", "turn",
        "sell", "signal",
        "belong", "report", "listen", "respond", "reply", "lend", "promise", "propose", "object", "supply", "provide",
    ]
    private static let dealings: Set = [
        "accuse", "advise", "anger", "ask", "assure", "back", "blame", "caution", "challenge", "condemn", "convince",
        "criticize",
        "criticise", "defy", "denounce", "embarrass", "encourage", "force", "help", "inform", "invite", "irk", "join",
        "lobby",
        "notify", "oblige", "persuade", "praise", "press", "pressure", "prompt", "provoke", "push", "rebuke", "remind",
        "reassure",
        "sanction", "sue", "support", "tell", "thank", "threaten", "urge", "warn", "consult", "alarm",
    ]
    private static let deeds: Set = [
        "demand", "decision", "request", "refusal", "proposal", "offer", "plan", "policy", "position", "response",
        "reaction",
        "claim", "accusation", "denial", "threat", "warning", "ally", "support", "call", "effort", "attempt", "bid",
        "stance",
        "condition", "pledge", "promise", "government", "ambassador", "envoy", "interest", "view", "statement",
        "announcement",
        "insistence", "willingness", "rejection", "criticism", "approval", "role", "aggression", "invasion", "attack",
    ]
    private static let messages: Set = [
        "letter", "memo", "message", "note", "appeal", "warning", "offer", "threat", "request", "signal", "ambassador",
        "envoy",
        "proposal", "response", "reply", "ultimatum", "promise", "pledge", "aid",
    ]
}
