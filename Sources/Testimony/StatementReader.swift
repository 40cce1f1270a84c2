import Gazetteer
import Language
import Record

/// Reads who says what, and through whom, out of a reading.
///
/// A pure function of the article and its reading, in time linear in the text.
public struct StatementReader: Sendable {
    private let gazetteer: Gazetteer?

    /// - Parameter gazetteer: who names mean; without it, entities have no countries and codes.
    public init(_ gazetteer: Gazetteer?) { self.gazetteer = gazetteer }

    /// The statements and events of an article, with their sources and the entities they need; all empty where nothing was
    /// analysed.
    ///
    /// - Parameters:
    ///   - times: the times of the article, which events are told with.
    ///   - places: its places, likewise.
    public func read(
        _ reading: Reading, of article: Article, times: [TimeExpression] = [], places: [Place] = []
    ) -> Sourcing {
        guard reading.isAnalysed else { return Sourcing() }
        let syntax = Syntax(reading)
        let parties = Parties(syntax, article, gazetteer)
        let transcript = Transcript(syntax)
        let quotations = Quotations(reading, transcript)
        let drafts = Self.drafts(syntax, parties, quotations, transcript)
        let spans = SpanMap(reading)
        let surroundings = EventSurroundings(syntax, spans, times: times, places: places)
        let (events, others) = EventReader(
            syntax, parties, surroundings, drafts, Deeds(syntax: syntax, lexicon: gazetteer?.deeds)
        ).events()
        var assembly = Assembly(drafts, events, others, surroundings, syntax, spans, parties, quotations)
        return assembly.sourcing()
    }

    private static func drafts(
        _ syntax: Syntax, _ parties: Parties, _ quotations: Quotations, _ transcript: Transcript
    ) -> [Draft] {
        let acts = Acts(syntax: syntax, quotations: quotations)
        let relays = Relays(syntax: syntax, parties: parties)
        var drafts: [Draft] = []
        for attribution in Attributions.all(in: syntax, quotations, transcript) {
            var draft = Draft(attribution, syntax)
            draft.act = acts.act(of: draft)
            relays.follow(&draft)
            drafts += draft.act == .decline ? Conjuncts.parted(draft, syntax) : [draft]
        }
        let participles = Set(drafts.compactMap(\.participle))
        drafts.removeAll { $0.cueHead.map(participles.contains) ?? false }
        for (index, parent) in Nesting.parents(of: drafts.map(\.attribution), syntax).enumerated() {
            drafts[index].parent = parent
        }
        var speakers = Speakers(syntax, parties, quotations)
        speakers.set(&drafts)
        return drafts
    }
}

/// The statements of an article, and whom they are by, to and about.
public struct Sourcing: Hashable, Sendable {
    public var entities: [Entity] = []
    public var sources: [Source] = []
    public var statements: [Statement] = []
    /// Events that PLOVER has a type for.
    public var events: [Event] = []
    /// What else happens: events of no type.
    public var predicates: [Event] = []

    public init() {}
}
