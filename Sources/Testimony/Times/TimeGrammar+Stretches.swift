/// Stretches told in one expression, with what both ends share said once: "Oct. 5-9", "13 to 15 July", "3-4 p.m.".
extension TimeGrammar {
    private static let joints: Set = ["to", "through", "thru", "until", "till", "-", "–", "—", "and"]

    /// The last day behind "Oct. 5"; the month is said once.
    mutating func lastDay(_ first: inout Meaning) -> Meaning? {
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

    /// The first day before "15 July", with the last one.
    mutating func daysOfMonth() -> (Meaning, Meaning)? {
        _ = take("from") || take("between")
        _ = take("the")
        guard let day = dayNumber(), take(anyOf: Self.joints) else { return nil }
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
        let first = attempt { $0.clockTime() } ?? attempt { $0.looseNumber() }
        guard let first, isBetween && take("and") || take(anyOf: Self.joints.subtracting(["and"])),
            let last = clockTime()
        else { return nil }
        return (first.before(last), last)
    }

    private mutating func looseNumber() -> ClockTime? {
        takeNumber().flatMap { (1...12).contains($0) ? ClockTime($0) : nil }
    }

    /// Hours on a day: "Tuesday from 7 to 7:30", "between 2 and 4:30 p.m. tomorrow".
    mutating func hoursOfDay() -> (Meaning, Meaning)? {
        let before = attempt { grammar -> Meaning? in
            let day = grammar.dayOnly()
            _ = grammar.take(",")
            return day
        }
        guard let (first, last) = hours() else { return nil }
        let day =
            before
            ?? attempt { grammar -> Meaning? in
                _ = grammar.take("on") || grammar.take(",")
                return grammar.dayWithPart() ?? grammar.dayOnly()
            }
        guard case .dayPart(let code, let date) = day else { return (.clock(first, on: day), .clock(last, on: day)) }
        let end = last.inPart(code)
        return (.clock(first.inPart(code).before(end), on: date), .clock(end, on: date))
    }
}
