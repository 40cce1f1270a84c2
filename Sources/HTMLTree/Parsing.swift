/// Bounds on what a hostile source can make the parser build.
public struct ParserLimits: Sendable {
    /// The deepest nesting of elements; deeper ones become siblings, as in browsers.
    public var depth = 512
    /// The most nodes; the rest of the source is left out.
    public var nodes = 5_000_000
    public init() {}
}

extension Document {
    /// Parses a document from UTF-8. Ill-formed UTF-8 is replaced by U+FFFD first.
    ///
    /// Never fails: every sequence of bytes is some document. Takes time linear in the source.
    public init(parsing source: [UInt8], limits: ParserLimits = ParserLimits()) {
        self.init(
            bytes: source,
            nodes: [
                Node(
                    kind: .document, namespace: .html, tag: .none, parentIndex: -1, firstChildIndex: -1,
                    lastChildIndex: -1, nextIndex: -1, previousIndex: -1, text: .empty, firstAttribute: 0,
                    attributeCount: 0)
            ],
            attributes: [], unknownTags: [], unknownAttributeNames: [], quirksMode: .none, limitsReached: false)
    }
}
