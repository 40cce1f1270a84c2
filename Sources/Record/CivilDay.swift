/// A day of the Gregorian calendar, counted from 1 January 1970; days before 1582 are counted backwards by the same rules.
///
/// After H. Hinnant, chrono-Compatible Low-Level Date Algorithms (https://howardhinnant.github.io/date_algorithms.html).
package struct CivilDay: Hashable, Comparable, Sendable {
    /// The years that are told: values have four digits.
    package static let years = 1...9999

    package var number: Int

    package init(number: Int) { self.number = number }

    /// nil where there is no such day: 31 February.
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The first day of a month, counted from January of the year 0.
    package init(month: Int) { self.init(year: month.quotient(by: 12), month: month.remainder(by: 12) + 1, day: 1) }

    /// Days behind the last one of a month go on into the next: 32 January is 1 February.
    package init(year: Int, month: Int, day: Int) {
        let year = month <= 2 ? year - 1 : year
        let era = year.quotient(by: 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day that a date of ISO 8601 begins with: `2026-11-23`, `2026-11-23T10:00:00Z`; nil for any other text.
    package init?(beginning date: some StringProtocol) {
        let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    /// As ISO 8601 writes it: `2026-11-23`.
    package var text: String {
        let civil = civil
        return "\(civil.year.digits(4))-\(civil.month.digits(2))-\(civil.day.digits(2))"
    }

    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted.quotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
    }

    package var year: Int { civil.year }

    /// The month, counted from January of the year 0.
    package var month: Int { civil.year * 12 + civil.month - 1 }

    /// The day of the week as ISO 8601 counts it: Monday is 1, Sunday 7.
    package var weekday: Int { (number + 3).remainder(by: 7) + 1 }

    /// The week, from Monday to Sunday, counted from that of 1 January 1970.
    package var week: Int { (number + 3).quotient(by: 7) }

    /// The year and number that ISO 8601 gives a week.
    package static func name(ofWeek week: Int) -> (year: Int, number: Int) {
        let thursday = CivilDay(number: week * 7)
        let year = thursday.year
        return (year, (thursday.number - CivilDay(month: year * 12).number) / 7 + 1)
    }

    /// The first day of a week.
    package static func monday(ofWeek week: Int) -> CivilDay { CivilDay(number: week * 7 - 3) }

    package static func length(ofMonth month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    package static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
}

extension Int {
    /// Rounded down, also below zero.
    package func quotient(by divisor: Int) -> Int { (self - remainder(by: divisor)) / divisor }

    /// From 0 up to the divisor, also below zero.
    package func remainder(by divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }

    /// With zeros before it up to a width.
    package func digits(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
