import Record

/// What words with digits tell: "2,500", "22nd", "10:35", "15h30", "1980s", "2001-09-11", "Q3", "FY2020".
enum NumericForms {
    static func kind(of form: String) -> TimeWord.Kind {
        guard form.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return .other }
        let parts = Parts(form)
        guard parts.numbers.count <= 3, parts.numbers.allSatisfy({ $0.digits <= 8 }) else { return .other }
        let values = parts.numbers.map(\.value)
        switch values.count {
        case 1: return single(values[0], digits: parts.numbers[0].digits, parts.marks)
        case 2: return pair(values, parts)
        default: return triple(values, parts)
        }
    }

    private static func single(_ value: Int, digits: Int, _ marks: [String]) -> TimeWord.Kind {
        switch (marks[0], marks[1]) {
        case ("", ""): return digits == 8 ? compactDate(value) : .number(value)
        case ("", "st"), ("", "nd"), ("", "rd"), ("", "th"): return .ordinal(value)
        case ("", "s"), ("", "'s"), ("'", "s"), ("'", "'s"): return decade(value, digits: digits)
        case ("'", "") where digits == 2: return .period(Period(year: year(value, digits: 2)))
        case ("", "h"): return ClockTime(value, isCertain: true).map(TimeWord.Kind.clock) ?? .other
        case ("", "p"): return ClockTime(value)?.inHalf(12).map(TimeWord.Kind.clock) ?? .other
        case ("q", "") where (1...4).contains(value): return .yearPart(YearPart(unit: .quarter, number: value))
        case ("", "q") where (1...4).contains(value): return .yearPart(YearPart(unit: .quarter, number: value))
        case ("h", "") where (1...2).contains(value): return .yearPart(YearPart(unit: .half, number: value))
        case ("fy", "") where digits == 2 || digits == 4: return .period(Period(year: year(value, digits: digits)))
        default: return .other
        }
    }

    /// "1980s", "90s": tens of years.
    private static func decade(_ value: Int, digits: Int) -> TimeWord.Kind {
        guard value % 10 == 0, digits == 4 || digits == 2, digits == 2 || (1000...2990).contains(value) else {
            return .other
        }
        let year = digits == 4 ? value : value <= 20 ? 2000 + value : 1900 + value
        return .period(Period(.decade, index: year / 10))
    }

    private static func compactDate(_ value: Int) -> TimeWord.Kind {
        guard (1900...2100).contains(value / 10_000) else { return .other }
        return CivilDay(value / 10_000, value / 100 % 100, value % 100).map { .period(Period($0)) } ?? .other
    }

    private static func pair(_ values: [Int], _ parts: Parts) -> TimeWord.Kind {
        let digits = parts.numbers.map(\.digits)
        switch (parts.marks[0], parts.marks[1], parts.marks[2]) {
        case ("", ":", ""), ("", "h", ""):
            guard digits[1] == 2 else { return .other }
            let isCertain = parts.marks[1] == "h"
            return ClockTime(values[0], values[1], isCertain: isCertain).map(TimeWord.Kind.clock) ?? .other
        case ("", ":", "a"), ("", ":", "p"):
            return ClockTime(values[0], values[1])?.inHalf(parts.marks[2] == "a" ? 0 : 12).map(TimeWord.Kind.clock)
                ?? .other
        case ("", ",", ""): return digits[1] == 3 ? .number(values[0] * 1000 + values[1]) : .other
        case ("", ".", ""):
            return Double("\(values[0]).\(values[1].digits(digits[1]))").map(TimeWord.Kind.decimal) ?? .other
        case ("", "/", "") where digits[0] <= 2 && digits[1] <= 2: return .shortDate(values[0], values[1])
        case ("", "-", ""), ("", "/", ""):
            guard digits[0] == 4, digits[1] <= 2, (1...12).contains(values[1]) else { return .other }
            return .period(Period(.month, index: values[0] * 12 + values[1] - 1))
        case ("", "q", "") where digits[0] == 1 && (1...4).contains(values[0]) && (digits[1] == 2 || digits[1] == 4):
            return .period(Period(.quarter, index: year(values[1], digits: digits[1]) * 4 + values[0] - 1))
        case ("", "q", "") where (digits[0] == 4 || digits[0] == 2) && digits[1] == 1 && (1...4).contains(values[1]):
            return .period(Period(.quarter, index: year(values[0], digits: digits[0]) * 4 + values[1] - 1))
        default: return .other
        }
    }

    private static func triple(_ values: [Int], _ parts: Parts) -> TimeWord.Kind {
        let digits = parts.numbers.map(\.digits)
        guard parts.marks[0].isEmpty, parts.marks[3].isEmpty, parts.marks[1] == parts.marks[2] else { return .other }
        switch parts.marks[1] {
        case ":": return ClockTime(values[0], values[1], values[2]).map(TimeWord.Kind.clock) ?? .other
        case ",":
            guard digits[1] == 3, digits[2] == 3 else { return .other }
            return .number((values[0] * 1000 + values[1]) * 1000 + values[2])
        case "-", "/", ".":
            if digits[0] == 4 { return CivilDay(values[0], values[1], values[2]).map { .period(Period($0)) } ?? .other }
            guard digits[2] == 2 || digits[2] == 4, digits[0] <= 2, digits[1] <= 2 else { return .other }
            let year = year(values[2], digits: digits[2])
            // The American order, unless only the other gives a day; with full stops the day is first.
            let american = CivilDay(year, values[0], values[1])
            let other = CivilDay(year, values[1], values[0])
            return (parts.marks[1] == "." ? other ?? american : american ?? other).map { .period(Period($0)) } ?? .other
        default: return .other
        }
    }

    /// A year of two digits is one of the last fifty years or the next fifty, as seen from 2000.
    static func year(_ value: Int, digits: Int) -> Int {
        digits == 2 ? (value < 50 ? 2000 + value : 1900 + value) : value
    }

    /// The numbers in a word, and what stands before, between and behind them.
    private struct Parts {
        var numbers: [(value: Int, digits: Int)] = []
        var marks: [String] = []

        init(_ form: String) {
            var mark: [UInt8] = []
            var value = 0
            var digits = 0
            for byte in form.utf8 {
                if (0x30...0x39).contains(byte) {
                    if digits == 0 {
                        marks.append(String(decoding: mark, as: UTF8.self))
                        mark = []
                    }
                    digits += 1
                    value = digits <= 8 ? value * 10 + Int(byte - 0x30) : value
                } else {
                    if digits > 0 { numbers.append((value, digits)) }
                    (value, digits) = (0, 0)
                    mark.append(byte)
                }
            }
            if digits > 0 { numbers.append((value, digits)) }
            marks.append(String(decoding: mark, as: UTF8.self))
        }
    }
}
