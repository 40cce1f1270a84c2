/// Finds the dates that people read: `March 12th, 2020`, `12 de marzo de 2020`, `12.3.20`, `2020年3月12日`.
///
/// Only whole days are found, in running text, in linear time. Months are known by name in some sixty languages.
struct DateFinder {
    /// Whether `3/12/2020` is the twelfth of March.
    let monthFirst: Bool

    init(monthFirst: Bool = false) { self.monthFirst = monthFirst }

    /// Reads dates as the people write them for whom a page in a language, at an address, is made.
    init(language: String?, url: String?) {
        self.init(monthFirst: DateFinder.writesMonthFirst(language: language, url: url))
    }

    /// `3/12/2020` is in March where people write it so: in the United States, and in English pages that name no country.
    private static func writesMonthFirst(language: String?, url: String?) -> Bool {
        guard let language, language.hasPrefix("en") else { return false }
        if ["gb", "uk", "au", "in", "ie", "nz", "za", "sg", "ng", "ke"].contains(where: {
            language.hasSuffix("-" + $0) || language.hasSuffix("_" + $0)
        }) {
            return false
        }
        let host = url?.split(separator: "/", maxSplits: 3).dropFirst().first ?? ""
        return ![".uk", ".au", ".in", ".ie", ".nz", ".za", ".sg", ".ng", ".ke", ".pk", ".eu"].contains {
            host.hasSuffix($0)
        }
    }

    struct Found: Hashable {
        let day: CalendarDay
        let range: Range<Int>
        /// Whether the month stands there as a word, or the year in front: no doubt about the order then.
        let isUnambiguous: Bool
    }

    /// Calls `body` with every date in a range of a text, in order.
    func forEachDate(in text: [UInt8], range: Range<Int>, _ body: (Found) -> Void) {
        var scanner = Scanner(text: text, end: range.upperBound, monthFirst: monthFirst)
        var index = range.lowerBound
        while index < range.upperBound {
            guard let number = scanner.number(at: index) else {
                index += 1
                continue
            }
            if !number.isAttached, let found = scanner.date(around: number, from: range.lowerBound) {
                body(found)
                index = max(found.range.upperBound, number.end)
            } else {
                index = number.end
            }
        }
    }

    /// The dates in a text, at most 600 of them.
    func dates(in text: [UInt8]) -> [Found] {
        var found: [Found] = []
        forEachDate(in: text, range: 0..<text.count) { if found.count < 600 { found.append($0) } }
        return found
    }

    /// The first date in a text.
    func firstDate(in text: [UInt8]) -> Found? {
        var first: Found?
        forEachDate(in: text, range: 0..<min(text.count, 400)) { first = first ?? $0 }
        return first
    }
}

private struct Number {
    let value: Int
    let digits: Int
    let start: Int
    let end: Int
    /// Whether a letter or a decimal part stands right before it.
    let isAttached: Bool
}

private struct Scanner {
    let text: [UInt8]
    let end: Int
    let monthFirst: Bool

    /// The run of digits (ASCII, Arabic, Persian, Indic, Thai) that begins here.
    @inline(__always)
    func number(at start: Int) -> Number? {
        let byte = text[start]
        guard byte &- 0x30 < 10 || byte == 0xD9 || byte == 0xDB || byte == 0xE0 else { return nil }
        return readNumber(at: start)
    }

    private func readNumber(at start: Int) -> Number? {
        var index = start
        var value = 0
        var digits = 0
        while index < end {
            let byte = text[index]
            if byte &- 0x30 < 10 {
                value = digits < 9 ? value * 10 + Int(byte &- 0x30) : value
                index += 1
            } else if byte == 0xD9 || byte == 0xDB, index + 1 < end,
                case let second = text[index + 1] &- (byte == 0xD9 ? 0xA0 : 0xB0), second < 10
            {
                value = digits < 9 ? value * 10 + Int(second) : value
                index += 2
            } else if byte == 0xE0, index + 2 < end, let digit = indicDigit(text[index + 1], text[index + 2]) {
                value = digits < 9 ? value * 10 + digit : value
                index += 3
            } else {
                break
            }
            digits += 1
        }
        guard digits > 0 else { return nil }
        return Number(value: value, digits: digits, start: start, end: index, isAttached: isAttached(at: start))
    }

    /// Thai digits, and those of the scripts of India, whose blocks are laid out alike.
    private func indicDigit(_ second: UInt8, _ third: UInt8) -> Int? {
        if second == 0xB9, third >= 0x90, third <= 0x99 { return Int(third - 0x90) }
        guard second >= 0xA5, second <= 0xB5, second & 1 == 1, third >= 0xA6, third <= 0xAF else { return nil }
        return Int(third - 0xA6)
    }

