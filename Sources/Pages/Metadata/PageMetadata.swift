import HTMLTree

/// What a page says about its article: in its head, in its structured data and in its visible lines.
///
/// Sources that disagree are weighed: every source names candidates, and the best one of all is taken.
public struct PageMetadata: Hashable, Sendable {
    /// The headline, without the outlet's name.
    public var title: String?
    /// People, as their byline names them; neither desks nor the publisher.
    public var authors: [String] = []
    /// The original publication. ISO 8601: a day, or a day and time with its zone. The day is that of the page's zone.
    public var published: String?
    /// The last change, in the same form; nil where it is no later day than the publication or is not told.
    public var modified: String?
    public var publisher: String?
    /// The page's own idea of its address: absolute, `http` or `https`.
    public var canonicalURL: String?
    /// The primary language that the page declares for itself (`en`), lower case.
    public var language: String?
    public var section: String?
    /// The element that shows the headline, where one was found.
    public var headlineNode: NodeID?
    /// The outermost elements that show nothing but the byline.
    public var bylineNodes: [NodeID] = []
    /// The outermost elements that show nothing but a date of the article.
    public var dateNodes: [NodeID] = []

    public init() {}

    /// Reads the metadata of a page.
    ///
    /// - Parameters:
    ///   - document: The page.
    ///   - url: Where the page came from, if known; it helps to date the page and to tell the outlet's name.
    ///
    /// Takes time linear in the size of the document; what it reads of scripts, values and lines is bounded.
    public init(document: Document, url: String? = nil) {
        self.init()
        let reader = MetadataReader(document: document, url: url)
        title = reader.headline?.text
        authors = reader.authors.best.map(reader.authors.people) ?? []
        let date = reader.dates.best
        published = date?.timestamp.description
        modified = date.flatMap { reader.dates.lastChange(after: $0.day) }?.description
        publisher = reader.publisher
        canonicalURL = reader.canonicalURL
        language = reader.language
        section = reader.section
        headlineNode = reader.headline?.mark?.node
        bylineNodes = reader.outermost(reader.authors.best?.nodes ?? [])
        dateNodes = reader.outermost(date?.nodes ?? [])
    }
}
