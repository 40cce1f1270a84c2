/// When two names are one: small and capital letters, spaces and a leading "the" do not count.
enum SpeakerName {
    static func folded(_ name: String) -> String {
        var words = name.lowercased().split(whereSeparator: \.isWhitespace)
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// Whether a word of it, beside an article at its head, is written as names are: with a capital, or in a script without.
    static func isProper(_ name: String) -> Bool {
        let words = name.split(whereSeparator: \.isWhitespace)
        let isArticle = words.count > 1 && ["the", "a", "an"].contains(words[0].lowercased())
        return words.dropFirst(isArticle ? 1 : 0).contains { word in
            word.contains { $0.isLetter && !$0.isLowercase }
        }
    }

    /// Longer ones are no names.
    static let longest = 200
}
