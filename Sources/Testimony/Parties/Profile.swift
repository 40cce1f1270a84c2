import Gazetteer
import Language

/// What an article says of a person or an organization where it names it: office and country.
struct Profile {
    let syntax: Syntax
    let clusters: Clusters
    let lexicon: ActorLexicon

    private static let titles: Set = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lady", "lord", "the", "a", "an",
    ]
    private static let longestRole = 8

    /// "Foreign Minister" of "Russian Foreign Minister Anna Berg" or "Anna Berg, the foreign minister of Russia".
    func role(_ mentions: [Mention]) -> String? {
        for mention in mentions where mention.head == .name {
            guard let name = clusters.name(at: mention.headWord), name.kind == .person else { continue }
            if let role = before(name, mention) ?? behind(name, mention) { return role }
        }
        return nil
    }

    private func before(_ name: Name, _ mention: Mention) -> String? {
        let sentence = syntax.sentence(of: name.words.lowerBound).words
        let earliest = max(sentence.lowerBound, name.words.lowerBound - 2 * Self.longestRole)
        var start = name.words.lowerBound
        while start > earliest, start > mention.words.lowerBound || clusters.isTitle(start - 1) { start -= 1 }
        var words = start..<name.words.lowerBound
        while let first = words.first, isNoRole(first) { words = words.dropFirst() }
        guard let last = words.last, words.count <= Self.longestRole,
            [.noun, .properNoun].contains(syntax.words[last].tag),
            !syntax.words[words].contains(where: { $0.tag == .punctuation && $0.form != "-" })
        else { return nil }
        return syntax.text(words)
    }

    private func isNoRole(_ word: Int) -> Bool {
        Self.titles.contains(syntax.form(word)) || lexicon.country(named: syntax.words[word].form) != nil
            || ["'s", "’s", "then", "former"].contains(syntax.form(word))
    }

    private func behind(_ name: Name, _ mention: Mention) -> String? {
        guard let apposition = syntax.dependent(of: mention.headWord, by: ["appos"]),
            clusters.name(at: apposition) == nil,
            syntax.words[apposition].tag == .noun
        else { return nil }
        let parts = syntax.dependents(of: apposition, by: ["compound", "amod", "nmod"]).filter { $0 < apposition }
        let first = parts.first.map { syntax.forest.extents[$0].lowerBound } ?? apposition
        var words = first..<apposition + 1
        while words.count > 1, let first = words.first, isNoRole(first) { words = words.dropFirst() }
        return words.count <= Self.longestRole ? syntax.text(words) : nil
    }

    /// The country that a name stands for, or that stands by it: "Russian Foreign Minister", "France's ministry".
    func country(_ mentions: [Mention], name: Name?) -> String? {
        if let name, name.kind != .person, let code = lexicon.country(named: syntax.text(name.words)) { return code }
        guard let name, name.kind == .person || name.kind == .organization else { return nil }
        for mention in mentions where mention.head == .name && clusters.name(at: mention.headWord) != nil {
            // What stands before the name, its own words too ("the U.S. Senate"), but no relative clause behind it.
            for word in mention.words.prefix(10) {
                if let code = lexicon.country(named: syntax.words[word].form) { return code }
            }
            for word in syntax.dependents(of: mention.headWord, by: ["appos"]) {
                for part in syntax.forest.extents[word].prefix(8) {
                    if let code = lexicon.country(named: syntax.words[part].form) { return code }
                }
            }
        }
        return nil
    }
}
