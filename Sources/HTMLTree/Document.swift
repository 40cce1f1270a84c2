/// A parsed HTML document: nodes in a flat arena, text as ranges into one buffer of UTF-8 bytes.
///
/// ```swift
/// let document = Document(parsing: bytes)
/// for node in document.descendants(of: .document) where document[node].tag == .a {
///     print(document.string(document.value(of: .href, in: node)))
/// }
/// ```
///
/// The tree is the one that the parsing algorithm of the WHATWG HTML standard (section 13.2) builds with scripting
/// off. A document is a value: it never changes after parsing, and can be read from many tasks at once.
public struct Document: Sendable {
    /// The source in UTF-8, followed by the few texts that could not be ranges of it (those with character
    /// references, say). All ``TextRange``s point here.
    public let bytes: [UInt8]
    /// The arena. `nodes[0]` is the document itself. Nodes are numbered in order of creation, which is the order of the
    /// source save where the algorithm moves nodes (foster parenting, adoption agency).
    public let nodes: [Node]
    /// The attributes of all elements; those of one element are adjacent.
    public let attributes: [Attribute]
    /// The names that are no well-known ``Tag``, by `tag.rawValue - Tag.firstUnknown`.
    public let unknownTags: [String]
    /// The names that are no well-known ``AttributeName``, by `name.rawValue - AttributeName.firstUnknown`.
    public let unknownAttributeNames: [String]
    /// Whether the document is rendered as old pages were (the standard's "quirks mode").
    public let quirksMode: QuirksMode
    /// Whether a limit (``ParserLimits``) cut the source or flattened the tree.
    public let limitsReached: Bool

    init(
        bytes: [UInt8], nodes: [Node], attributes: [Attribute], unknownTags: [String],
        unknownAttributeNames: [String], quirksMode: QuirksMode, limitsReached: Bool
    ) {
        self.bytes = bytes
        self.nodes = nodes
        self.attributes = attributes
        self.unknownTags = unknownTags
        self.unknownAttributeNames = unknownAttributeNames
        self.quirksMode = quirksMode
        self.limitsReached = limitsReached
    }

    public enum QuirksMode: Sendable { case none, limited, full }
}

/// The number of a node in its document's arena.
public struct NodeID: Hashable, Sendable, Comparable {
    public let rawValue: Int32
    @inlinable public init(_ rawValue: Int32) { self.rawValue = rawValue }
    /// The document node, root of every tree.
    public static let document = NodeID(0)
    @inlinable public static func < (a: NodeID, b: NodeID) -> Bool { a.rawValue < b.rawValue }
}

/// A range of ``Document/bytes``.
public struct TextRange: Hashable, Sendable {
    /// The offset of the first byte.
    public var start: Int32
    /// The number of bytes.
    public var count: Int32
    @inlinable public init(start: Int32, count: Int32) {
        self.start = start
        self.count = count
    }
    public static let empty = TextRange(start: 0, count: 0)
    @inlinable public var isEmpty: Bool { count == 0 }
    @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// One node of the tree. Links are -1 where there is none.
public struct Node: Sendable {
    public enum Kind: UInt8, Sendable {
        case document, doctype, element, text, comment
        /// The contents of a `template` element: its one child.
        case templateContents
    }
    public enum Namespace: UInt8, Sendable { case html, svg, mathML }

    public let kind: Kind
    public let namespace: Namespace
    /// The name of an element; `.none` for other nodes.
    public let tag: Tag
    public internal(set) var parentIndex: Int32
    public internal(set) var firstChildIndex: Int32
    public internal(set) var lastChildIndex: Int32
    public internal(set) var nextIndex: Int32
    public internal(set) var previousIndex: Int32
    /// Text and comments: the text. Doctypes: the name. Elements: the source range of the start tag, empty when the
    /// parser made the element up.
    public internal(set) var text: TextRange
    /// Elements: the index of the first attribute in ``Document/attributes``. Doctypes: the public and the system
    /// identifier are two attributes without a name, where the source gives either.
    public internal(set) var firstAttribute: Int32
    public internal(set) var attributeCount: Int32

