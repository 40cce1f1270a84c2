import Record

/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable, Sendable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil unless there is such a day and a web page can have been published on it: from 1995 on.
    init?(year: Int, month: Int, day: Int) {
        guard 1995...2100 ~= year, 1...12 ~= month, day >= 1, day <= CivilDay.length(ofMonth: month, year)
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
        let date = CivilDay(number: days).civil
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
    var sinceEpoch: Int { CivilDay(year: year, month: month, day: day).number }

    /// ISO 8601: `2020-03-12`.
    var description: String {
        "\(year)-\(month.digits(2))-\(day.digits(2))"
    }

    static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
