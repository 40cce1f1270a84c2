import Language
import Record

/// Finds the events of an article: what the model marks, with those who take part as the trees complete them, and mentions
/// of the same event made one.
struct EventReader {
    private let syntax: Syntax
    private let clusters: Clusters
    private let surroundings: EventSurroundings
    private let phrases: EventPhrases

    init(_ syntax: Syntax, _ clusters: Clusters, _ surroundings: EventSurroundings) {
        (self.syntax, self.clusters, self.surroundings) = (syntax, clusters, surroundings)
        phrases = EventPhrases(syntax: syntax)
    }

    /// The events that PLOVER has a type for, in the order of the text.
    func events() -> [EventDraft] {
        let drafts = syntax.reading.predicates.compactMap { predicate in
            predicate.event.map { completed(EventDraft(predicate, $0)) }
        }
        let coreference = EventCoreference(
            syntax: syntax, party: clusters.cluster(at:),
            time: { anchor in surroundings.time(of: anchor, in: phrases.phrase(of: anchor))?.value })
        return coreference.merged(drafts)
    }

    /// What tells of something that happens, but of no event that PLOVER has a type for.
    static func others(in reading: Reading) -> [Predicate] { reading.predicates.filter { $0.event == nil } }

    /// Where the model names nobody who does it, the subject does; names that are joined to one that takes part do too.
    private func completed(_ draft: EventDraft) -> EventDraft {
        var draft = draft
        if draft.actors.isEmpty, syntax.words[draft.anchor].tag == .verb, !draft.recipients.isEmpty {
            if let actor = syntax.speaker(of: draft.anchor), !draft.recipients.contains(actor) { draft.actors = [actor] }
        }
        draft.actors = withConjuncts(draft.actors, except: draft.recipients)
        draft.recipients = withConjuncts(draft.recipients, except: draft.actors)
        return draft
    }

    private func withConjuncts(_ words: [Int], except others: [Int]) -> [Int] {
        var found: [Int] = []
        for word in words {
            for party in [word] + syntax.dependents(of: word, by: ["conj"])
            where !found.contains(party) && !others.contains(party) && syntax.words[party].tag != .verb {
                found.append(party)
            }
        }
        return found
    }
}
