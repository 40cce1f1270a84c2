/// Stretches told in one expression, with what both ends share said once: "Oct. 5-9", "13 to 15 July", "3-4 p.m.".
extension TimeGrammar {
    private static let joints: Set = ["to", "through", "thru", "until", "untill", "till", "-", "–", "—", "and"]

    /// The last day behind "Oct. 5"; the month is said once.
    mutating func lastDay(_ first: inout Meaning, from start: Int) -> Meaning? {
        if case .recurring(.dayOfMonth(let day), .nearest) = first {
            return lastDayOfMonth(&first, after: day, isBetween: start > 0 && words[start - 1].form == "between")
        }
        guard case .recurring(.monthDay(let month, let day), let choice) = first, case .nearest = choice,
            take(anyOf: Self.joints.subtracting(["and"]))
        else { return nil }
        _ = take("the")
        guard let last = dayNumber() else { return nil }
        if case .month = kind { return nil }
        let year = attempt { grammar -> Meaning? in
            _ = grammar.take(",") || grammar.take("of")
            guard let year = grammar.takeYear(), grammar.isYear else { return nil }
            return .period(Period(year: year))
        }
        if let year { first = .recurring(.monthDay(month, day), .inside(year)) }
        guard last > day else { return year == nil ? .recurring(.dayOfMonth(last), .onwards) : nil }
        return .recurring(.monthDay(month, last), year.map(Meaning.Choice.inside) ?? .onwards)
    }

    /// The last day behind "between the 21st", "from the 21st".
    private mutating func lastDayOfMonth(_ first: inout Meaning, after day: Int, isBetween: Bool) -> Meaning? {
        guard take(anyOf: Self.joints.subtracting(["and"])) || isBetween && take("and") else { return nil }
        _ = take("the")
        guard at < end, !words[at].isSpelled, let last = takeOrdinal(), last > day, last <= 31 else { return nil }
        guard let month = saidMonth() else { return .recurring(.dayOfMonth(last), .onwards) }
        first = .recurring(.dayOfMonth(day), .inside(month))
        return .recurring(.dayOfMonth(last), .inside(month))
    }

    /// "18" of "18 and 19 June", which are two days.
    mutating func dayOfList() -> Meaning? {
        guard at == start || words[at - 1].form != "between", let day = dayNumber() else { return nil }
        let behind = at
        defer { at = behind }
        for _ in 0..<Self.mostDays {
            guard take("and") || take(",") else { return nil }
            _ = take("and")
            if case .recurring(.monthDay(let month, _), let choice)? = attempt({ $0.calendarDate() }) {
                return .recurring(.monthDay(month, day), choice)
            }
            guard dayNumber() != nil else { return nil }
        }
        return nil
    }

    /// The most days of a list.
    private static let mostDays = 5

    /// "5" of "March 3 and 5", "7" of "March 3, 5 and 7".
    mutating func dayBehindDay() -> Meaning? {
        guard case .number = kind, !words[at].isSpelled, let month = monthOfList(), let day = dayNumber() else {
            return nil
        }
        return isBehindHour ? .recurring(.monthDay(month, day), .nearest) : nil
    }

    /// The month of the days that stand before this one.
    private func monthOfList() -> Int? {
        var place = at
        for _ in 0..<Self.mostDays {
            let joint = place
            if place > start, words[place - 1].form == "and" { place -= 1 }
            if place > start, words[place - 1].form == "," { place -= 1 }
            guard place < joint, place - 2 >= start, words[place - 1].length <= 2,
                case .number(1...31) = words[place - 1].kind
            else { return nil }
            if case .month(let month) = words[place - 2].kind { return month }
            place -= 1
        }
        return nil
    }

    /// Both years of "1939-45", "the 2013/14 season".
    mutating func yearsJoined() -> (Meaning, Meaning)? {
        _ = take("the")
        guard at < end, words[at].length == 4, let first = takeYear(), (1500...2100).contains(first),
            takeHyphen() || take("/"), at < end, words[at].length == 2, !words[at].isSpelled, let number = takeNumber(),
            !Self.hyphens.contains(form(ahead: 0)), form(ahead: 0) != "/"
        else { return nil }
        let last = first / 100 * 100 + number + (number == 0 ? 100 : 0)
        // "2014-10" is a month, "2015-32" a number.
        guard last > first, last - first <= 10 || at < end && words[at].isNoun, number > 12 || last == first + 1 else {
            return nil
        }
        return (.period(Period(year: first)), .period(Period(year: last)))
    }

    /// The first day before "15 July", with the last one.
    mutating func daysOfMonth() -> (Meaning, Meaning)? {
        let isBetween = !take("from") && (take("between") || at > start && words[at - 1].form == "between")
        _ = take("the")
        guard let day = dayNumber(), take(anyOf: isBetween ? Self.joints : Self.joints.subtracting(["and"])) else {
            return nil
        }
        _ = take("the")
        guard case .recurring(.monthDay(let month, let last), let choice)? = calendarDate(), last > day else {
            return nil
        }
        let lastChoice = if case .nearest = choice { Meaning.Choice.onwards } else { choice }
        return (.recurring(.monthDay(month, day), choice), .recurring(.monthDay(month, last), lastChoice))
    }

