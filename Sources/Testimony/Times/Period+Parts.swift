import Record

extension Period {
    /// The nth weekday, day, week or month in this period, from its end with numbers below zero; nil where there are not so
    /// many. A week is in it where most of its days are.
    func nth(_ number: Int, _ what: Meaning.Countable) -> Period? {
        guard number != 0, abs(number) <= 400, unit > .day else { return nil }
        let found: Period
        switch what {
        case .weekday(let weekday):
            let start =
                number > 0
                ? first.number + (weekday - first.weekday).remainder(by: 7)
                : last.number - (last.weekday - weekday).remainder(by: 7)
            found = Period(CivilDay(number: start + 7 * (number > 0 ? number - 1 : number + 1)))
        case .unit(let unit):
            guard unit >= .day, unit < self.unit else { return nil }
            let ends =
                unit == .week || unit == .weekend
                ? weeks(unit) : (Period(unit, containing: first), Period(unit, containing: last))
            found = number > 0 ? ends.0.shifted(by: number - 1) : ends.1.shifted(by: number + 1)
        }
        return found.last >= first && found.first <= last ? found : nil
    }

    /// The weeks of this period whose Thursdays are in it, the weekends whose Saturdays are.
    private func weeks(_ unit: TimeUnit) -> (Period, Period) {
        if unit == .weekend {
            return (
                Period(unit, containing: CivilDay(number: first.number + 1)),
                Period(unit, containing: CivilDay(number: last.number - 5))
            )
        }
        let firstWeek = Period(unit, containing: CivilDay(number: first.number + 3))
        let lastWeek = Period(unit, containing: CivilDay(number: last.number - 3))
        return (firstWeek, lastWeek)
    }

    /// The weekend that a day belongs to: the one before a Monday or Tuesday, else that of its week.
    var weekendBeside: Period {
        let weekend = within(.weekend)
        return first.weekday <= 2 ? weekend.shifted(by: -1) : weekend
    }

    /// The first and last point of its beginning, middle or end: thirds of a month, three days of a week, the first three or the
    /// last four months of a year; nil for other units.
    func ends(_ edge: TimeWord.Edge) -> (String, String)? {
        func days(_ first: Int, _ last: Int) -> (Period, Period) {
            (Period(.day, index: first), Period(.day, index: last))
        }
        let ends: (Period, Period)
        switch (unit, edge) {
        case (.week, .early): ends = days(first.number, first.number + 2)
        case (.week, .middle): ends = days(first.number + 1, first.number + 3)
        case (.week, .late): ends = days(last.number - 2, last.number)
        case (.month, .early): ends = days(first.number, first.number + 9)
        case (.month, .middle): ends = days(first.number + 10, first.number + 19)
        case (.month, .late): ends = days(first.number + 20, last.number)
        case (.year, .early): ends = (Period(.month, index: index * 12), Period(.month, index: index * 12 + 2))
        case (.year, .late): ends = (Period(.month, index: index * 12 + 8), Period(.month, index: index * 12 + 11))
        default: return nil
        }
        guard let first = ends.0.value, let last = ends.1.value else { return nil }
        return (first, last)
    }
}
