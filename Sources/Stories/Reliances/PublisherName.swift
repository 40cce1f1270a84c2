import Record

/// A publisher's name, or its address where it gives none, to compare names with.
struct PublisherName: Hashable, Sendable {
    /// The words of the name in small letters, without "the"; of an address, its parts without what all have.
    let words: [String]
    /// The letters of the words in a row.
    let letters: String

    init(_ name: String) {
        let common: Set = ["the", "www", "com", "org", "net", "co", "uk", "news", "edition", "m", "http", "https"]
        let parts = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        let kept = parts.filter { !common.contains($0) }
        words = kept.isEmpty ? parts : kept
        letters = words.joined()
    }

    /// Whether somebody calls the publisher so: "the Times" of the New York Times, "Washington Post" of
    /// washingtonpost.com.
    func isNamed(_ name: String) -> Bool {
        let other = PublisherName(name)
        guard !other.letters.isEmpty, !letters.isEmpty else { return false }
        if letters == other.letters || words == other.words { return true }
        if other.words.count == 1, words.count > 1, let last = words.last, last == other.words[0] { return true }
        return words.contains { $0 == other.letters || $0 == "apnews" && other.letters == "associatedpress" }
    }
}
