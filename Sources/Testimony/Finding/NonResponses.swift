import Language

/// Finds those who were asked and did not answer: "did not respond to requests for comment", "declined to comment",
/// "could not be reached".
struct NonResponses {
    let syntax: Syntax

    func proposal(at verb: Int) -> Proposal? {
        guard let (end, content) = silence(at: verb), let subject = asked(by: verb) else { return nil }
        let source = syntax.phrase(of: subject, without: [verb..<verb + 1])
        guard let last = source.last, last.upperBound <= verb else { return nil }
        let first = syntax.trimmed(last.upperBound..<end)?.lowerBound ?? verb
        return Proposal(
            cue: [cueStart(verb, after: first)..<end], source: source, content: content, confidence: 0.85,
            isCertain: true)
    }

    /// Whether a verb, or an adjective, tells that somebody did not answer.
    func isOne(at word: Int) -> Bool {
        ["decline", "refuse"].contains(syntax.lemma(word)) || silence(at: word) != nil || saysNothing(word)
    }

    /// "has said nothing"; what papers say nothing about, nobody was asked.
    private func saysNothing(_ verb: Int) -> Bool {
        syntax.words[verb].tag == .verb && syntax.lemma(verb) == "say"
            && syntax.dependents(of: verb, by: ["obj"]).contains { syntax.form($0) == "nothing" }
            && syntax.dependent(of: verb, by: ["ccomp"]) == nil
    }

    /// Who was asked: the subject. "Messages were not returned" does not tell who.
    private func asked(by verb: Int) -> Int? {
        syntax.subject(of: verb).flatMap { Self.requests.contains(syntax.lemma($0)) ? nil : $0 }
    }

    /// The verb with its auxiliaries and negations.
    private func cueStart(_ verb: Int, after first: Int) -> Int {
        if isStillAwaited(verb) { return verb - Self.yet.count }
        let before = syntax.forest.dependents(of: verb).filter {
            $0 >= first && $0 < verb
                && (syntax.relation($0) == "aux" || syntax.relation($0) == "advmod" || syntax.relation($0) == "cop")
        }
        return before.first ?? verb
    }

    /// Where the cue of a refusal ends, and what was refused; nil where a word tells of none.
    private func silence(at word: Int) -> (end: Int, content: [Range<Int>])? {
        let lemma = syntax.lemma(word)
        switch lemma {
        case "decline", "refuse":
            guard
                let answer = syntax.dependent(of: word, by: ["xcomp", "ccomp"]).flatMap({
                    Self.answers.contains(syntax.lemma($0)) ? $0 : nil
                }) ?? interview(refusedBy: word)
            else { return nil }
            return (word + 1, syntax.phrase(of: answer))
        case "respond", "reply", "return", "answer":
            guard isSilent(word),
                let request = syntax.dependents(of: word, by: ["obl", "obj"]).first(where: {
                    Self.requests.contains(syntax.lemma($0))
                })
            else { return ["respond", "reply"].contains(lemma) && isSilent(word) ? immediate(word) : nil }
            let marker = syntax.dependent(of: request, by: ["case"])
            let phrase = syntax.forest.extents[request]
            return (
                // "To requests for comment they did not respond": the cue ends with the verb.
                max(word, marker ?? word) + 1,
                syntax.phrase(of: request, without: marker.map { [phrase.lowerBound..<$0 + 1] } ?? [])
            )
        case "comment":
            guard syntax.words[word].tag == .verb,
                isStillAwaited(word) || syntax.isNegated(word) && syntax.dependent(of: word, by: ["aux"]) != nil
            else { return nil }
            return withTopic(word)
        case "draw":
            return syntax.isNegated(word) && syntax.isPassive(word) ? withTopic(word) : nil
        case "confirm":
            return neitherNor(word)
        case "refer":
            guard let object = syntax.dependent(of: word, by: ["obj"]),
                Self.requests.contains(syntax.lemma(object)),
                syntax.dependents(of: word, by: ["obl"]).contains(where: { syntax.markers(of: $0).contains("to") })
            else { return nil }
            return (word + 1, syntax.phrase(of: object))
        case "reach":
            guard syntax.isNegated(word), syntax.isPassive(word) else { return nil }
            return (word + 1, purpose(of: word))
        case "available", "unavailable":
            let purpose = purpose(of: word)
            guard !purpose.isEmpty, lemma == "unavailable" || syntax.isNegated(word) else { return nil }
            return (word + 1, purpose)
        case "have":
            guard let object = syntax.dependent(of: word, by: ["obj"]),
                ["comment", "response"].contains(syntax.lemma(object)),
                syntax.dependents(of: object, by: ["det"]).contains(where: { syntax.form($0) == "no" })
            else { return nil }
            return (word + 1, syntax.phrase(of: object))
        default: return nil
        }
    }

