/// Whole expressions: what is told with the words that say which part of it, and stretches with two ends.
extension TimeGrammar {
    /// The expression that begins at a word; nil where none does.
    mutating func phrase() -> TimePhrase? {
        let start = at
        if let (first, last) = attempt({ $0.daysOfMonth() }) ?? attempt({ $0.hoursOfDay() })
            ?? attempt({ $0.bareHours() })
        {
            return TimePhrase(words: start..<at, meaning: first, last: .time(last))
        }
        if let (first, last) = attempt({ $0.yearsJoined() }) {
            return TimePhrase(words: start..<at, meaning: first, last: .time(last))
        }
        if let day = attempt({ $0.dayOfList() }) ?? attempt({ $0.dayBehindDay() }) {
            return TimePhrase(words: start..<at, meaning: day)
        }
        let isAround = take("around")
        guard var meaning = expression(), !isAround || meaning.isPoint else { return nil }
        let last = attempt { $0.lastDay(&meaning, from: start) }
        return TimePhrase(words: start..<at, meaning: meaning, last: last.map(TimePhrase.Last.time))
    }

    /// The longest that any rule finds.
    private mutating func expression() -> Meaning? {
        let start = at
        var best: (meaning: Meaning, end: Int)?
        for rule in Self.rules {
            at = start
            if let meaning = rule(&self), at > best?.end ?? start { best = (meaning, at) }
        }
        at = best?.end ?? start
        return best?.meaning
    }

    private static let rules: [@Sendable (inout TimeGrammar) -> Meaning?] = [
        { $0.dayOfSet() }, { $0.edge() }, { $0.timeOfDay() }, { $0.dayWithPart() }, { $0.yearBefore() },
        { $0.deictic() },
        { $0.shifted() },
        { $0.calendarDate() }, { $0.theDate() }, { $0.partOfYear() }, { $0.seasonOfYear() }, { $0.bareYear() },
        { $0.definite() },
        { $0.firstUnits() }, { $0.vagueReference() }, { $0.recurrence() }, { $0.partOfDay() }, { $0.lengthPhrase() },
        { $0.century() }, { $0.nthInPeriod() }, { $0.weekdayOfWeek() }, { $0.countedWeekday() }, { $0.dayOfMonth() },
        { $0.hourOfDay() }, { $0.clockAlone() }, { $0.weekdayAlone() }, { $0.numberedWeek() },
        { $0.weekdayBesideDay() }, { $0.closest() }, { $0.bareHour() },
        { $0.unitsInPeriod() }, { $0.yearOfEra() },
    ]

    /// A time that others are counted from.
    mutating func pointInTime() -> Meaning? { deictic() ?? pointOfCalendar() }

    mutating func pointOfCalendar() -> Meaning? {
        shifted() ?? calendarDate() ?? theDate() ?? partOfYear() ?? bareYear()
    }

    /// "the 15th of May", "the nineties", "the year 2000"
    mutating func theDate() -> Meaning? {
        attempt { grammar in
            guard grammar.take("the") else { return nil }
            switch grammar.kind {
            case .ordinal, .number(20), .number(30): return grammar.calendarDate()
            case .number, .month, .weekday: return nil
            default: return grammar.bareYear()
            }
        }
    }

    /// "early November", "late 1998", "mid-November", "earlier this year", "the end of the month"
    private mutating func edge() -> Meaning? {
        attempt { grammar in
            if let meaning = grammar.attempt({ $0.yearEnd() }) ?? grammar.attempt({ $0.earlierOrLater() })
                ?? grammar.attempt({ $0.midMonth() })
            {
                return meaning
            }
            if let rest = grammar.attempt({ $0.rest() }) { return rest }
            let hasArticle = grammar.take("the")
            if let (edge, unit) = grammar.initials() { return .edge(edge, .definite(unit)) }
            if let edge = grammar.edgeNoun() {
                guard grammar.take("of") else { return nil }
                _ = grammar.take("around")
                return (grammar.whole() ?? grammar.bareWhole()).map { .edge(edge, $0) }
            }
            guard case .edge(let edge) = grammar.kind else { return nil }
            grammar.at += 1
            _ = grammar.takeHyphen()
            if grammar.take("in") || grammar.take("on") || edge == .middle && grammar.take("of") {
                _ = grammar.take("the")
            }
            guard let whole = grammar.dayWithPart() ?? grammar.whole(), !hasArticle || !whole.isDay else { return nil }
            if case .clock = whole { return whole }
            return whole.isDay ? whole : .edge(edge, whole)
        }
    }