    @inlinable public var parent: NodeID? { parentIndex < 0 ? nil : NodeID(parentIndex) }
    @inlinable public var firstChild: NodeID? { firstChildIndex < 0 ? nil : NodeID(firstChildIndex) }
    @inlinable public var lastChild: NodeID? { lastChildIndex < 0 ? nil : NodeID(lastChildIndex) }
    @inlinable public var next: NodeID? { nextIndex < 0 ? nil : NodeID(nextIndex) }
    @inlinable public var previous: NodeID? { previousIndex < 0 ? nil : NodeID(previousIndex) }
    @inlinable public var isElement: Bool { kind == .element }
    @inlinable public var isText: Bool { kind == .text }
}

/// An attribute of an element.
public struct Attribute: Sendable {
    public enum Namespace: UInt8, Sendable { case none, xlink, xml, xmlns }
    public let name: AttributeName
    public let namespace: Namespace
    public let value: TextRange
}

extension Document {
    @inlinable public subscript(id: NodeID) -> Node { nodes[Int(id.rawValue)] }

    /// The bytes of a text or an attribute value.
    @inlinable public func bytes(_ range: TextRange) -> ArraySlice<UInt8> { bytes[range.range] }

    /// A text or an attribute value as a string.
    public func string(_ range: TextRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }

    /// The attributes of an element, in source order.
    @inlinable public func attributes(of id: NodeID) -> ArraySlice<Attribute> {
        let node = self[id]
        let first = Int(node.firstAttribute)
        return attributes[first..<first + Int(node.attributeCount)]
    }

    /// The value of an attribute, nil where the element has none of that name.
    @inlinable public func value(of name: AttributeName, in id: NodeID) -> TextRange? {
        for attribute in attributes(of: id) where attribute.name == name { return attribute.value }
        return nil
    }

    /// The name of an element as in the DOM: lower case in HTML, the standard's case in SVG.
    public func name(of tag: Tag) -> String {
        tag.rawValue < Tag.firstUnknown ? tag.wellKnownName : unknownTags[Int(tag.rawValue - Tag.firstUnknown)]
    }

    public func name(of name: AttributeName) -> String {
        name.rawValue < AttributeName.firstUnknown
            ? name.wellKnownName : unknownAttributeNames[Int(name.rawValue - AttributeName.firstUnknown)]
    }

    /// The children of a node in order.
    @inlinable public func children(of id: NodeID) -> Children {
        Children(document: self, next: self[id].firstChildIndex)
    }

    /// The nodes below a node in document order, without the node itself. Templates' contents are left out.
    @inlinable public func descendants(of id: NodeID) -> Descendants { Descendants(document: self, root: id) }

    public struct Children: Sequence, IteratorProtocol {
        @usableFromInline let document: Document
        @usableFromInline var nextIndex: Int32
        @usableFromInline init(document: Document, next: Int32) {
            self.document = document
            nextIndex = next
        }
        @inlinable public mutating func next() -> NodeID? {
            guard nextIndex >= 0 else { return nil }
            let id = NodeID(nextIndex)
            nextIndex = document[id].nextIndex
            return id
        }
    }

    public struct Descendants: Sequence, IteratorProtocol {
        @usableFromInline let document: Document
        @usableFromInline let root: NodeID
        @usableFromInline var current: Int32
        @usableFromInline init(document: Document, root: NodeID) {
            self.document = document
            self.root = root
            current = root.rawValue
        }
        @inlinable public mutating func next() -> NodeID? {
            guard current >= 0 else { return nil }
            var node = document.nodes[Int(current)]
            if node.firstChildIndex >= 0, document.nodes[Int(node.firstChildIndex)].kind != .templateContents {
                current = node.firstChildIndex
                return NodeID(current)
            }
            while current != root.rawValue {
                if node.nextIndex >= 0 {
                    current = node.nextIndex
                    return NodeID(current)
                }
                current = node.parentIndex
                node = document.nodes[Int(current)]
            }
            current = -1
            return nil
        }
    }
}
