import Language

/// Which words tell of an event: the one that names it, and those who take part, as far as one clause goes.
struct EventPhrases {
    let syntax: Syntax

    /// The most words of a phrase: longer ones hold whole sentences in brackets.
    private static let longest = 40
    /// What belongs to the name of an event, whatever it is. Clauses behind it do not.
    private static let parts: Set<Substring> = [
        "nsubj", "obj", "iobj", "obl", "xcomp", "compound", "aux", "cop", "advmod", "amod", "nmod", "det", "nummod",
        "case", "expl",
    ]

    /// The words that tell of the event that a word names, one range.
    func phrase(of anchor: Int) -> Range<Int> {
        let sentence = syntax.sentence(of: anchor).words
        var phrase = anchor..<anchor + 1
        for part in syntax.forest.dependents(of: anchor) where Self.parts.contains(syntax.relation(part)) {
            let extent = core(of: part)
            if extent.count <= Self.longest { phrase = hull(phrase, extent) }
        }
        phrase = phrase.clamped(to: max(anchor - Self.longest, sentence.lowerBound)..<sentence.upperBound)
        if phrase.count > Self.longest {
            phrase = phrase.clamped(to: phrase.lowerBound..<max(anchor + 1, phrase.lowerBound + Self.longest))
        }
        return syntax.trimmed(phrase) ?? anchor..<anchor + 1
    }

    /// A phrase without the clauses and asides that hang on it.
    private func core(of head: Int) -> Range<Int> {
        var core = syntax.forest.extents[head]
        for part in syntax.forest.dependents(of: head)
        where ["acl", "parataxis", "appos", "conj", "advcl", "ccomp"].contains(syntax.relation(part)) {
            let clause = syntax.forest.extents[part]
            if clause.lowerBound > head { core = core.clamped(to: core.lowerBound..<max(clause.lowerBound, head + 1)) }
        }
        return core
    }

    private func hull(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
}