    /// Both hours of "3 p.m. to 5 p.m.", "3-4 p.m." or "2 and 4:30 p.m.", of which only one may say that it is an hour.
    mutating func hours() -> (ClockTime, ClockTime)? {
        _ = take("from") || take("between") || take("at")
        let start = at
        let isBetween = start > 0 && words[start - 1].form == "between"
        let isSaid = isBetween || start > 0 && words[start - 1].form == "from"
        let said = attempt { $0.clockTime() }
        let first = said ?? attempt { $0.looseClock(isSaid) } ?? attempt { $0.looseNumber() }
        guard let first, isBetween && take("and") || take(anyOf: Self.joints.subtracting(["and"])),
            let last = clockTime() ?? attempt({ $0.looseClock(isSaid) })
                ?? (said == nil ? nil : attempt({ $0.looseHour(after: first) }))
        else { return nil }
        return (first.before(last), last)
    }

    /// "between 3 and 5", where the day is told beside it.
    private mutating func looseHours(_ isBeforeDay: Bool) -> (ClockTime, ClockTime)? {
        let word = at > 0 ? words[at - 1].form : ""
        let isBetween = take("between") || word == "between"
        guard isBetween || take("from") || word == "from" || isBeforeDay && !isReport, let first = looseNumber(),
            isBetween && take("and") || take(anyOf: Self.joints.subtracting(["and"])),
            let last = looseNumber()
        else { return nil }
        guard isBeforeDay else { return isBehindHour ? (first, last) : nil }
        let start = at
        defer { at = start }
        _ = take("on") || take(",")
        return dayOnly() == nil ? nil : (first, last.behind(first))
    }

    /// "5" of "9 a.m. to 5".
    private mutating func looseHour(after first: ClockTime) -> ClockTime? {
        guard let hour = looseNumber(), isBehindHour else { return nil }
        return hour.after(first)
    }

    private mutating func looseNumber() -> ClockTime? {
        takeNumber().flatMap { (1...12).contains($0) ? ClockTime($0) : nil }
    }

    /// "three thirty" or "9.30" behind "from", "0730".
    private mutating func looseClock(_ isSaid: Bool) -> ClockTime? {
        guard at < end else { return nil }
        if case .number(let number) = kind, words[at].length == 4, words[at].form.hasPrefix("0") {
            at += 1
            return ClockTime(number / 100, number % 100)
        }
        if isSaid, case .decimal = kind { return hourWithMinute() }
        return isSaid && words[at].isSpelled ? hourThenMinute() : nil
    }

    private func isPartOrDay(_ day: Meaning?) -> Bool {
        if case .dayPart? = day { return true }
        return !isReport && day?.isDay == true
    }

    /// "9-11" behind "Friday morning", or behind "Friday" where nobody reports.
    private mutating func hoursOfPart(_ part: Meaning?) -> (ClockTime, ClockTime)? {
        guard isPartOrDay(part), let first = looseNumber(), take(anyOf: Self.joints.subtracting(["and"])),
            let last = looseNumber(), isBehindHour
        else { return nil }
        return (first, last)
    }

    /// "from 6 to 7" and "between 9 and 11", which are hours where nobody reports.
    mutating func bareHours() -> (Meaning, Meaning)? {
        let word = at > start ? words[at - 1].form : ""
        guard word == "between" || word == "from", let first = looseNumber(),
            take(word == "from" ? "to" : "and") || word == "from" && take(anyOf: ["until", "till", "-"]),
            let last = looseNumber(), isBehindHour
        else { return nil }
        return (.bareHour(first), .bareHour(last.behind(first)))
    }

    /// Hours on a day: "Tuesday from 7 to 7:30", "between 2 and 4:30 p.m. tomorrow".
    mutating func hoursOfDay() -> (Meaning, Meaning)? {
        let before = attempt { grammar -> Meaning? in
            let day = grammar.dayWithPart() ?? grammar.dayOnly()
            _ = grammar.take(",")
            if case .clock? = day { return nil }
            return day
        }
        let isLoose = before == nil
        guard
            let (first, last) = attempt({ $0.hours() }) ?? attempt({ $0.looseHours(isLoose) })
                ?? attempt({ $0.hoursOfPart(before) })
        else { return nil }
        let day =
            before
            ?? attempt { grammar -> Meaning? in
                _ = grammar.take("on") || grammar.take(",")
                return grammar.dayWithPart() ?? grammar.dayOnly()
            }
        guard case .dayPart(let code, let date) = day else {
            return (.clock(first, on: day), .clock(last.behind(first), on: day))
        }
        let end = last.inPart(code)
        return (.clock(first.inPart(code).before(end), on: date), .clock(end, on: date))
    }
}
