import Record

/// What the words around an outlet's name say of it.
struct RelianceContext {
    private let finder: RelianceFinder
    private let words: [Word]
    let sentence: Sentences.Sentence
    let name: RelianceFinder.Name

    init(finder: RelianceFinder, sentence: Sentences.Sentence, name: RelianceFinder.Name) {
        (self.finder, words, self.sentence, self.name) = (finder, finder.words, sentence, name)
    }

    /// Asked for last: to spell a name out takes longest.
    private var isKnown: Bool { finder.isKnown(name) }

    /// How the article rests on the outlet, and how sure that is; nil where it does not.
    func way() -> (how: Reliance.Way, confidence: Double)? {
        if isWireLine { return (.wireText, 0.95) }
        if isPressWire { return (.pressRelease, 0.9) }
        if finder.hasCredit || isContribution, isKnown { return (.agencyCredit, 0.9) }
        if isReprint, isKnown { return (.wireText, 0.8) }
        if isToldTo { return (.toldOutlet, 0.9) }
        if isInParentheses { return nil }
        if isHeardByStaff { return (.citesReport, 0.8) }
        if isCaption { return nil }
        if name.isAgency, follows(ReportingWords.seenBy, within: 2) { return (.wireText, 0.6) }
        if isGround { return (passesOnReleases ? .pressRelease : .citesReport, 0.85) }
        if reportsItself { return (.citesReport, name.isAmbiguous ? 0.6 : 0.8) }
        return nil
    }

    private var start: Int { name.words.lowerBound }
    private var end: Int { name.words.upperBound }
    private func before(_ index: Int) -> Marks { index < words.count ? words[index].before : .lineFeed }

    private var isInParentheses: Bool {
        var index = start
        while index > sentence.words.lowerBound, index > start - 12 {
            if before(index).contains(.closing), index < start { return false }
            if before(index).contains(.opening) { return true }
            index -= 1
        }
        return before(index).contains(.opening)
    }

    private var isExactlyInParentheses: Bool { before(start).contains(.opening) && before(end).contains(.closing) }

    /// "TORRIN, March 4 (Reuters) -" at the head of a text, or a line of date and agency alone.
    private var isWireLine: Bool {
        guard isExactlyInParentheses else { return false }
        let (paragraph, place) = (sentence.paragraph, start - sentence.paragraph.lowerBound)
        if place <= 14, end < paragraph.upperBound, before(end).contains(.dash) { return true }
        let isLine = start < 80 && end == paragraph.upperBound && place <= 25
        return isLine && paragraph.contains { words[$0].isNumber }
    }

    /// "With reporting by the Associated Press", "Additional material from AFP", and a last line "With AFP and dpa".
    private var isContribution: Bool {
        let head = sentence.words.prefix(6)
        guard let first = head.first, ReportingWords.contributed.contains(words[first].form) else { return false }
        let contributes =
            head.dropFirst().contains { ReportingWords.contribution.contains(words[$0].form) }
            && follows(ReportingWords.byOrIn, within: 10)
        let isLine = sentence.words == sentence.paragraph && sentence.words.count < 8 && name.isAgency
        return contributes || isLine && words[first].form == Self.with
    }

    private static let with = TermHash.hash("with".utf8)

    /// "This article originally appeared in the Courier", "Copyright 2020 The Associated Press. All rights reserved."
    private var isReprint: Bool {
        if follows(ReportingWords.copyright, within: 4) {
            return words[sentence.paragraph].contains { ReportingWords.rights.contains($0.form) }
        }
        guard let place = place(of: ReportingWords.byOrIn, within: 3), place > sentence.words.lowerBound else {
            return false
        }
        return ReportingWords.printed.contains(words[place - 1].form)
            && sentence.words.prefix(6).contains { ReportingWords.thisText.contains(words[$0].form) }
    }

    private var isPressWire: Bool {
        start < 60 && (before(start).contains(.slash) || isExactlyInParentheses || before(end).contains(.slash))
            && passesOnReleases
    }

    private var passesOnReleases: Bool { OutletNames.pressWires.contains(finder.outlet(name).lowercased()) }

    /// A line under a picture: its name stands beside a slash or at the end of a line about photographs.
    private var isCaption: Bool {
        if before(start).contains(.slash) || before(end).contains(.slash) && end < sentence.words.upperBound {
            return true
        }
        guard finder.hasPhoto else { return false }
        return !sentence.words.contains { ReportingWords.told.contains(words[$0].form) } && !reportsAtOnce
    }

    private var reportsAtOnce: Bool {
        end < sentence.words.upperBound && ReportingWords.reporting.contains(words[end].form)
    }

    /// Whether one of some words stands before the name, within a number of words and one clause.
    private func follows(_ forms: TermSet, within distance: Int) -> Bool {
        place(of: forms, within: distance) != nil
    }

    private func place(of forms: TermSet, within distance: Int) -> Int? {
        var index = start
        while index > sentence.words.lowerBound, start - index < distance + 1 {
            if !before(index).isDisjoint(with: [.comma, .opening, .closing]) { return nil }
            index -= 1
            if forms.contains(words[index].form) { return index }
        }
        return nil
    }

