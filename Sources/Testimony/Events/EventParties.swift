import Language
import Record

/// Who takes part in an event: what the model marks, completed and ordered by the trees.
struct EventParties {
    let syntax: Syntax
    let clusters: Clusters
    let surroundings: EventSurroundings
    let sides: EventSides

    /// What two do to each other: all of them act.
    private static let mutual: Set<Event.Kind> = [.consult, .cooperate]

    /// Sets the sides of an event. Where the model names nobody who does it, the subject does; names that are joined to one
    /// that takes part do too; of a visit the host is acted on, as the place that is visited names it.
    func complete(_ draft: inout EventDraft) {
        let deed = draft.deed
        let verb = sides.verb(of: draft.anchor, deed)
        if let saying = deed?.demand, let speaker = syntax.speaker(of: saying),
            let asked = syntax.subject(of: draft.anchor)
        {
            (draft.actors, draft.recipients) = ([speaker], [asked])
        } else if !Self.mutual.contains(draft.event.kind), let (giver, taker) = sides.received(draft.anchor) {
            (draft.actors, draft.recipients) = ([giver].compactMap { $0 }, [taker])
        } else {
            order(&draft, verb, deed)
        }
        let all = draft.actors + draft.recipients
        draft.actors = withConjuncts(outermost(draft.actors, among: all), except: draft.recipients)
        draft.recipients = withConjuncts(outermost(draft.recipients, among: all), except: draft.actors)
        draft.actors = draft.actors.map(sides.owner).uniqued()
        draft.recipients = draft.recipients.map(sides.owner).uniqued().filter { !draft.actors.contains($0) }
        withoutStrangers(&draft, verb)
        let verbs = [verb, deed?.inner].compactMap { $0 }
        if Self.sending.contains(draft.event.kind) {
            draft.recipients = sides.withoutGifts(draft.recipients, of: verbs, from: draft.actors)
        }
        withoutHosts(&draft)
        if draft.event.mode == "visit" || Self.local.contains(draft.event.kind) {
            if draft.recipients.isEmpty, let place = draft.place { draft.recipients = [place] }
        } else if Self.mutual.contains(draft.event.kind), !isOneWay(draft, verb) {
            draft.actors += draft.recipients
            draft.recipients = []
        }
    }

    /// "A mayor jailed last year": a participle behind a noun tells who did it, or nobody does.
    private func withoutStrangers(_ draft: inout EventDraft, _ verb: Int?) {
        guard let verb, syntax.relation(verb) == "acl", syntax.words[verb].pennTag == "VBN" else { return }
        draft.actors.removeAll { !syntax.isBelow($0, verb) }
    }

    /// Whether something goes from one to another: "extradited him to Chile".
    private func isOneWay(_ draft: EventDraft, _ verb: Int?) -> Bool {
        guard draft.event.kind == .cooperate, let verb else { return false }
        return draft.recipients.contains { syntax.words[$0].head == verb && syntax.markers(of: $0).contains("to") }
    }

    /// What is done to those who live where it is done: "a curfew in Oslo".
    private static let local: Set<Event.Kind> = [.coerce, .assault, .concede, .mobilize]

    /// What may be done with soldiers, arms or prisoners.
    private static let sending: Set<Event.Kind> = [.aid, .agree, .cooperate, .mobilize, .retreat]

    private func order(_ draft: inout EventDraft, _ verb: Int?, _ deed: Deed?) {
        draft.actors = sides.within(verb, draft.actors.map(head).uniqued())
        draft.recipients = sides.within(
            verb, draft.recipients.map(head).uniqued().filter { !draft.actors.contains($0) })
        addressPlace(&draft)
        addDestination(&draft)
        suffer(&draft, verb)
        if let actor = verb == nil ? sides.answerable(for: draft.anchor) : nil {
            (draft.actors, draft.recipients) = ([actor], draft.recipients.filter { $0 != actor })
        } else {
            takeSubject(&draft, verb, deed)
        }
        if let verb, deed?.codes.first?.isOfSpeech == true, let addressee = sides.addressee(of: verb),
            !draft.actors.contains(addressee)
        {
            draft.recipients = [addressee]
        }
        draft.recipients = sides.narrowed(draft.recipients, of: draft.anchor, verb, deed)
        if draft.event.mode == "visit", draft.recipients.isEmpty, let place = draft.place { draft.recipients = [place] }
        if !draft.recipients.contains(where: { !sides.country(of: $0).isEmpty }),
            let other = sides.recipient(of: draft.anchor, verb, deed), !draft.actors.contains(other),
            !draft.recipients.contains(where: sides.isActor) || syntax.markers(of: other).contains("from")
        {
            draft.recipients = [other]
        }
    }