    private func isAttached(at start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = text[start - 1]
        if before | 0x20 >= UInt8(ascii: "a"), before | 0x20 <= UInt8(ascii: "z") { return true }
        guard before == UInt8(ascii: ".") || before == UInt8(ascii: ",") || before == UInt8(ascii: "-"), start > 1
        else {
            return before == UInt8(ascii: "_") || before == UInt8(ascii: "$") || before == UInt8(ascii: "#")
        }
        return text[start - 2] &- 0x30 < 10
    }

    mutating func date(around number: Number, from lowerBound: Int) -> DateFinder.Found? {
        if number.digits == 4 { return yearFirst(number) }
        guard number.digits <= 2, 1...31 ~= number.value else { return nil }
        return dayMonthYear(number) ?? monthDayYear(number, from: lowerBound) ?? numeric(number)
    }

    // MARK: Forms

    /// `2020-03-12`, `2020. március 12.`, `2020年3月12日`.
    private func yearFirst(_ year: Number) -> DateFinder.Found? {
        guard isYear(year.value) else { return nil }
        var index = skipSeparators(from: year.end, words: false)
        index = skip(ideograph: [0xE5, 0xB9, 0xB4], or: [0xEB, 0x85, 0x84], at: index)
        index = skipSeparators(from: index, words: false)
        guard index > year.end, index < end else { return nil }
        let month: Int
        if let number = number(at: index), number.digits <= 2 {
            month = number.value
            index = skip(ideograph: [0xE6, 0x9C, 0x88], or: [0xEC, 0x9B, 0x94], at: number.end)
        } else if let name = monthName(at: index) {
            month = name.month
            index = name.end
        } else {
            return nil
        }
        let afterMonth = index
        index = skipSeparators(from: index, words: false)
        guard index < end, index > afterMonth || text[index - 1] >= 0x80,
            let day = number(at: index), day.digits <= 2
        else { return nil }
        return found(
            year: year.value, month: month, day: day.value,
            range: year.start..<skip(ideograph: [0xE6, 0x97, 0xA5], or: [0xEC, 0x9D, 0xBC], at: day.end),
            isUnambiguous: true)
    }

    /// `12 March 2020`, `12. März 2020`, `12th of March, '20`, `12 tháng 3, 2020`.
    private func dayMonthYear(_ day: Number) -> DateFinder.Found? {
        let index = skipSeparators(from: skipOrdinal(at: day.end), words: true)
        guard index < end, let name = monthName(at: index) else { return nil }
        guard let year = year(after: name.end) else { return nil }
        return found(
            year: year.value, month: name.month, day: day.value, range: day.start..<year.end, isUnambiguous: true)
    }

    /// `March 12, 2020`, `Mar. 12th 2020`.
    private func monthDayYear(_ day: Number, from lowerBound: Int) -> DateFinder.Found? {
        var index = day.start
        while index > lowerBound, day.start - index < 4, isSeparator(text[index - 1]) || text[index - 1] == 0xA0 {
            index -= 1
        }
        if index < day.start, text[index] == 0xA0, index > lowerBound, text[index - 1] == 0xC2 { index -= 1 }
        let wordEnd = index
        while index > lowerBound, wordEnd - index < 40, isLetter(text[index - 1]) { index -= 1 }
        guard wordEnd - index >= 3, let name = monthName(at: index), name.end == wordEnd,
            let year = year(after: skipOrdinal(at: day.end)), year.digits == 4
        else { return nil }
        return found(year: year.value, month: name.month, day: day.value, range: index..<year.end, isUnambiguous: true)
    }

    /// `12.3.2020`, `3/12/2020`, `12-03-2020`, `12.03.20`.
    private func numeric(_ first: Number) -> DateFinder.Found? {
        guard let (mark, secondStart) = mark(after: first.end), let second = number(at: secondStart),
            second.digits <= 2,
            let (sameMark, thirdStart) = self.mark(after: second.end), mark == sameMark,
            let third = number(at: thirdStart), third.digits == 4 || third.digits == 2,
            !isVersion(endingAt: third.end)
        else { return nil }
        if third.digits == 2 {
            // Nothing may follow a short year: versions and addresses look like that too.
            guard mark != UInt8(ascii: "-"),
                third.end >= end || !isNumeric(text[third.end])
            else { return nil }
        }
        let isMonthFirst = second.value > 12 || (monthFirst && mark == UInt8(ascii: "/") && first.value <= 12)
        return found(
            year: third.digits == 4 ? third.value : fullYear(third.value),
            month: isMonthFirst ? first.value : second.value, day: isMonthFirst ? second.value : first.value,
            range: first.start..<third.end, isUnambiguous: first.value > 12 || second.value > 12)
    }

    private func found(year: Int, month: Int, day: Int, range: Range<Int>, isUnambiguous: Bool) -> DateFinder.Found? {
        let date: CalendarDay? =
            switch year {
            case 1370...1450: CalendarDay(persianYear: year, month: month, day: day)
            // The Thai calendar counts from 543 BC.
            case 2538...2643: CalendarDay(year: year - 543, month: month, day: day)
            default: CalendarDay(year: year, month: month, day: day)
            }
        return date.map { DateFinder.Found(day: $0, range: range, isUnambiguous: isUnambiguous) }
    }

