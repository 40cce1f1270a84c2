import Record

/// Finds what an article says, sentence by sentence: its outermost statements; where a sentence has none, the event that
/// it tells.
struct ClaimUnitFinder {
    private let record: Record
    private let words: [Word]
    private let text: CodePoints
    private let sources: [String: Source]
    private let entities: [String: Entity]
    private let speakers: [String: Speaker]
    private let isRelease: Bool
    private let publisher: Set<UInt32>
    private let sentences: [Range<Int>]
    private let weigher: ConceptWeigher

    private static let mostUnits = 300
    /// Of a statement that runs on, no more sentences than these are looked at.
    private static let mostSentences = 8
    private static let fewestConcepts = 2
    /// No more mentions of a speaker are looked at for what stands beside the name.
    private static let mostMentions = 6
    private static let headSentences = 2
    /// Before or behind "obtained" and the like the paper names itself within so many words.
    private static let access = 4

    /// - Parameters: the record with the words of its text and where its sentences are; whether it is a release, and the terms of its publisher's name.
    static func units(
        in record: Record, words: [Word], _ sentences: [Range<Int>], text: CodePoints, isRelease: Bool,
        publisher: Set<UInt32>
    ) -> [ClaimUnit] {
        guard record.statements?.isEmpty == false || record.events?.isEmpty == false else { return [] }
        return ClaimUnitFinder(record, words, sentences, text, isRelease, publisher).units()
    }

    private init(
        _ record: Record, _ words: [Word], _ sentences: [Range<Int>], _ text: CodePoints, _ isRelease: Bool,
        _ publisher: Set<UInt32>
    ) {
        (self.record, self.words, self.isRelease, self.publisher) = (record, words, isRelease, publisher)
        (self.text, self.sentences) = (text, sentences)
        sources = Dictionary((record.sources ?? []).map { ($0.id, $0) }) { first, _ in first }
        entities = Dictionary((record.entities ?? []).map { ($0.id, $0) }) { first, _ in first }
        speakers = sources.mapValues { [entities] source in
            Speaker(source, entity: source.entity.flatMap { entities[$0] })
        }
        weigher = ConceptWeigher(record, words)
    }

    private func units() -> [ClaimUnit] {
        let statements = (record.statements ?? []).prefix(Self.mostUnits)
        let inner = Dictionary(grouping: statements.filter { $0.inside != nil }) { $0.inside ?? "" }
        var (units, isTold) = ([(place: Int, unit: ClaimUnit)](), Set<Int>())
        for statement in statements where statement.inside == nil {
            let spans = statement.contentSpans.isEmpty ? statement.cueSpans : statement.contentSpans
            let places = spans.flatMap { sentences(at: $0) }
            guard let first = places.min(), let last = places.max(), statement.act != .ask else { continue }
            let range = first...min(last, first + Self.mostSentences)
            isTold.formUnion(range)
            if statement.act == .decline || isWithheld(statement) { continue }
            if isOnlySourcing(range) { continue }
            if let unit = unit(of: statement, relayed: inner[statement.id] ?? [], in: range) {
                units.append((first, unit))
            }
        }
        let events = Dictionary(grouping: (record.events ?? []).prefix(Self.mostUnits)) {
            sentences(at: $0.anchor).first ?? -1
        }
        for (place, events) in events where place >= 0 && !isTold.contains(place) && !isOnlySourcing(place...place) {
            if let unit = unit(of: events, in: place) { units.append((place, unit)) }
        }
        let thick = Set(units.filter { $0.unit.ownCount >= Self.fewestConcepts }.map(\.place))
        units.removeAll { $0.unit.ownCount < Self.fewestConcepts && !$0.unit.isEcho && thick.contains($0.place) }
        return units.sorted { ($0.place, $0.unit.id) < ($1.place, $1.unit.id) }.map(\.unit)
    }

    /// "She did not say how many there were" says nothing of how many.
    private func isWithheld(_ statement: Statement) -> Bool {
        guard statement.negated, statement.form != .direct, let span = statement.contentSpans.first else {
            return false
        }
        return words.indices(in: span).first.map { SpeechWords.questions.contains(words[$0].form) } ?? false
    }

