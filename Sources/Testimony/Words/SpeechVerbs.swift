import Record

/// What verbs and nouns of saying, thinking and wanting do, by their lemmas.
enum SpeechVerbs {
    /// Verbs that report what somebody says.
    static let saying: Set = Set(acts.filter { $0.value != .believe }.keys).union([
        "add", "admit", "advise", "allege", "announce", "answer", "argue", "assert", "assure", "boast", "caution",
        "cite", "claim",
        "comment", "complain", "concede", "conclude", "confess", "confirm", "contend", "continue", "cry", "declare",
        "describe", "disclose", "emphasize", "estimate", "exclaim", "explain", "gasp", "hint", "imply", "indicate",
        "inform",
        "insist", "joke", "lament", "maintain", "mention", "mutter", "note", "observe", "opine", "predict", "proclaim",
        "propose", "quip", "quote", "recall", "recount", "reiterate", "relate", "remark", "remind", "repeat", "reply",
        "report",
        "respond",
        "retort", "reveal", "say", "shout", "show", "signal", "speculate", "state", "stress", "suggest", "swear",
        "tell",
        "testify", "tweet", "underline", "underscore", "warn", "whisper", "write",
    ])
    /// Verbs of what somebody thinks.
    static let thinking: Set = Set(acts.filter { $0.value == .believe }.keys).union([
        "decide", "learn", "notice", "recognize",
    ])

    /// Whether a verb reports what somebody says or thinks.
    static func reports(_ lemma: String) -> Bool { saying.contains(lemma) || thinking.contains(lemma) }

    /// The acts of verbs; what stands here neither asserts.
    static let acts: [String: Statement.Act] = [
        "deny": .deny, "dispute": .deny, "refute": .deny, "disavow": .deny, "rebut": .deny,
        "accuse": .accuse, "blame": .accuse, "denounce": .accuse, "condemn": .accuse, "criticize": .accuse,
        "criticise": .accuse, "charge": .accuse, "fault": .accuse, "lambast": .accuse, "slam": .accuse,
        "demand": .demand, "urge": .demand, "order": .demand, "instruct": .demand,
        "command": .demand,
        "promise": .promise, "pledge": .promise, "vow": .promise, "guarantee": .promise, "commit": .promise,
        "threaten": .threaten,
        "reject": .reject, "dismiss": .reject, "rebuff": .reject, "oppose": .reject,
        "accept": .accept, "agree": .accept, "approve": .accept, "endorse": .accept, "welcome": .accept,
        "support": .accept,
        "ask": .ask, "question": .ask, "wonder": .ask, "inquire": .ask, "enquire": .ask, "request": .ask, "beg": .ask,
        "decline": .decline, "refuse": .decline,
        "believe": .believe, "think": .believe, "hope": .believe, "expect": .believe, "feel": .believe,
        "fear": .believe,
        "know": .believe, "suspect": .believe, "doubt": .believe, "worry": .believe, "consider": .believe,
        "assume": .believe, "understand": .believe, "want": .believe, "wish": .believe, "guess": .believe,
        "anticipate": .believe, "imagine": .believe, "realize": .believe, "intend": .believe, "plan": .believe,
    ]

    /// The acts of nouns that a cue may hold: "repeated its demand".
    static let nouns: [String: Statement.Act] = [
        "demand": .demand, "condition": .demand, "ultimatum": .demand, "order": .demand, "call": .demand, "plea": .ask,
        "request": .ask, "question": .ask, "accusation": .accuse, "charge": .accuse, "complaint": .accuse,
        "criticism": .accuse, "denial": .deny, "promise": .promise, "pledge": .promise, "vow": .promise,
        "commitment": .promise, "threat": .threaten, "rejection": .reject, "refusal": .decline, "belief": .believe,
        "hope": .believe, "fear": .believe, "opinion": .believe, "view": .believe, "expectation": .believe,
        "concern": .believe, "doubt": .believe,
    ]

    /// Whether a noun with a clause behind it tells what somebody says or thinks: "the claim that".
    static func reporting(noun lemma: String) -> Bool { nouns[lemma] != nil || claims.contains(lemma) }

    private static let claims: Set = [
        "acknowledgment", "admission", "allegation", "announcement", "argument", "assertion", "assessment",
        "assumption",
        "assurance", "claim", "conclusion", "confidence", "contention", "conviction", "declaration", "estimate",
        "feeling",
        "guess", "impression", "insistence", "notion", "observation", "prediction", "proposal", "recommendation",
        "reminder", "report", "sensation", "sense", "statement", "suggestion", "suspicion", "theory", "understanding",
        "warning", "worry",
    ]

    /// What can be rejected, denied or accepted as a thing, without a clause.
    static let proposals: Set = [
        "accusation", "allegation", "assertion", "bid", "call", "charge", "claim", "condition", "criticism", "deal",
        "demand",
        "idea", "invitation", "notion", "offer", "plan", "plea", "proposal", "report", "request", "rumor", "suggestion",
        "term", "ultimatum",
    ]

    /// What is denied by whoever is accused, without a clause: "denied wrongdoing".
    static let misdeeds: Set = ["guilt", "involvement", "liability", "responsibility", "wrongdoing"]

    /// Words by which an article keeps its distance from what it tells.
    static let hedges: Set = ["reportedly", "allegedly", "purportedly", "supposedly", "rumoredly"]
}
