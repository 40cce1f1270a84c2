import Record

/// A publisher's name, or its address where it gives none, to compare names with.
struct PublisherName: Hashable, Sendable {
    /// The words of the name in small letters, without "the"; of an address, its parts without what all have.
    let words: [String]
    /// The letters of the words in a row.
    let letters: String
    /// The letters with those of common words too: "nbcnews" of "NBC News" and of nbcnews.com.
    private let allLetters: String
    private let isAddress: Bool

    init(_ name: String) {
        let common: Set = [
            "the", "www", "com", "org", "net", "co", "uk", "news", "edition", "m", "http", "https", "newspaper",
            "agency", "magazine", "website", "broadcaster",
        ]
        let parts = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        let kept = parts.filter { !common.contains($0) }
        words = kept.isEmpty ? parts : kept
        letters = words.joined()
        isAddress = name.contains(".") && !name.contains(" ")
        allLetters = parts.filter { !["the", "www", "com", "org", "net", "http", "https"].contains($0) }.joined()
    }

    /// Whether somebody calls the publisher so: "the Times" of the New York Times, "Washington Post" of
    /// washingtonpost.com.
    ///
    /// - Parameter hasArticle: whether "the" stands before the name; else its last word alone does not name it.
    func isNamed(_ name: String, hasArticle: Bool = true) -> Bool {
        isNamed(PublisherName(name), hasArticle: hasArticle)
    }

    func isNamed(_ other: PublisherName, hasArticle: Bool) -> Bool {
        guard !other.letters.isEmpty, !letters.isEmpty else { return false }
        if letters == other.letters || allLetters == other.allLetters { return true }
        if hasArticle, other.words.count == 1, words.count > 1, let last = words.last, last == other.words[0] {
            return true
        }
        return isAddress
            && words.contains { $0 == other.letters || $0 == "apnews" && other.letters == "associatedpress" }
    }
}