    /// "the rest of the week", of which reports mark the week.
    private mutating func rest() -> Meaning? {
        let before = at > start ? words[at - 1].form : ""
        guard before == "of", at > start + 1, ["rest", "remainder"].contains(words[at - 2].form) else { return nil }
        return whole().map { .rest($0) }
    }

    /// "the EOM": the end of the month.
    private mutating func initials() -> (TimeWord.Edge, TimeUnit)? {
        guard at < end, let found = TimeLexicon.initials[words[at].form] else { return nil }
        at += 1
        return found
    }

    /// "month" of "end of month"
    private mutating func bareWhole() -> Meaning? {
        guard case .unit(let unit, false) = kind, unit >= .week else { return nil }
        at += 1
        return .definite(unit)
    }

    private mutating func edgeNoun() -> TimeWord.Edge? {
        take("end") ? .late : take("beginning") || take("start") ? .early : take("middle") ? .middle : nil
    }

    /// "earlier this year", "later in October", "sometime next week"
    private mutating func earlierOrLater() -> Meaning? {
        guard take("earlier") || take("later") || take("sometime") else { return nil }
        _ = take("in")
        return whole().flatMap { $0.isSplit ? $0 : nil }
    }

    /// "mid-November" as one word.
    private mutating func midMonth() -> Meaning? {
        guard at < end, words[at].form.hasPrefix("mid-") else { return nil }
        let rest = String(words[at].form.dropFirst(4))
        guard case .month(let month)? = TimeLexicon.words[rest] else {
            guard case .period(let period) = NumericForms.kind(of: rest) else { return nil }
            at += 1
            return .period(period)
        }
        at += 1
        let year = attempt { grammar -> Meaning? in
            _ = grammar.take(",")
            return grammar.takeYear().map { .period(Period(year: $0)) }
        }
        return .recurring(.month(month), (year ?? relativeYear()).map(Meaning.Choice.inside) ?? .nearest)
    }

    /// "year-end", "year-end 1989"
    private mutating func yearEnd() -> Meaning? {
        guard case .unit(.year, false) = kind else { return nil }
        at += 1
        _ = takeHyphen()
        guard take("end") else { return nil }
        return takeYear().map { .period(Period(year: $0)) } ?? .unit(.year, 0)
    }

    /// What may be early or late, have an end or a beginning.
    private mutating func whole() -> Meaning? {
        shifted() ?? deictic() ?? calendarDate() ?? partOfYear() ?? bareYear() ?? definite() ?? theDate()
            ?? seasonOfYear()
    }

    /// "the first nine months", "the nine months", "the last two weeks of 1990"
    private mutating func firstUnits() -> Meaning? {
        attempt { grammar in
            let hasArticle = grammar.take("the")
            let isFirst = grammar.take("first") || grammar.take("latest") || grammar.take("final")
            guard hasArticle || isFirst, let length = grammar.length() else { return nil }
            return .length(length)
        }
    }

    /// "the 20th century"
    private mutating func century() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            guard let number = grammar.takeOrdinal() else { return nil }
            _ = grammar.takeHyphen()
            guard case .unit(.century, false) = grammar.kind, (1...99).contains(number) else { return nil }
            grammar.at += 1
            return .period(Period(.century, index: number - 1))
        }
    }
}

extension Meaning {
    /// Whether it is a holiday of several days.
    var lastsDays: Bool {
        guard case .recurring(.holiday(let holiday), _) = self else { return false }
        return holiday.days > 1
    }

    /// What one is "around": a day of the calendar, a time on the clock.
    var isPoint: Bool {
        switch self {
        case .clock, .recurring(.monthDay, _), .unit(.year, _): true
        default: false
        }
    }

    /// Whether "earlier" and "later" tell a part of it: of "this year" or "today", not of "Sunday".
    var isSplit: Bool {
        switch self {
        case .unit: true
        case .definite(let unit): unit > .day
        case .period(let period): period.unit > .day
        case .recurring(let recurring, _): !recurring.isOneDay
        default: false
        }
    }
}