    private var isToldTo: Bool {
        if follows(ReportingWords.told, within: 4) || wasTold { return true }
        if follows(ReportingWords.told, within: 6), isKnown { return true }
        guard let preposition = place(of: ReportingWords.toldPrepositions, within: 4), preposition > 0 else {
            return false
        }
        let lookBehind = max(sentence.words.lowerBound, preposition - 3)..<preposition
        let last = words[preposition - 1].form
        if words[preposition].form == Self.by {
            return ReportingWords.askedBy.contains(last)
                || lookBehind.contains { ReportingWords.signed.contains(words[$0].form) }
        }
        return !ReportingWords.according.contains(last)
            && lookBehind.contains { ReportingWords.toldNouns.contains(words[$0].form) }
            && !lookBehind.contains { words[$0].form == Self.interviewOf }
    }

    /// So many words behind the name, as far as the sentence goes.
    private func following(_ count: Int) -> Range<Int> { end..<max(end, min(sentence.words.upperBound, end + count)) }

    /// "CNN was told that".
    private var wasTold: Bool {
        let behind = words[following(3)]
        guard let told = behind.firstIndex(where: { ReportingWords.told.contains($0.form) }), told > end else {
            return false
        }
        return ReportingWords.was.contains(words[told - 1].form) && isKnown
    }

    private static let by = TermHash.hash("by".utf8)
    private static let interviewOf = TermHash.hash("reported".utf8)

    /// "according to", "cited by", "first reported by".
    private var isGround: Bool {
        if follows(ReportingWords.according, within: 12) || follows(ReportingWords.per, within: 2) { return true }
        if let preposition = place(of: ReportingWords.byOrIn, within: 4), preposition > sentence.words.lowerBound {
            let behind = max(sentence.words.lowerBound, preposition - 3)..<preposition
            if behind.contains(where: { ReportingWords.reportedBy.contains(words[$0].form) }) {
                return !behind.contains { ReportingWords.pictures.contains(words[$0].form) }
            }
            if words[preposition].form == Self.via, isKnown, !name.isAgency { return true }
        }
        guard start > sentence.words.lowerBound else { return false }
        let last = words[start - 1].form
        let previous =
            ReportingWords.the.contains(last) && start - 1 > sentence.words.lowerBound ? words[start - 2].form : last
        return ReportingWords.reporting.contains(previous) && before(start).isEmpty && isInverted && isKnown
    }

    private static let via = TermHash.hash("via".utf8)

    /// "…, reported the Courier": the verb stands behind what it brings.
    private var isInverted: Bool {
        let verb = ReportingWords.the.contains(words[start - 1].form) ? start - 2 : start - 1
        guard verb >= sentence.words.lowerBound else { return false }
        return !before(verb).isDisjoint(with: [.comma, .quotation])
            || words[verb].form == Self.citing
    }

    private static let citing = TermHash.hash("citing".utf8)

    /// "the Courier reported", "Reuters' reporter said".
    private var reportsItself: Bool {
        if bringsReport { return true }
        var index = end
        var commas = 0
        while index < sentence.words.upperBound, index < end + 7 {
            let word = words[index]
            if !word.before.isDisjoint(with: [.opening, .closing]) { return false }
            if word.before.contains(.comma) { commas += 1 }
            if commas > 1 { return false }
            let isPassive = ReportingWords.was.contains(words[index - 1].form) && word.form != Self.reporting
            if ReportingWords.reporting.contains(word.form), !Self.auxiliaries.contains(word.form) {
                return !isPassive && !(words[end - 1].isPossessive && ReportingWords.notOfStaff.contains(word.form))
            }
            let isPersonOfOutlet = word.isCapitalized && words[end - 1].isPossessive
            let isFirstTo =
                ReportingWords.to.contains(word.form) && ReportingWords.first.contains(words[index - 1].form)
            guard
                isPersonOfOutlet || isFirstTo || ReportingWords.between.contains(word.form)
                    || Self.auxiliaries.contains(word.form)
            else { return false }
            index += 1
        }
        return false
    }

    private static let auxiliaries = TermSet("had has")
    private static let reporting = TermHash.hash("reporting".utf8)

    /// "The agency released a report".
    private var bringsReport: Bool {
        let behind = following(6)
        guard let verb = behind.first(where: { ReportingWords.bringing.contains(words[$0].form) }) else { return false }
        return behind.contains { $0 > verb && ReportingWords.brought.contains(words[$0].form) } && isKnown
    }

    /// "The BBC's political editor, Ann Ferris, said", "an AFP photographer saw".
    private var isHeardByStaff: Bool {
        let behind = following(14)
        guard let person = behind.prefix(4).first(where: { ReportingWords.staff.contains(words[$0].form) }),
            words[end...person].allSatisfy({ $0.before.isSubset(of: .slash) }), isKnown
        else { return false }
        let clause = behind.drop { $0 <= person }
        let verb = clause.first { index in
            ReportingWords.witnessing.contains(words[index].form)
                || ReportingWords.reporting.contains(words[index].form) && !Self.auxiliaries.contains(words[index].form)
        }
        guard let verb, !ReportingWords.was.contains(words[verb - 1].form) else { return false }
        return words[person...verb].dropFirst().allSatisfy { $0.before.isSubset(of: .comma) }
    }
}
