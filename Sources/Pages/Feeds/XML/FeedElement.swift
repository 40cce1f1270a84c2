/// An element of a feed as it stood, with all that is in it: what the model has no field for is found here.
///
/// Members of a JSON Feed are kept in the same form: a member is an element of its name, those of an array are elements
/// of one name.
public struct FeedElement: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        case text(String)
        case element(FeedElement)
    }
    public struct Attribute: Sendable, Hashable {
        /// The name without its prefix.
        public var name: String
        public var prefix: String?
        public var vocabulary: FeedVocabulary
        public var value: String
    }

    /// The name without its prefix, as written.
    public let name: String
    /// The name in lower case: feeds are not careful.
    let foldedName: String
    public var prefix: String?
    /// The address of its namespace, without white space around it; nil where none was declared.
    public var namespace: String?
    public var vocabulary: FeedVocabulary
    public var attributes: [Attribute] = []
    public var content: [Content] = []
    /// What relative addresses in it are relative to (`xml:base`, else the feed's own address).
    public var base: String?
    /// The language in force (`xml:lang`).
    public var language: String?

    init(name: String, prefix: String? = nil, namespace: String? = nil, vocabulary: FeedVocabulary = .core) {
        self.name = name
        foldedName = name.lowercased()
        self.prefix = prefix
        self.namespace = namespace
        self.vocabulary = vocabulary
    }

    /// The elements directly in it.
    public var children: [FeedElement] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    public var hasChildren: Bool {
        content.contains { if case .element = $0 { true } else { false } }
    }

    /// The value of an attribute without a prefix, whatever the case of its name; nil without one.
    public func attribute(_ name: String) -> String? {
        let plain = attributes.first { $0.name == name && $0.prefix == nil }
        return (plain ?? attributes.first { $0.prefix == nil && $0.name.lowercased() == name.lowercased() })?.value
    }

    /// The value of an attribute of a vocabulary; nil without one.
    public func attribute(_ name: String, in vocabulary: FeedVocabulary) -> String? {
        attributes.first { $0.name == name && $0.vocabulary == vocabulary && $0.prefix != nil }?.value
    }

    /// The text directly in it, without white space at its ends.
    public var text: String {
        var joined = ""
        for case .text(let text) in content { joined += text }
        return joined.trimmed
    }

    /// An address written in it, made absolute as far as its base is known.
    public func address(_ written: String) -> String { FeedAddress.resolve(written.trimmed, base: base) }
}

extension String {
    /// Without white space at its ends.
    package var trimmed: String { String(decoding: Array(utf8)[...].trimmingSpace, as: UTF8.self) }

    /// Nil where there is nothing but white space.
    package var nonBlank: String? { utf8.allSatisfy { $0 <= 0x20 } ? nil : trimmed }
}
