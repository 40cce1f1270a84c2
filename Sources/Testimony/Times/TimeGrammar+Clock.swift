import Record

/// Times of the day: "10:35 a.m. EST", "noon", "five o'clock", "quarter past three", "Monday morning", "9 a.m. Tuesday".
extension TimeGrammar {
    /// A time on the clock, with its zone.
    mutating func clockTime() -> ClockTime? {
        attempt { grammar in
            guard
                let time = grammar.attempt({ $0.hourAndMinute() }) ?? grammar.attempt({ $0.named() })
                    ?? grammar.attempt({ $0.past() }) ?? grammar.attempt({ $0.hourOhMinute() })
                    ?? grammar.attempt({ $0.hundredHours() })
            else { return nil }
            if case .zone = grammar.kind,
                grammar.words[grammar.at].isCapitalized || grammar.form(ahead: 0).utf8.count == 3
            {
                grammar.at += 1
            }
            return time
        }
    }

    /// "10:35", "5 p.m.", "4.30 pm", "seven o'clock"
    private mutating func hourAndMinute() -> ClockTime? {
        if case .clock(let time) = kind {
            if hoursAsLength != nil { return nil }
            at += 1
            return inHalf(time)
        }
        if case .decimal(let value) = kind, value >= 1, value < 13, words[at].length >= 4 {
            let minutes = Int((value * 100).rounded())
            at += 1
            return takeHalfOfDay().flatMap { ClockTime(minutes / 100, minutes % 100)?.inHalf($0) }
        }
        // "twelve thirty p.m."
        if let time = attempt({ $0.hourThenMinute() }), let half = takeHalfOfDay() { return time.inHalf(half) }
        let digits = at < end ? words[at].length : 0
        let isSpelled = at < end && words[at].isSpelled
        guard let number = takeNumber() else { return nil }
        if take("o'clock") || take("oclock") { return ClockTime(number).flatMap { inHalf($0) } }
        guard let half = takeHalfOfDay() else { return nil }
        let isHour = (1...12).contains(number)
        guard isHour || (digits == 3 || digits == 4) && !isSpelled else { return nil }
        return (isHour ? ClockTime(number) : ClockTime(number / 100, number % 100))?.inHalf(half)
    }

    /// "0830 hrs", "at 1600 hours", "0600 GMT"
    private mutating func hundredHours() -> ClockTime? {
        guard at < end, words[at].length == 4, case .number(let number) = kind, !words[at].isSpelled,
            words[at].form.hasPrefix("0") || at > start && Self.beforeHours.contains(words[at - 1].form)
                || ["gmt", "utc"].contains(form(ahead: 1))
        else { return nil }
        at += 1
        switch kind {
        case .unit(.hour, isPlural: true): at += 1
        case .zone: break
        default: return nil
        }
        return ClockTime(number / 100, number % 100, isCertain: true)
    }

    private mutating func inHalf(_ time: ClockTime) -> ClockTime? {
        guard let half = takeHalfOfDay() else { return time }
        return time.inHalf(half)
    }

    /// "twelve oh three"
    private mutating func hourOhMinute() -> ClockTime? {
        guard at < end, words[at].isSpelled, let hour = takeNumber(), (1...12).contains(hour) else { return nil }
        _ = takeHyphen()
        guard take("oh") || take("o") || !isReport && (take("zero") || take("ou")) else { return nil }
        _ = takeHyphen()
        guard let minute = takeNumber(), (1...9).contains(minute) else { return nil }
        return ClockTime(hour, minute)
    }

    /// An hour and its minutes as two numbers, where what is before them says that they are: "three thirty", "12 15".
    mutating func hourThenMinute() -> ClockTime? {
        guard at < end, case .number(let hour) = kind, (1...12).contains(hour) else { return nil }
        let isSpelled = words[at].isSpelled
        at += 1
        if isSpelled { _ = takeHyphen() }
        guard at < end, words[at].isSpelled || !isSpelled && words[at].length == 2 else { return nil }
        let least = words[at].isSpelled ? 10 : 0
        guard let minute = takeNumber(), minute >= least else { return nil }
        return ClockTime(hour, minute)
    }

