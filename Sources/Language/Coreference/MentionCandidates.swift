/// Words that may mention somebody or something: the phrase of a noun, a name, a pronoun.
struct MentionCandidate: Hashable, Sendable {
    var words: Range<Int>
    /// The word that the others depend on.
    var headWord: Int
    var head: Mention.Head
}

/// Finds them by rules from the trees.
///
/// A phrase is a head with its dependents on either side, nearest first, up to the first that does not belong: a
/// preposition, a copula, a second conjunct, an apposition. The rules were found on the train part of GUM, each kept for
/// what it adds there; `Training/language/mentions.py` has the same ones and measures them.
struct MentionCandidates {
    /// How many words of a phrase are searched for what opened, and how many marks are cut from an edge.
    private static let longestPair = 100
    private static let mostMarks = 8

    private let words: [Word]
    private let forest: DependencyForest

    /// The candidates of a text in the order of their first words, longer ones first; they nest but do not cross.
    ///
    /// Linear in the number of words, but for sorting.
    static func find(in words: [Word]) -> [MentionCandidate] {
        let finder = MentionCandidates(words: words, forest: DependencyForest(heads: words.map(\.head)))
        var found: [MentionCandidate] = []
        var isJoined = Array(repeating: false, count: words.count)
        for word in words.indices where MentionRules.mayHead(word, words, finder.forest) {
            let conjuncts = finder.joinedConjuncts(of: word)
            for conjunct in conjuncts { isJoined[conjunct] = true }
            let phrase = finder.phrase(of: word, conjuncts)
            found.append(MentionCandidate(words: phrase, headWord: word, head: MentionRules.kind(words[word])))
        }
        found.removeAll { isJoined[$0.headWord] }
        found.sort {
            ($0.words.lowerBound, $1.words.upperBound, $0.headWord) < (
                $1.words.lowerBound, $0.words.upperBound, $1.headWord
            )
        }
        return nested(found)
    }

    /// Those of a sentence, or of a part of one, in a text of many.
    static func find(in words: [Word], of part: Range<Int>) -> [MentionCandidate] {
        let own = words[part].map { word in
            var word = word
            word.head = word.head.flatMap { part.contains($0) ? $0 - part.lowerBound : nil }
            return word
        }
        return find(in: own).map { candidate in
            let words = candidate.words.lowerBound + part.lowerBound..<candidate.words.upperBound + part.lowerBound
            return MentionCandidate(words: words, headWord: candidate.headWord + part.lowerBound, head: candidate.head)
        }
    }

    /// The other conjuncts of a phrase that is one: "the scope and limits of it" share article and complement.
    private func joinedConjuncts(of word: Int) -> [Int] {
        let dependents = forest.dependents(of: word)
        let conjuncts = dependents.filter { words[$0].relation == "conj" }
        guard !conjuncts.isEmpty, words[word].tag == .noun,
            dependents.contains(where: { MentionRules.determiners.contains(words[$0].relation) }),
            dependents.contains(where: { $0 > word && MentionRules.complements.contains(words[$0].relation) })
        else { return [] }
        let areBare = conjuncts.allSatisfy { conjunct in
            words[conjunct].tag == .noun
                && !forest.dependents(of: conjunct).contains {
                    $0 < conjunct
                        && (words[$0].relation == "case" || MentionRules.determiners.contains(words[$0].relation))
                }
        }
        return areBare ? conjuncts : []
    }

    /// The phrase of a head; of a clause that is a mention ("studying it") all that depends on its verb.
    private func phrase(of head: Int, _ conjuncts: [Int]) -> Range<Int> {
        if words[head].tag == .verb { return balanced(forest.extents[head], head) }
        let dependents = forest.dependents(of: head).filter { words[$0].relation != "punct" }
        var phrase = head..<head + 1
        for word in dependents.reversed() where word < head {
            guard MentionRules.belongsBefore(words[word]) else { break }
            phrase = min(phrase.lowerBound, forest.extents[word].lowerBound)..<phrase.upperBound
        }
        for word in dependents where word > head {
            let isConjunct = !conjuncts.isEmpty && words[word].relation == "conj"
            guard isConjunct || belongsBehind(word, head, phrase.upperBound) else { break }
            phrase = phrase.lowerBound..<max(phrase.upperBound, forest.extents[word].upperBound)
        }
        return balanced(phrase, head)
    }

    private func belongsBehind(_ word: Int, _ head: Int, _ end: Int) -> Bool {
        let isBracketed = [forest.extents[word].lowerBound, word - 1].contains { ["(", "["].contains(words[$0].form) }
        if isBracketed { return false }
        // "Figure 1" and "May 1915", but not "Quito, 2015".
        let relation = words[word].relation
        if words[word].tag == .numeral,
            relation == "dep" || relation == "nmod:unmarked" && words[head].tag == .properNoun
        {
            return word == end
        }
        return MentionRules.behind.contains(relation)
    }

    /// A phrase without loose marks and halves of brackets at its edges, with the mark that closes what opened in it.
    private func balanced(_ phrase: Range<Int>, _ head: Int) -> Range<Int> {
        var (first, end) = (phrase.lowerBound, phrase.upperBound)
        for _ in 0..<Self.mostMarks {
            if end > head + 1, MentionRules.isLooseAtEnd(words[end - 1].form) { end -= 1 }
            if first < head, MentionRules.isLooseAtStart(words[first].form) { first += 1 }
        }
        guard end < words.count, let opener = MentionRules.openers[words[end].form] else { return first..<end }
        let searched = words[first..<min(end, first + Self.longestPair)]
        let opened = searched.count { $0.form == opener }
        let closed = searched.count { $0.form == words[end].form }
        return first..<(opened > closed ? end + 1 : end)
    }

    /// Those that cross none before them; of two with the same words the first.
    private static func nested(_ candidates: [MentionCandidate]) -> [MentionCandidate] {
        var kept: [MentionCandidate] = []
        var around: [Range<Int>] = []
        for candidate in candidates {
            while let outer = around.last, outer.upperBound <= candidate.words.lowerBound { around.removeLast() }
            if let outer = around.last, candidate.words.upperBound > outer.upperBound || candidate.words == outer {
                continue
            }
            around.append(candidate.words)
            kept.append(candidate)
        }
        return kept
    }
}
