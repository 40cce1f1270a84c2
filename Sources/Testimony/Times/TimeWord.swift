import Language
import Record

/// A word as the grammar of times sees it.
struct TimeWord: Sendable {
    enum Kind: Sendable {
        case other
        case number(Int)
        case decimal(Double)
        case ordinal(Int)
        case month(Int)
        /// 1 is Monday. Plural: "Mondays".
        case weekday(Int, isPlural: Bool)
        case unit(TimeUnit, isPlural: Bool)
        /// A part of the day by its code in TIMEX3.
        case dayPart(String)
        /// Counted from spring, which is 0.
        case season(Int)
        case clock(ClockTime)
        /// 0 before noon, 12 after it.
        case meridiem(Int)
        case period(Period)
        /// Month and day, or day and month: "4/22".
        case shortDate(Int, Int)
        /// Quarter or half of a year: "Q3", "H1".
        case yearPart(YearPart)
        /// A day relative to today: "yesterday" is -1.
        case day(Int)
        case reference(String)
        /// How often: "weekly".
        case frequency(String)
        /// Towards the past (-1), here (0), towards the future (1): "last", "this", "next".
        case shift(Int)
        /// A number that is not said: "several"; a couple is 2.
        case vague(Int?)
        case zone
        case edge(Edge)
    }

    /// Which part of something: "early 1998", "the end of the year".
    enum Edge: Sendable { case early, middle, late }

    var form: String
    var kind: Kind
    /// Whether it begins with a capital letter.
    var isCapitalized: Bool
    /// How many bytes it has: "05" 2.
    var length: Int
    /// What it is if a number beside it says so: "march 3".
    var ambiguousKind: Kind?
    /// Whether it is a noun or an adjective, as far as is known.
    var isNoun: Bool
    /// Whether "a month" behind it is a rate: "flights a month".
    var isCountedNoun: Bool

    /// Words longer than this tell no time.
    private static let mostBytes = 24

    init(_ word: Word) {
        let bytes = word.form.utf8
        length = bytes.count
        isNoun = word.tag == .noun || word.tag == .adjective || word.tag == .properNoun
        isCountedNoun = word.tag == .noun || word.pennTag == "CD" || word.pennTag == "$"
        guard let first = bytes.first, length <= Self.mostBytes else {
            (form, kind, isCapitalized) = ("", .other, false)
            return
        }
        isCapitalized = (0x41...0x5A).contains(first)
        form = Self.folded(word.form)
        let isRough = form.hasSuffix("ish")
        if isRough, let stem = Self.stem(String(form.dropLast(3))) { form = stem }
        // "said that last week"
        if form == "that", word.pennTag == "IN" || word.pennTag == "WDT" { form = "" }
        var kind = TimeLexicon.words[form] ?? NumericForms.kind(of: form)
        if isRough, case .number(1...12) = kind { kind = Self.hour(kind) }
        self.kind = Self.isMeant(kind, word) ? kind : .other
        if !isCapitalized, TimeLexicon.ambiguous.contains(form), !word.pennTag.hasPrefix("NNP") {
            ambiguousKind = Self.isMeant(kind, word) ? kind : nil
            self.kind = .other
        }
    }

    /// Whether a word is what it may be by its form, as far as its tag tells: "may" is a month only as a name.
    private static func isMeant(_ kind: Kind, _ word: Word) -> Bool {
        guard !word.pennTag.isEmpty else { return true }
        switch kind {
        case .month, .weekday: return word.tag != .verb && word.tag != .auxiliary && word.pennTag != "SYM"
        case .season, .unit, .dayPart: return word.tag != .verb && word.tag != .auxiliary
        // "will last three days"
        case .shift: return !["VB", "VBP", "VBZ", "VBD"].contains(word.pennTag)
        case .frequency: return word.tag != .adjective || word.form.lowercased() != "everyday"
        default: return true
        }
    }

    /// What "noonish" and "150ish" are near; nil for "finish".
    private static func stem(_ form: String) -> String? {
        if form == "noon" || form == "midnight" { return form }
        switch TimeLexicon.words[form] ?? NumericForms.kind(of: form) {
        case .number, .clock, .dayPart: return form
        default: return nil
        }
    }

