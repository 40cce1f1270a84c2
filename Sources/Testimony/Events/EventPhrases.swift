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

    private static let asides: Set<Substring> = ["acl", "parataxis", "appos", "advcl", "ccomp"]

    /// A phrase up to the first clause or aside that hangs on its head or on a word behind it.
    private func core(of head: Int) -> Range<Int> {
        let extent = syntax.forest.extents[head]
        // Beyond these it is too long anyway.
        let behind = head + 1..<max(head + 1, min(extent.upperBound, head + Self.longest + 1))
        let aside = behind.first { word in
            let isClause = syntax.relation(word) == "conj" && syntax.words[word].tag == .verb
            return (isClause || Self.asides.contains(syntax.relation(word)))
                && syntax.forest.extents[word].lowerBound > head
        }
        return aside.map { extent.lowerBound..<syntax.forest.extents[$0].lowerBound } ?? extent
    }

    private func hull(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
}