    /// Hour and minutes in one number, where what is round it says that they are: "1030", "2.30".
    mutating func hourWithMinute() -> ClockTime? {
        guard at < end, !words[at].isSpelled else { return nil }
        switch kind {
        case .number(let number) where words[at].form.utf8.count == 3 || words[at].form.utf8.count == 4:
            at += 1
            return ClockTime(number / 100, number % 100)
        case .decimal(let value) where words[at].length >= 4 && value < 24:
            at += 1
            let minutes = Int((value * 100).rounded())
            return ClockTime(minutes / 100, minutes % 100)
        default: return nil
        }
    }

    private mutating func named() -> ClockTime? {
        _ = take("12")
        if take("noon") || take("midday") || take("mid", "day") || take("noontime") {
            return ClockTime(12, isCertain: true)
        }
        if take("midnight") || take("mid", "night") { return ClockTime(0, isCertain: true) }
        return nil
    }

    /// "quarter past three", "ten to 2 p.m.", "half past noon"
    private mutating func past() -> ClockTime? {
        let minutes: Int
        if take("half") {
            // "half three", as the British say.
            if !isReport, let hour = attempt({ $0.fullHour() }) {
                return ClockTime(hour.hour, 30, isCertain: hour.isCertain)
            }
            minutes = 30
        } else if take("quarter") || take("a", "quarter") {
            minutes = 15
        } else if let number = takeNumber(), (1...59).contains(number) {
            minutes = number
            // "5 to 6" is a stretch.
            if case .unit(.minute, _) = kind { at += 1 } else if number < 10, form(ahead: 0) == "to" { return nil }
        } else {
            return nil
        }
        let isBefore = take("to") || take("before")
        guard isBefore || take("past") || take("after"), let hour = fullHour() else { return nil }
        let total = (hour.hour * 60 + (isBefore ? -minutes : minutes)).remainder(by: 1440)
        return ClockTime(total / 60, total % 60, isCertain: hour.isCertain)
    }

    private mutating func fullHour() -> ClockTime? {
        if let time = attempt({ $0.hourAndMinute() }) ?? attempt({ $0.named() }) {
            return time.minute == nil ? time : nil
        }
        guard let number = takeNumber(), (1...12).contains(number), isBehindHour else { return nil }
        return ClockTime(number)
    }

    /// Whether what follows a bare number lets it be an hour: no noun that it counts.
    var isBehindHour: Bool {
        guard at < end else { return true }
        switch kind {
        case .day, .weekday, .shift: return true
        default:
            return ["in", "on", ",", ".", ";", "this", "tonight", "at", "and", "?", "!", ")"].contains(form(ahead: 0))
        }
    }

    /// An hour behind "at" or beside a date, also without "a.m.": "tonight at 8", "tomorrow at seven twenty".
    private mutating func looseHour() -> ClockTime? {
        attempt { grammar in
            let hasAt = grammar.take("at") || grammar.take("@") || grammar.take("around") || grammar.take("for")
            if let time = grammar.clockTime() { return time }
            return hasAt ? grammar.bareClock() : nil
        }
    }

    /// An hour, or an hour with its minutes, that only the words before it show to be one.
    private mutating func bareClock() -> ClockTime? {
        if let time = attempt({ $0.hourThenMinute() }) ?? attempt({ $0.hourWithMinute() }), isBehindHour { return time }
        return attempt { grammar in
            guard let number = grammar.takeNumber(), (0...24).contains(number) else { return nil }
            if case .zone = grammar.kind { grammar.at += 1 }
            return grammar.isBehindHour ? ClockTime(number) : nil
        }
    }

    private static let beforeClocks: Set = ["at", "@", "about", "around", "approximately"]
    private static let beforeHours: Set = ["at", "@", "by", "around", "until", "till", "from", "before", "after"]

