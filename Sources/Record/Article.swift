/// The article cut out of a page, and what was cut away. `docs/schema/record.schema.json` describes every field.
///
/// Offsets count Unicode code points of ``text``, start inclusive, end exclusive.
public struct Article: Codable, Hashable, Sendable {
    public var id: String
    /// Where the page came from: a path, an address, `-` for standard input.
    public var input: String
    /// The caller's own id, where one was given.
    public var key: String?
    /// How sure it is that the page is an article at all, 0...1.
    public var isArticle: Double
    public var url: String?
    public var publisher: String?
    public var title: String?
    /// People, as their byline names them; neither desks nor the publisher.
    public var authors: [String]
    public var section: String?
    /// ISO 8601: a day, or a day and time with its zone.
    public var published: String?
    public var modified: String?
    /// BCP 47, the primary language only: `en`.
    public var language: String?
    /// The article and nothing but the article, paragraphs parted by one line feed.
    public var text: String
    public var paragraphs: [Paragraph]
    public var links: [Link]
    public var furniture: [Furniture]

    public init(input: String, text: String = "") {
        id = ""
        self.input = input
        isArticle = 0
        authors = []
        self.text = text
        paragraphs = []
        links = []
        furniture = []
    }

    enum CodingKeys: String, CodingKey {
        case id, input, key
        case isArticle = "is_article"
        case url, publisher, title, authors, section, published, modified, language
        case text, paragraphs, links, furniture
    }
}

/// A paragraph of an article.
public struct Paragraph: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case body, heading, quote, listItem = "list_item", table, embed, dateline, correction
    }
    public var start: Int
    public var end: Int
    public var kind: Kind
    public init(start: Int, end: Int, kind: Kind) {
        self.start = start
        self.end = end
        self.kind = kind
    }

    enum CodingKeys: String, CodingKey { case start, end, kind }
}

/// A link inside an article's text.
public struct Link: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var url: String
    public init(start: Int, end: Int, url: String) {
        self.start = start
        self.end = end
        self.url = url
    }

    enum CodingKeys: String, CodingKey { case start, end, url }
}

/// A piece of the page that is no part of the article.
public struct Furniture: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case appeal, navigation, related, advertisement, consent, comments, byline, caption, paywall, newsletter, share
        case authorBox = "author_box"
        case tags, copyright, other
    }
    public var kind: Kind
    public var text: String
    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    enum CodingKeys: String, CodingKey { case kind, text }
}
