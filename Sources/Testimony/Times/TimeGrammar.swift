/// Goes over the words of a text and finds what may tell a time. Each rule looks a bounded number of words ahead, moves
/// ``at`` behind what it took, and leaves it where it was if it found nothing.
struct TimeGrammar {
    let words: [TimeWord]
    /// Where the sentence begins.
    var start = 0
    /// The end of the sentence: no rule looks behind it.
    var end: Int
    var at: Int
    /// Whether the text tells what happened.
    let isReport: Bool

    init(_ words: [TimeWord], isReport: Bool) {
        (self.words, self.isReport) = (words, isReport)
        (end, at) = (words.count, 0)
    }

    /// Tries a rule, and goes back where it finds nothing.
    mutating func attempt<T>(_ rule: (inout TimeGrammar) -> T?) -> T? {
        let start = at
        if let found = rule(&self) { return found }
        at = start
        return nil
    }

    /// Whether what was taken from a word on is all of its sentence: it needs nothing round it to be a time.
    func isAlone(from first: Int) -> Bool {
        guard first == start else { return false }
        return at >= end || at + 1 == end && [".", "!", "?"].contains(words[at].form)
    }

    var kind: TimeWord.Kind { kind(ahead: 0) }
    func kind(ahead count: Int) -> TimeWord.Kind { at + count < end ? words[at + count].kind : .other }
    func form(ahead count: Int) -> String { at + count < end ? words[at + count].form : "" }

    mutating func take(_ form: String) -> Bool {
        guard at < end, words[at].form == form else { return false }
        at += 1
        return true
    }

    mutating func take(anyOf forms: Set<String>) -> Bool {
        guard at < end, forms.contains(words[at].form) else { return false }
        at += 1
        return true
    }

    /// Takes words one after the other, all or none.
    mutating func take(_ first: String, _ second: String, _ third: String? = nil) -> Bool {
        attempt { grammar in
            guard grammar.take(first), grammar.take(second) else { return nil }
            guard let third else { return true }
            return grammar.take(third) ? true : nil
        } ?? false
    }

    /// Takes a hyphen, as stands within "three-year".
    mutating func takeHyphen() -> Bool { take(anyOf: Self.hyphens) }

    static let hyphens: Set = ["-", "–", "‐", "‑"]

    // MARK: Words with a value

    mutating func takeMonth() -> Int? {
        guard case .month(let month) = kind else { return nil }
        at += 1
        return month
    }

    mutating func takeWeekday() -> Int? {
        guard case .weekday(let weekday, false) = kind else { return nil }
        at += 1
        return weekday
    }

    mutating func takeUnit() -> (unit: TimeUnit, isPlural: Bool)? {
        guard case .unit(let unit, let isPlural) = kind else { return nil }
        at += 1
        // "week end", "week-end"
        if unit == .week, !isPlural, take("end") || take("-", "end") { return (.weekend, false) }
        return (unit, isPlural)
    }

    mutating func takeDayPart() -> String? {
        guard case .dayPart(let code) = kind else { return nil }
        at += 1
        return code
    }

    mutating func takeShift() -> Int? {
        guard case .shift(let shift) = kind else { return nil }
        at += 1
        return shift
    }

    /// "p.m.", "p m", "in the PM": 0 before noon, 12 after it.
    mutating func takeHalfOfDay() -> Int? {
        attempt { grammar in
            _ = grammar.take("in", "the")
            if case .meridiem(let half) = grammar.kind {
                grammar.at += 1
                return half
            }
            let isMorning = grammar.form(ahead: 0) == "a"
            guard isMorning || grammar.form(ahead: 0) == "p" else { return nil }
            grammar.at += 1
            let isDotted = grammar.take(".")
            guard grammar.take("m") else { return nil }
            if isDotted { _ = grammar.take(".") }
            return isMorning ? 0 : 12
        }
    }
}

/// Words that tell a time, and what they say.
struct TimePhrase: Sendable {
    var words: Range<Int>
    var meaning: Meaning
    /// The last point, where it is the first of a stretch.
    var last: Last?

    enum Last: Sendable {
        case time(Meaning)
        case open
    }

    /// Whether it is a stretch from one full hour to another: "1 to 2 p.m.".
    var isInHours: Bool {
        guard case .clock(let first, _) = meaning, case .time(.clock(let last, _))? = last else { return false }
        return first.minute == nil && last.minute == nil
    }
}
