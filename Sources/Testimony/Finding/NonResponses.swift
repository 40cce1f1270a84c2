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
        ["decline", "refuse"].contains(syntax.lemma(word)) || silence(at: word) != nil
    }

    /// Who was asked: the subject. "Messages were not returned" does not tell who.
    private func asked(by verb: Int) -> Int? {
        syntax.subject(of: verb).flatMap { Self.requests.contains(syntax.lemma($0)) ? nil : $0 }
    }

    /// The verb with its auxiliaries and negations.
    private func cueStart(_ verb: Int, after first: Int) -> Int {
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
            guard let clause = syntax.dependent(of: word, by: ["xcomp", "ccomp"]),
                Self.answers.contains(syntax.lemma(clause))
            else { return nil }
            return (word + 1, syntax.phrase(of: clause))
        case "respond", "reply", "return", "answer":
            guard syntax.isNegated(word),
                let request = syntax.dependents(of: word, by: ["obl", "obj"]).first(where: {
                    Self.requests.contains(syntax.lemma($0))
                })
            else { return lemma == "respond" && syntax.isNegated(word) ? immediate(word) : nil }
            let marker = syntax.dependent(of: request, by: ["case"])
            let phrase = syntax.forest.extents[request]
            return (
                // "To requests for comment they did not respond": the cue ends with the verb.
                max(word, marker ?? word) + 1,
                syntax.phrase(of: request, without: marker.map { [phrase.lowerBound..<$0 + 1] } ?? [])
            )
        case "comment":
            guard syntax.words[word].tag == .verb, syntax.isNegated(word),
                syntax.dependent(of: word, by: ["aux"]) != nil
            else { return nil }
            return (word, [word..<word + 1])
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
        return others.isEmpty ? (verb, [verb..<verb + 1]) : nil
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
