import Record

/// Days, months and years of the calendar: "Friday, Oct. 13", "the 15th of May", "late 1998", "the end of the month".
extension TimeGrammar {
    /// A date without the words before it: with its weekday, day, month and year as far as they are said.
    mutating func calendarDate() -> Meaning? {
        holiday() ?? attempt { $0.weekdayDate() } ?? attempt { $0.dateAndWeekday() } ?? attempt { $0.yearFirstDate() }
            ?? attempt { $0.numericDate() }
    }

    /// "October 16", "16 October", with its weekday behind it where that is said: "Jul 18, Fri".
    private mutating func dateAndWeekday() -> Meaning? {
        guard let date = attempt({ $0.monthDate() }) ?? attempt({ $0.dayMonthDate() }) else { return nil }
        guard date.isDay else { return date }
        let weekday = attempt { grammar -> Int? in
            let isBracketed = grammar.take("(")
            guard isBracketed || grammar.take(","), let weekday = grammar.takeWeekday(),
                !isBracketed || grammar.take(")"), grammar.form(ahead: 0) != "'s"
            else { return nil }
            return weekday
        }
        return weekday.map(date.with) ?? date
    }

    /// "2019/aug/01", "2019/8/1", "2020/23/Sep", "2016 Dec"
    private mutating func yearFirstDate() -> Meaning? {
        guard let year = takeYear() else { return nil }
        let isJoined = take("/") || takeHyphen()
        // "2016 10 16"
        if !isJoined, at + 1 < end, words[at].length == 2, words[at + 1].length == 2,
            let date = attempt({ grammar -> CivilDay? in
                guard let month = grammar.shortNumber(), let day = grammar.shortNumber() else { return nil }
                return CivilDay(year, month, day)
            })
        {
            return .period(Period(date))
        }
        if isJoined, case .shortDate(let month, let day) = kind, let date = CivilDay(year, month, day) {
            at += 1
            return .period(Period(date))
        }
        if isJoined, let date = attempt({ $0.dayMonthDate() }), case .recurring(let day, .nearest) = date {
            return .recurring(day, .inside(.period(Period(year: year))))
        }
        guard let month = takeMonth() ?? (isJoined ? shortNumber() : nil), (1...12).contains(month) else { return nil }
        let inside = Meaning.Choice.inside(.period(Period(year: year)))
        guard isJoined else { return .recurring(.month(month), inside) }
        guard take("/") || takeHyphen(), let day = dayNumber() else { return nil }
        return .recurring(.monthDay(month, day), inside)
    }

    /// "Friday", "Friday, Oct. 13", "Tuesday the 19th", "Friday 13 October 1989"
    private mutating func weekdayDate() -> Meaning? {
        guard let weekday = takeWeekday() else { return nil }
        let date = attempt { grammar -> Meaning? in
            let hasComma = grammar.take(",") || grammar.takeHyphen()
            let isDefinite = grammar.take("the")
            if let date = grammar.attempt({ $0.monthDate(needsDay: true) }) ?? grammar.attempt({ $0.dayMonthDate() })
                ?? grammar.attempt({ $0.numericDate() })
            {
                return date.with(weekday)
            }
            guard !hasComma, let day = grammar.attempt({ $0.bareDay(isDefinite: isDefinite) }) else { return nil }
            return .recurring(.weekdayAndDay(weekday, day), .nearest)
        }
        return date ?? .recurring(.weekday(weekday), .nearest)
    }

    /// The day of "Friday 13" or "Tuesday the 19th", which counts nothing.
    private mutating func bareDay(isDefinite: Bool) -> Int? {
        guard at < end, isDefinite || !words[at].isSpelled, let day = dayNumber(), at >= end || !words[at].isNoun else {
            return nil
        }
        if case .number = words[at - 1].kind, ["-", ":", "/", "to"].contains(form(ahead: 0)) { return nil }
        return day
    }

