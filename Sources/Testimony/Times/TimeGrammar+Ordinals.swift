/// What is counted within a period: "the first Monday of next month", "the last week of July", "the 15th", "Friday after next".
extension TimeGrammar {
    /// "the third Tuesday of September 2014", "the last day in October"
    mutating func nthInPeriod() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            guard let number = grammar.place(), let what = grammar.countable() else { return nil }
            guard grammar.take("of") || grammar.take("in"), let whole = grammar.periodOfCounted() else { return nil }
            return .nth(number, what, inside: whole)
        }
    }

    /// "the first two quarters of 1990", "the last ten days of December": the stretch from the first to the last of them, where
    /// halves of a year are told or nobody reports.
    mutating func unitsInPeriod() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            let isLast = grammar.take("last") || grammar.take("final")
            guard isLast || grammar.take("first"), let count = grammar.takeNumber(), (2...400).contains(count),
                let (unit, isPlural) = grammar.takeUnit(), isPlural, unit >= .day,
                grammar.take("of") || grammar.take("in"),
                let whole = grammar.periodOfCounted()
            else { return nil }
            // TimeBank marks "the first nine months" and "1997" each.
            guard !grammar.isReport || unit == .quarter && count == 2 else { return nil }
            return .several(isLast ? -count : count, unit, inside: whole)
        }
    }

    /// "third", "last", "3rd last"
    private mutating func place() -> Int? {
        if take("second", "to", "last") || take("next", "to", "last") || take("penultimate") { return -2 }
        if take("last") || take("final") { return -1 }
        guard let number = takeOrdinal() else { return nil }
        return take("last") ? -number : number
    }

    private mutating func countable() -> Meaning.Countable? {
        if let weekday = takeWeekday() { return .weekday(weekday) }
        guard let (unit, isPlural) = takeUnit(), !isPlural, [.day, .week, .weekend, .month, .quarter].contains(unit)
        else {
            return nil
        }
        return .unit(unit)
    }

    private mutating func periodOfCounted() -> Meaning? {
        guard let whole = shifted() ?? calendarDate() ?? bareYear() ?? definite(), !whole.isDay || whole.lastsDays
        else {
            return nil
        }
        switch whole {
        case .recurring, .period, .unit, .definite: return whole
        default: return nil
        }
    }

    /// "Monday of this week", "Tuesday next week", "next week on Tuesday"
    mutating func weekdayOfWeek() -> Meaning? {
        attempt { grammar in
            if let weekday = grammar.takeWeekday() {
                if let week = grammar.attempt({ $0.weeksAway() }) {
                    return .recurring(.weekday(weekday), .inside(week))
                }
                _ = grammar.take("of") || grammar.take("from")
                guard let week = grammar.saidWeek() else { return nil }
                return .recurring(.weekday(weekday), .inside(week))
            }
            guard let week = grammar.saidWeek() else { return nil }
            _ = grammar.take("on")
            guard let weekday = grammar.takeWeekday() else { return nil }
            return .recurring(.weekday(weekday), .inside(week))
        }
    }

    /// "two weeks from now", "three weeks ago" behind a weekday: the week that then is.
    private mutating func weeksAway() -> Meaning? {
        guard let length = length(), length.parts.count == 1, length.parts[0].unit == .week,
            let away = distanceFromToday(of: length), case .away(_, _, from: .today) = away
        else { return nil }
        return .around(.week, away)
    }

    mutating func saidWeek() -> Meaning? {
        _ = take("the")
        guard let shift = takeShift(), case .unit(.week, false) = kind else { return nil }
        at += 1
        return .unit(.week, shift)
    }

    /// "Friday after next", "the Friday before last", "three Fridays from now", "two Thursdays ago"
    mutating func countedWeekday() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            if let weekday = grammar.takeWeekday() {
                if grammar.take("before", "last") { return .recurring(.weekday(weekday), .counted(-2)) }
                if grammar.take("after", "next") { return .recurring(.weekday(weekday), .counted(2)) }
                // "Friday week", as the British say.
                guard case .unit(.week, false) = grammar.kind else { return nil }
                grammar.at += 1
                return grammar.isBehindHour ? .recurring(.weekday(weekday), .counted(2)) : nil
            }
            if case .recurring(let one, .nearest)? = grammar.attempt({ $0.calendarDate() }), one.isYearly {
                return grammar.take("after", "next")
                    ? .recurring(one, .counted(2))
                    : grammar.take("before", "last") ? .recurring(one, .counted(-2)) : nil
            }
            guard let count = grammar.takeNumber(), (1..<100).contains(count),
                case .weekday(let weekday, _) = grammar.kind
            else { return nil }
            grammar.at += 1
            if grammar.take("from", "now") || grammar.take("hence") {
                return .recurring(.weekday(weekday), .counted(count))
            }
            return grammar.take("ago") || grammar.take("back") ? .recurring(.weekday(weekday), .counted(-count)) : nil
        }
    }

    /// "the Monday after Easter", "the Friday before June 3", "the third Sunday after Easter"
    mutating func weekdayBesideDay() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            let number = grammar.takeOrdinal() ?? 1
            guard let weekday = grammar.takeWeekday(),
                let direction = grammar.take("before") ? -1 : grammar.take("after") ? 1 : nil,
                let day = grammar.dayOnly()
            else { return nil }
            return .recurring(.weekday(weekday), .beside(day, direction * number))
        }
    }

    /// "the closest Monday to October 5", "the second closest Christmas to today"
    mutating func closest() -> Meaning? {
        attempt { grammar in
            guard grammar.take("the") else { return nil }
            let number = grammar.takeOrdinal() ?? 1
            guard grammar.take("closest") || grammar.take("nearest"),
                case .recurring(let recurring, .nearest)? = grammar.calendarDate(), grammar.take("to"),
                let day = grammar.dayOnly()
            else { return nil }
            return .recurring(recurring, .closest(day, number))
        }
    }

    /// "sun.", where that is all that is said: an abbreviation without a capital letter is an other word elsewhere.
    mutating func weekdayAlone() -> Meaning? {
        attempt { grammar in
            let first = grammar.at
            guard grammar.at < grammar.end, case .weekday(let weekday, _)? = grammar.words[grammar.at].ambiguousKind
            else {
                return nil
            }
            grammar.at += 1
            return grammar.isAlone(from: first) ? .recurring(.weekday(weekday), .nearest) : nil
        }
    }

    /// "week 10" of the year, "week 22 of 2019".
    mutating func numberedWeek() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            guard case .unit(.week, false) = grammar.kind else { return nil }
            grammar.at += 1
            guard let number = grammar.takeNumber(), (1...53).contains(number) else { return nil }
            if grammar.take("of") || grammar.take(",") {
                return grammar.takeYear().map { .nth(number, .unit(.week), inside: .period(Period(year: $0))) }
            }
            return .numberedWeek(number)
        }
    }

    private static let beforeDays: Set = [
        "on", "by", "until", "till", "since", "before", "after", "around", "of", "between", "from", "the",
    ]

    /// "the 15th" behind "on" and the like, "the 20th of this month"
    mutating func dayOfMonth() -> Meaning? {
        attempt { grammar in
            let start = grammar.at
            let hasArticle = grammar.take("the")
            guard grammar.at < grammar.end else { return nil }
            let isSpelled = grammar.words[grammar.at].isSpelled
            if hasArticle, case .number(let day) = grammar.kind, (1...31).contains(day), !isSpelled {
                grammar.at += 1
                return grammar.isAlone(from: start) ? .recurring(.dayOfMonth(day), .nearest) : nil
            }
            guard let day = grammar.takeOrdinal(), (1...31).contains(day) else { return nil }
            if let month = grammar.saidMonth() { return .recurring(.dayOfMonth(day), .inside(month)) }
            if isSpelled {
                let isOnDay =
                    !grammar.isReport && start > 0 && grammar.words[start - 1].form == "on" && grammar.isBehindHour
                if hasArticle, isOnDay { return .recurring(.dayOfMonth(day), .nearest) }
                return hasArticle && grammar.isAlone(from: start) ? .recurring(.dayOfMonth(day), .nearest) : nil
            }
            let before = start > 0 ? grammar.words[start - 1].form : ""
            guard Self.beforeDays.contains(before) && (hasArticle || before == "on") || hasArticle && !grammar.isReport,
                grammar.at >= grammar.end || !grammar.words[grammar.at].isNoun
            else { return nil }
            return .recurring(.dayOfMonth(day), .nearest)
        }
    }

    mutating func saidMonth() -> Meaning? {
        attempt { grammar in
            if grammar.take("of", "the", "month") { return grammar.form(ahead: 0) == "'s" ? nil : .unit(.month, 0) }
            let isOf = grammar.take("of") || grammar.take("in")
            if isOf, let month = grammar.takeMonth() { return .recurring(.month(month), .nearest) }
            _ = grammar.take("the")
            guard let shift = grammar.takeShift(), case .unit(.month, false) = grammar.kind else { return nil }
            grammar.at += 1
            return .unit(.month, shift)
        }
    }
}
