import Language
import Record

/// A statement in the making: words, and what has been found out about them.
struct Draft {
    var attribution: Attribution
    /// The word of the cue that the others hang on.
    var cueHead: Int?
    var sourceHead: Int?
    /// The statement in whose content this one stands, as an index into the drafts.
    var parent: Int?
    var source: Party?
    /// Through whom it came by its own words, nearest to the publisher first.
    var links: [Link] = []
    /// The word "citing" that names the source, where there is one: it makes no statement of its own.
    var participle: Int?
    var act = Statement.Act.assert

    struct Link {
        var party: Party
        var words: Range<Int>
    }

    init(_ attribution: Attribution, _ syntax: Syntax) {
        self.attribution = attribution
        cueHead = syntax.head(of: attribution.cue)
        sourceHead = syntax.nominalHead(of: attribution.source)
    }
}

extension Syntax {
    private static let nominalTags: Set<UniversalTag> = [
        .noun, .properNoun, .pronoun, .numeral, .adjective, .other, .determiner,
    ]

    /// The noun or pronoun that a phrase is about: its highest; of several a subject, then a name, then the first.
    func nominalHead(of ranges: [Range<Int>]) -> Int? {
        var best: (word: Int, rank: Int)?
        for word in ranges.joined() where Self.nominalTags.contains(words[word].tag) {
            if let head = words[word].head, ranges.contains(where: { $0.contains(head) }) { continue }
            let relation = relation(word)
            if relation == "case" || relation == "punct" { continue }
            let isModifier = ["det", "amod", "nummod", "compound"].contains(relation)
            let rank = isModifier ? 0 : 1 + (relation == "nsubj" ? 2 : 0) + (words[word].tag == .properNoun ? 1 : 0)
            if rank > best?.rank ?? -1 { best = (word, rank) }
        }
        return best?.word
    }
}
