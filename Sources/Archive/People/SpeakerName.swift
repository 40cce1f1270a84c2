/// When two names are one: small and capital letters, spaces and a leading "the" do not count.
enum SpeakerName {
    static func folded(_ name: String) -> String {
        var words = name.lowercased().split(whereSeparator: \.isWhitespace)
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// Whether it is written as names are, wherever it stands: a capital, or a script without, in its only word, its
    /// possessor, or behind its first word ("Neither ministry" is none).
    static func isProper(_ name: String) -> Bool {
        var words = name.split(whereSeparator: \.isWhitespace)
        if words.count > 1, ["the", "a", "an"].contains(words[0].lowercased()) { words.removeFirst() }
        guard let first = words.first else { return false }
        let isCapital = { (word: Substring) in word.contains { $0.isLetter && !$0.isLowercase } }
        let isPossessor = ["'s", "’s"].contains { first.hasSuffix($0) }
        return words.dropFirst().contains(where: isCapital) || (words.count == 1 || isPossessor) && isCapital(first)
    }

    /// Longer ones are no names.
    static let longest = 200
}
