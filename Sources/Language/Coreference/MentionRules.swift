/// Which words head mentions, and which of their dependents belong to them; see ``MentionCandidates``.
enum MentionRules {
    /// Relations of words that are parts of another word's phrase.
    private static let parts: Set = [
        "flat", "fixed", "goeswith", "nmod:desc", "det", "det:predet", "nummod", "amod", "advmod", "case", "cc",
        "discourse",
    ]
    /// Penn tags of question words and relative pronouns, and of "there" in "there is".
    private static let noMentions: Set = ["WDT", "WP", "WP$", "EX"]
    /// What belongs to a phrase before its head.
    private static let before: Set = [
        "det", "det:predet", "amod", "nummod", "compound", "nmod:poss", "nmod:desc", "nmod:unmarked", "dep",
    ]
    /// What belongs to it behind.
    static let behind: Set = [
        "nmod", "nmod:unmarked", "acl", "acl:relcl", "flat", "fixed", "compound", "case", "amod", "nummod", "advmod",
    ]
    static let determiners: Set = ["det", "nmod:poss"]
    static let complements: Set = ["nmod", "acl", "acl:relcl"]
    /// Phrases that name nothing: preposition and noun, with an article or an adjective between them at most.
    private static let stock: Set = [
        "as part", "as result", "as whole", "at all", "at least", "by way", "for example", "for instance",
        "in addition",
        "in case", "in fact", "in front", "in general", "in line", "in order", "in particular", "in response",
        "in spite",
        "in terms", "in turn", "in words", "of course", "of fact", "on behalf", "on hand", "on top", "with respect",
    ]
    private static let measures: Set = ["bit", "lot", "a.m.", "p.m.", "am", "pm", "bc", "bce", "ad", "ce"]
    private static let loose: Set = [",", ";", ":", ".", "-", "–", "—", "!", "?", "..."]
    /// What opens, by what closes it.
    static let openers = [")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "''": "``"]
    private static let opening = Set(openers.values)

    static func kind(_ word: Word) -> Mention.Head {
        if word.tag == .pronoun || word.pennTag == "PRP" || word.pennTag == "PRP$" { return .pronoun }
        return word.tag == .properNoun ? .name : .nominal
    }

    /// Whether a word may be the head of a mention.
    static func mayHead(_ index: Int, _ words: [Word], _ forest: DependencyForest) -> Bool {
        let word = words[index]
        if word.tag == .verb { return word.relation == "csubj" }
        if word.tag == .adverb { return word.form.lowercased() == "there" }
        if parts.contains(word.relation) || noMentions.contains(word.pennTag) { return false }
        switch word.tag {
        case .pronoun: return word.relation != "dep"
        case .determiner: return !["the", "a", "an"].contains(word.form.lowercased())
        case .adjective: return word.relation == "nsubj" || word.relation == "nsubj:pass"
        case .noun, .properNoun, .numeral, .symbol, .other: break
        default: return false
        }
        if word.relation == "compound" {
            let isHyphenated = index + 1 < words.count && words[index + 1].pennTag == "HYPH"
            return word.head.map { words[$0].tag == .noun } == true && !isHyphenated
        }
        if word.relation == "nmod:unmarked" || word.relation == "obl:unmarked" {
            if measures.contains(word.form.lowercased()) { return false }
        }
        return !isStock(index, words, forest)
    }

    /// Whether a word heads "for example", "on the other hand".
    private static func isStock(_ index: Int, _ words: [Word], _ forest: DependencyForest) -> Bool {
        let own = forest.dependents(of: index).prefix { $0 < index }
        guard let first = own.first, words[first].relation == "case",
            own.allSatisfy({ ["case", "det", "amod"].contains(words[$0].relation) })
        else { return false }
        return stock.contains(words[first].form.lowercased() + " " + words[index].form.lowercased())
    }

    static func belongsBefore(_ word: Word) -> Bool {
        before.contains(word.relation) || word.relation == "advmod" && word.form.lowercased() == "about"
    }

    static func isLooseAtStart(_ form: String) -> Bool { loose.contains(form) || openers[form] != nil }

    static func isLooseAtEnd(_ form: String) -> Bool { loose.contains(form) || opening.contains(form) }
}
