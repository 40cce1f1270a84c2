import Record

/// The publisher of an article, by the names that its own pages call it.
struct Publisher {
    private let words: [String]
    /// As the article has it.
    let name: String?

    init(of article: Article) {
        name = article.publisher ?? Self.host(of: article.url)
        words = Self.words(of: name ?? "")
    }

    /// The name of a site: "example" of `https://www.example.org/a`.
    private static func host(of url: String?) -> String? {
        let parts = url?.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first?.split(
            separator: ".")
        guard let parts, parts.count > 1 else { return nil }
        let second = parts.count > 2 && parts[parts.count - 2].utf8.count <= 3 ? parts.count - 3 : parts.count - 2
        return String(parts[second])
    }

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
