import Record

/// A time that comes round: every week, month or year.
enum Recurring: Hashable, Sendable {
    case weekday(Int)
    /// "the 15th"
    case dayOfMonth(Int)
    /// "Tuesday the 13th"
    case weekdayAndDay(Int, Int)
    case month(Int)
    case monthDay(Int, Int)
    /// "Sunday, Feb. 10"
    case weekdayAndDate(Int, month: Int, day: Int)
    case season(Int)
    case yearPart(YearPart)
    case holiday(Holiday)

    private var cycle: TimeUnit {
        switch self {
        case .weekday: .week
        case .dayOfMonth, .weekdayAndDay: .month
        default: .year
        }
    }

    /// The one in a week, a month or a year, nil where there is none: 31 February.
    private func one(in cycle: Period) -> Period? {
        let first = cycle.first
        let year = first.year
        switch self {
        case .weekday(let weekday): return Period(CivilDay(number: first.number + weekday - 1))
        case .dayOfMonth(let day): return CivilDay(year, first.civil.month, day).map { Period($0) }
        case .weekdayAndDay(let weekday, let day):
            return CivilDay(year, first.civil.month, day).flatMap { $0.weekday == weekday ? Period($0) : nil }
        case .weekdayAndDate(let weekday, let month, let day):
            return CivilDay(year, month, day).flatMap { $0.weekday == weekday ? Period($0) : nil }
        case .month(let month): return Period(.month, index: year * 12 + month - 1)
        case .monthDay(let month, let day): return CivilDay(year, month, day).map { Period($0) }
        case .season(let season): return Period(.season, index: year * 4 + season)
        case .yearPart(let part):
            return Period(part.unit, index: year * (12 / (part.unit.months ?? 12)) + part.number - 1)
        case .holiday(let holiday): return holiday.day(in: year).map { Period($0) }
        }
    }

    /// The first in a period, which is a year or a month: "April next year".
    func first(in period: Period) -> Period? {
        let candidates =
            period.unit > cycle
            ? (0...5).map { one(in: Period(cycle, containing: period.first).shifted(by: $0)) }
            : [one(in: period.within(cycle))]
        return candidates.lazy.compactMap { $0 }.first { period.first <= $0.first }
    }

    /// Those of the cycles round a day, in their order.
    private func around(_ day: CivilDay) -> [Period] {
        let here = Period(cycle, containing: day)
        let reach: Int
        switch self {
        // 29 February may be eight years away, the 31st with its weekday more than a year.
        case .monthDay(2, 29): reach = 8
        case .weekdayAndDay: reach = 20
        default: reach = 2
        }
        return (-reach...reach).compactMap { one(in: here.shifted(by: $0)) }
    }

    func last(before day: CivilDay) -> Period? { around(day).last { $0.last < day } }
    func last(upTo day: CivilDay) -> Period? { around(day).last { $0.first <= day } }
    func next(from day: CivilDay) -> Period? { around(day).first { $0.last >= day } }
    func next(after day: CivilDay) -> Period? { around(day).first { $0.first > day } }

    /// The nth closest to a day.
    func closest(_ number: Int, to day: CivilDay) -> Period? {
        let sorted = around(day).sorted { abs($0.first.number - day.number) < abs($1.first.number - day.number) }
        return sorted.indices.contains(number - 1) ? sorted[number - 1] : nil
    }

    /// The nearest, where what the tense does not point to counts as farther: nobody who tells of a day two months ahead
    /// means the one ten months ago.
    func likeliest(from day: CivilDay, _ tense: Tense) -> Period? {
        if case .weekdayAndDate(_, let month, let date) = self {
            // The weekday tells the year; one that fits no date near is a mistake.
            let near = around(day)
            return near.min { abs($0.index - day.number) < abs($1.index - day.number) }
                ?? Recurring.monthDay(month, date).likeliest(from: day, tense)
        }
        return around(day).min { distance($0, day, tense) < distance($1, day, tense) }
    }

    private func distance(_ period: Period, _ day: CivilDay, _ tense: Tense) -> Int {
        if period.contains(day) { return 0 }
        if period.first > day {
            let weight =
                switch tense {
                case .past: isOneDay ? 3 : 12
                case .future: 1
                case .unknown: 2
                }
            return (period.first.number - day.number) * weight
        }
        // What ended last is still reported: "will announce third-quarter profit".
        let isFresh = period.unit == .quarter && day.number - period.last.number < 92
        return (day.number - period.last.number) * (tense == .future && !isFresh ? 5 : 1)
    }

    /// In the cycle that a day is in, or some cycles from it.
    func one(near day: CivilDay, shiftedBy count: Int) -> Period? {
        one(in: Period(cycle, containing: day).shifted(by: count))
    }

    var isHoliday: Bool {
        if case .holiday = self { return true }
        return false
    }

    /// Whether it comes once a year.
    var isYearly: Bool { cycle == .year }

    /// Whether it comes once a month, if that.
    var isMonthly: Bool { cycle == .month }

    /// The value where it is not known which one is meant.
    var vagueValue: String {
        switch self {
        case .weekday(let weekday): "XXXX-WXX-\(weekday)"
        case .dayOfMonth(let day), .weekdayAndDay(_, let day): "XXXX-XX-\(day.digits(2))"
        case .month(let month): "XXXX-\(month.digits(2))"
        case .monthDay(let month, let day), .weekdayAndDate(_, let month, let day):
            "XXXX-\(month.digits(2))-\(day.digits(2))"
        case .season(let season): "XXXX-\(Period.seasons[season])"
        case .yearPart(let part): "XXXX-\(part.unit == .half ? "H" : "Q")\(part.number)"
        case .holiday(let holiday):
            holiday.fixedDate.map { "XXXX-\($0.month.digits(2))-\($0.day.digits(2))" } ?? "XXXX-XX-XX"
        }
    }
}
