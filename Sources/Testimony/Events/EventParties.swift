import Language
import Record

/// Who takes part in an event: what the model marks, completed and ordered by the trees.
struct EventParties {
    let syntax: Syntax
    let clusters: Clusters
    let surroundings: EventSurroundings

    /// What two do to each other: all of them act.
    private static let mutual: Set<Event.Kind> = [.consult, .cooperate]

    /// Sets the sides of an event. Where the model names nobody who does it, the subject does; names that are joined to one
    /// that takes part do too; of a visit the host is acted on, as the place that is visited names it.
    func complete(_ draft: inout EventDraft) {
        let isVerb = syntax.words[draft.anchor].tag == .verb
        draft.actors = unique(draft.actors.map(head))
        draft.recipients = unique(draft.recipients.map(head)).filter { !draft.actors.contains($0) }
        addressPlace(&draft)
        if draft.actors.isEmpty, isVerb, !draft.recipients.isEmpty,
            let actor = syntax.speaker(of: draft.anchor), !draft.recipients.contains(actor)
        {
            draft.actors = [actor]
        }
        if draft.recipients.isEmpty, isVerb, let named = namedObject(of: draft.anchor), !draft.actors.contains(named) {
            draft.recipients = [named]
        }
        let all = draft.actors + draft.recipients
        draft.actors = withConjuncts(outermost(draft.actors, among: all), except: draft.recipients)
        draft.recipients = withConjuncts(outermost(draft.recipients, among: all), except: draft.actors)
        if draft.event.mode == "visit" {
            if draft.recipients.isEmpty, let place = draft.place { draft.recipients = [place] }
        } else if Self.mutual.contains(draft.event.kind) {
            draft.actors += draft.recipients
            draft.recipients = []
        }
    }

    /// The word of a name that the others hang on: "Ana" of "Ana Ruiz".
    private func head(of word: Int) -> Int {
        guard let name = clusters.name(at: word) else { return word }
        var head = word
        for _ in name.words {
            guard let next = syntax.words[head].head, name.words.contains(next) else { break }
            head = next
        }
        return head
    }

    /// A place that stands for who sits there is no place of an event: "sent a memo to Washington".
    private func addressPlace(_ draft: inout EventDraft) {
        guard let place = draft.place, surroundings.place(at: place)?.use == .metonymic else { return }
        draft.place = nil
        if draft.recipients.isEmpty, !draft.actors.contains(place) { draft.recipients = [place] }
    }

    private func unique(_ words: [Int]) -> [Int] {
        var met: Set<Int> = []
        return words.filter { met.insert($0).inserted }
    }

    /// Whom a verb is done to by its tree, where that is a name: "attack Iraq".
    private func namedObject(of verb: Int) -> Int? {
        syntax.forest.dependents(of: verb).first {
            ["obj", "nsubj:pass"].contains(syntax.words[$0].relation) && syntax.words[$0].tag == .properNoun
        }
    }

    /// Words without those that belong to the phrase of another: "the head" of "the head of the army" is who acts.
    private func outermost(_ words: [Int], among all: [Int]) -> [Int] {
        words.filter { word in
            !all.contains { other in
                other != word && syntax.words[word].head == other
                    && ["nmod", "amod", "compound", "appos"].contains(syntax.relation(word))
            }
        }
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
