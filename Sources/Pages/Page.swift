/// One page as it reached us, before anything was understood: what every input yields and ``ArticleReader`` takes.
public struct Page: Sendable {
    public enum Content: Sendable {
        /// A saved HTML page. `charset` is what the transport declared, if anything.
        case html([UInt8], charset: String?)
        /// A page saved as plain text or Markdown: furniture and all.
        case plainText([UInt8], charset: String?)
        /// An article that somebody already cut out: its text is kept to the letter.
        case articleText(String)
        /// The same in HTML (UTF-8): the text of a feed's item. All of it is taken but captions and what feeds hang on.
        case articleHTML([UInt8])
    }
    /// Where it came from: a path, an address, `-`. The name by which failures report it.
    public var input: String
    public var content: Content
    /// The caller's own id for it.
    public var key: String?
    /// What the caller knows; it wins over what the page says.
    public var url: String?
    public var publisher: String?
    public var title: String?
    public var authors: [String] = []
    public var published: String?

    public init(input: String, content: Content) {
        self.input = input
        self.content = content
    }
}
