/// Something that somebody says, thinks or wants, by an article's account.
public struct Statement: Codable, Hashable, Sendable {
    public enum Form: String, Codable, Sendable, CaseIterable {
        /// Quoted, word for word; told in the article's words; or partly the one and partly the other.
        case direct, indirect, mixed
    }
    public enum Act: String, Codable, Sendable, CaseIterable {
        case assert, deny, accuse, demand, promise, threaten, reject, accept, ask, decline, believe
    }
    public enum Channel: String, Codable, Sendable, CaseIterable {
        case interview, call, meeting, memo, letter, speech
        case pressConference = "press_conference"
        case post, statement, document, broadcast, testimony
    }
    /// Stands for the statement within its record: `st1`.
    public var id: String
    /// The id of who says it; nil where the article does not say who.
    public var source: String?
    /// The ids of those through whom it came, nearest to the publisher first.
    public var via: [String]
    /// The id of the statement in whose content this one stands.
    public var inside: String?
    public var sourceSpans: [Span]
    public var cueSpans: [Span]
    public var contentSpans: [Span]
    /// What the editor put into a quotation: [brackets].
    public var editorSpans: [Span]
    public var form: Form
    public var act: Act
    /// Whether it is said that it was not said: "he did not say that".
    public var negated: Bool
    /// Whether the article keeps its distance: "reportedly".
    public var hedged: Bool
    /// The id of the entity that it is said to.
    public var addressee: String?
    /// The id of the time at which it was said.
    public var time: String?
    /// The ids of the entities that it is about, the subject of the content first.
    public var about: [String]
    public var channel: Channel?
    /// 0...1.
    public var confidence: Double

    public init(id: String) {
        self.id = id
        (via, about) = ([], [])
        (sourceSpans, cueSpans, contentSpans, editorSpans) = ([], [], [], [])
        (form, act) = (.indirect, .assert)
        (negated, hedged) = (false, false)
        confidence = 0
    }

    enum CodingKeys: String, CodingKey {
        case id, source, via, inside
        case sourceSpans = "source_spans"
        case cueSpans = "cue_spans"
        case contentSpans = "content_spans"
        case editorSpans = "editor_spans"
        case form, act, negated, hedged, addressee, time, about, channel, confidence
    }
}
