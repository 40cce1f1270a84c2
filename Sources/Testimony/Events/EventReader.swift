import Language
import Record

/// Finds the events of an article: what the model marks, with those who take part as the trees complete them, and mentions
/// of the same event made one.
struct EventReader {
    private let syntax: Syntax
    private let clusters: Clusters
    private let surroundings: EventSurroundings
    private let phrases: EventPhrases

    /// Words of statements that tell of nothing but that it was said, or that nothing was.
    private let silent: Set<Int>

    /// Verbs that tell only that something was said.
    private static let neutral: Set = [
        "say", "tell", "add", "quote", "cite", "report", "note", "state", "write", "ask",
    ]

    init(_ syntax: Syntax, _ clusters: Clusters, _ surroundings: EventSurroundings, _ statements: [Draft]) {
        (self.syntax, self.clusters, self.surroundings) = (syntax, clusters, surroundings)
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

    /// The events that PLOVER has a type for, in the order of the text.
    func events() -> [EventDraft] {
        let parties = EventParties(syntax: syntax, clusters: clusters, surroundings: surroundings)
        let drafts = syntax.reading.predicates.compactMap { predicate -> EventDraft? in
            guard let event = predicate.event, !silent.contains(predicate.word) else { return nil }
            var draft = EventDraft(predicate, event)
            parties.complete(&draft)
            return draft
        }
        let coreference = EventCoreference(
            syntax: syntax, party: clusters.cluster(at:),
            time: { anchor in surroundings.time(of: anchor, in: phrases.phrase(of: anchor))?.value })
        return coreference.merged(drafts)
    }

    /// What tells of something that happens, but of no event that PLOVER has a type for.
    static func others(in reading: Reading) -> [Predicate] { reading.predicates.filter { $0.event == nil } }
}
