import Language

/// Parts a statement of several who are named together into one for each.
enum Conjuncts {
    static func parted(_ draft: Draft, _ syntax: Syntax) -> [Draft] {
        guard let head = draft.sourceHead else { return [draft] }
        let source = draft.attribution.source
        let others = others(of: head, syntax).filter { other in source.contains { $0.contains(other) } }
        guard !others.isEmpty else { return [draft] }
        return ([head] + others).compactMap { own in
            let cut = others.filter { $0 != own }.map { syntax.forest.extents[$0] }
            let phrase = syntax.phrase(of: own, without: own == head ? cut : cut.filter { !$0.contains(own) })
            let ranges = phrase.flatMap { part in source.map { $0.clamped(to: part) } }.compactMap {
                without($0, syntax)
            }
            guard let range = ranges.first(where: { $0.contains(own) }) else { return nil }
            var part = draft
            part.attribution.source = [range]
            part.sourceHead = own
            return part
        }
    }

    /// Those named after the first: also what looks like an apposition, but is the second of three.
    private static func others(of head: Int, _ syntax: Syntax) -> [Int] {
        let listed = syntax.dependents(of: head, by: ["appos"]).flatMap { second -> [Int] in
            let third = syntax.dependents(of: second, by: ["conj"])
            return third.isEmpty ? [] : [second] + third
        }
        return (listed + syntax.dependents(of: head, by: ["conj"])).sorted()
    }

    /// Without "and" at its edges.
    private static func without(_ range: Range<Int>, _ syntax: Syntax) -> Range<Int>? {
        var (first, end) = (range.lowerBound, range.upperBound)
        while first < end, syntax.words[first].tag == .coordinatingConjunction || syntax.words[first].form == "," {
            first += 1
        }
        while first < end, syntax.words[end - 1].tag == .coordinatingConjunction || syntax.words[end - 1].form == "," {
            end -= 1
        }
        return first < end ? first..<end : nil
    }
}
