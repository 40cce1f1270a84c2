import Language

/// Who does what a word tells of, and to whom, by the trees alone.
struct EventSides {
    let syntax: Syntax
    let clusters: Clusters
    let coder: ActorCoder

    /// Whether a word means somebody who acts: a country, a body, people by what they do.
    func isActor(_ word: Int) -> Bool {
        coder.code(at: word) != nil && (coder.isAgent(word) || clusters.name(at: word) != nil)
    }

    /// The country or body that a word belongs to; empty where nothing tells.
    func country(of word: Int) -> String { isActor(word) ? coder.code(at: word)?.origin ?? "" : "" }

    /// The verb of an event: the word itself, or that whose object the noun is: "held" of "held talks".
    func verb(of anchor: Int, _ deed: Deed?) -> Int? {
        if syntax.isVerb(anchor) { return anchor }
        return deed?.words.first { syntax.words[$0].tag == .verb && syntax.words[anchor].head == $0 }
    }

    /// Words of the clause that a verb is in with its subject: "the Danes" of "she said that the Danes had attacked". All of them
    /// where none is.
    func within(_ verb: Int?, _ words: [Int]) -> [Int] {
        guard let verb, let subject = syntax.subject(of: verb), let clause = syntax.words[subject].head else {
            return words
        }
        let inside = words.filter { syntax.forest.extents[clause].contains($0) }
        return inside.isEmpty ? words : inside
    }

    // MARK: Who acts

    /// Who acts: the subject; of a noun who stands before it, or behind "by".
    func actor(of anchor: Int, _ verb: Int?) -> Int? {
        if let verb {
            if let speaker = syntax.speaker(of: verb) { return speaker }
            return syntax.dependents(of: verb, by: ["obl"]).lazy.compactMap(origin).first
        }
        return origin(of: anchor)
            ?? syntax.dependents(of: anchor, by: ["nmod"]).first {
                syntax.markers(of: $0).contains("by") && isActor($0)
            }
    }

    /// Whose something is: "Israel's raid", "a Danish proposal", "Danish tank fire", "U.N. resolution".
    func origin(of noun: Int) -> Int? {
        let parts = syntax.forest.dependents(of: noun).filter {
            ["nmod:poss", "amod", "compound"].contains(syntax.words[$0].relation)
        }
        return parts.first(where: isActor)
            ?? parts.flatMap { syntax.dependents(of: $0, by: ["amod", "compound"]) }.first(where: isActor)
    }

    /// A word, or where it is nobody who acts, whose it is.
    func owner(_ word: Int) -> Int { isActor(word) ? word : origin(of: word) ?? word }

    private static let claiming: Set = ["claim", "take", "accept", "admit", "acknowledge"]
    private static let blaming: Set = [
        "blame", "accuse", "suspect", "condemn", "criticize", "criticise", "denounce",
    ]

    /// Who answers for what a noun tells of: "claimed responsibility for the raid", "blamed Oslo for the raid".
    func answerable(for noun: Int) -> Int? {
        guard !Set(["for", "of"]).isDisjoint(with: syntax.markers(of: noun)), var verb = syntax.words[noun].head else {
            return nil
        }
        if Self.blaming.contains(syntax.lemma(verb)) {
            let blamed = syntax.isPassive(verb) ? syntax.subject(of: verb) : syntax.dependent(of: verb, by: ["obj"])
            return blamed.flatMap { isActor($0) ? $0 : nil }
        }
        if syntax.lemma(verb) == "responsibility", let head = syntax.words[verb].head { verb = head }
        guard Self.claiming.contains(syntax.lemma(verb)), !syntax.isPassive(verb), !syntax.isNegated(verb),
            syntax.dependent(of: verb, by: ["obj"]).map(syntax.lemma) == "responsibility",
            let subject = syntax.subject(of: verb), isActor(subject),
            !syntax.forest.dependents(of: subject).contains(where: { syntax.form($0) == "no" })
        else { return nil }
        return subject
    }

    private static let receiving: Set = [
        "receive", "get", "obtain", "win", "earn", "draw", "attract", "gain", "secure", "garner", "face", "suffer",
        "endure",
        "sustain", "meet", "accept",
    ]

    /// Who does what a noun tells of and to whom, where a verb says that the subject gets it: "received threats from Oslo", "came
    /// under attack by rebels", "was under pressure from Oslo". Nobody acts where nobody is said to.
    func received(_ noun: Int) -> (giver: Int?, taker: Int)? {
        guard !syntax.isVerb(noun) else { return nil }
        let isUnder = syntax.markers(of: noun).contains("under")
        let verb: Int
        if isUnder, syntax.relation(noun) != "obl" {
            guard syntax.dependent(of: noun, by: ["cop"]) != nil else { return nil }
            verb = noun
        } else {
            let isObject =
                syntax.relation(noun) == "obj" || syntax.relation(noun) == "obl" && syntax.markers(of: noun).isEmpty
            guard let head = syntax.words[noun].head, syntax.isVerb(head),
                isUnder ? syntax.lemma(head) == "come" : Self.receiving.contains(syntax.lemma(head)),
                isUnder || isObject
            else { return nil }
            verb = head
        }
        guard let taker = syntax.subject(of: verb), isActor(taker) else { return nil }
        let sources = [noun, verb].flatMap { syntax.dependents(of: $0, by: ["nmod", "obl"]) }.filter {
            !Self.origins.isDisjoint(with: syntax.markers(of: $0))
        }
        return (sources.first(where: isActor) ?? origin(of: noun), taker)
    }