    // MARK: Parts

    private func isYear(_ value: Int) -> Bool { 1995...2100 ~= value || 1370...1450 ~= value || 2538...2643 ~= value }

    private func fullYear(_ value: Int) -> Int { value < 70 ? 2000 + value : 1900 + value }

    private func year(after start: Int) -> Number? {
        var index = skipSeparators(from: start, words: true)
        let isShort = index < end && text[index] == UInt8(ascii: "'")
        if isShort { index += 1 }
        guard index < end, index > start, let number = number(at: index) else { return nil }
        if number.digits == 4, isYear(number.value) { return number }
        guard number.digits == 2, number.end >= end || !isNumeric(text[number.end]) else { return nil }
        return Number(
            value: fullYear(number.value), digits: 2, start: number.start, end: number.end, isAttached: false)
    }

    private func monthName(at start: Int) -> (month: Int, end: Int)? {
        var letters = FoldedScalars(text[start..<min(end, start + 60)])
        var hash: UInt64 = FoldedScalars<ArraySlice<UInt8>>.seed
        var wordEnd = start
        var count = 0
        while let scalar = letters.next(), scalar > 0x39 {
            hash = FoldedScalars<ArraySlice<UInt8>>.hash(hash, with: scalar)
            wordEnd = letters.offset
            count += 1
        }
        guard count >= 2 else { return nil }
        if let month = MonthNames.months[hash] { return (Int(month), wordEnd) }
        if hash == DateWords.vietnameseMonth, case let index = skipSeparators(from: wordEnd, words: false), index < end,
            let number = number(at: index), number.digits <= 2
        {
            return (number.value, number.end)
        }
        return nil
    }

    private func skipOrdinal(at start: Int) -> Int {
        var letters = FoldedScalars(text[start..<min(end, start + 6)])
        var hash: UInt64 = FoldedScalars<ArraySlice<UInt8>>.seed
        var wordEnd = start
        while let scalar = letters.next(), scalar > 0x39 {
            hash = FoldedScalars<ArraySlice<UInt8>>.hash(hash, with: scalar)
            wordEnd = letters.offset
        }
        return DateWords.ordinals.contains(hash) ? wordEnd : start
    }

    /// Passes spaces and marks, at most eight of them, and one joining word such as `de`.
    private func skipSeparators(from start: Int, words: Bool) -> Int {
        var index = start
        while index < end, index - start < 8 {
            if isSeparator(text[index]) {
                index += 1
            } else if text[index] == 0xC2, index + 1 < end, text[index + 1] == 0xA0 {
                index += 2
            } else {
                break
            }
        }
        guard words, index > start, index < end else { return index }
        var letters = FoldedScalars(text[index..<min(end, index + 12)])
        var hash: UInt64 = FoldedScalars<ArraySlice<UInt8>>.seed
        var wordEnd = index
        while let scalar = letters.next(), scalar > 0x39 {
            hash = FoldedScalars<ArraySlice<UInt8>>.hash(hash, with: scalar)
            wordEnd = letters.offset
        }
        guard DateWords.joining.contains(hash) else { return index }
        return skipSeparators(from: wordEnd, words: false)
    }

    private func mark(after start: Int) -> (mark: UInt8, next: Int)? {
        var index = start
        while index < end, index - start < 2, text[index] <= 0x20 { index += 1 }
        guard index < end,
            text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: "-")
        else { return nil }
        let mark = text[index]
        index += 1
        let afterMark = index
        while index < end, index - afterMark < 2, text[index] <= 0x20 { index += 1 }
        return index < end ? (mark, index) : nil
    }

    private func skip(ideograph: [UInt8], or other: [UInt8], at index: Int) -> Int {
        guard index + 3 <= end, text[index] >= 0xE0 else { return index }
        let bytes = text[index..<index + 3]
        return bytes.elementsEqual(ideograph) || bytes.elementsEqual(other) ? index + 3 : index
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|")
    }

    /// Whether a point and a digit follow, as in `1.2.2020.4`.
    private func isVersion(endingAt index: Int) -> Bool {
        index + 1 < end && text[index] == UInt8(ascii: ".") && text[index + 1] &- 0x30 < 10
    }

    private func isNumeric(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%")
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
}

/// The little words inside dates, as hashes of their folded letters.
private enum DateWords {
    static let ordinals = hashes("st nd rd th er eme e o a º ª ος η ης")
    static let joining = hashes("de del of d the di da do den m г р r ngay nam lúc")
    static let vietnameseMonth = FoldedScalars.hash(of: Array("tháng".utf8))

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { FoldedScalars.hash(of: Array($0.utf8)) })
    }
}
