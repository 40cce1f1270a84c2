/// Who says something in an article: the origin of a statement, or a link between it and the publisher.
public struct Source: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case named
        /// People whose name the article does not say: "two officials".
        case unnamed
        /// A government or a ministry is one too.
        case organization
        case outlet
        /// A report, a poll, a court filing, a transcript.
        case document
        /// The publisher of the article itself.
        case publisher
    }
    /// Stands for the source within its record: `s1`.
    public var id: String
    public var kind: Kind
    /// The words that describe it best.
    public var text: String
    /// The id of the entity that it is, nil where it is none of the record's.
    public var entity: String?
    /// Whether it is more than one person.
    public var plural: Bool
    /// How many people, where the article says it.
    public var count: Int?
    /// Every place in which a statement names it.
    public var spans: [Span]

    public init(id: String, kind: Kind, text: String) {
        (self.id, self.kind, self.text) = (id, kind, text)
        plural = false
        spans = []
    }

    enum CodingKeys: String, CodingKey { case id, kind, text, entity, plural, count, spans }
}