    private func isOnlySourcing(_ places: ClosedRange<Int>) -> Bool {
        places.allSatisfy { $0 < sentences.count && weigher.isOnlySourcing(sentences[$0]) }
    }

    /// - Parameter relayed: the statements in its content; one that is most of it is what is said, and by whom.
    private func unit(of statement: Statement, relayed: [Statement], in places: ClosedRange<Int>) -> ClaimUnit? {
        var content = statement.contentSpans.flatMap { words.indices(in: $0) }
        let isOutlet = statement.source.flatMap { sources[$0] }.map { passesOn($0) } ?? true
        if isOutlet {
            let tellers = Set(relayed.flatMap { ($0.sourceSpans + $0.cueSpans).flatMap { words.indices(in: $0) } })
            if tellers.count < content.count { content.removeAll(where: tellers.contains) }
        }
        let origin =
            relayed.first { inner in
                isOutlet
                    && inner.contentSpans.reduce(0) { $0 + words.indices(in: $1).count } * 5 >= content.count * 3
            } ?? statement
        let tellers = origin.id == statement.id ? [statement] : [statement, origin]
        let around = Set(tellers.flatMap { ($0.sourceSpans + $0.cueSpans).flatMap { words.indices(in: $0) } })
        var unit = unit(
            statement.id, content: content.filter { !around.contains($0) }, leaving: around,
            spans: statement.contentSpans, in: places)
        let cue = origin.cueSpans.flatMap { words.indices(in: $0) }
        unit.isDenial = origin.act == .deny || origin.act == .reject || cue.contains { isDenying($0) }
        unit.isWish = cue.contains { SpeechWords.wishes.contains(words[$0].form) }
        unit.isEcho = unit.isEcho && (unit.isDenial || weigher.takesUp(content))
        unit.isDenial = unit.isDenial || unit.isEcho && unit.isNegated
        unit.isQuote = statement.form == .direct
        unit.confidence = statement.confidence
        let source = origin.source.flatMap { sources[$0] }
        if source?.kind != .publisher, !isPrivate(origin) {
            unit.speaker = source.map { speaker($0, of: origin) }
        }
        unit.via = origin.via.compactMap { sources[$0]?.text }
        return completed(unit)
    }

    private func isDenying(_ index: Int) -> Bool {
        let isRuledOut =
            SpeechWords.ruling.contains(words[index].form) && index + 1 < words.count
            && words[index + 1].form == SpeechWords.out
        return isRuledOut || SpeechWords.denials.contains(words[index].form)
    }

    private func speaker(_ source: Source, of statement: Statement) -> Speaker {
        guard var speaker = speakers[source.id] else { return Speaker(source, entity: nil) }
        guard speaker.kind == .named else { return speaker }
        for span in (source.spans + statement.sourceSpans).prefix(Self.mostMentions) {
            guard let place = sentences(at: span).first, place < sentences.count else { continue }
            speaker.roles.formUnion(
                SpeakerRole.terms(beside: words.indices(in: span), of: words, within: sentences[place]))
        }
        return speaker
    }

    /// Whether a source brings what others said, as papers do; who is no outlet answers for it.
    private func passesOn(_ source: Source) -> Bool {
        guard let speaker = speakers[source.id] else { return false }
        return [.outlet, .publisher, .document, .organization].contains(speaker.kind) || speaker.meansOutlet
    }

    /// Whether it is told to one person, and not in public: the paper knows it from whoever tells of it.
    private func isPrivate(_ statement: Statement) -> Bool {
        statement.addressee.flatMap { entities[$0] }?.kind == .person && statement.form != .direct
    }

