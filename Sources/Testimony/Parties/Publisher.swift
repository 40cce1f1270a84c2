import Record

/// The publisher of an article, by the names that its own pages call it.
struct Publisher {
    private let words: [String]
    /// As the article has it.
    let name: String?

    init(of article: Article) {
        name = article.publisher ?? article.host.flatMap(Self.site)
        words = Self.words(of: name ?? "")
    }

    /// The name of a site: "example" of `www.example.co.uk`.
    private static func site(_ host: String) -> String? {
        let labels = host.split(separator: ".")
        guard labels.count > 1 else { return nil }
        let isBelowSuffix =
            labels.count > 2 && labels[labels.count - 1].utf8.count == 2 && suffixes.contains(labels[labels.count - 2])
        return String(labels[labels.count - (isBelowSuffix ? 3 : 2)])
    }

    /// Labels below those of countries that tell what kind of site is registered there.
    private static let suffixes: Set<Substring> = [
        "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "mil", "ne", "net", "nom", "or", "org",
    ]

    /// Whether a name is the publisher's: all of it, a part, the same abbreviated ("the Post", "NYT", "HuffPost").
    func isNamed(_ name: String) -> Bool {
        let other = Self.words(of: name)
        guard !words.isEmpty, !other.isEmpty else { return false }
        if words == other || words.joined() == other.joined() { return true }
        if isAbbreviation(words, of: other) || isAbbreviation(other, of: words) { return true }
        // "Breitbart News" of Breitbart; "the Times" of the Harbour Times.
        return other.starts(with: words) || other.count == 1 && words.count > 1 && words.last == other[0]
    }

    private func isAbbreviation(_ short: [String], of long: [String]) -> Bool {
        if short.count == 1, long.count > 1 {
            return short[0] == String(long.compactMap(\.first)) || Self.isJoined(short[0], long)
        }
        return short.count > 1 && short.count == long.count && zip(short, long).allSatisfy { $1.hasPrefix($0) }
    }

    /// Whether a word joins beginnings of others: "huffpost" of "huffington post".
    private static func isJoined(_ word: String, _ parts: [String]) -> Bool {
        guard let last = parts.last, word.hasSuffix(last) else { return false }
        let rest = word.dropLast(last.count)
        return rest.count > 2 && parts.dropLast().joined().hasPrefix(rest)
    }

    private static func words(of name: String) -> [String] {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
    }
}
