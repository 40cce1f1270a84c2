/// Something that happens, is planned, demanded or denied, by an article's account.
public struct Event: Codable, Hashable, Sendable {
    /// The types of PLOVER (https://github.com/openeventdata/PLOVER).
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case agree = "AGREE"
        case consult = "CONSULT"
        case support = "SUPPORT"
        case concede = "CONCEDE"
        case cooperate = "COOPERATE"
        case aid = "AID"
        case retreat = "RETREAT"
        case request = "REQUEST"
        case accuse = "ACCUSE"
        case reject = "REJECT"
        case threaten = "THREATEN"
        case protest = "PROTEST"
        case sanction = "SANCTION"
        case mobilize = "MOBILIZE"
        case coerce = "COERCE"
        case assault = "ASSAULT"
    }
    public enum Status: String, Codable, Sendable, CaseIterable {
        /// It took place.
        case held
        case planned, cancelled, demanded, denied, hypothetical
        /// Anything else that is said to be so.
        case asserted
    }
    /// Stands for the event within its record: `ev1`.
    public var id: String
    /// nil for an event of no type that PLOVER has.
    public var type: Kind?
    /// PLOVER's mode of the type: "visit", "arrest".
    public var mode: String?
    /// The code of CAMEO, where one fits: `046`.
    public var cameo: String?
    /// PLOVER's contexts: "military", "diplomatic".
    public var contexts: [String]
    public var status: Status
    /// How certain it is, as the author puts it: −3 (certainly not) … 0 (open) … 3 (certainly so).
    public var factuality: Double
    /// The ids of the entities that do it. Those who do it to each other all stand here.
    public var actors: [String]
    /// The ids of the entities that it is done to.
    public var recipients: [String]
    /// The id of the place where it happens.
    public var place: String?
    /// The id of the time at which it happens.
    public var time: String?
    /// What it is about.
    public var topicSpans: [Span]
    /// The words that tell of it, one span for each mention.
    public var spans: [Span]
    /// The one head word of the first mention.
    public var anchor: Span
    /// The ids of the statements that it is known by; empty where it is the publisher's own word.
    public var restsOn: [String]
    /// The ids of other events of the record that are the same one.
    public var sameAs: [String]
    /// The id of the event that this one cancels, confirms or denies.
    public var changes: String?
    /// 0...1.
    public var confidence: Double

    public init(id: String, type: Kind?, anchor: Span) {
        (self.id, self.type, self.anchor) = (id, type, anchor)
        (contexts, actors, recipients, restsOn, sameAs) = ([], [], [], [], [])
        (topicSpans, spans) = ([], [anchor])
        (status, factuality, confidence) = (.held, 3, 0)
    }

    /// Whether it has a type of PLOVER and is likely enough to be shown to people and handed on: at this confidence one in two of
    /// those judged was right, and two thirds of all that were right are among them. A record has the others too.
    public var isLikely: Bool { type != nil && confidence >= 0.2 }

    enum CodingKeys: String, CodingKey {
        case id, type, mode, cameo, contexts, status, factuality, actors, recipients, place, time
        case topicSpans = "topic_spans"
        case spans, anchor
        case restsOn = "rests_on"
        case sameAs = "same_as"
        case changes, confidence
    }
}