    /// An hour before its day, where a preposition or nothing at all is before it: "at 9 tomorrow", "8 this evening".
    mutating func hourOfDay() -> Meaning? {
        attempt { grammar in
            let first = grammar.at
            let isAfterPreposition = first > grammar.start && Self.beforeHours.contains(grammar.words[first - 1].form)
            guard let time = grammar.bareClock() else { return nil }
            let isInParts = grammar.form(ahead: 0) == "in"
            _ = isInParts ? grammar.take("in", "the") : grammar.take(",")
            let part = isInParts ? grammar.takeDayPart() : nil
            guard
                let day = part.map({ .dayPart($0, on: nil) }) ?? grammar.attempt({ $0.dayWithPart() })
                    ?? grammar.deicticDay() ?? grammar.shiftedPart(),
                isAfterPreposition || grammar.isAlone(from: first) || !grammar.isReport && day.isPartOfDay
            else { return nil }
            guard case .dayPart(let code, let date) = day else { return .clock(time, on: day) }
            return .clock(time.inPart(code), on: date)
        }
    }

    /// "at seven"
    mutating func bareHour() -> Meaning? {
        attempt { grammar in
            guard grammar.at > grammar.start,
                Self.beforeHours.contains(grammar.words[grammar.at - 1].form) || grammar.isBehindLaterThan,
                let hour = grammar.attempt({ $0.bareClock() }), hour.hour > 0 || hour.minute != nil
            else { return nil }
            return .bareHour(hour)
        }
    }

    /// "no later than"
    private var isBehindLaterThan: Bool {
        at - 2 >= start && words[at - 1].form == "than" && ["later", "earlier"].contains(words[at - 2].form)
    }

    /// "this evening"
    private mutating func shiftedPart() -> Meaning? {
        guard let part = shifted(), case .dayPart = part else { return nil }
        return part
    }

    /// "at 1030", "ten-thirty", where that is all that is said.
    mutating func clockAlone() -> Meaning? {
        attempt { grammar in
            let first = grammar.at
            let isSaid = grammar.take(anyOf: Self.beforeClocks) || Self.hyphens.contains(grammar.form(ahead: 1))
            guard isSaid,
                let time = grammar.attempt({ $0.hourThenMinute() }) ?? grammar.attempt({ $0.hourWithMinute() })
            else { return nil }
            return grammar.isAlone(from: first) ? .clock(time, on: nil) : nil
        }
    }

    /// A clock time, alone or with its day before or behind it.
    mutating func timeOfDay() -> Meaning? {
        attempt { grammar in
            guard var time = grammar.clockTime() ?? grammar.attempt({ $0.hourOfPart() }) else { return nil }
            let part = grammar.attempt { grammar -> String? in
                guard grammar.take("in", "the") || grammar.take("at") else { return nil }
                return grammar.takeDayPart()
            }
            if let part { time = time.inPart(part) }
            if let set = grammar.attempt({ $0.every()?.each(at: time) }) { return set }
            let day = grammar.attempt { grammar -> Meaning? in
                _ = grammar.take(",")
                _ = grammar.take("on") || grammar.take("of")
                return grammar.dayOfClock()
            }
            guard case .dayPart(let code, let date) = day else { return .clock(time, on: day) }
            return .clock(time.inPart(code), on: date)
        }
    }

    /// The hour of "9 in the morning", without what follows it.
    private mutating func hourOfPart() -> ClockTime? {
        guard let hour = takeNumber(), (1...12).contains(hour) else { return nil }
        let isPart = form(ahead: 0) == "in" && form(ahead: 1) == "the"
        guard case .dayPart = kind(ahead: isPart ? 2 : 1), isPart || form(ahead: 0) == "at" else { return nil }
        return ClockTime(hour)
    }

    /// A day that a clock time may stand beside.
    private mutating func dayOfClock() -> Meaning? {
        guard let day = attempt({ $0.dayWithPart() }) ?? pointInTime() ?? dayOfMonth() else { return nil }
        switch day {
        case .away: return day.isDayAway ? day : nil
        case .recurring(.month, _), .recurring(.yearPart, _), .reference, .definite, .edge, .nth: return nil
        case .period(let period): return period.unit == .day ? day : nil
        case .unit(let unit, _): return unit == .day ? day : nil
        default: return day
        }
    }