    /// "did not immediately respond", with nothing behind it.
    private func immediate(_ verb: Int) -> (end: Int, content: [Range<Int>])? {
        let others = syntax.dependents(of: verb, by: ["obl", "obj", "advcl", "ccomp", "xcomp"])
        return others.isEmpty ? (verb + 1, []) : nil
    }

    private func isSilent(_ verb: Int) -> Bool { syntax.isNegated(verb) || isStillAwaited(verb) }

    /// "have yet to comment".
    private func isStillAwaited(_ verb: Int) -> Bool {
        let start = verb - Self.yet.count
        return start >= 0 && zip(start..<verb, Self.yet).allSatisfy { $1.contains(syntax.form($0)) }
    }

    private static let yet: [Set<String>] = [["have", "has", "had"], ["yet"], ["to"]]

    /// "would not comment on the leak": the cue ends with the preposition, as that of "did not respond to".
    private func withTopic(_ verb: Int) -> (end: Int, content: [Range<Int>]) {
        for topic in syntax.dependents(of: verb, by: ["obl"]) {
            guard let marker = syntax.dependents(of: topic, by: ["case"]).first,
                ["on", "about"].contains(syntax.form(marker)), marker > verb
            else { continue }
            return (marker + 1, syntax.phrase(of: topic, without: [verb..<marker + 1]))
        }
        return (verb + 1, [])
    }

    /// "could neither confirm nor deny that …".
    private func neitherNor(_ verb: Int) -> (end: Int, content: [Range<Int>])? {
        guard verb > 0, verb + 2 < syntax.words.count, syntax.form(verb - 1) == "neither",
            syntax.form(verb + 1) == "nor", syntax.lemma(verb + 2) == "deny"
        else { return nil }
        let objects = [verb + 2, verb].flatMap { syntax.dependents(of: $0, by: ["ccomp", "obj"]) }
        return (verb + 3, objects.first { $0 > verb + 2 }.map { syntax.phrase(of: $0) } ?? [])
    }

    /// "declined an interview", "declined requests for comment".
    private func interview(refusedBy verb: Int) -> Int? {
        guard let object = syntax.dependent(of: verb, by: ["obj"]) else { return nil }
        let nouns = [object] + syntax.dependents(of: object, by: ["nmod", "compound"])
        return nouns.contains { ["comment", "interview"].contains(syntax.lemma($0)) } ? object : nil
    }

    /// "for comment", where it is said.
    private func purpose(of word: Int) -> [Range<Int>] {
        syntax.dependents(of: word, by: ["obl", "advcl"]).first { Self.answers.contains(syntax.lemma($0)) }
            .map { syntax.phrase(of: $0) } ?? []
    }

    private static let requests: Set = [
        "request", "question", "inquiry", "enquiry", "message", "email", "e-mail", "call", "query", "comment", "letter",
        "voicemail",
    ]
    private static let answers: Set = [
        "comment", "say", "discuss", "answer", "respond", "elaborate", "talk", "speak", "interview", "identify",
        "confirm",
        "specify", "disclose", "reveal", "provide", "name", "interviewed", "detail",
    ]
}