    /// Who acts is the subject, where it is somebody; what else the model takes for an actor acts with it, or is acted on.
    private func takeSubject(_ draft: inout EventDraft, _ verb: Int?, _ deed: Deed?) {
        guard let actor = sides.actor(of: draft.anchor, verb), !draft.recipients.contains(actor) else { return }
        if !draft.actors.contains(where: sides.isActor) {
            if !draft.recipients.isEmpty || deed != nil { draft.actors = [actor] }
        } else if draft.actors.contains(actor), sides.isActor(actor) {
            let others = draft.actors.filter { $0 != actor && syntax.words[$0].head != actor }
            if Self.mutual.contains(draft.event.kind) { draft.recipients += others }
            draft.actors = [actor]
        } else if verb == nil, Self.local.contains(draft.event.kind), sides.isActor(actor) {
            (draft.actors, draft.recipients) = ([actor], draft.actors.filter { $0 != actor } + draft.recipients)
        }
    }

    /// What is done to the subject of a passive.
    private static let suffered: Set<Event.Kind> = [.accuse, .assault, .coerce, .sanction]

    /// What a passive tells its subject suffers where nobody else does: "was blamed"; of what a noun tells too: "were killed in a
    /// bombing".
    private func suffer(_ draft: inout EventDraft, _ verb: Int?) {
        let isNoun = verb == nil && syntax.relation(draft.anchor) == "obl"
        guard (isNoun ? Self.local : Self.suffered).contains(draft.event.kind),
            let passive = isNoun ? syntax.words[draft.anchor].head : verb, syntax.isPassive(passive),
            let subject = syntax.subject(of: passive), draft.actors.contains(subject),
            isNoun || !draft.recipients.contains(where: sides.isActor)
        else { return }
        draft.recipients = draft.actors.filter { $0 == subject || syntax.words[$0].head == subject } + draft.recipients
        draft.actors.removeAll(where: draft.recipients.contains)
    }

    /// Who is visited does not visit.
    private func withoutHosts(_ draft: inout EventDraft) {
        guard draft.event.cameo == "042" else { return }
        let visited = Set((draft.recipients + [draft.place].compactMap { $0 }).map(sides.country))
        let guests = draft.actors.filter { !visited.contains(sides.country(of: $0)) }
        if !guests.isEmpty { draft.actors = guests }
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

    /// Where something goes is whom it goes to: "sent a memo to Washington"; but who travels meets nobody yet.
    private func addDestination(_ draft: inout EventDraft) {
        guard let place = draft.place, draft.event.kind != .consult, syntax.markers(of: place).contains("to"),
            !draft.actors.contains(place), !draft.recipients.contains(place)
        else { return }
        draft.recipients.append(place)
    }

    /// Words without those that belong to the phrase of another: "the head" of "the head of the army" is who acts.
    private func outermost(_ words: [Int], among all: [Int]) -> [Int] {
        words.filter { word in
            !all.contains { other in
                other != word && syntax.words[word].head == phrase(of: other)
                    && ["nmod", "amod", "compound", "appos"].contains(syntax.relation(word))
            }
        }
    }

    /// The noun that a name describes: "leader" of "the party's leader Ana Ruiz".
    private func phrase(of word: Int) -> Int {
        guard ["appos", "flat"].contains(syntax.relation(word)) else { return word }
        return syntax.words[word].head ?? word
    }

    /// Words with those that "and" joins to them.
    private func withConjuncts(_ words: [Int], except others: [Int]) -> [Int] {
        let given = Set(words)
        return words.flatMap {
            [conjunct(before: $0, given), $0].compactMap { $0 } + syntax.dependents(of: $0, by: ["conj"])
        }
        .uniqued().filter { !others.contains($0) && syntax.words[$0].tag != .verb }
    }

    /// Who a word is joined to by "and", where that is somebody: "U.S." of "U.S. and Russian negotiators".
    private func conjunct(before word: Int, _ given: Set<Int>) -> Int? {
        guard syntax.relation(word) == "conj", let first = syntax.words[word].head, sides.isActor(first),
            !syntax.forest.dependents(of: first).contains(where: { $0 != word && given.contains($0) })
        else { return nil }
        return first
    }
}
