/// A feed: RSS, RDF, Atom, CDF or JSON Feed, in one form.
///
/// ```swift
/// let feed = try Feed(parsing: bytes, input: "news.xml")
/// for item in feed.items { print(item.title?.plain ?? "", item.link ?? "") }
/// ```
public struct Feed: Sendable, Hashable {
    public var format: FeedFormat
    public var title: FeedText?
    public var subtitle: FeedText?
    /// The page that the feed belongs to.
    public var link: String? { FeedLink.page(of: links) }
    /// All links of the feed, to itself and to the next part of it too.
    public var links: [FeedLink] = []
    public var id: String?
    /// A language tag (BCP 47), as written save that `_` becomes `-`.
    public var language: String?
    public var authors: [FeedPerson] = []
    public var contributors: [FeedPerson] = []
    /// Who puts it out: `webMaster`, `dc:publisher`, `itunes:owner`.
    public var publisher: FeedPerson?
    public var published: FeedDate?
    public var updated: FeedDate?
    public var rights: FeedText?
    public var generator: FeedGenerator?
    public var image: FeedImage?
    public var icon: String?
    public var logo: String?
    public var tags: [FeedTag] = []
    public var items: [FeedItem] = []
    /// The elements of the feed, save its items, as they stood: what no field is made for is found here.
    public var elements: [FeedElement] = []
    /// What the bytes were read in, a name of the WHATWG Encoding standard or `utf-32le`, `utf-32be`.
    public var encoding = "utf-8"
    /// Whether it was sound XML or JSON; what is not is read as far as it can be.
    public var isWellFormed = true

    init(format: FeedFormat) { self.format = format }
}

/// What a feed is written in.
public struct FeedFormat: Sendable, Hashable {
    public enum Family: String, Sendable { case rss, atom, cdf, json }
    public var family: Family
    /// `2.0`, as the feed says; nil where it does not.
    public var version: String?
}

/// An entry of a feed: an article, or what leads to one.
public struct FeedItem: Sendable, Hashable {
    public var id: String?
    /// Whether the id is the address of the item's page too.
    public var idIsLink = false
    public var title: FeedText?
    /// The page of the item.
    public var link: String? { FeedLink.page(of: links) }
    public var links: [FeedLink] = []
    public var authors: [FeedPerson] = []
    public var contributors: [FeedPerson] = []
    public var publisher: FeedPerson?
    public var published: FeedDate?
    public var updated: FeedDate?
    public var summary: FeedText?
    /// The text of the item, in one or more forms, the fullest first as far as the feed's own order tells.
    public var content: [FeedContent] = []
    public var rights: FeedText?
    public var language: String?
    public var tags: [FeedTag] = []
    public var enclosures: [FeedEnclosure] = []
    /// Where people comment on it.
    public var comments: String?
    /// The feed that it was taken from.
    public var source: Feed?
    /// All elements of the item as they stood.
    public var elements: [FeedElement] = []
}

/// The text of an item.
public struct FeedContent: Sendable, Hashable {
    public var text: FeedText
    /// The type that it is declared to have (`text/html`); nil where nothing is said.
    public var type: String?
    /// Where it lies, if not in the feed.
    public var source: String?
}

/// A link of a feed or an item.
public struct FeedLink: Sendable, Hashable {
    public var address: String
    /// What it leads to: `alternate` (the page), `self`, `next`, `enclosure`, `related`, `via`...
    public var relation: String
    public var type: String?
    public var title: String?
    public var language: String?
    public var length: String?

    /// The first that leads to the page; a page in HTML before others.
    static func page(of links: [FeedLink]) -> String? {
        let alternates = links.lazy.filter { $0.relation == "alternate" }
        return (alternates.first { $0.type?.contains("html") ?? true } ?? alternates.first)?.address
    }
}

public struct FeedPerson: Sendable, Hashable {
    public var name: String?
    public var email: String?
    public var address: String?
    /// A picture of them.
    public var avatar: String?
    /// What the feed says, where it is one text.
    public var text: String?
}

/// A category or a keyword.
public struct FeedTag: Sendable, Hashable {
    public var term: String
    public var scheme: String?
    public var label: String?
}

/// A file that belongs to an item: a sound, a film, a picture.
public struct FeedEnclosure: Sendable, Hashable {
    public var address: String
    public var type: String?
    /// In bytes, as written.
    public var length: String?
}

public struct FeedGenerator: Sendable, Hashable {
    public var name: String?
    public var address: String?
    public var version: String?
}

public struct FeedImage: Sendable, Hashable {
    public var address: String?
    public var title: String?
    /// The page that it stands for.
    public var link: String?
    public var width: String?
    public var height: String?
    public var description: String?
}
