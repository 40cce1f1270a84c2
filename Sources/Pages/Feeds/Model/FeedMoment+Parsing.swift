import Record

/// The forms that dates in feeds have.
///
/// - RFC 822 and 2822: `Thu, 1 Jan 2004 19:48:21 EST`; the day of the week, the seconds, the zone may be missing, the
///   year may have two digits, the names may be of any language that ``MonthNames`` has;
/// - W3CDTF and ISO 8601: `2003-12-31T10:14:55+01:00`, `2003-12`, `20031231`, `2003-365`;
/// - asctime: `Thu Jan  1 19:48:21 2004`; databases' `2004-07-08 23:56:58.0`; numbers with marks in Chinese, Japanese and
///   Korean; `7/8/2004 11:56 PM`; seconds since 1970.
extension FeedMoment {
    public init?(_ written: String) {
        var reader = MomentReader(Array(written.utf8.prefix(200))[...].trimmingSpace)
        guard let moment = reader.read() else { return nil }
        self = moment
    }
}

private struct MomentReader {
    private let bytes: [UInt8]
    private var index = 0
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var hour: Int?
    private var minute = 0
    private var second = 0
    private var nanosecond = 0
    private var offset: Int?
    /// Nil unless `AM`, `PM` or their like were met.
    private var isAfternoon: Bool?
    /// Numbers parted by slashes, whose order has to be guessed.
    private var slashed: [Int] = []

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

    mutating func read() -> FeedMoment? {
        if let seconds = secondsSinceEpoch {
            var moment = FeedMoment(year: 1970)
            (moment.hour, moment.second, moment.offset) = (0, seconds, 0)
            return moment.inUTC
        }
        readCompactDate()
        while index < bytes.count { readPart() }
        return moment
    }

    private var secondsSinceEpoch: Int? {
        guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Int(String(decoding: bytes.prefix(10), as: UTF8.self))
    }

    /// `20031231`, `2003-365`, `031231`: a date that is told by the number of its digits.
    private mutating func readCompactDate() {
        let digits = digitCount(at: 0)
        if digits == 8 {
            (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
            index = 8
        } else if digits == 6, bytes.count == 6 || bytes[6] == UInt8(ascii: "T") {
            (year, month, day) = (Self.fullYear(number(0..<2)), number(2..<4), number(4..<6))
            index = 6
        } else if digits == 4, bytes.count >= 8, bytes[4] == UInt8(ascii: "-"), digitCount(at: 5) == 3 {
            let date = CivilDay(year: max(1, number(0..<4)), month: 1, day: max(1, number(5..<8))).civil
            (year, month, day) = (date.year, date.month, date.day)
            index = 8
        }
        if index > 0, index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "t") {
            index += 1
            let digits = digitCount(at: index)
            if digits == 4 || digits == 6 {
                (hour, minute) = (number(index..<index + 2), number(index + 2..<index + 4))
                second = digits == 6 ? number(index + 4..<index + 6) : 0
                index += digits
            }
        }
    }

    private mutating func readPart() {
        let byte = bytes[index]
        if byte &- 0x30 < 10 {
            readNumber()
        } else if hour != nil, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || isMinus {
            readOffset(sign: byte == UInt8(ascii: "+") ? 1 : -1)
        } else if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 {
            readWord()
        } else {
            index += 1
        }
    }

    /// U+2212, which some take for a hyphen.
    private var isMinus: Bool { bytes[index...].starts(with: [0xE2, 0x88, 0x92]) }

    private func digitCount(at start: Int) -> Int { bytes[min(start, bytes.count)...].prefix { $0 &- 0x30 < 10 }.count }

    private func number(_ range: Range<Int>) -> Int {
        bytes[range].prefix(9).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    /// Passes the digits here.
    private mutating func takeNumber() -> (value: Int, digits: Int) {
        let digits = digitCount(at: index)
        defer { index += digits }
        return (number(index..<index + digits), digits)
    }

    private func isNext(_ byte: Unicode.Scalar) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: byte) }

    static func fullYear(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }
}

// MARK: - Numbers
extension MomentReader {
    private mutating func readNumber() {
        let (value, digits) = takeNumber()
        if isNext(":"), hour == nil {
            readTime(hour: value)
        } else if let unit = CharacterOfDate(bytes[index...]) {
            index += 3
            take(value, as: unit)
        } else if isNext("/") || !slashed.isEmpty, slashed.count < 3, month == nil {
            slashed.append(value)
        } else if digits >= 3 {
            year = year ?? value
        } else if year != nil, month == nil {
            month = value
        } else if day == nil {
            day = value
        } else if year == nil {
            year = Self.fullYear(value)
        }
    }

    private mutating func take(_ value: Int, as unit: CharacterOfDate) {
        switch unit {
        case .year: year = value
        case .month: month = value
        case .day: day = value
        case .hour: hour = value
        case .minute: minute = value
        case .second: second = value
        }
    }

