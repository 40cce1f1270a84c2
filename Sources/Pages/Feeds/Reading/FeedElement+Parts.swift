/// People, links, dates and tags, as RSS and Atom write them.
extension [FeedElement] {
    /// The elements of a vocabulary with one of these names, in lower case.
    func all(_ names: String..., in vocabulary: FeedVocabulary = .core) -> [FeedElement] {
        filter { $0.vocabulary == vocabulary && names.contains($0.foldedName) }
    }

    func first(_ names: String..., in vocabulary: FeedVocabulary = .core) -> FeedElement? {
        first { $0.vocabulary == vocabulary && names.contains($0.foldedName) }
    }

    /// The text of the first that has any.
    func text(_ names: String..., in vocabulary: FeedVocabulary = .core, isAtom: Bool) -> FeedText? {
        for element in self where element.vocabulary == vocabulary && names.contains(element.foldedName) {
            if let text = element.feedText(isAtom: isAtom) { return text }
        }
        return nil
    }

    /// The date of the last that has any: who corrects one, appends another.
    func date(_ names: String..., in vocabulary: FeedVocabulary = .core) -> FeedDate? {
        for element in reversed() where element.vocabulary == vocabulary && names.contains(element.foldedName) {
            if let written = element.text.nonBlank { return FeedDate(written) }
        }
        return nil
    }
}

extension FeedElement {
    /// A person: Atom's construct of name, address and mail, or a line of text. Nil where nothing is said.
    var person: FeedPerson? {
        let parts = children
        guard parts.contains(where: { FeedElement.personParts.contains($0.foldedName) }) else {
            return FeedPerson(line: feedText(isAtom: false)?.value ?? "")
        }
        func part(_ names: [String]) -> String? {
            parts.lazy.filter { names.contains($0.foldedName) }.compactMap { $0.text.nonBlank }.first
        }
        var person = FeedPerson()
        person.name = part(["name"])
        person.email = part(["email"])
        person.address = part(["uri", "url", "homepage"]).map(address)
        person.avatar = part(["avatar"]).map(address)
        return person == FeedPerson() ? nil : person
    }

    private static let personParts: Set<String> = ["name", "email", "uri", "url", "homepage", "avatar"]

    /// A link: Atom's, with its attributes, or RSS's, an address as text.
    ///
    /// - Parameter isFeed: Whether it stands in the feed rather than an item.
    var link: FeedLink? {
        guard let written = attribute("href") ?? text.nonBlank else { return nil }
        let relation = attribute("rel")?.nonBlank?.lowercased() ?? "alternate"
        var link = FeedLink(address: address(written), relation: relation)
        link.type = attribute("type")
        link.title = attribute("title")
        link.language = attribute("hreflang")
        link.length = attribute("length")
        return link
    }

    /// The tags that a category, a subject or a list of keywords gives.
    func tags(isAtom: Bool) -> [FeedTag] {
        switch (vocabulary, foldedName) {
        case (.core, "tags"), (.iTunes, "keywords"), (.media, "keywords"):
            return text.split(separator: ",").compactMap { String($0).nonBlank.map { FeedTag(term: $0) } }
        case (.iTunes, "category"):
            let own = attribute("text")?.nonBlank.map { FeedTag(term: $0, scheme: namespace) }
            return (own.map { [$0] } ?? []) + children.flatMap { $0.tags(isAtom: isAtom) }
        case (.core, "category"), (.dublinCore, "subject"), (.media, "category"):
            guard let term = attribute("term") ?? feedText(isAtom: isAtom)?.value else { return [] }
            let scheme = attribute("scheme") ?? attribute("domain") ?? (vocabulary == .media ? Self.mediaScheme : nil)
            return [FeedTag(term: term, scheme: scheme, label: attribute("label"))]
        default: return []
        }
    }

    /// The scheme of media:category where none is named (Media RSS, section 8.6).
    private static let mediaScheme = "http://search.yahoo.com/mrss/category_schema"
}

extension FeedPerson {
    /// Reads `Name (mail)`, `mail (Name)`, `Name <mail>`, `Name` or `mail`; nil from a blank line.
    init?(line: String) {
        guard let line = line.nonBlank else { return nil }
        text = line
        let bytes = Array(line.utf8)
        for (opening, closing) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "<"), UInt8(ascii: ">"))] {
            guard let start = bytes.firstIndex(of: opening), let end = bytes.lastIndex(of: closing), start < end else {
                continue
            }
            let inner = String(decoding: bytes[start + 1..<end], as: UTF8.self).nonBlank
            let outer = String(decoding: bytes[..<start] + bytes[(end + 1)...], as: UTF8.self).nonBlank
            if inner.map(Self.isMail) == true {
                (name, email) = (outer, inner)
                return
            }
            if outer.map(Self.isMail) == true {
                (name, email) = (inner, outer)
                return
            }
        }
        if Self.isMail(line) { email = line } else { name = line }
    }

    private static func isMail(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
}
