/// Stretches whose two ends are said: "from 1991 to 1997", "between Monday and Friday", "since June".
///
/// Each end is an expression of its own; the first one has the other as its last point.
struct Stretches {
    private static let joints: Set = ["to", "through", "thru", "until", "untill", "till", "til", "-", "–", "—", "--"]
    private static let openings: Set = ["since", "starting", "beginning"]
    private static let goingOn: Set = ["on", "onward", "onwards"]
    /// Between an end and what joins it to the other.
    private static let fillers: Set = ["the", "from", "of"]
    private static let marks: Set = [".", ",", ";", ":", "?", "!", ")"]
    private static let mostWords = 3

    private let words: [TimeWord]

    init(_ words: [TimeWord]) { self.words = words }

    /// Joins phrases, which are in the order of the text.
    func join(_ phrases: inout [TimePhrase]) {
        for index in phrases.indices.dropFirst() { joinLength(before: index, &phrases) }
        for index in phrases.indices where phrases[index].last == nil && phrases[index].meaning.isPointInTime {
            let first = phrases[index]
            if isOpen(first.words) {
                phrases[index].last = .open
            } else if index + 1 < phrases.count {
                var second = phrases[index + 1]
                guard second.last == nil, second.meaning.isPointInTime, areJoined(first.words, second.words),
                    !isPossessive(second.words), !first.meaning.isHour || second.meaning.isWithinDay
                else {
                    continue
                }
                join(&phrases[index], &second)
                phrases[index + 1] = second
            }
        }
    }

    private static let starts: Set = ["from", "starting", "beginning"]

    /// "Dec. 18 for ten days", "two hours from 2 p.m.": a stretch told by its beginning and its length.
    private func joinLength(before index: Int, _ phrases: inout [TimePhrase]) {
        let (first, second) = (phrases[index - 1], phrases[index])
        let joint = words[first.words.upperBound..<second.words.lowerBound].map(\.form).filter { $0 != "," }
        guard let word = joint.first, joint.count <= 2, joint.dropFirst().allSatisfy({ $0 == "from" }) else { return }
        if word == "for", joint.count == 1, case .length(let length) = second.meaning, first.last == nil,
            first.meaning.isPointInTime
        {
            phrases[index - 1].last = .time(.away(length, 1, from: .time(first.meaning)))
        } else if Self.starts.contains(word), case .length(let length) = first.meaning, second.last == nil,
            second.meaning.isPointInTime
        {
            phrases[index].last = .time(.away(length, 1, from: .time(second.meaning)))
        }
    }

    private func join(_ first: inout TimePhrase, _ second: inout TimePhrase) {
        if case .recurring(let one, .nearest) = first.meaning {
            // "Monday to Friday next week": both of that week.
            if case .recurring(.weekday, .inside(let week)) = second.meaning, case .weekday = one {
                first.meaning = .recurring(one, .inside(week))
            }
            // "January to April 2015": both of that year; "Nov. to Feb. 2015": the one before it.
            if one.isYearly, second.meaning.tellsYear { first.meaning = .recurring(one, .beside(second.meaning, -1)) }
        }
        if case .clock(let one, nil) = first.meaning, case .clock(let other, let day) = second.meaning {
            // "2 p.m. to 4 p.m. tomorrow"; but "2 p.m. till tomorrow 4 p.m."
            let isShared = words[second.words.lowerBound].isHour
            first.meaning = .clock(isShared ? one.before(other) : one, on: isShared ? day : nil)
        }
        if case .recurring(let other, .nearest) = second.meaning, first.meaning.isDated {
            second.meaning = .recurring(other, .onwards)
        }
        first.last = .time(second.meaning)
    }

    private func areJoined(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let gap = first.upperBound..<second.lowerBound
        guard (1...Self.mostWords).contains(gap.count),
            Self.joints.contains(words[gap.lowerBound].form) || isBetween(first, gap.lowerBound)
        else { return false }
        return gap.dropFirst().allSatisfy { Self.fillers.contains(words[$0].form) }
    }

    private func isBetween(_ first: Range<Int>, _ joint: Int) -> Bool {
        words[joint].form == "and" && wordsBefore(first).contains("between")
    }

    /// "Friday to December's figures": what is told of something else.
    private func isPossessive(_ phrase: Range<Int>) -> Bool {
        phrase.upperBound < words.count && words[phrase.upperBound].form == "'s"
    }

    private func isOpen(_ phrase: Range<Int>) -> Bool {
        let before = wordsBefore(phrase)
        if before.contains(where: Self.openings.contains) { return true }
        let after = phrase.upperBound < words.count ? words[phrase.upperBound].form : ""
        if before.contains("from"), Self.goingOn.contains(after) { return true }
        guard after == "or" || after == "and", phrase.upperBound + 1 < words.count,
            ["later", "after"].contains(words[phrase.upperBound + 1].form)
        else { return false }
        // "on 1 May and after 6 p.m." tells of two times.
        return phrase.upperBound + 2 >= words.count || Self.marks.contains(words[phrase.upperBound + 2].form)
    }

    /// The two words before a phrase.
    private func wordsBefore(_ phrase: Range<Int>) -> [String] {
        (Swift.max(0, phrase.lowerBound - 2)..<phrase.lowerBound).map { words[$0].form }
    }
}

extension Meaning {
    /// Whether a stretch can begin or end with it.
    fileprivate var isPointInTime: Bool {
        switch self {
        case .length, .within, .upTo, .counted, .repeated, .definite, .yearBefore: false
        case .reference(let reference): reference == "PRESENT_REF"
        default: true
        }
    }

    /// Whether it is a day, month or quarter with its year.
    fileprivate var tellsYear: Bool {
        switch self {
        case .recurring(let one, .inside): one.isYearly
        case .period(let period): period.unit == .day
        default: false
        }
    }

    fileprivate var isHour: Bool {
        if case .clock = self { return true }
        return false
    }

    /// Whether a stretch from an hour can end with it.
    fileprivate var isWithinDay: Bool {
        switch self {
        case .clock, .bareHour, .reference, .away: true
        default: isDay
        }
    }

    fileprivate var isDated: Bool {
        switch self {
        case .recurring, .period, .unit: true
        default: false
        }
    }
}

extension TimeWord {
    /// Whether an hour can begin with it.
    fileprivate var isHour: Bool {
        switch kind {
        case .clock, .number, .decimal: true
        default: ["noon", "midnight", "midday"].contains(form)
        }
    }
}
