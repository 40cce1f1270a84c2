/// What a time expression says, before it is known which time that is.
indirect enum Meaning: Sendable {
    /// A stretch of the calendar, fully said: "1989", "Nov. 1, 2004".
    case period(Period)
    /// One of those that come round: "Friday", "last October", "the third quarter of 1990".
    case recurring(Recurring, Choice)
    /// A period counted from the one that today is in: "last week".
    case unit(TimeUnit, Int)
    /// The period that something is in: "the week of March 9".
    case around(TimeUnit, Meaning)
    /// A length behind "in": the time that much later, where somebody asks for it.
    case within(TimeLength)
    /// Some units up to now (-1) or from now on (1): "the last three months", a length where a text reports.
    case counted(TimeLength, Int)
    /// The nth of something in a period, from its end with numbers below zero: "the last Monday of March".
    case nth(Int, Countable, inside: Meaning)
    /// The first units of a period, or its last with a number below zero: "the last ten days of December".
    case several(Int, TimeUnit, inside: Meaning)
    /// A week of this year, as ISO 8601 counts them, where somebody asks for it.
    case numberedWeek(Int)
    /// The stretch from now on that is so long, where somebody asks for it: "within three days".
    case upTo(TimeLength)
    /// What is left of something, where somebody asks for it.
    case rest(Meaning)
    /// The beginning, middle or end of something: all of it in a report.
    case edge(TimeWord.Edge, Meaning)
    /// One that was told of: "the quarter".
    case definite(TimeUnit)
    /// The quarter that was told of last: "that quarter".
    case thatQuarter
    /// A length before (-1) or after (1) something: "two weeks ago", "days later".
    case away(TimeLength, Int, from: Anchor)
    /// The quarter that was told of, in another year: "the 1988 period"; the year where none was.
    case sameQuarter(of: Int)
    /// The same a year before: "the year-ago quarter"; nil where it is not said what.
    case yearBefore(Recurring?)
    case length(TimeLength)
    /// How often, as TIMEX3 has it.
    case repeated(String)
    case reference(String)
    case clock(ClockTime, on: Meaning?)
    /// A number behind "at", which is an hour where nobody reports.
    case bareHour(ClockTime)
    case dayPart(String, on: Meaning?)

    enum Anchor: Sendable {
        case today
        /// What was told last.
        case narrative
        case time(Meaning)
    }

    /// What is counted within a period.
    enum Countable: Sendable {
        case weekday(Int)
        case unit(TimeUnit)
    }

    /// Which of those that come round.
    enum Choice: Sendable {
        /// As the tense says.
        case nearest
        /// The last one (-1), this one, the next one.
        case shift(Int)
        /// The one before or after the time that was told last.
        case narrative(Int)
        /// The first one from the time on that was told last.
        case onwards
        /// The nth from today, back with numbers below zero: "Friday after next", "two Thursdays ago".
        case counted(Int)
        /// The nth before (-1) or after (1) something: "the Monday after Easter".
        case beside(Meaning, Int)
        /// The nth closest to a day.
        case closest(Meaning, Int)
        /// The one in a period.
        case inside(Meaning)
    }
}

extension Meaning {
    /// The hour that it tells, where it is not said of which day.
    var hourOfNoDay: ClockTime? {
        switch self {
        case .clock(let time, on: nil), .bareHour(let time): time
        default: nil
        }
    }

    /// The length that it tells, where that is all.
    var length: TimeLength? {
        switch self {
        case .length(let length), .within(let length), .upTo(let length), .counted(let length, _): length
        default: nil
        }
    }
}

/// A length of time.
struct TimeLength: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        /// nil where it is not said how many.
        var count: Double?
        var unit: TimeUnit

        /// Hours as minutes, where they are no whole number.
        var inMinutes: Double? {
            guard unit == .hour, let count, count != count.rounded() else { return nil }
            return count * 60
        }

        /// In a smaller unit, where it is no whole number: "half a century" is fifty years.
        var inWholeUnits: Part {
            let smaller: (count: Double, unit: TimeUnit)? =
                switch unit {
                case .century: (100, .year)
                case .decade: (10, .year)
                case .year: (12, .month)
                case .week: (7, .day)
                default: nil
                }
            guard let count, count != count.rounded(), let smaller else { return self }
            return Part(count: count * smaller.count, unit: smaller.unit)
        }
    }
    var parts: [Part]

    init(_ count: Double?, _ unit: TimeUnit) { parts = [Part(count: count, unit: unit)] }

    /// Whether companies report of it: half a year, nine months.
    var isPartOfYear: Bool {
        parts.count == 1 && parts[0].unit == .month && (parts[0].count == 6 || parts[0].count == 9)
    }

    /// `P3Y`, `PT5H30M`, `PXD`.
    var value: String {
        var date = ""
        var time = ""
        for part in parts {
            let (factor, letter) = Self.letter(of: part.unit)
            let count = part.count.map { Self.text($0 * factor) } ?? "X"
            switch part.unit {
            case .second, .minute:
                // "a minute and a half"
                if part.unit == .minute, let minutes = part.count, minutes * 2 == (minutes * 2).rounded(),
                    minutes != minutes.rounded()
                {
                    time += (minutes >= 1 ? Self.text(minutes.rounded(.down)) + "M" : "") + "30S"
                } else {
                    time += count + letter
                }
            case .hour:
                // Half hours are minutes.
                if let hours = part.count, hours != hours.rounded(.down), (hours * 60).rounded() == hours * 60 {
                    time += (hours >= 1 ? Self.text(hours.rounded(.down)) + "H" : "")
                    time += Self.text((hours - hours.rounded(.down)) * 60) + "M"
                } else {
                    time += count + letter
                }
            case .decade where part.count == nil: date += "XDE"
            case .century where part.count == nil: date += "XC"
            default: date += count + letter
            }
        }
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }

    private static func letter(of unit: TimeUnit) -> (factor: Double, letter: String) {
        switch unit {
        case .second: (1, "S")
        case .minute: (1, "M")
        case .hour: (1, "H")
        case .day: (1, "D")
        case .weekend: (1, "WE")
        case .week: (1, "W")
        case .month: (1, "M")
        case .quarter, .season: (3, "M")
        case .half: (6, "M")
        case .year: (1, "Y")
        case .decade: (10, "Y")
        case .century: (100, "Y")
        }
    }

    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
