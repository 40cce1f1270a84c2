/// Somebody or something that an article mentions, with all its mentions.
public struct Entity: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case person, organization, government, outlet, place, group, document, event, other
    }
    /// Stands for the entity within its record: `e1`.
    public var id: String
    public var kind: Kind
    /// Its fullest name; of what is never named, the words it is first mentioned by.
    public var name: String
    /// What a person does, as the article says it: "Foreign Minister".
    public var role: String?
    /// ISO 3166-1 alpha-3.
    public var country: String?
    /// Its code as an actor, as CAMEO has it: `RUSGOV`.
    public var code: String?
    /// The same in a public register: `wikidata:Q42`.
    public var link: String?
    /// In the order of the text.
    public var mentions: [EntityMention]

    public init(id: String, kind: Kind, name: String) {
        (self.id, self.kind, self.name) = (id, kind, name)
        mentions = []
    }

    enum CodingKeys: String, CodingKey { case id, kind, name, role, country, code, link, mentions }
}

/// The words by which an entity is mentioned once.
public struct EntityMention: Codable, Hashable, Sendable {
    public enum Head: String, Codable, Sendable, CaseIterable { case name, nominal, pronoun }
    public var start: Int
    public var end: Int
    public var head: Head

    public init(start: Int, end: Int, head: Head) {
        (self.start, self.end, self.head) = (start, end, head)
    }

    enum CodingKeys: String, CodingKey { case start, end, head }
}
