import Language
import Record

/// Finds the events of an article: what the model marks, as the lexicon of deeds confirms and names it, with those who take part
/// as the trees complete them, and mentions of the same event made one.
struct EventReader {
    private let syntax: Syntax
    private let parties: Parties
    private let surroundings: EventSurroundings
    private let phrases: EventPhrases
    private let deeds: Deeds
    private let standing: EventStanding

    /// Words of statements that tell of nothing but that it was said, or that nothing was.
    private let silent: Set<Int>

    /// Verbs that tell only that something was said.
    private static let neutral: Set = [
        "say", "tell", "add", "quote", "cite", "report", "note", "state", "write", "ask",
    ]

    init(
        _ syntax: Syntax, _ parties: Parties, _ surroundings: EventSurroundings, _ statements: [Draft], _ deeds: Deeds
    ) {
        (self.syntax, self.parties, self.surroundings, self.deeds) = (syntax, parties, surroundings, deeds)
        standing = EventStanding(syntax, statements)
        silent = Set(
            statements.flatMap { draft -> [Int] in
                switch draft.act {
                case .assert: draft.attribution.cue.joined().filter { Self.neutral.contains(syntax.lemma($0)) }
                case .decline: Array((draft.attribution.cue + draft.attribution.content).joined())
                default: []
                }
            })
        phrases = EventPhrases(syntax: syntax)
    }

    /// The events that PLOVER has a type for, in the order of the text; and what else happens.
    func events() -> (events: [EventDraft], others: [Predicate]) {
        let completion = EventParties(
            syntax: syntax, clusters: parties.clusters, surroundings: surroundings,
            sides: EventSides(syntax: syntax, clusters: parties.clusters, coder: parties.coder))
        var (drafts, others): ([EventDraft], [Predicate]) = ([], [])
        for predicate in syntax.reading.predicates {
            if let draft = draft(of: predicate, completion) {
                drafts.append(draft)
            } else if predicate.isLikely {
                others.append(predicate)
            }
        }
        let coreference = EventCoreference(
            syntax: syntax, party: parties.clusters.cluster(at:),
            time: { anchor in surroundings.time(of: anchor, in: phrases.phrase(of: anchor))?.value })
        drafts = coreference.merged(drafts)
        withoutHeldCodes(&drafts)
        return (drafts, others)
    }

    /// nil where a predicate is no event that PLOVER has a type for.
    private func draft(of predicate: Predicate, _ completion: EventParties) -> EventDraft? {
        guard let event = predicate.event, !silent.contains(predicate.word) else { return nil }
        let deed = deeds.deed(at: predicate.word)
        let isDated = surroundings.isDated(predicate.word)
        guard var chosen = EventChoice.chosen(event, deed, isDated: isDated) else { return nil }
        chosen.status = standing.status(of: predicate.word, chosen.status)
        var draft = EventDraft(predicate, chosen, deed)
        completion.complete(&draft)
        draft.trust = EventTrust.likelihood(
            of: draft, isNoun: syntax.words[predicate.word].tag == .noun, isCoded: parties.isCoded)
        return draft.trust >= EventTrust.least ? draft : nil
    }

    /// What is only demanded, intended, threatened has no code of its own: that of the demand holds it.
    private func withoutHeldCodes(_ drafts: inout [EventDraft]) {
        let held = Set(
            drafts.compactMap(\.deed).flatMap { deed in
                [deed.inner].compactMap { $0 } + (deed.codes.first?.isOfSpeech == true ? deed.words : [])
            })
        for index in drafts.indices where drafts[index].anchors.allSatisfy(held.contains) {
            drafts[index].event.cameo = nil
        }
    }
}
