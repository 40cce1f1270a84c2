/// People without a name who have spoken, by the nouns that they are called by.
///
/// "The official" is the official who spoke before, "the Israeli official" only one who was called that, and "sources" are
/// those of the same article.
struct UnnamedSpeakers {
    private var parties: [String: [Party]] = [:]

    /// How many of one noun are looked at.
    private static let most = 16

    /// Who spoke before where the words of a party take somebody up, else the party itself, which is kept.
    mutating func known(_ party: Party) -> Party {
        guard party.kind == .unnamed else { return party }
        let words = party.text.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first, let noun = words.last else { return party }
        let isAgain =
            ["the", "that", "this", "these", "those"].contains(first) && words.count < 4
            || words.count == 1 && party.plural
        if isAgain, let earlier = earlier(noun, Array(words.dropFirst().dropLast())) { return earlier }
        let head = words.first {
            NounClass($0) == .person || $0.hasSuffix("s") && NounClass(String($0.dropLast())) == .person
        }
        parties[head ?? noun, default: []].append(party)
        return party
    }

    private func earlier(_ noun: String, _ modifiers: [String]) -> Party? {
        let known = parties[noun]?.suffix(Self.most) ?? []
        guard let modifier = modifiers.first else { return known.last }
        if let same = known.last(where: { Set($0.words).isSuperset(of: modifiers) }) { return same }
        // "The first person" is the one before "a second person".
        if modifier == "first" { return known.first { !$0.plural } }
        return known.last { $0.words.count < 3 && $0.words.last == noun }
    }
}

extension Party {
    fileprivate var words: [String] { text.lowercased().split(separator: " ").map(String.init) }
}
