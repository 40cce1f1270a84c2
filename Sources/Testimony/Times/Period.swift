import Record

/// The units in which times are told, from the shortest.
enum TimeUnit: Int, Hashable, Comparable, Sendable {
    case second, minute, hour, day, weekend, week, month, quarter, season, half, year, decade, century

    static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }

    /// How many months, where it is made of months.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter, .season: 3
        case .half: 6
        case .year: 12
        case .decade: 120
        case .century: 1200
        default: nil
        }
    }

    /// How many seconds, where it is made of seconds.
    var seconds: Int? {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        default: nil
        }
    }
}

/// A stretch of the calendar of one unit: a day, a week, a year. Those of a unit are counted on from one to the next, so
/// that the one before is one less.
struct Period: Hashable, Sendable {
    var unit: TimeUnit
    /// Seconds, minutes, hours, days and weeks from 1 January 1970; months, quarters, halves, years, decades and centuries
    /// from the year 0; seasons from its spring.
    var index: Int

    /// The period of a unit that a day is in.
    init(_ unit: TimeUnit, containing day: CivilDay) {
        self.unit = unit
        switch unit {
        case .second: index = day.number * 86_400
        case .minute: index = day.number * 1440
        case .hour: index = day.number * 24
        case .day: index = day.number
        case .week, .weekend: index = day.week
        // Spring begins with March, winter with December.
        case .season: index = (day.month - 2).quotient(by: 3)
        case .month, .quarter, .half, .year, .decade, .century: index = day.month.quotient(by: unit.months ?? 1)
        }
    }

    init(_ unit: TimeUnit, index: Int) {
        self.unit = unit
        self.index = index
    }

    init(_ day: CivilDay) { self.init(.day, containing: day) }
    init(year: Int) { self.init(.year, index: year) }

    /// The first day.
    var first: CivilDay {
        switch unit {
        case .second: CivilDay(number: index.quotient(by: 86_400))
        case .minute: CivilDay(number: index.quotient(by: 1440))
        case .hour: CivilDay(number: index.quotient(by: 24))
        case .day: CivilDay(number: index)
        case .week: CivilDay.monday(ofWeek: index)
        case .weekend: CivilDay(number: CivilDay.monday(ofWeek: index).number + 5)
        case .season: CivilDay(month: index * 3 + 2)
        case .month, .quarter, .half, .year, .decade, .century: CivilDay(month: index * (unit.months ?? 1))
        }
    }

    /// The last day.
    var last: CivilDay {
        switch unit {
        case .second, .minute, .hour: first
        case .weekend: CivilDay(number: first.number + 1)
        default: CivilDay(number: shifted(by: 1).first.number - 1)
        }
    }

    func shifted(by count: Int) -> Period { Period(unit, index: index + count) }

    /// The period of a unit in which this one begins.
    func within(_ unit: TimeUnit) -> Period { Period(unit, containing: first) }

    func contains(_ day: CivilDay) -> Bool { first <= day && day <= last }

    /// The value as TIMEX3 has it; nil outside the years that have four digits.
    var value: String? {
        let (year, month, day) = first.civil
        guard CivilDay.years.contains(year) || unit == .century || unit == .decade, year >= 0, year <= 9999 else {
            return nil
        }
        let date = "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
        switch unit {
        case .day: return date
        case .week, .weekend:
            let week = CivilDay.name(ofWeek: index)
            return "\(week.year.digits(4))-W\(week.number.digits(2))" + (unit == .weekend ? "-WE" : "")
        case .month: return "\(year.digits(4))-\(month.digits(2))"
        case .quarter: return "\(year.digits(4))-Q\(index.remainder(by: 4) + 1)"
        case .half: return "\(year.digits(4))-H\(index.remainder(by: 2) + 1)"
        case .season: return "\(year.digits(4))-\(Self.seasons[index.remainder(by: 4)])"
        case .year: return year.digits(4)
        case .decade: return index.digits(3)
        case .century: return index.digits(2)
        case .hour: return "\(date)T\(index.remainder(by: 24).digits(2))"
        case .minute: return "\(date)T\(Self.clock(index.remainder(by: 1440)))"
        case .second:
            let second = index.remainder(by: 86_400)
            return "\(date)T\(Self.clock(second / 60)):\((second % 60).digits(2))"
        }
    }

    static let seasons = ["SP", "SU", "FA", "WI"]

    private static func clock(_ minutes: Int) -> String { "\((minutes / 60).digits(2)):\((minutes % 60).digits(2))" }
}