    /// The longest of the events of a sentence, with all that the sentence says.
    private func unit(of events: [Event], in place: Int) -> ClaimUnit? {
        func length(_ event: Event) -> Int { event.spans.reduce(0) { $0 + $1.end - $1.start } }
        guard let event = events.max(by: { (length($0), $1.id) < (length($1), $0.id) }) else { return nil }
        var unit = unit(event.id, content: Array(sentences[place]), leaving: [], spans: event.spans, in: place...place)
        unit.speaker = confirming(events, in: place)
        unit.isConfirmation =
            unit.speaker != nil && sentences[place].contains { SpeechWords.confirming.contains(words[$0].form) }
        unit.isDenial = event.status == .denied && unit.isNegated && sentences[place].contains { isDenying($0) }
        unit.isEcho = false
        unit.confidence = event.confidence
        return completed(unit)
    }

    /// Who acts in a sentence that takes up a figure or a report given before: "the ombudsman gave the same number".
    private func confirming(_ events: [Event], in place: Int) -> Speaker? {
        let range = sentences[place]
        guard range.contains(where: { SpeechWords.sayingAgain.contains(words[$0].form) }), weigher.takesUp(Array(range))
        else { return nil }
        let actors = events.flatMap(\.actors).compactMap { entities[$0] }
        guard let actor = actors.first(where: { [.person, .organization, .government].contains($0.kind) }) else {
            return nil
        }
        var source = Source(id: "", kind: actor.kind == .person ? .named : .organization, text: actor.name)
        source.entity = actor.id
        return Speaker(source, entity: actor)
    }

    private func completed(_ unit: ClaimUnit) -> ClaimUnit? {
        let says = unit.ownCount > 0 || unit.isDenial
        guard unit.isEcho || says && unit.concepts.count >= Self.fewestConcepts else { return nil }
        var unit = unit
        if unit.speaker == nil, isRelease { unit.speaker = record.article.publisher.map(Speaker.init(issuer:)) }
        return unit
    }

    private func unit(
        _ id: String, content: [Int], leaving: Set<Int>, spans: [Span], in places: ClosedRange<Int>
    ) -> ClaimUnit {
        let range = sentences[places.lowerBound].lowerBound..<sentences[places.upperBound].upperBound
        let content = content.filter(range.contains)
        let weighed = weigher.weigh(
            content, of: range, leaving: leaving, spans: spans, withTitle: places.lowerBound == 0)
        let span = Span(Int(words[range.lowerBound].start), Int(words[range.upperBound - 1].end))
        let pieces = (weighed.isFragment ? [span] : spans).map { text[clamped($0)] }
        return ClaimUnit(
            id: id, text: pieces.joined(separator: " … "), span: span, concepts: weighed.concepts,
            numbers: weigher.numbers(among: content, of: range), isDenial: false,
            isNegated: content.contains { SpeechWords.negations.contains(words[$0].form) },
            isEcho: weighed.isEmpty, isConfirmation: false, ownCount: weighed.ownCount, isQuote: false,
            isHead: places.lowerBound < Self.headSentences, speaker: nil, via: [],
            isFirstHand: isFirstHand(range), status: status(in: span), confidence: 0)
    }

    /// "told us", "seen by" the paper itself, "which we have obtained", "on condition of anonymity".
    private func isFirstHand(_ range: Range<Int>) -> Bool {
        range.contains { index in
            let form = words[index].form
            if SpeechWords.anonymity.contains(form) { return true }
            guard SpeechWords.access.contains(form) else { return false }
            let isSubject = SpeechWords.having.contains(form)
            let start = isSubject ? max(range.lowerBound, index - Self.access) : index
            return words[start..<min(range.upperBound, index + Self.access)].contains {
                SpeechWords.ourselves.contains($0.form) || publisher.contains($0.term)
            }
        }
    }

    private func status(in span: Span) -> Event.Status? {
        (record.events ?? []).first { span.start <= $0.anchor.start && $0.anchor.start < span.end }?.status
    }

    /// The sentences in which a span begins and ends.
    private func sentences(at span: Span) -> [Int] {
        let words = words.indices(in: span)
        guard let first = words.first, let last = words.last else { return [] }
        return [first, last].map { word in sentences.partitioningIndex { $0.upperBound > word } }
    }

    private func clamped(_ span: Span) -> Range<Int> {
        let start = min(max(0, span.start), text.count)
        return start..<min(text.count, max(start, span.end))
    }
}
