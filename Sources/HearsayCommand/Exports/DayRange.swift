import FoundationEssentials
import Record

/// The first and the last day of a time, as far as its TIMEX3 value says them: `2026-W10` has seven days.
///
/// Seasons, which differ from half of the world to half, and what is open (`XXXX-10`, `PAST_REF`, `P3D`) have none.
struct DayRange: Equatable {
    var first: String
    /// nil where it is said to go on, without an end.
    var last: String?

    /// The days of an expression, of a stretch from the first of its beginning to the last of its end.
    init?(_ time: TimeExpression) {
        guard let range = Self(time.value) else { return nil }
        self = range
        if let end = time.endValue { last = end == ".." ? nil : Self(end)?.last ?? last }
    }

    init?(_ value: String) {
        // A part of a day or a time of day lies on the day.
        let parts = value.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, parts.count <= 3 else { return nil }
        let names = parts.dropFirst()
        guard let (start, length) = Self.period(year: String(year), names.map(String.init)),
            let date = Self.calendar.date(from: start), let end = Self.calendar.date(byAdding: length, to: date)
        else { return nil }
        let day = Self.text(of: date)
        // The calendar takes 31 February for a day in March.
        if parts.count == 3, start.day != nil, day != value.prefix(10) { return nil }
        first = day
        last = Self.calendar.date(byAdding: DateComponents(day: -1), to: end).map(Self.text)
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// What begins a period, and how long it is.
    private static func period(year: String, _ names: [String]) -> (DateComponents, DateComponents)? {
        guard let number = number(year), (3...4).contains(year.utf8.count), number > 0 else { return nil }
        if year.utf8.count == 3 {
            return names.isEmpty ? (DateComponents(year: number * 10, month: 1, day: 1), DateComponents(year: 10)) : nil
        }
        func months(_ first: Int, _ count: Int) -> (DateComponents, DateComponents) {
            (DateComponents(year: number, month: first, day: 1), DateComponents(month: count))
        }
        switch names.count {
        case 0: return months(1, 12)
        case 1:
            if let month = Self.number(names[0]), (1...12).contains(month) { return months(month, 1) }
            guard let index = Self.number(names[0].dropFirst()) else { return nil }
            switch (names[0].first, index) {
            case ("Q", 1...4): return months(index * 3 - 2, 3)
            case ("H", 1...2): return months(index * 6 - 5, 6)
            case ("W", 1...53): return (week(index, number, weekday: 2), DateComponents(day: 7))
            default: return nil
            }
        default:
            if names[1] == "WE", names[0].first == "W", let index = Self.number(names[0].dropFirst()) {
                return (week(index, number, weekday: 7), DateComponents(day: 2))
            }
            guard let month = Self.number(names[0]), let day = Self.number(names[1]) else { return nil }
            return (DateComponents(year: number, month: month, day: day), DateComponents(day: 1))
        }
    }

    /// A day of a week as ISO 8601 counts it; days go by their numbers in the calendar, Sunday is 1.
    private static func week(_ index: Int, _ year: Int, weekday: Int) -> DateComponents {
        DateComponents(weekday: weekday, weekOfYear: index, yearForWeekOfYear: year)
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private static func text(of date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return "\((parts.year ?? 0).digits(4))-\((parts.month ?? 0).digits(2))-\((parts.day ?? 0).digits(2))"
    }
}
