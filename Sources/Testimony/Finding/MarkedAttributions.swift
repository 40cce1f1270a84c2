import Language

/// Mends what a model marked where the frame of its verb says otherwise.
struct MarkedAttributions {
    private let syntax: Syntax
    private let quotations: Quotations
    private let paragraphs: [Range<Int>]

    init(_ syntax: Syntax, _ quotations: Quotations) {
        (self.syntax, self.quotations, paragraphs) = (syntax, quotations, syntax.paragraphs)
    }

    /// An attribution without what belongs to none of its parts.
    func mended(_ attribution: Attribution) -> Attribution { withinParagraph(withoutCiting(withoutStamp(attribution))) }

    /// Attributions each of which tells something of its own, by somebody who says it.
    func joined(_ attributions: [Attribution]) -> [Attribution] {
        joinedQuoting(withoutDoubles(attributions)).map(withoutTold)
    }

    // MARK: One

    /// Without the time of day before a paragraph of a live page: "10:31 “Stay at home,” the mayor says".
    private func withoutStamp(_ attribution: Attribution) -> Attribution {
        guard let first = attribution.content.first, first.count > 1, let word = first.first,
            word == syntax.sentence(of: word).words.lowerBound, syntax.sentence(of: word).startsParagraph
        else { return attribution }
        let parts = syntax.words[word].form.split(separator: ":")
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }) else {
            return attribution
        }
        var result = attribution
        result.content[0] = word + 1..<first.upperBound
        return result
    }

    /// Without words in other paragraphs than the cue, but for what is quoted: a headline says nothing of the line below it.
    private func withinParagraph(_ attribution: Attribution) -> Attribution {
        guard let cue = attribution.cue.first?.first else { return attribution }
        let own = paragraphs[paragraphs.partitioningIndex { $0.upperBound > cue }]
        let content = attribution.content.flatMap { part in
            part.allSatisfy(own.contains) || part.contains { quotations[$0] } ? [part] : [part.clamped(to: own)]
        }.compactMap(syntax.trimmed)
        guard content.contains(where: { $0.overlaps(own) }) else { return attribution }
        var result = attribution
        result.content = content
        return result
    }

    /// Without "citing somebody" in "the paper, citing somebody, reported": it names the source, and reports nothing.
    private func withoutCiting(_ attribution: Attribution) -> Attribution {
        let cue = attribution.cue.joined()
        guard let citing = cue.first(where: { ["citing", "quoting"].contains(syntax.form($0)) }),
            cue.contains(where: { !syntax.isQuoting($0) && SpeechVerbs.saying.contains(syntax.lemma($0)) })
        else { return attribution }
        var result = attribution
        result.cue = attribution.cue.flatMap { $0.cut(citing..<citing + 1) }
        let content = attribution.content.flatMap { $0.cut(syntax.forest.extents[citing]) }.compactMap(syntax.trimmed)
        if !content.isEmpty { result.content = content }
        return result
    }

    /// Without who "was warned", or the court that "heard": whoever is told says nothing.
    private func withoutTold(_ attribution: Attribution) -> Attribution {
        guard let cue = syntax.head(of: attribution.cue) else { return attribution }
        let isHearing = Hearings(syntax: syntax).isOne(at: cue)
        let told = syntax.forest.dependents(of: cue).first {
            syntax.words[$0].relation == (isHearing ? "nsubj" : "nsubj:pass")
        }
        guard isHearing || ["tell", "warn", "inform", "notify"].contains(syntax.lemma(cue)), let told,
            attribution.source.contains(where: { $0.contains(told) }),
            // "I am told" vouches for it.
            !["i", "we"].contains(syntax.form(told))
        else { return attribution }
        var result = attribution
        result.source = attribution.source.flatMap { $0.cut(syntax.forest.extents[told]) }
        return result
    }

    // MARK: Several

    /// Without those that tell by a part of another's cue what that other tells.
    private func withoutDoubles(_ attributions: [Attribution]) -> [Attribution] {
        let lengths = attributions.map { $0.cue.reduce(0) { $0 + $1.count } }
        var owner: [Int: Int] = [:]
        for (index, attribution) in attributions.enumerated() {
            for word in attribution.cue.joined() where owner[word].map({ lengths[$0] < lengths[index] }) ?? true {
                owner[word] = index
            }
        }
        return attributions.enumerated().filter { index, attribution in
            guard let other = attribution.cue.joined().lazy.compactMap({ owner[$0] }).first(where: { $0 != index })
            else { return true }
            let words = attributions[other].content
            return !attribution.content.contains { part in words.contains { $0.overlaps(part) } }
        }.map(\.element)
    }

    /// "Quoted her as saying" is one statement, though a model may have marked it as two.
    private func joinedQuoting(_ attributions: [Attribution]) -> [Attribution] {
        let quoting = Dictionary(
            attributions.enumerated().flatMap { index, own in
                own.cue.joined().filter(syntax.isQuoting).map { ($0, index) }
            }, uniquingKeysWith: { first, _ in first })
        var result = attributions
        var joined: Set<Int> = []
        for (index, attribution) in attributions.enumerated() {
            guard let verb = attribution.cue.joined().lazy.compactMap(syntax.quotingVerb).first,
                let outer = quoting[verb], outer != index
            else { continue }
            result[outer].cue = (result[outer].cue + attribution.cue).sorted { $0.lowerBound < $1.lowerBound }
            result[outer].content = attribution.content
            joined.insert(index)
        }
        return result.enumerated().filter { !joined.contains($0.offset) }.map(\.element)
    }
}
