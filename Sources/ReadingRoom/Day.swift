/// Days of the calendar, by Coordinated Universal Time.
enum Day {
    private static let secondsInDay = 86_400

    /// The day of a time in seconds since 1970: `2026-11-23`.
    ///
    /// H. Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013.
    static func text(of time: Int) -> String {
        let shifted = floorDivide(time, secondsInDay) + 719_468
        let era = floorDivide(shifted, 146_097)
        let day = shifted - era * 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let calendarMonth = month < 10 ? month + 3 : month - 9
        let calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0)
        return "\(padded(calendarYear, 4))-\(padded(calendarMonth, 2))-\(padded(dayOfMonth, 2))"
    }

    static func before(_ time: Int, days: Int) -> String { text(of: time - days * secondsInDay) }

    /// The beginning of a day in seconds since 1970; nil for what is none of the calendar.
    static func start(of text: String) -> Int? {
        guard text.utf8.count == 10, let days = number(of: text) else { return nil }
        let start = days * secondsInDay
        return self.text(of: start) == text ? start : nil
    }

    /// The days since 1970 of a date that begins with a day; nil for any other.
    static func number(of date: String) -> Int? {
        let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard numbers.count == 3, (1...12).contains(numbers[1]) else { return nil }
        let (year, month, day) = (numbers[1] <= 2 ? numbers[0] - 1 : numbers[0], numbers[1], numbers[2])
        let era = floorDivide(year, 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// As people read it: `23 November 2026`; a date that is none stays as it is.
    static func spoken(_ date: String) -> String {
        guard number(of: date) != nil else { return date }
        let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
        return "\(parts[2]) \(Wording.months[parts[1] - 1]) \(parts[0])"
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
