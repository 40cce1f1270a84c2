/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil unless there is such a day and a web page can have been published on it: from 1995 on.
    init?(year: Int, month: Int, day: Int) {
        guard 1995...2100 ~= year, 1...12 ~= month, day >= 1, day <= CalendarDay.length(ofMonth: month, year: year)
        else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is so many days after 1 January 1970.
    init?(sinceEpoch days: Int) {
        guard 0...50_000 ~= days else { return nil }
        let date = CalendarDay.components(daysSinceEpoch: days)
        self.init(year: date.year, month: date.month, day: date.day)
    }

    /// A day of the Persian solar calendar, years 1370 to 1450.
    init?(persianYear year: Int, month: Int, day: Int) {
        guard 1370...1450 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
        // 1 Farvardin 1370 is 21 March 1991; within these years the leap years fall as in the 33-year cycle.
        let leapDays = (1370..<year).count { [1, 5, 9, 13, 17, 22, 26, 30].contains($0 % 33) }
        let dayOfYear = month <= 7 ? (month - 1) * 31 + day : 186 + (month - 7) * 30 + day
        self.init(sinceEpoch: 7749 + (year - 1370) * 365 + leapDays + dayOfYear - 1)
    }

    /// Later than any page.
    static let last = CalendarDay(unchecked: 2100)

    private init(unchecked year: Int) { (self.year, month, day) = (year, 12, 31) }

    /// The number of days since 1 January 1970.
    var sinceEpoch: Int { CalendarDay.daysSinceEpoch(year: year, month: month, day: day) }

    /// ISO 8601: `2020-03-12`.
    var description: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

/// Days of any year from 1 on.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
extension CalendarDay {
    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// - Parameter days: no earlier than 1 March of the year 0, which is -719,468.
    static func components(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
