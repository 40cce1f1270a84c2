import Language
import Record

/// Sets who says each statement, in the order of the text: what a pronoun means may hang on who spoke before.
struct Speakers {
    private let syntax: Syntax
    private let parties: Parties
    private let quotations: Quotations
    /// People without a name, by the noun that they are called by.
    private var unnamed: [String: Party] = [:]
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
                drafts[index].source = speaker(
                    of: drafts[index], within: drafts[index].parent.flatMap { drafts[$0].source })
                if depth == 0, let source = drafts[index].source { last = source }
            }
        }
    }

    /// - Parameter outer: who says what this statement stands in.
    private mutating func speaker(of draft: Draft, within outer: Party?) -> Party? {
        guard let head = draft.sourceHead, let phrase = draft.attribution.source.first(where: { $0.contains(head) })
        else {
            return nil
        }
        if isFirstPerson(head) { return me(draft, within: outer, at: head) }
        guard isPronoun(head) else {
            guard let party = parties.party(at: head, phrase: phrase) else { return nil }
            // Nobody says of themselves that "the mayor" said so.
            guard party.identity == outer?.identity, syntax.words[head].tag == .noun else { return known(party) }
            return Party(identity: .own(head), kind: .unnamed, text: syntax.text(phrase))
        }
        // "They added" goes on with who spoke before.
        let before = outer ?? last
        if let before, isContinued(draft), fits(before, head) { return before }
        if let party = parties.party(at: head, phrase: phrase), fits(party, head) { return known(party) }
        if let before, fits(before, head) { return before }
        return Party(
            identity: .own(head), kind: .unnamed, text: syntax.text(phrase), plural: syntax.form(head) == "they")
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
            party.kind == .named || party.kind == .unnamed && !party.plural
        case "it", "its", "itself": party.kind != .named && party.kind != .unnamed
        case "they", "them", "their", "themselves": party.kind != .named || party.plural
        default: true
        }
    }

    /// "The official" is the official who spoke before, and "sources" are those of the same article.
    private mutating func known(_ party: Party) -> Party {
        guard party.kind == .unnamed else { return party }
        let words = party.text.lowercased().split(separator: " ")
        guard let first = words.first, let noun = words.last else { return party }
        let isAgain =
            ["the", "that", "this", "these", "those"].contains(first) && words.count < 4
            || words.count == 1 && party.plural
        if isAgain, let earlier = unnamed[String(noun)] { return earlier }
        let head = words.first {
            NounClass(String($0)) == .person || $0.hasSuffix("s") && NounClass(String($0.dropLast())) == .person
        }
        unnamed[String(head ?? noun)] = party
        return party
    }
}
