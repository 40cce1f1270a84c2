import Language
import Record

/// Sets who says each statement, in the order of the text: what a pronoun means may hang on who spoke before.
struct Speakers {
    private let syntax: Syntax
    private let parties: Parties
    private let quotations: Quotations
    private var unnamed = UnnamedSpeakers()
    private var last: Party?

    init(_ syntax: Syntax, _ parties: Parties, _ quotations: Quotations) {
        (self.syntax, self.parties, self.quotations) = (syntax, parties, quotations)
    }

    /// How deep statements lie in each other as far as it matters who says "I".
    private static let deepest = 8

    mutating func set(_ drafts: inout [Draft]) {
        let parents = drafts.map(\.parent)
        let depths = parents.map { parent in
            parent.map { sequence(first: $0) { parents[$0] }.prefix(Self.deepest).reduce(0) { depth, _ in depth + 1 } }
                ?? 0
        }
        // Who says the outer one is known before the inner one asks.
        for depth in 0...Self.deepest {
            for index in drafts.indices where depths[index] == depth {
                let outer = drafts[index].parent.map { drafts[$0] }
                drafts[index].source = speaker(of: drafts[index], within: outer?.source)
                // "He said it was late but would not comment": a subject outside of what is said speaks for itself.
                if let outer, let head = drafts[index].sourceHead, let source = outer.source,
                    outer.sourceHead == head, !outer.attribution.content.contains(where: { $0.contains(head) })
                {
                    drafts[index].source = source
                }
                if depth == 0, let source = drafts[index].source { last = source }
            }
        }
    }

    /// - Parameter outer: who says what this statement stands in.
    private mutating func speaker(of draft: Draft, within outer: Party?) -> Party? {
        guard let head = draft.sourceHead, let phrase = draft.attribution.source.first(where: { $0.contains(head) })
        else {
            // In an interview nobody is named but the one who answers: the paper asks.
            let isQuestion = draft.act == .ask && draft.attribution.source.isEmpty
            return isQuestion && syntax.isColon(draft.attribution.cue) ? parties.publisherItself : nil
        }
        if isFirstPerson(head) { return me(draft, within: outer, at: head) }
        guard isPronoun(head) else {
            if let several = several(at: head, phrase) { return several }
            guard let party = parties.party(at: head, phrase: phrase) else { return nil }
            // In a quotation, who is named is not who speaks.
            if let outer, party.identity == outer.identity, quotations[head] { return another(head, phrase) }
            // Nobody says of themselves that "the mayor" said so.
            guard party.identity == outer?.identity, syntax.words[head].tag == .noun else {
                return unnamed.known(party)
            }
            return Party(identity: .own(head), kind: .unnamed, text: syntax.text(phrase))
        }
        // "They added" goes on with who spoke before.
        let isAnother = outer != nil && quotations[head]
        let before = isAnother ? nil : outer ?? last
        if let before, isContinued(draft), fits(before, head) { return before }
        if let party = parties.party(at: head, phrase: phrase), fits(party, head),
            !isAnother || party.identity != outer?.identity
        {
            return unnamed.known(party)
        }
        if outer == nil, let subject = subjectBefore(head), fits(subject, head) { return unnamed.known(subject) }
        if let before, fits(before, head) { return before }
        return Party(
            identity: .own(head), kind: .unnamed, text: syntax.text(phrase), plural: syntax.form(head) == "they")
    }

    /// Somebody by a name or a noun, whoever else coreference takes them for.
    private func another(_ head: Int, _ phrase: Range<Int>) -> Party {
        let name = parties.clusters.name(at: head)
        return Party(
            identity: .own(head), kind: name?.kind == .person ? .named : .unnamed,
            text: syntax.text(name?.words ?? phrase))
    }

    /// "An officer and a clerk": they are neither the officer nor the clerk, who may speak again alone.
    private mutating func several(at head: Int, _ phrase: Range<Int>) -> Party? {
        let others = syntax.dependents(of: head, by: ["conj"]).filter(phrase.contains)
        guard let second = others.first, syntax.words[head].tag == .noun else { return nil }
        var party = parties.party(at: head, phrase: phrase)
        guard party?.kind == .unnamed else { return nil }
        let first = phrase.lowerBound..<max(head + 1, syntax.forest.extents[second].lowerBound)
        let parts = [(head, first)] + others.map { ($0, syntax.forest.extents[$0].clamped(to: phrase)) }
        for (word, range) in parts {
            guard let range = syntax.trimmed(range.drop { syntax.words[$0].tag == .coordinatingConjunction }),
                let member = parties.party(at: word, phrase: range), member.kind == .unnamed
            else { continue }
            party?.members.append(unnamed.known(member).identity)
        }
        party?.identity = .several(head)
        party?.plural = true
        return party
    }

    /// How many sentences a quotation has at most, as far as it matters who was the subject before it.
    private static let longestQuotation = 6

    /// Whom the last sentence before a quotation is about: "The mayor was calm. “Wait,” he said."
    private func subjectBefore(_ word: Int) -> Party? {
        var number = syntax.sentenceNumber(of: word) - 1
        for _ in 0..<Self.longestQuotation where number >= 0 {
            let sentence = syntax.reading.sentences[number]
            if let root = sentence.words.first(where: { syntax.words[$0].head == nil }), !quotations[root] {
                return syntax.subject(of: root).flatMap { subject in
                    syntax.phrase(of: subject).first { $0.contains(subject) }.flatMap {
                        parties.party(at: subject, phrase: $0)
                    }
                }
            }
            number -= 1
        }
        return nil
    }

    private func isPronoun(_ word: Int) -> Bool {
        [
            "he", "she", "they", "it", "who", "which", "that", "him", "her", "them", "his", "its", "their", "whose",
            "himself",
            "herself", "themselves", "itself",
        ].contains(syntax.form(word))
    }

    private func isFirstPerson(_ word: Int) -> Bool {
        ["i", "we", "me", "us", "my", "our"].contains(syntax.form(word))
    }

    /// Who says "I": within a statement who makes it, elsewhere who writes.
    private func me(_ draft: Draft, within outer: Party?, at head: Int) -> Party? {
        if draft.parent != nil { return outer }
        if quotations[head] { return last }
        return Party(
            identity: .publisher, kind: .publisher, text: parties.publisher.name ?? syntax.text(head..<head + 1))
    }

    private func isContinued(_ draft: Draft) -> Bool {
        guard let cue = draft.cueHead, draft.parent == nil, let head = draft.sourceHead, syntax.form(head) == "they"
        else {
            return false
        }
        return ["add", "continue", "go"].contains(syntax.lemma(cue))
    }

    private func fits(_ party: Party, _ pronoun: Int) -> Bool {
        switch syntax.form(pronoun) {
        case "he", "she", "him", "her", "his", "himself", "herself":
            (party.kind == .named || party.kind == .unnamed && !party.plural) && !isOfOtherGender(party, pronoun)
        case "it", "its", "itself": party.kind != .named && party.kind != .unnamed
        case "they", "them", "their", "themselves": party.kind != .named || party.plural
        default: true
        }
    }

    private func isOfOtherGender(_ party: Party, _ pronoun: Int) -> Bool {
        let cluster: Int? =
            switch party.identity {
            case .cluster(let cluster): cluster
            case .own(let word): parties.clusters.cluster(headedBy: word)
            default: nil
            }
        let isHe = ["he", "him", "his", "himself"].contains(syntax.form(pronoun))
        return cluster.map { parties.clusters.isOfOtherGender($0, than: isHe ? "he" : "she") } ?? false
    }
}
