import Record

/// A moment as machines write it for machines, as far as it is told: a day, perhaps a time, perhaps its zone.
struct Timestamp: Hashable {
    let day: CalendarDay
    /// `10:30:00`, as written.
    var time: String?
    /// `Z` or `+01:00`.
    var zone: String?

    init(day: CalendarDay) { self.day = day }

    /// Whether the day may be another one where the page was written.
    var isUTC: Bool { zone == "Z" || zone == "+00:00" }

    /// The day that begins at this moment an hour to three east of Greenwich: who picks a day there without a time, and
    /// has it stored in UTC, gets the evening before.
    var untilNextMidnight: Timestamp {
        guard isUTC, time == "23:00:00" || time == "22:00:00" || time == "21:00:00",
            let next = CalendarDay(sinceEpoch: day.sinceEpoch + 1)
        else { return self }
        return Timestamp(day: next)
    }

    /// ISO 8601: the day, and the time where the zone is known too.
    var description: String {
        guard let time, let zone else { return day.description }
        return "\(day.description)T\(time)\(zone)"
    }

    /// Reads a value meant for machines: ISO 8601 in its loose forms (`2020-03-12T10:30:00+01:00`, `2020/3/12 10:30`,
    /// `20200312`), seconds or milliseconds since 1970, or any date that ``DateFinder`` knows (`Thu, 12 Mar 2020`).
    init?(_ value: ArraySlice<UInt8>, finder: DateFinder) {
        guard value.count >= 6 else { return nil }
        let bytes = Array(value.prefix(120))
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        var digits = DigitReader(bytes: bytes, index: start)
        if let timestamp = Timestamp(isoDate: &digits) {
            self = timestamp
        } else if let day = Timestamp.epochDay(bytes[start...]) {
            self.day = day
        } else if let found = finder.firstDate(in: bytes) {
            day = found.day
        } else {
            return nil
        }
    }

    private init?(isoDate reader: inout DigitReader) {
        guard let year = reader.number(digits: 4) else { return nil }
        let hasMarks = reader.skip("-/.")
        guard let month = hasMarks ? reader.number(upTo: 2) : reader.number(digits: 2) else { return nil }
        guard reader.skip("-/.") == hasMarks, let number = hasMarks ? reader.number(upTo: 2) : reader.number(digits: 2),
            !reader.isAtDigit || reader.bytes.count >= reader.index + 4,
            let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        self.day = day
        readTime(&reader, marked: hasMarks)
    }

    private mutating func readTime(_ reader: inout DigitReader, marked: Bool) {
        _ = reader.skip(" ")
        _ = reader.skip("Tt")
        guard let hour = reader.number(digits: 2), hour < 24 else { return }
        _ = reader.skip(":")
        guard let minute = reader.number(digits: 2), minute < 60 else { return }
        var seconds = "00"
        if reader.skip(":") || !marked, let second = reader.number(digits: 2), second < 60 {
            seconds = second.digits(2)
        }
        if reader.skip(".,") { while reader.isAtDigit { reader.index += 1 } }
        time = "\(hour.digits(2)):\(minute.digits(2)):\(seconds)"
        _ = reader.skip(" ")
        if reader.skip("Zz") {
            zone = "Z"
        } else if let sign = reader.sign(), let hours = reader.number(digits: 2), hours <= 14 {
            _ = reader.skip(":")
            let minutes = reader.number(digits: 2) ?? 0
            zone = "\(sign)\(hours.digits(2)):\(min(minutes, 59).digits(2))"
        }
    }

    /// Ten digits are seconds, thirteen milliseconds.
    private static func epochDay(_ bytes: ArraySlice<UInt8>) -> CalendarDay? {
        let digits = bytes.prefix { $0 &- 0x30 < 10 }
        guard digits.count == 10 || digits.count == 13,
            digits.endIndex == bytes.endIndex || bytes[digits.endIndex] <= 0x20
        else {
            return nil
        }
        let seconds = digits.prefix(10).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        return CalendarDay(sinceEpoch: seconds / 86_400)
    }
}

private struct DigitReader {
    let bytes: [UInt8]
    var index: Int

    var isAtDigit: Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }

    mutating func number(digits: Int) -> Int? {
        guard index + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + digits] {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        index += digits
        return value
    }

    mutating func number(upTo digits: Int) -> Int? {
        number(digits: digits) ?? (digits > 1 ? number(digits: digits - 1) : nil)
    }

    /// Passes one byte if it is one of these.
    mutating func skip(_ marks: StaticString) -> Bool {
        guard index < bytes.count else { return false }
        let isMark = marks.withUTF8Buffer { $0.contains(bytes[index]) }
        if isMark { index += 1 }
        return isMark
    }

    mutating func sign() -> Character? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "+"): index += 1; return "+"
        case UInt8(ascii: "-"): index += 1; return "-"
        default: return nil
        }
    }
}