    private mutating func readTime(hour value: Int) {
        hour = value
        index += 1
        minute = takeNumber().value
        guard isNext(":") else { return }
        index += 1
        second = takeNumber().value
        guard isNext(".") || isNext(",") else { return }
        let digits = digitCount(at: index + 1)
        guard digits > 0 else { return }
        var value = number(index + 1..<index + 1 + min(digits, 9))
        for _ in min(digits, 9)..<9 { value *= 10 }
        nanosecond = value
        index += 1 + digits
    }

    /// `+0100`, `-5`, `+01:00`.
    private mutating func readOffset(sign: Int) {
        index += bytes[index] < 0x80 ? 1 : 3
        let (value, digits) = takeNumber()
        guard digits > 0 else { return }
        var minutes = digits > 2 ? value / 100 * 60 + value % 100 : value * 60
        if digits <= 2, isNext(":") {
            index += 1
            minutes += takeNumber().value
        }
        if minutes <= 15 * 60 { offset = (offset ?? 0) + sign * minutes }
    }
}

// MARK: - Words
extension MomentReader {
    private mutating func readWord() {
        let start = index
        while index < bytes.count, (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] >= 0x80 { index += 1 }
        let word = Array(bytes[start..<index])
        let folded = String(decoding: word, as: UTF8.self).lowercased()
        if let isAfternoon = Self.halvesOfDay[folded] {
            self.isAfternoon = isAfternoon
            return
        }
        if hour != nil, let minutes = Self.zones[folded] {
            offset = minutes
            return
        }
        // `mar.` is a Tuesday in Rome and a month in London: what a comma follows at the start is a day of the week.
        let isWeekday = start == 0 && isNext(",") || Self.weekdays.contains(folded)
        if !isWeekday, let found = MonthNames.months[FoldedScalars.hash(of: word)] { month = Int(found) }
    }

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static let halvesOfDay: [String: Bool] = [
        "am": false, "pm": true, "오전": false, "오후": true, "上午": false, "下午": true, "午前": false, "午後": true,
        "πμ": false, "μμ": true,
    ]

    /// How far the clocks are ahead of UTC, in minutes, where these names are used.
    private static let zones: [String: Int] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120,
        "mesz": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180, "trt": 180, "gst": 240, "pkt": 300, "ist": 330,
        "wib": 420, "sgt": 480, "hkt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "acst": 570, "aedt": 660,
        "nzst": 720, "nzdt": 780, "nst": -210, "ndt": -150, "ast": -240, "adt": -180, "brt": -180, "art": -180,
        "est": -300, "et": -300, "edt": -240, "cst": -360, "ct": -360, "cdt": -300, "mst": -420, "mt": -420,
        "mdt": -360, "pst": -480, "pt": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
    ]
}

// MARK: - The whole
extension MomentReader {
    private var moment: FeedMoment? {
        var (year, month, day) = (year, month, day)
        if slashed.count == 3, year == nil {
            // 2004/7/8; 13/7/2004 as all but Americans write; 7/8/2004 as they do.
            if slashed[0] > 31 {
                (year, month, day) = (slashed[0], slashed[1], slashed[2])
            } else {
                let dayIsFirst = slashed[0] > 12
                (month, day) = dayIsFirst ? (slashed[1], slashed[0]) : (slashed[0], slashed[1])
                year = slashed[2] < 100 ? Self.fullYear(slashed[2]) : slashed[2]
            }
        }
        guard let year, 1...9999 ~= year else { return nil }
        var moment = FeedMoment(year: year)
        moment.month = month ?? 1
        moment.day = day ?? 1
        guard 1...12 ~= moment.month, moment.day >= 1,
            moment.day <= CivilDay.length(ofMonth: moment.month, year), month != nil || day == nil
        else { return nil }
        addTime(to: &moment)
        return moment
    }

    private func addTime(to moment: inout FeedMoment) {
        guard var hour, hour <= 24, minute < 60, second <= 60 else { return }
        if let isAfternoon, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
        (moment.minute, moment.second, moment.nanosecond) = (minute, min(second, 59), nanosecond)
        moment.offset = offset
        moment.hour = hour
        guard hour == 24 else { return }
        moment.hour = 0
        (moment.year, moment.month, moment.day) =
            CivilDay(year: moment.year, month: moment.month, day: moment.day + 1).civil
    }
}

/// The characters that mark the parts of a date in Chinese, Japanese and Korean; three bytes each.
private enum CharacterOfDate {
    case year, month, day, hour, minute, second

    init?(_ bytes: ArraySlice<UInt8>) {
        switch String(decoding: bytes.prefix(3), as: UTF8.self) {
        case "年", "년": self = .year
        case "月", "월": self = .month
        case "日", "일": self = .day
        case "時", "时", "시": self = .hour
        case "分", "분": self = .minute
        case "秒", "초": self = .second
        default: return nil
        }
    }
}
