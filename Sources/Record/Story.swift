/// What several articles tell of one thing that happened: who wrote about it, what is claimed, and on whose word.
///
/// As JSON it is one line, ``jsonLine()``; `docs/schema/story.schema.json` describes it. Each article stands in one
/// story; one that stands alone, in a story of its own.
public struct Story: Codable, Hashable, Sendable {
    /// The name and version of this vocabulary, the value of `schema` in every line.
    public static let schema = "hearsay.story/1"

    public var schema: String
    public var id: String
    /// The title of one of its articles; nil where none has one.
    public var title: String?
    /// When the first and the last of its articles with a date were published, as they say it.
    public var first: String?
    public var last: String?
    /// By date, then by id; those without a date at the end.
    public var articles: [StoryArticle]
    /// What happened, was planned or denied, in the order of time.
    public var timeline: [TimelineEntry]
    /// The most reported first.
    public var claims: [Claim]
    /// In the order of the articles.
    public var restsOn: [Reliance]

    public init(id: String) {
        schema = Self.schema
        self.id = id
        (articles, timeline, claims, restsOn) = ([], [], [], [])
    }

    enum CodingKeys: String, CodingKey {
        case schema, id, title, first, last, articles, timeline, claims
        case restsOn = "rests_on"
    }
}

/// An article's place in a story.
public struct StoryArticle: Codable, Hashable, Sendable {
    /// The id of its record's article.
    public var id: String
    /// The caller's own id for it.
    public var key: String?
    public var publisher: String?
    public var published: String?
    /// The id of the article that it has most of its words from; nil where it is an original.
    public var duplicateOf: String?
    public var duplicateKind: NearDuplicate.Kind?
    /// Every article that it shares much of its words with, whichever came first and whatever story it stands in.
    public var duplicates: [NearDuplicate]

    public init(id: String, key: String? = nil, publisher: String? = nil, published: String? = nil) {
        (self.id, self.key, self.publisher, self.published) = (id, key, publisher, published)
        duplicates = []
    }

    enum CodingKeys: String, CodingKey {
        case id, key, publisher, published
        case duplicateOf = "duplicate_of"
        case duplicateKind = "duplicate_kind"
        case duplicates
    }
}

/// An article with much of the same words, word for word.
public struct NearDuplicate: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// The shorter one lies in the other, and they are of about one length.
        case copy
        /// The shorter one lies in the other, which has much more.
        case excerpt
        /// Half of the shorter one and more lies in the other.
        case partial
    }
    /// The id of the other article.
    public var article: String
    public var kind: Kind
    /// What the two share, in the text of the article that this is told of.
    public var spans: [Span]

    public init(article: String, kind: Kind, spans: [Span]) {
        (self.article, self.kind, self.spans) = (article, kind, spans)
    }
}

/// One step in what a story tells.
public struct TimelineEntry: Codable, Hashable, Sendable {
    /// What happens, in the words of its first report.
    public var event: String
    public var status: Event.Status
    /// When it happens, a value of TIMEX3; nil where no article says it.
    public var time: String?
    /// The ids of the articles that tell of it, by date.
    public var reports: [String]

    public init(event: String, status: Event.Status, time: String?, reports: [String]) {
        (self.event, self.status, self.time, self.reports) = (event, status, time, reports)
    }
}