    /// "11ish" is an hour.
    private static func hour(_ kind: Kind) -> Kind {
        guard case .number(let hour) = kind else { return kind }
        return ClockTime(hour).map(Kind.clock) ?? kind
    }

    /// In lower case, with the apostrophe of ASCII.
    private static func folded(_ form: String) -> String {
        var form = form
        let isPlain = form.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
        if isPlain { return form }
        form = form.lowercased()
        guard form.utf8.contains(where: { $0 >= 0x80 }) else { return form }
        var scalars = String.UnicodeScalarView()
        for scalar in form.unicodeScalars { scalars.append(scalar == "’" || scalar == "‘" ? "'" : scalar) }
        return String(scalars)
    }
}

/// A time on the clock.
struct ClockTime: Hashable, Sendable {
    var hour: Int
    var minute: Int?
    var second: Int?
    /// Whether it is known which half of the day is meant.
    var isCertain: Bool

    init?(_ hour: Int, _ minute: Int? = nil, _ second: Int? = nil, isCertain: Bool = false) {
        guard (0...24).contains(hour), (0...59).contains(minute ?? 0), (0...60).contains(second ?? 0) else {
            return nil
        }
        (self.hour, self.minute, self.second) = (hour, minute, second)
        self.isCertain = isCertain || hour > 12 || hour == 0
    }

    /// In the half of the day that "a.m." (0) or "p.m." (12) says; nil for "15 a.m.".
    func inHalf(_ half: Int) -> ClockTime? {
        guard hour <= 12 else { return half == 12 ? self : nil }
        return ClockTime(hour % 12 + half, minute, second, isCertain: true)
    }

    /// In the half of the day in which it comes before another: "3:30" of "3:30 to 6 p.m." in the afternoon, "9" of
    /// "9 to 5 p.m." in the morning.
    func before(_ other: ClockTime) -> ClockTime {
        guard !isCertain, other.isCertain else { return self }
        let half = other.minutes == 0 || other.hour >= 12 ? 12 : 0
        guard let time = inHalf(half) else { return self }
        return other.minutes == 0 || time.minutes < other.minutes ? time : inHalf(12 - half) ?? self
    }

    /// In the half of the day in which it comes behind another: "5" of "9 a.m. to 5" in the afternoon.
    func after(_ other: ClockTime) -> ClockTime {
        guard !isCertain, other.isCertain else { return self }
        let half = other.hour >= 12 ? 12 : 0
        guard let time = inHalf(half) else { return self }
        return time.minutes > other.minutes ? time : inHalf(12 - half) ?? self
    }

    /// In the afternoon, where it would be earlier than the hour that it comes behind: "5" of "from nine to five".
    func behind(_ first: ClockTime) -> ClockTime {
        !isCertain && minutes < first.minutes
            ? inHalf(12).flatMap { $0.minutes > first.minutes ? $0 : nil } ?? self : self
    }

    /// As a part of the day has it: 3 in the afternoon is 15.
    func inPart(_ code: String) -> ClockTime {
        guard !isCertain else { return self }
        switch code {
        case "EV" where hour == 12, "NI" where hour == 12: return ClockTime(24, minute) ?? self
        case "AF", "EV": return inHalf(12) ?? self
        case "MO": return hour < 12 ? inHalf(0) ?? self : self
        case "NI": return (5...11).contains(hour) ? inHalf(12) ?? self : self
        default: return self
        }
    }

    /// Since midnight.
    var minutes: Int { hour * 60 + (minute ?? 0) }

    /// `T15:30`.
    var value: String {
        let seconds = second.map { ":\($0.digits(2))" } ?? ""
        return "T\(hour.digits(2)):\((minute ?? 0).digits(2))\(seconds)"
    }
}

/// A quarter (4 a year) or a half (2 a year).
struct YearPart: Hashable, Sendable {
    var unit: TimeUnit
    /// From 1.
    var number: Int
}
