import Language

/// The attributions of a reading at every level: those that a model marked, and those that the trees show round and
/// within them.
///
/// A model learns from articles in which every word belongs to one attribution at most; "she said that he had promised" is
/// one there. Rules see the other.
enum Attributions {
    /// How many words a rule attributes at most: a tree that goes on for longer is none.
    private static let longestContent = 400

    static func all(
        in syntax: Syntax, _ quotations: Quotations, _ transcript: Transcript
    ) -> [Attribution] {
        let (rules, quoted) = (Rules(syntax, quotations), QuotedAsSaying(syntax: syntax))
        let mending = MarkedAttributions(syntax, quotations)
        var found = syntax.reading.attributions.compactMap { checked($0, syntax.words.count) }
            .compactMap { completed(mending.mended(quoted.mended($0)), syntax) }.map(
                AccordingTo(syntax: syntax).withoutReplies)
        let confidence = Confidence(syntax, quotations, over: found)
        for index in found.indices {
            let isSeconded = found[index].cue.joined().contains { rules.proposal(at: $0) != nil }
            found[index].confidence = confidence.of(found[index], isSeconded: isSeconded)
        }
        found.removeAll { $0.confidence < Confidence.least }
        found = mending.joined(found)
        let speakers = Set(transcript.turns.map(\.colon))
        found.removeAll { $0.cue.joined().contains(where: speakers.contains) }
        found = transcript.withoutLabels(found) + transcript.attributions
        found += Signatures(syntax: syntax, quotations: quotations).attributions()
        let attributionOfCue = Dictionary(
            found.enumerated().flatMap { index, own in own.cue.joined().map { ($0, index) } }, uniquingKeysWith: { $1 })
        var known = KnownWords(found, count: syntax.words.count)
        for word in syntax.words.indices where !known.isCue(word) {
            guard let proposal = rules.proposal(at: word),
                proposal.attribution.content.reduce(0, { $0 + $1.count }) <= longestContent, known.admits(proposal)
            else { continue }
            if let quoting = syntax.quotingVerb(of: word), let index = attributionOfCue[quoting] {
                // "Quoted her as saying" tells once what she says.
                found[index].cue = (found[index].cue + [word..<word + 1]).sorted { $0.lowerBound < $1.lowerBound }
                found[index].content = proposal.attribution.content
                continue
            }
            found.append(proposal.attribution)
            known.add(proposal.attribution)
        }
        RunningQuotations(syntax: syntax, quotations: quotations, transcript: transcript).extend(&found)
        return transcript.withoutLabels(found).sorted { $0.firstWord < $1.firstWord }
    }

    /// An attribution whose ranges are as they should be, whoever made it; nil where nothing is left of it.
    private static func checked(_ attribution: Attribution, _ count: Int) -> Attribution? {
        func checked(_ ranges: [Range<Int>]) -> [Range<Int>] {
            var end = 0
            return ranges.sorted { $0.lowerBound < $1.lowerBound }.compactMap { range in
                let rest = max(range.lowerBound, end)..<max(range.upperBound, max(range.lowerBound, end))
                let inside = rest.clamped(to: 0..<count)
                end = max(end, inside.upperBound)
                return inside.isEmpty ? nil : inside
            }
        }
        let result = Attribution(
            cue: checked(attribution.cue), source: checked(attribution.source), content: checked(attribution.content),
            confidence: attribution.confidence.isFinite ? min(max(attribution.confidence, 0), 1) : 0)
        return result.cue.isEmpty && result.content.isEmpty ? nil : result
    }

    /// An attribution with the source that a tree shows, where the model saw none; nil where nobody says it, or nothing
    /// is said. Who says it may stay out where a verb of saying is passive: "is expected to".
    private static func completed(_ attribution: Attribution, _ syntax: Syntax) -> Attribution? {
        guard !attribution.content.isEmpty else { return nil }
        var attribution = attribution
        if let first = attribution.cue.first?.lowerBound {
            // A cue that goes on into the next sentence is two.
            let sentence = syntax.sentence(of: first).words
            attribution.cue = attribution.cue.map { $0.clamped(to: sentence) }.filter { !$0.isEmpty }
        }
        if let verb = syntax.verb(ofAuxiliaries: attribution.cue), !attribution.content.joined().contains(verb),
            !attribution.source.joined().contains(verb)
        {
            let last = attribution.cue.removeLast()
            attribution.cue += last.upperBound == verb ? [last.lowerBound..<verb + 1] : [last, verb..<verb + 1]
        }
        guard attribution.source.isEmpty else { return attribution }
        guard let cue = syntax.head(of: attribution.cue) else { return nil }
        let others = attribution.cue + attribution.content
        if let speaker = syntax.speaker(of: cue), !others.contains(where: { $0.contains(speaker) }) {
            var result = attribution
            result.source = syntax.phrase(of: speaker, without: others)
            return result
        }
        let isReported = syntax.isPassive(cue) && SpeechVerbs.reports(syntax.lemma(cue))
        return isReported ? attribution : nil
    }
}

/// What rules find at a word, the most certain first.
private struct Rules {
    private let accordingTo: AccordingTo
    private let nonResponses: NonResponses
    private let saying: SayingClauses
    private let nouns: SayingNouns
    private let closing: ClosingReports
    private let hearings: Hearings
    private let quotations: Quotations

    init(_ syntax: Syntax, _ quotations: Quotations) {
        self.quotations = quotations
        nouns = SayingNouns(syntax: syntax)
        closing = ClosingReports(syntax: syntax)
        hearings = Hearings(syntax: syntax)
        accordingTo = AccordingTo(syntax: syntax)
        nonResponses = NonResponses(syntax: syntax)
        saying = SayingClauses(syntax: syntax)
    }

    func proposal(at word: Int) -> Proposal? {
        accordingTo.proposal(at: word) ?? silence(at: word) ?? saying.proposal(at: word) ?? nouns.proposal(at: word)
            ?? hearings.proposal(at: word) ?? closing.proposal(at: word)
    }

    /// Who says "I do not comment on leaks" has answered.
    private func silence(at word: Int) -> Proposal? { quotations[word] ? nil : nonResponses.proposal(at: word) }
}

extension Attribution {
    /// Where its cue begins, or without one its content.
    var firstWord: Int { (cue.first ?? content.first)?.lowerBound ?? 0 }
}

/// Which words belong to the attributions that are known.
private struct KnownWords {
    private var cues: [Bool]
    private var contents: [Bool]
    private var others: [Bool]
    private let isEmpty: Bool

    init(_ attributions: [Attribution], count: Int) {
        cues = Array(repeating: false, count: count)
        (contents, others) = (cues, cues)
        isEmpty = attributions.isEmpty
        for attribution in attributions { add(attribution) }
    }

    mutating func add(_ attribution: Attribution) {
        for word in attribution.cue.joined() { cues[word] = true }
        for word in attribution.content.joined() { contents[word] = true }
        for word in attribution.source.joined() { others[word] = true }
    }

    func isCue(_ word: Int) -> Bool { cues[word] }

    /// Whether a proposal adds a level. One whose cue or source belongs to what is known already says the same in other
    /// words.
    func admits(_ proposal: Proposal) -> Bool {
        let own = proposal.attribution
        if own.cue.joined().contains(where: { cues[$0] || others[$0] && !contents[$0] }) { return false }
        if proposal.isCertain || isEmpty { return true }
        return own.cue.joined().contains { contents[$0] }
            || proposal.isRound && own.content.joined().contains { cues[$0] }
    }
}
