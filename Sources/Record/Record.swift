/// What Hearsay keeps of one page: everything in it points to the exact words it came from.
///
/// As JSON it is one line, ``jsonLine()``; `docs/schema/record.schema.json` describes it.
public struct Record: Codable, Hashable, Sendable {
    /// The name and version of this vocabulary, the value of `schema` in every line.
    public static let schema = "hearsay.record/1"

    public var schema: String
    public var madeBy: Makers
    public var article: Article
    /// Everybody and everything that is named or acts, or that statements are by, to or about. nil, as any part, where it was not looked for.
    public var entities: [Entity]?
    /// In the order of the text.
    public var times: [TimeExpression]?
    /// Every toponym, in the order of the text.
    public var places: [Place]?
    public var sources: [Source]?
    /// In the order of the text.
    public var statements: [Statement]?
    /// In the order of the text.
    public var events: [Event]?

    public init(article: Article, madeBy: Makers = .current) {
        schema = Self.schema
        self.madeBy = madeBy
        self.article = article
    }

    enum CodingKeys: String, CodingKey {
        case schema
        case madeBy = "made_by"
        case article, entities, times, places, sources, statements, events
    }
}

/// The versions of what made a record: the same versions give the same record.
public struct Makers: Codable, Hashable, Sendable {
    /// The version of the program.
    public var hearsay: String
    /// The version of the language model, nil where none was needed.
    public var model: String?
    /// The version of the gazetteer, nil where none was needed.
    public var gazetteer: String?

    public init(hearsay: String, model: String? = nil, gazetteer: String? = nil) {
        self.hearsay = hearsay
        self.model = model
        self.gazetteer = gazetteer
    }

    public static let current = Makers(hearsay: "0.1.0")

    enum CodingKeys: String, CodingKey { case hearsay, model, gazetteer }
}
