import Language
import Record

/// Makes the events of a record out of drafts: ids, offsets, and on whose word each is known.
struct EventAssembly {
    let syntax: Syntax
    let spans: SpanMap
    let surroundings: EventSurroundings
    /// The statements of the article, and the words of what each says.
    let contents: [(id: String, words: [Range<Int>])]
    /// The ids of the entities that a word means.
    let entities: (Int) -> [String]

    /// The events of some drafts, numbered as they stand.
    func events(_ drafts: [EventDraft]) -> [Event] {
        let phrases = EventPhrases(syntax: syntax)
        let tellers = Tellers(of: drafts.flatMap(\.anchors), among: contents)
        var events = drafts.enumerated().map { number, draft in event(draft, "ev\(number + 1)", phrases, tellers) }
        let undone = undone(drafts)
        for (number, draft) in drafts.enumerated()
        where draft.event.kind == .reject || draft.event.kind == .sanction {
            events[number].changes = undone[draft.anchor]?.first { $0.anchor != draft.anchor }.map {
                events[$0.number].id
            }
        }
        return events
    }

    /// Events of no type that PLOVER has, numbered from some number on.
    func events(_ predicates: [Predicate], from number: Int) -> [Event] {
        let tellers = Tellers(of: predicates.map(\.word), among: contents)
        return predicates.enumerated().map { event($1, "ev\(number + $0 + 1)", tellers) }
    }

    private func event(_ predicate: Predicate, _ id: String, _ tellers: Tellers) -> Event {
        var event = Event(id: id, type: nil, anchor: spans.span(predicate.word..<predicate.word + 1))
        event.status = Self.status(ofFactuality: predicate.factuality)
        event.factuality = predicate.factuality.inThousandths
        event.confidence = predicate.likelihood.inThousandths
        event.restsOn = tellers[predicate.word]
        return event
    }

    private func event(_ draft: EventDraft, _ id: String, _ phrases: EventPhrases, _ tellers: Tellers) -> Event {
        var event = Event(
            id: id, type: draft.event.kind, anchor: spans.span(draft.anchor..<draft.anchor + 1))
        let words = draft.anchors.map(phrases.phrase)
        (event.mode, event.cameo, event.contexts) = (mode(of: draft), draft.event.cameo, draft.event.contexts)
        (event.status, event.factuality) = (draft.event.status, draft.factuality.inThousandths)
        event.actors = draft.actors.flatMap(entities).uniqued()
        event.recipients = draft.recipients.flatMap(entities).uniqued().filter { !event.actors.contains($0) }
        let named = draft.place.flatMap(surroundings.place(at:))
        event.place = (first(draft.anchors, words, surroundings.place(of:in:)) ?? named)?.id
        event.time = first(draft.anchors, words, surroundings.time(of:in:))?.id
        event.spans = joined(words).map(spans.span)
        event.topicSpans = topic(of: draft.anchor).map { [spans.span($0)] } ?? []
        event.restsOn = restsOn(draft.anchors, tellers)
        event.confidence = Self.confidence(draft)
        return event
    }

    /// Ranges in the order of the text, those that overlap as one.
    private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, last.overlaps(range) {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// The mode; that of a talk the word itself may tell.
    private func mode(of draft: EventDraft) -> String? {
        guard draft.event.kind == .consult else { return draft.event.mode }
        let words = Set(draft.anchors.map(syntax.lemma))
        return words.isDisjoint(with: Self.calls) ? draft.event.mode : "phone"
    }

    private static let calls: Set = ["call", "phone", "telephone"]

    /// What the first of several mentions that has it says.
    private func first<Value>(
        _ anchors: [Int], _ words: [Range<Int>], _ find: (Int, Range<Int>) -> Value?
    ) -> Value? {
        zip(anchors, words).lazy.compactMap(find).first
    }

    /// The statements whose content tells of an event; none where the article tells of it in its own words first.
    private func restsOn(_ anchors: [Int], _ tellers: Tellers) -> [String] {
        let first = tellers[anchors[0]]
        return first.isEmpty ? [] : (first + anchors.dropFirst().flatMap { tellers[$0] }).uniqued()
    }

    /// Events that are denied or cancelled, by the words that their own words hang on: what names such a word may be what denies,
    /// cancels or demands them.
    private func undone(_ drafts: [EventDraft]) -> [Int: [(number: Int, anchor: Int)]] {
        var undone: [Int: [(number: Int, anchor: Int)]] = [:]
        for (number, draft) in drafts.enumerated() where [.cancelled, .denied].contains(draft.event.status) {
            for head in Set(draft.anchors.compactMap { syntax.words[$0].head }) {
                undone[head, default: []].append((number, draft.anchor))
            }
        }
        return undone
    }

    private static let topical: Set = ["about", "over", "on", "regarding", "concerning"]

    /// What it is about: a clause that hangs on it, or what stands behind "about".
    private func topic(of anchor: Int) -> Range<Int>? {
        let parts = syntax.forest.dependents(of: anchor).filter { $0 > anchor }
        let clause = parts.first { ["ccomp", "xcomp"].contains(syntax.relation($0)) }
        let noun = parts.first {
            syntax.relation($0) == "nmod" && !Self.topical.isDisjoint(with: syntax.markers(of: $0))
        }
        return (clause ?? noun).flatMap { syntax.trimmed(syntax.forest.extents[$0]) }
    }

    /// Of several events of an article, the ones it is about have more.
    private static func confidence(_ draft: EventDraft) -> Double {
        (draft.trust * (0.5 + 0.5 * draft.event.prominence)).inThousandths
    }

    private static func status(ofFactuality factuality: Double) -> Event.Status {
        factuality >= 1.5 ? .held : factuality <= -1 ? .denied : .hypothetical
    }
}