    /// "October", "Oct. 16", "October 16, 2025", "March first", "October 2025"
    private mutating func monthDate(needsDay: Bool = false) -> Meaning? {
        let isOver = at > start && words[at - 1].form == "ended"
        guard let month = takeMonth() else { return nil }
        let day = attempt { grammar -> Int? in
            _ = grammar.take("the") || grammar.takeHyphen() || grammar.take("/") || grammar.take(",")
            return grammar.dayNumber()
        }
        if needsDay, day == nil { return nil }
        let date = dated(month: month, day: day)
        // "the quarter ended Oct. 31", told on the 27th: a year ago.
        if isOver, case .recurring(let recurring, .nearest)? = date { return .recurring(recurring, .shift(-1)) }
        return date
    }

    /// "16 October 2025", "the 15th of May"
    private mutating func dayMonthDate() -> Meaning? {
        if let ides = attempt({ $0.ides() }) { return ides }
        guard let day = dayNumber() else { return nil }
        _ = take("of") || takeHyphen() || take("/") || take("day", "of")
        guard let month = takeMonth() else { return nil }
        return dated(month: month, day: day)
    }

    /// "the ides of March": the middle day of a Roman month.
    private mutating func ides() -> Meaning? {
        _ = take("the")
        guard take("ides", "of"), let month = takeMonth() else { return nil }
        return dated(month: month, day: [3, 5, 7, 10].contains(month) ? 15 : 13)
    }

    /// A day of a month; not the hour of "May 5:30" or the amount of "in May 5 percent".
    mutating func dayNumber() -> Int? {
        attempt { grammar in
            let isSpelled = grammar.at < grammar.end && grammar.words[grammar.at].isSpelled
            let isAmount = grammar.at > grammar.start && Self.currencies.contains(grammar.words[grammar.at - 1].form)
            let value: Int?
            if let ordinal = grammar.takeOrdinal() {
                value = ordinal
            } else if !isSpelled, case .number(let number) = grammar.kind, grammar.words[grammar.at].length <= 2 {
                grammar.at += 1
                value = number
            } else if isSpelled, let number = grammar.takeNumber() {
                value = number
            } else {
                value = nil
            }
            guard let value, (1...31).contains(value), !grammar.countsSomething, !isAmount else { return nil }
            return value
        }
    }

    /// Whether what follows a number says that it counts no days: "percent", "people".
    private var countsSomething: Bool {
        switch kind {
        case .unit, .meridiem: true
        default:
            ["percent", "%", "million", "billion", "thousand", "hundred", "people"].contains(form(ahead: 0))
        }
    }

    /// A month and perhaps a day with the year behind it, or with what says which year: "of this year", "next year".
    private mutating func dated(month: Int, day: Int?) -> Meaning? {
        let isAfterHyphen = at >= 2 && Self.hyphens.contains(words[at - 2].form)
        let recurring = day.map { Recurring.monthDay(month, $0) } ?? .month(month)
        let year = attempt { grammar -> Meaning? in
            let isHyphened = grammar.takeHyphen() || grammar.take("/")
            let hasComma = grammar.take(",") || isHyphened
            if !hasComma { _ = grammar.take("of") || grammar.take("in") }
            let isOf = grammar.at > grammar.start && grammar.words[grammar.at - 1].form == "of"
            guard let year = grammar.takeYear() ?? (isHyphened && isAfterHyphen || isOf ? grammar.shortYear() : nil),
                grammar.isYear
            else {
                return nil
            }
            return .period(Period(year: year))
        }
        if let year { return .recurring(recurring, .inside(year)) }
        return .recurring(recurring, relativeYear().map(Meaning.Choice.inside) ?? .nearest)
    }

    /// The year of "31-Oct-74", "April of 87".
    private mutating func shortYear() -> Int? {
        guard at < end, words[at].length == 2 else { return nil }
        // "in May of 20 people"
        if words[at - 1].form == "of", case .number(...31) = kind { return nil }
        return shortNumber().map { NumericForms.year($0, digits: 2) }
    }

