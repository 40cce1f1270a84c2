import Record

/// The names under which what Hearsay found is known outside: URNs, for no web address is its own.
///
/// They are as stable as the ids of the records: the same page read by the same version gives the same names.
enum ResourceName {
    /// What the names stand for: `urn:hearsay:KIND:…`.
    enum Kind: String, CaseIterable {
        case article, statement, source, author, outlet, claim, reading, reporting, program
    }

    static let root = "urn:hearsay:"

    /// What all names of a kind begin with.
    static func space(_ kind: Kind) -> String { "\(root)\(kind.rawValue):" }

    static func article(_ id: String) -> String { space(.article) + token(id) }

    static func statement(_ id: String, of article: String) -> String {
        space(.statement) + part(id, of: article)
    }

    /// An address of the web as it is; nil for what cannot be one.
    static func address(_ text: String?) -> String? {
        guard let text, let scheme = ["http://", "https://"].first(where: { text.hasPrefix($0) }),
            let host = text.unicodeScalars.dropFirst(scheme.utf8.count).first,
            host.properties.isAlphabetic || host.properties.numericType != nil || host == "[", text.utf8.count <= 4096,
            !text.unicodeScalars.contains(where: {
                $0.properties.isWhitespace || $0.value < 0x20 || "<>\"".unicodeScalars.contains($0)
            })
        else { return nil }
        return text
    }

    /// What found what a record holds: the same versions have the same name.
    static func program(_ makers: Makers) -> String { space(.program) + id(of: versions(makers)) }

    /// The versions of what made a record, for people.
    static func versions(_ makers: Makers) -> String {
        let data = [makers.model.map { "model \($0)" }, makers.gazetteer.map { "gazetteer \($0)" }]
        return (["Hearsay \(makers.hearsay)"] + data.compactMap(\.self)).joined(separator: ", ")
    }

    /// What stands for a text in a name, which has room for few characters.
    static func id(of text: String) -> String { SHA256.hexadecimal(of: text.utf8, bytes: 16) }

    /// What stands for a part of a record behind the beginning of its names: `ARTICLE.st1`.
    static func part(_ id: String, of article: String) -> String { "\(token(article)).\(token(id))" }

    /// An id as it is, where it is one of Hearsay's own; any other, which may have anything in it, by what stands for it.
    static func token(_ id: String) -> String {
        let isOwn = id.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
        return isOwn && (1...64).contains(id.utf8.count) ? id : self.id(of: id)
    }
}
