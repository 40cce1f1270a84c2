import Language
import Record

/// Finds which mentions of events mean the same one: "a summit", "the meeting", "it was then cancelled".
///
/// A later mention is taken for an earlier event where both are of one kind and named by the same word or the later one is
/// definite ("the talks"), and nothing that is said of them is at odds: parties, places, times.
struct EventCoreference {
    let syntax: Syntax
    /// Whom a word means, as a number.
    let party: (Int) -> Int?
    /// The value of the time that a word is told with.
    let time: (Int) -> String?

    /// How many events back an earlier mention is looked for.
    private static let farthest = 24

    /// The drafts with those that mean the same made one, in the order of their first mentions.
    func merged(_ drafts: [EventDraft]) -> [EventDraft] {
        var merged: [EventDraft] = []
        for draft in drafts {
            let start = max(0, merged.count - Self.farthest)
            if let same = merged.indices[start...].last(where: { isSame(merged[$0], draft) }) {
                join(&merged[same], draft)
            } else {
                merged.append(draft)
            }
        }
        return merged
    }

    private func isSame(_ earlier: EventDraft, _ later: EventDraft) -> Bool {
        if isOneDeed(earlier, later) { return true }
        guard earlier.event.kind == later.event.kind else { return false }
        if isDoneToOneThing(earlier, later) { return true }
        let isSameWord = earlier.anchors.contains { syntax.lemma($0) == syntax.lemma(later.anchor) }
        let isNoun = syntax.words[later.anchor].tag == .noun || syntax.words[later.anchor].tag == .properNoun
        guard isNoun && isDefinite(later.anchor) || isSameWord && !isNoun else { return false }
        guard isSameWord || earlier.event.mode == later.event.mode else { return false }
        let (one, other) = (parties(earlier), parties(later))
        let isTogether = one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
        // A verb twice is the same event only where its parties are.
        guard isNoun ? isTogether : !one.isEmpty && one == other else { return false }
        return !isAtOdds(earlier.place.flatMap(party), later.place.flatMap(party))
            && !isAtOdds(time(earlier.anchor), time(later.anchor))
    }

    /// A verb and its object that tell of one deed by the lexicon: "held talks".
    private func isOneDeed(_ one: EventDraft, _ other: EventDraft) -> Bool {
        one.deed?.words.contains(other.anchor) == true && other.deed?.words.contains(one.anchor) == true
    }

    /// A verb twice, with one thing that it is done to: "cancelled a summit", "the summit was then cancelled".
    private func isDoneToOneThing(_ earlier: EventDraft, _ later: EventDraft) -> Bool {
        guard let thing = thing(of: later.anchor),
            let verb = earlier.anchors.first(where: { syntax.lemma($0) == syntax.lemma(later.anchor) }),
            let known = self.thing(of: verb), syntax.lemma(known) == syntax.lemma(thing), isDefinite(thing)
        else { return false }
        let (one, other) = (Set(earlier.actors.compactMap(party)), Set(later.actors.compactMap(party)))
        return (one.isEmpty || other.isEmpty || !one.isDisjoint(with: other))
            && !isAtOdds(time(earlier.anchor), time(later.anchor))
    }

    /// What a verb is done to: its object, the subject of a passive.
    private func thing(of verb: Int) -> Int? {
        guard syntax.words[verb].tag == .verb else { return nil }
        return syntax.forest.dependents(of: verb).first { ["obj", "nsubj:pass"].contains(syntax.words[$0].relation) }
    }

    private func isAtOdds<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        guard let one, let other else { return false }
        return one != other
    }

    private func parties(_ draft: EventDraft) -> Set<Int> { Set((draft.actors + draft.recipients).compactMap(party)) }

    private static let definite: Set = ["the", "this", "that", "these", "those", "its", "their", "his", "her"]

    private func isDefinite(_ noun: Int) -> Bool {
        syntax.forest.dependents(of: noun).contains {
            Self.definite.contains(syntax.form($0)) || syntax.words[$0].relation == "nmod:poss"
        }
    }

    private func join(_ event: inout EventDraft, _ mention: EventDraft) {
        if isOneDeed(event, mention) {
            let isNoun = !syntax.isVerb(mention.anchor)
            event.anchors.insert(mention.anchor, at: isNoun ? 0 : event.anchors.count)
            let kinds = event.deed?.kinds ?? []
            if !kinds.contains(event.event.kind), kinds.contains(mention.event.kind) {
                (event.event.kind, event.event.mode) = (mention.event.kind, mention.event.mode)
                event.event.cameo = mention.event.cameo
            }
        } else {
            event.anchors.append(mention.anchor)
        }
        event.statuses.append(mention.event.status)
        if event.actors.isEmpty { event.actors = mention.actors }
        if event.recipients.isEmpty { event.recipients = mention.recipients }
        event.place = event.place ?? mention.place
        event.trust = max(event.trust, mention.trust)
        event.event.prominence = max(event.event.prominence, mention.event.prominence)
        let status = Self.status(of: event.statuses)
        if status != event.event.status {
            event.event.status = status
            if status == mention.event.status { event.factuality = mention.factuality }
        }
    }

    /// How an event stands by all its mentions: what ended it outweighs that it was planned, and that it took place
    /// outweighs what was said before.
    private static func status(of mentions: [Event.Status]) -> Event.Status {
        let order: [Event.Status] = [.cancelled, .held, .denied, .planned, .asserted, .demanded, .hypothetical]
        return order.first(where: mentions.contains) ?? .asserted
    }
}