    private static let origins: Set = ["from", "by"]

    // MARK: Whom it is done to

    /// Those of several that an event is done to: not who is named in passing ("after talks with Oslo"), nor who complaints
    /// are made to.
    func narrowed(_ recipients: [Int], of anchor: Int, _ verb: Int?, _ deed: Deed?) -> [Int] {
        guard let verb else { return recipients }
        let asides = deed?.codes.first?.isAccusation == true ? Self.audience : Self.asides
        let clause = [verb] + (deed?.words ?? []) + [deed?.inner].compactMap { $0 }
        let complements = syntax.dependents(of: verb, by: ["xcomp", "ccomp"])
        let close = recipients.filter { !isInPassing($0, of: clause + complements, asides, isClause: true) }
        guard close.isEmpty, recipient(of: anchor, verb, deed).map(country) ?? "" == "" else { return close }
        return recipients.filter { !isInPassing($0, of: clause, asides, isClause: false) }
    }

    /// Prepositions of what goes with an event and is no part of it.
    private static let asides: Set = [
        "after", "before", "during", "amid", "since", "over", "following", "despite", "without", "until", "under", "as",
        "because", "like", "than", "about", "through", "via", "near", "upon", "while", "when", "although", "though",
    ]
    private static let audience = asides.subtracting(["over", "about"]).union(["to"])

    /// - Parameter isClause: whether what another verb is done to is named in passing too.
    private func isInPassing(_ word: Int, of clause: [Int], _ asides: Set<String>, isClause: Bool) -> Bool {
        var word = word
        for governor in syntax.governors(of: word) {
            if !asides.isDisjoint(with: syntax.markers(of: word)) { return true }
            if clause.contains(governor) { return false }
            if isJoinedVerb(governor, to: clause) { return true }
            if isClause, syntax.words[governor].tag == .verb || syntax.relation(word) == "acl" { return true }
            word = governor
        }
        return false
    }

    /// Whether a verb tells of something else than the one it is joined to, which has an object of its own: "urged" of "condemned
    /// the raid and urged Oslo".
    private func isJoinedVerb(_ verb: Int, to clause: [Int]) -> Bool {
        guard syntax.words[verb].tag == .verb, syntax.relation(verb) == "conj", let first = syntax.words[verb].head
        else { return false }
        return clause.contains(first) && syntax.dependent(of: first, by: ["obj", "ccomp", "xcomp"]) != nil
    }

    /// Recipients without what somebody gives, sends or withdraws, which is not whom it is done to: their own forces, arms,
    /// who is handed over to another.
    func withoutGifts(_ recipients: [Int], of verbs: [Int], from givers: [Int]) -> [Int] {
        let objects = recipients.filter { syntax.relation($0) == "obj" && verbs.contains(syntax.words[$0].head ?? -1) }
        guard !objects.isEmpty else { return recipients }
        let isGiven = recipients.contains { !objects.contains($0) && syntax.markers(of: $0).contains("to") }
        let own = Set(givers.map(country))
        return recipients.filter { word in
            guard objects.contains(word), let code = coder.code(at: word) else { return true }
            let isForce = ["MIL", "SPY"].contains(code.roles.first)
            return !(isGiven || isForce && (code.origin.isEmpty || own.contains(code.origin)))
        }
    }

    /// Who is said to have done, or asked to do, what a verb of saying is followed by: "they" of "accused them of", "claimed that
    /// they".
    func addressee(of verb: Int) -> Int? {
        if let object = syntax.dependent(of: verb, by: ["obj", "iobj"]), isActor(object) { return object }
        let clause = syntax.dependent(of: verb, by: ["ccomp"])
        return clause.flatMap { syntax.dependent(of: $0, by: ["nsubj"]) }.flatMap { isActor($0) ? $0 : nil }
    }

    /// Whom it is done to: the object; whom an object is of or against; who stands behind a preposition. Whose country is known
    /// goes before others.
    func recipient(of anchor: Int, _ verb: Int?, _ deed: Deed?) -> Int? {
        let words = [verb, anchor].compactMap { $0 } + (deed?.words ?? []) + [deed?.inner].compactMap { $0 }
        let targets = words.flatMap { syntax.forest.dependents(of: $0).filter(isTarget) }.filter { !words.contains($0) }
        let inner = targets.flatMap { target in
            [origin(of: target)].compactMap { $0 } + syntax.forest.dependents(of: target).filter(isTarget)
        }
        let actors = (targets + inner).filter(isActor)
        return actors.first { !country(of: $0).isEmpty } ?? actors.first
    }

    private static let targets: Set = [
        "to", "with", "against", "at", "on", "from", "toward", "towards", "for", "upon", "into", "between", "of",
    ]

    private func isTarget(_ word: Int) -> Bool {
        switch syntax.words[word].relation {
        case "obj", "iobj", "nsubj:pass": true
        case "obl", "nmod": !Self.targets.isDisjoint(with: syntax.markers(of: word))
        default: false
        }
    }
}
