import Record

/// Days of the calendar, by Coordinated Universal Time.
enum Day {
    private static let secondsInDay = 86_400

    /// The day of a time in seconds since 1970: `2026-11-23`.
    static func text(of time: Int) -> String { CivilDay(number: time.quotient(by: secondsInDay)).text }

    static func before(_ time: Int, days: Int) -> String { text(of: time - days * secondsInDay) }

    /// The beginning of a day in seconds since 1970; nil for what is none of the calendar.
    static func start(of text: String) -> Int? {
        text.utf8.count == 10 ? number(of: text).map { $0 * secondsInDay } : nil
    }

    /// The days since 1970 of a date that begins with a day; nil for any other.
    static func number(of date: String) -> Int? { CivilDay(beginning: date)?.number }

    /// As people read it: `23 November 2026`; a date that is none stays as it is.
    static func spoken(_ date: String) -> String {
        guard let day = CivilDay(beginning: date)?.civil else { return date }
        return "\(day.day) \(Wording.months[day.month - 1]) \(day.year)"
    }
}
