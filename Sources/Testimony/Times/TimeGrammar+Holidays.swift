/// Holidays: "Christmas", "New Year's Eve 2015", "Eid al-Fitr", "Labor Day weekend", "last Diwali", "Thanksgiving a year ago".
extension TimeGrammar {
    /// A holiday with what says which year's.
    mutating func holiday() -> Meaning? {
        attempt { grammar in
            guard let holiday = grammar.takeHoliday() else { return nil }
            let around = grammar.attempt { grammar -> TimeUnit? in
                guard let (unit, isPlural) = grammar.takeUnit(), !isPlural, unit == .week || unit == .weekend else {
                    return nil
                }
                return unit
            }
            let day = Meaning.recurring(
                .holiday(holiday), grammar.yearOfHoliday().map(Meaning.Choice.inside) ?? .nearest)
            return around.map { .around($0, day) } ?? day
        }
    }

    mutating func takeHoliday() -> Holiday? {
        guard at < end, Holiday.beginnings.contains(Holiday.beginning(of: words[at].form)) else { return nil }
        var name = ""
        var found: (holiday: Holiday, end: Int)?
        for place in at..<min(at + Holiday.mostWords, end) {
            let letters = Holiday.letters(of: words[place].form)
            name += letters
            if !letters.isEmpty, let holiday = Holiday.names[name] { found = (holiday, place + 1) }
        }
        guard let found else { return nil }
        at = found.end
        return found.holiday
    }

    /// "2015", "of 2015", "of last year", "two years ago"
    private mutating func yearOfHoliday() -> Meaning? {
        let year = attempt { grammar -> Meaning? in
            _ = grammar.take("of") || grammar.take("in") || grammar.take(",")
            guard let year = grammar.takeYear(), grammar.isYear else { return nil }
            return .period(Period(year: year))
        }
        return year ?? relativeYear()
            ?? attempt { grammar in
                let isAhead = grammar.take("in")
                guard let length = grammar.length(), let part = length.parts.first, part.unit == .year else {
                    return nil
                }
                if isAhead { return .around(.year, .away(length, 1, from: .today)) }
                guard case .away(_, let direction, .today)? = grammar.distanceFromToday(of: length) else { return nil }
                return .around(.year, .away(length, direction, from: .today))
            }
    }
}
