/// Something that is said to be so, by one article or many: the same content of the same parties at the same time.
///
/// A denial is a claim of its own, linked in ``disputedBy``.
public struct Claim: Codable, Hashable, Sendable {
    public var id: String
    /// The claim in the words of one of its reports.
    public var text: String
    /// What reports it: `article:st`, an article's id and a statement's; `article:ev` where the paper says it on its own
    /// word.
    public var statements: [String]
    /// On whose word it rests; the earliest first.
    public var origins: [Origin]
    /// How many articles carry it.
    public var reports: Int
    /// How many independent origins are shown: counted over origins, each where its chain ends.
    public var independent: Int
    /// The least and the most that ``independent`` can be, if what could not be told apart is one, or is apart.
    public var independentRange: ClosedRange<Int>
    /// The id of the article that carried it first.
    public var firstReport: String
    /// The id of the first article with a second independent origin.
    public var firstConfirmation: String?
    /// How it stood, in the order of time.
    public var status: [StatusChange]
    /// The ids of the claims that deny this one or that it denies.
    public var disputedBy: [String]
    /// 0...1.
    public var confidence: Double

    public init(id: String, text: String, firstReport: String) {
        (self.id, self.text, self.firstReport) = (id, text, firstReport)
        (statements, origins, status, disputedBy) = ([], [], [], [])
        (reports, independent, independentRange) = (1, 1, 1...1)
        confidence = 0
    }

    /// The article of a statement or an event that is named with it: `ARTICLE:st3`.
    public static func article(of name: some StringProtocol) -> String { String(name.prefix { $0 != ":" }) }

    enum CodingKeys: String, CodingKey {
        case id, text, statements, origins, reports, independent
        case independentRange = "independent_range"
        case firstReport = "first_report"
        case firstConfirmation = "first_confirmation"
        case status
        case disputedBy = "disputed_by"
        case confidence
    }
}

/// One person, group or paper on whose word a claim rests.
public struct Origin: Codable, Hashable, Sendable {
    /// Who it is, in the words that say most.
    public var source: String
    public var kind: Source.Kind
    /// The id of the article that had it first.
    public var firstReport: String
    /// Which of the claim's statements come from here.
    public var statements: [String]

    public init(source: String, kind: Source.Kind, firstReport: String, statements: [String]) {
        (self.source, self.kind, self.firstReport, self.statements) = (source, kind, firstReport, statements)
    }

    enum CodingKeys: String, CodingKey {
        case source, kind
        case firstReport = "first_report"
        case statements
    }
}

/// How a claim stood from a day on.
public struct StatusChange: Codable, Hashable, Sendable {
    public var status: Event.Status
    /// When the article that says so was published.
    public var date: String?
    /// The id of that article.
    public var article: String

    public init(status: Event.Status, date: String?, article: String) {
        (self.status, self.date, self.article) = (status, date, article)
    }
}
