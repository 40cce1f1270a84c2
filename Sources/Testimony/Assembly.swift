import Language
import Record

/// Makes the values of a record out of drafts: ids, chains, offsets.
struct Assembly {
    private let drafts: [Draft]
    private let events: [EventDraft]
    /// What happens besides.
    private let others: [Predicate]
    private let surroundings: EventSurroundings
    private let syntax: Syntax
    private let parties: Parties
    private let spans: SpanMap
    private let acts: Acts
    private let forms: Forms
    private let addressees: Addressees
    private let channels: Channels
    private let saidTimes: SaidTimes
    private var entities: EntityTable
    private var sources = SourceTable()

    init(
        _ drafts: [Draft], _ events: [EventDraft], _ others: [Predicate], _ surroundings: EventSurroundings,
        _ syntax: Syntax, _ spans: SpanMap, _ parties: Parties, _ quotations: Quotations
    ) {
        (self.drafts, self.events, self.others, self.surroundings) = (drafts, events, others, surroundings)
        (self.syntax, self.spans, self.parties) = (syntax, spans, parties)
        acts = Acts(syntax: syntax, quotations: quotations)
        forms = Forms(syntax: syntax, quotations: quotations)
        addressees = Addressees(syntax: syntax)
        channels = Channels(syntax: syntax)
        saidTimes = SaidTimes(surroundings.times, syntax, spans)
        entities = EntityTable(parties)
    }

    mutating func sourcing() -> Sourcing {
        let chains = Chains.links(of: drafts)
        var statements: [Statement] = []
        var addressed: [Int?] = []
        var topics: [[Int]] = []
        for (index, draft) in drafts.enumerated() {
            var statement = statement(draft, number: index)
            if let party = draft.source {
                statement.source = sources.id(of: party, at: draft.attribution.source)
                note(party)
            }
            statement.via = chains[index].map { link in
                note(link.party)
                return sources.id(of: link.party, at: [link.words])
            }
            addressed.append(addressee(of: draft))
            topics.append(about(draft))
            statements.append(statement)
        }
        var sides: [Int: [EntityTable.Key]] = [:]
        for word in events.flatMap({ $0.actors + $0.recipients }) where sides[word] == nil {
            sides[word] = entities.actors(at: word)
        }
        var (entities, ids) = entities.entities(spans)
        for index in statements.indices {
            statements[index].addressee = addressed[index].flatMap { ids[.cluster($0)] }
            statements[index].about = topics[index].compactMap { ids[.cluster($0)] }
        }
        var sourcing = Sourcing()
        sourcing.statements = statements
        sourcing.sources = sources.sources(spans) { party in
            guard case .cluster(let cluster) = party.identity, party.kind != .unnamed else { return nil }
            return ids[.cluster(cluster)]
        }
        let assembly = EventAssembly(
            syntax: syntax, spans: spans, surroundings: surroundings,
            contents: zip(statements, drafts).map { ($0.id, $1.attribution.content) },
            entities: { (sides[$0] ?? []).compactMap { ids[$0] } })
        sourcing.events = assembly.events(events)
        HomeCountries.complete(&entities, by: sourcing.events, surroundings.places)
        sourcing.entities = entities
        sourcing.predicates = assembly.events(others, from: sourcing.events.count)
        return sourcing
    }

    private func statement(_ draft: Draft, number: Int) -> Statement {
        var statement = Statement(id: "st\(number + 1)")
        statement.inside = draft.parent.map { "st\($0 + 1)" }
        statement.sourceSpans = spans.spans(draft.attribution.source)
        statement.cueSpans = spans.spans(draft.attribution.cue)
        statement.contentSpans = spans.spans(draft.attribution.content)
        statement.editorSpans = spans.spans(forms.editorRanges(in: draft.attribution.content))
        statement.form = forms.form(of: draft.attribution.content)
        statement.act = draft.act
        statement.negated = acts.isNegated(draft)
        statement.hedged = acts.isHedged(draft)
        statement.time = saidTimes.time(of: draft)
        statement.channel = channels.channel(of: draft)
        statement.confidence = draft.attribution.confidence.inThousandths
        return statement
    }

    private mutating func note(_ party: Party) {
        guard case .cluster(let cluster) = party.identity, party.kind != .unnamed else { return }
        entities.need(cluster)
    }

    private mutating func addressee(of draft: Draft) -> Int? {
        guard let word = addressees.addressee(of: draft), let cluster = addressed(word, draft),
            draft.source?.identity != .cluster(cluster),
            !draft.links.contains(where: { $0.party.identity == .cluster(cluster) })
        else { return nil }
        entities.need(cluster)
        return cluster
    }

    /// Whom a word means; "me" is who says the statement round it.
    private func addressed(_ word: Int, _ draft: Draft) -> Int? {
        guard ["me", "i", "myself"].contains(syntax.form(word)), let parent = draft.parent else {
            return parties.clusters.cluster(at: word)
        }
        guard case .cluster(let cluster) = drafts[parent].source?.identity else { return nil }
        return cluster
    }

    /// The named clusters that a content mentions, that of its subject first.
    private func about(_ draft: Draft) -> [Int] {
        var found: [Int] = []
        var isFound: Set<Int> = []
        let subject = syntax.head(of: draft.attribution.content).flatMap(syntax.subject).flatMap(
            parties.clusters.cluster(at:))
        if let subject, entities.isNamed(subject) {
            found.append(subject)
            isFound.insert(subject)
        }
        for word in draft.attribution.content.joined() {
            guard let cluster = parties.clusters.cluster(headedBy: word), entities.isNamed(cluster),
                isFound.insert(cluster).inserted
            else { continue }
            found.append(cluster)
        }
        return found
    }
}