    /// A day with its part or hour: "Monday morning", "tomorrow at 5 p.m.", "Oct. 5 in the evening"
    mutating func dayWithPart() -> Meaning? {
        attempt { grammar in
            guard
                var day = grammar.deicticDay() ?? grammar.weekdayOfWeek() ?? grammar.shifted() ?? grammar.calendarDate()
                    ?? grammar.dayOfMonth() ?? grammar.daysAgo(), day.isDay || day.isDayAway
            else { return nil }
            if case .dayPart(let code, let date) = day {
                return grammar.attempt { $0.looseHour() }.map { .clock($0.inPart(code), on: date) } ?? day
            }
            let part = grammar.attempt { grammar -> String? in
                _ = grammar.take("in", "the") || grammar.take("at") || grammar.take(",")
                _ = grammar.take("early") || grammar.take("late")
                return grammar.takeDayPart()
            }
            if part != nil, case .recurring(let weekday, .nearest) = day, let week = grammar.attempt({ $0.saidWeek() })
            {
                day = .recurring(weekday, .inside(week))
            }
            let time = grammar.attempt { grammar -> ClockTime? in
                _ = grammar.take(",")
                return grammar.looseHour()
            }
            if let time {
                let later = part ?? grammar.attempt { $0.take("in", "the") || $0.take("at") ? $0.takeDayPart() : nil }
                return .clock(later.map(time.inPart) ?? time, on: day)
            }
            guard let part else { return nil }
            if grammar.words[grammar.at - 1].form.hasSuffix("s"), case .recurring(.weekday(let weekday), _) = day {
                return .repeated("XXXX-WXX-\(weekday)T\(part)")
            }
            return .dayPart(part, on: day)
        }
    }

    /// "two days ago" before an hour
    private mutating func daysAgo() -> Meaning? {
        guard let day = lengthPhrase(), day.isDayAway else { return nil }
        return day
    }

    private mutating func deicticDay() -> Meaning? {
        attempt { grammar in
            guard let day = grammar.deictic(), day.isDay || day.isDayAway else { return nil }
            return day
        }
    }

    /// What begins a clause that says which: "the night the ferry sank".
    private static let clauses: Set = ["the", "he", "she", "they", "it", "we", "his", "her", "their", "when", "that"]

    /// A part of the day by itself: "the morning", "the morning of Oct. 5"; without an article only behind "in the early hours".
    mutating func partOfDay() -> Meaning? {
        attempt { grammar in
            let first = grammar.at
            var hasArticle = grammar.take("the") || grammar.take("that") || !grammar.isReport && grammar.take("at")
            if grammar.take("early") || grammar.take("late") || grammar.take("mid") { hasArticle = true }
            guard let part = grammar.takeDayPart(), !grammar.isGreeting(at: first) else { return nil }
            let day = grammar.attempt { grammar -> Meaning? in
                _ = grammar.take("of")
                return grammar.dayOnly() ?? grammar.dayOfMonth()
            }
            if grammar.isReport, day == nil, Self.clauses.contains(grammar.form(ahead: 0)) { return nil }
            return hasArticle || day != nil || !grammar.isReport ? .dayPart(part, on: day) : nil
        }
    }
}

extension TimeGrammar {
    /// "good morning"
    private func isGreeting(at place: Int) -> Bool { place > start && words[place - 1].form == "good" }
}

extension Meaning {
    var isPartOfDay: Bool {
        if case .dayPart = self { return true }
        return false
    }

    /// Whether it is one day, or a part of one.
    var isDay: Bool {
        switch self {
        case .period(let period): period.unit == .day
        case .recurring(let recurring, _): recurring.isOneDay
        case .unit(let unit, _): unit == .day
        case .dayPart: true
        case .definite(let unit): unit == .day
        default: false
        }
    }
}

extension Meaning {
    /// Whether it is the day before or after an other day, or some days from today: "the day after tomorrow", "two days ago".
    var isDayAway: Bool {
        switch self {
        case .away(let length, _, from: .time(let day)): return length == TimeLength(1, .day) && day.isDay
        case .away(let length, _, from: .today):
            return length.parts.count == 1 && length.parts[0].unit == .day && length.parts[0].count != nil
        default: return false
        }
    }
}

extension Recurring {
    var isOneDay: Bool {
        switch self {
        case .weekday, .dayOfMonth, .weekdayAndDay, .monthDay, .weekdayAndDate, .holiday: true
        case .month, .season, .yearPart: false
        }
    }
}