    /// "of this year", "next year"
    mutating func relativeYear() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("of") || grammar.take("in")
            guard let shift = grammar.takeShift(), case .unit(.year, false) = grammar.kind else { return nil }
            grammar.at += 1
            return .unit(.year, shift)
        }
    }

    /// Whether the number before is a year for what follows it.
    var isYear: Bool {
        switch kind {
        case .unit(_, isPlural: true), .meridiem: false
        default: !["percent", "%", "million", "billion", "people", "dollars", "euros"].contains(form(ahead: 0))
        }
    }

    /// "2001-09-11", "12/10/1999", "4/22", "2014/10": what has digits only.
    private mutating func numericDate() -> Meaning? {
        if case .period(let period) = kind, period.unit == .day || period.unit == .month || period.unit == .quarter {
            at += 1
            return .period(period)
        }
        if let month = attempt({ $0.yearAndMonth() }) ?? attempt({ $0.monthAndYear() }) { return .period(month) }
        let start = at
        guard let (month, day) = shortDate(), form(ahead: 0) != "/" else { return nil }
        guard !Self.fractionWords.contains(form(ahead: 0)), at >= end || !words[at].isNoun else { return nil }
        // "1/2" is a date only where a date is to be expected, "24/7" is always.
        let year = attempt { grammar -> Int? in
            guard grammar.take(","), grammar.at < grammar.end, grammar.words[grammar.at].length == 4 else { return nil }
            return grammar.takeYear()
        }
        guard
            month > 12 || day > 12 || year != nil || isBeforeNumericDate || start > 0 && isBeforeDate(words[start - 1]),
            (month, day) != (24, 7)
        else { return nil }
        let choice = year.map { Meaning.Choice.inside(.period(Period(year: $0))) } ?? .nearest
        if (1...12).contains(month), (1...31).contains(day) { return .recurring(.monthDay(month, day), choice) }
        guard (1...12).contains(day), (1...31).contains(month) else { return nil }
        return .recurring(.monthDay(day, month), choice)
    }

    /// Whether "-5/7/2020" follows.
    private var isBeforeNumericDate: Bool {
        guard Self.hyphens.contains(form(ahead: 0)), case .period(let period) = kind(ahead: 1) else { return false }
        return period.unit == .day
    }

    private mutating func shortDate() -> (Int, Int)? {
        if case .shortDate(let month, let day) = kind {
            at += 1
            return (month, day)
        }
        guard let month = shortNumber(), take("/"), let day = shortNumber() else { return nil }
        return (month, day)
    }

    private func isBeforeDate(_ word: TimeWord) -> Bool {
        if case .weekday = word.kind { return true }
        if case .shift = word.kind { return true }
        return ["on", "from", "to", "until", "till", "since", "before", "after", "between", "and", "back"].contains(
            word.form)
    }

    /// "2014/10", "2015-12"; not the season "2001-02".
    private mutating func yearAndMonth() -> Period? {
        guard at < end, words[at].length == 4, let year = takeYear() else { return nil }
        let isHyphened = takeHyphen()
        guard isHyphened || take("/"), at < end, words[at].length == 2, let month = shortNumber(),
            (1...12).contains(month),
            !Self.hyphens.contains(form(ahead: 0)), !isHyphened || month != (year + 1) % 100
        else { return nil }
        return Period(.month, index: year * 12 + month - 1)
    }

    /// "2/2013"
    private mutating func monthAndYear() -> Period? {
        guard let month = shortNumber(), (1...12).contains(month), take("/"), at < end, words[at].length == 4,
            let year = takeYear(), (1900...2100).contains(year), form(ahead: 0) != "/"
        else { return nil }
        return Period(.month, index: year * 12 + month - 1)
    }

    private static let fractionWords: Set = [
        "of", "inch", "inches", "point", "points", "percent", "%", "mile", "miles", "cents",
    ]

    private mutating func shortNumber() -> Int? {
        guard case .number(let number) = kind, !words[at].isSpelled, words[at].length <= 2 else { return nil }
        at += 1
        return number
    }

    /// A year by itself, where the words before it let it be one.
    mutating func bareYear() -> Meaning? {
        attempt { grammar in
            let start = grammar.at
            let isSaid =
                grammar.take("the", "year") || grammar.take("year") || grammar.take("fiscal") || grammar.take("fy")
            _ = isSaid && grammar.take("year")
            if let period = grammar.takeDecade() { return isSaid ? nil : .period(period) }
            guard let year = grammar.takeYear(), grammar.isYear else { return nil }
            guard isSaid || grammar.mayBeYear(year, at: start) else { return nil }
            return .period(Period(year: year))
        }
    }

    private static let beforeChrist: Set = ["bc", "b.c", "b.c.", "bce", "b.c.e", "b.c.e."]
    private static let afterChrist: Set = ["ad", "a.d", "a.d.", "ce", "c.e", "c.e."]

    /// "44 BC", "AD 70", "14 A.D."
    mutating func yearOfEra() -> Meaning? {
        attempt { grammar in
            let isBefore =
                grammar.at < grammar.end && grammar.words[grammar.at].isCapitalized
                && grammar.take(anyOf: ["ad", "a.d", "a.d."])
            guard grammar.at < grammar.end, !grammar.words[grammar.at].isSpelled, let year = grammar.takeNumber(),
                (1...9999).contains(year)
            else { return nil }
            if isBefore { return .reference(year.digits(4)) }
            let digits = year.digits(4)
            return grammar.take(anyOf: Self.afterChrist)
                ? .reference(digits) : grammar.take(anyOf: Self.beforeChrist) ? .reference("BC" + digits) : nil
        }
    }

    private mutating func takeDecade() -> Period? {
        if let period = attempt({ $0.spelledDecade() }) { return period }
        guard case .period(let period) = kind, period.unit == .decade else { return nil }
        at += 1
        return period
    }

    /// "nineteen eighties"
    private mutating func spelledDecade() -> Period? {
        guard at < end, words[at].isSpelled, let century = takeNumber(), (15...20).contains(century) else { return nil }
        _ = takeHyphen()
        guard at < end, words[at].isSpelled, case .period(let period) = kind, period.unit == .decade else { return nil }
        at += 1
        return Period(.decade, index: century * 10 + period.index % 10)
    }

    /// Whether a number of four digits by itself is a year: not after a currency, not before what it counts.
    private func mayBeYear(_ year: Int, at start: Int) -> Bool {
        guard (1000...2100).contains(year) else { return false }
        if year < 1500 {
            guard start > self.start, ["in", "since", "until"].contains(words[start - 1].form), isBehindHour else {
                return false
            }
        }
        return (start == 0 || !Self.beforeAmounts.contains(words[start - 1].form)) && !isInNumber(year, at: start)
    }

    static let currencies: Set = ["$", "€", "£", "¥"]
    private static let beforeAmounts: Set = [
        "$", "€", "£", "¥", "#", "no.", "no", "nos.", "room", "flight", "about", "than", "nearly", "almost",
    ]

    /// Whether hyphens join a number to others that are no years: "555-2010-86", "2015-32"; in "1990-91" they are.
    private func isInNumber(_ year: Int, at start: Int) -> Bool {
        if start > 1, Self.hyphens.contains(words[start - 1].form), case .number(let before) = words[start - 2].kind,
            before < 1000 || start > 2 && Self.hyphens.contains(words[start - 3].form)
        {
            return true
        }
        guard Self.hyphens.contains(form(ahead: 0)), case .number(let next) = kind(ahead: 1) else { return false }
        return Self.hyphens.contains(form(ahead: 2))
            || next < 100 && !(1...10).contains((next - year).remainder(by: 100))
    }
}

extension Meaning {
    /// A date with its weekday, which tells the year where nothing else does.
    fileprivate func with(_ weekday: Int) -> Meaning {
        guard case .recurring(.monthDay(let month, let day), .nearest) = self else { return self }
        return .recurring(.weekdayAndDate(weekday, month: month, day: day), .nearest)
    }
}
