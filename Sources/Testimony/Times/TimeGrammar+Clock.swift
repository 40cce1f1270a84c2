/// Times of the day: "10:35 a.m. EST", "noon", "five o'clock", "quarter past three", "Monday morning", "9 a.m. Tuesday".
extension TimeGrammar {
    /// A time on the clock, with its zone.
    mutating func clockTime() -> ClockTime? {
        attempt { grammar in
            guard
                let time = grammar.attempt({ $0.hourAndMinute() }) ?? grammar.attempt({ $0.named() })
                    ?? grammar.attempt({ $0.past() })
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
            at += 1
            return inHalf(time)
        }
        if case .decimal(let value) = kind, value >= 1, value < 13, words[at].length >= 4 {
            let minutes = Int((value * 100).rounded())
            at += 1
            guard case .meridiem = kind else { return nil }
            return ClockTime(minutes / 100, minutes % 100).flatMap { inHalf($0) }
        }
        let digits = at < end ? words[at].length : 0
        let isSpelled = at < end && words[at].isSpelled
        guard let number = takeNumber() else { return nil }
        if take("o'clock") || take("oclock") { return ClockTime(number).flatMap { inHalf($0) } }
        guard case .meridiem = kind else {
            // "twelve thirty p.m."
            guard isSpelled, let minute = attempt({ $0.takeNumber() }), case .meridiem = kind else { return nil }
            return ClockTime(number, minute).flatMap { inHalf($0) }
        }
        let isHour = (1...12).contains(number)
        guard isHour || (digits == 3 || digits == 4) && !isSpelled else { return nil }
        return (isHour ? ClockTime(number) : ClockTime(number / 100, number % 100)).flatMap { inHalf($0) }
    }

    private mutating func inHalf(_ time: ClockTime) -> ClockTime? {
        guard case .meridiem(let half) = kind else { return time }
        at += 1
        return time.inHalf(half)
    }

    private mutating func named() -> ClockTime? {
        _ = take("12")
        if take("noon") || take("midday") || take("mid", "day") || take("noontime") {
            return ClockTime(12, isCertain: true)
        }
        if take("midnight") { return ClockTime(0, isCertain: true) }
        return nil
    }

    /// "quarter past three", "ten to 2 p.m.", "half past noon"
    private mutating func past() -> ClockTime? {
        let minutes: Int
        if take("half") {
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
    private var isBehindHour: Bool {
        guard at < end else { return true }
        switch kind {
        case .day, .weekday, .shift: return true
        default:
            return ["in", "on", ",", ".", ";", "this", "tonight", "at", "and", "?", "!", ")"].contains(form(ahead: 0))
        }
    }

    /// An hour behind "at" or beside a date, also without "a.m.": "tonight at 8".
    private mutating func looseHour() -> ClockTime? {
        attempt { grammar in
            let hasAt = grammar.take("at") || grammar.take("@") || grammar.take("around") || grammar.take("for")
            if let time = grammar.clockTime() { return time }
            guard hasAt, let number = grammar.takeNumber(), (0...24).contains(number), grammar.isBehindHour else {
                return nil
            }
            return ClockTime(number)
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
        guard let hour = takeNumber(), (1...12).contains(hour), form(ahead: 0) == "in", form(ahead: 1) == "the",
            case .dayPart = kind(ahead: 2)
        else { return nil }
        return ClockTime(hour)
    }

    /// A day that a clock time may stand beside.
    private mutating func dayOfClock() -> Meaning? {
        guard let day = attempt({ $0.dayWithPart() }) ?? pointInTime() else { return nil }
        switch day {
        case .recurring(.month, _), .recurring(.yearPart, _), .reference, .definite, .away, .edge, .nth: return nil
        case .period(let period): return period.unit == .day ? day : nil
        case .unit(let unit, _): return unit == .day ? day : nil
        default: return day
        }
    }

    /// A day with its part or hour: "Monday morning", "tomorrow at 5 p.m.", "Oct. 5 in the evening"
    mutating func dayWithPart() -> Meaning? {
        attempt { grammar in
            guard let day = grammar.deicticDay() ?? grammar.shifted() ?? grammar.calendarDate(), day.isDay else {
                return nil
            }
            if case .dayPart(let code, let date) = day {
                return grammar.attempt { $0.looseHour() }.map { .clock($0.inPart(code), on: date) } ?? day
            }
            let part = grammar.attempt { grammar -> String? in
                _ = grammar.take("in", "the") || grammar.take("at") || grammar.take(",")
                _ = grammar.take("early") || grammar.take("late")
                return grammar.takeDayPart()
            }
            let time = grammar.attempt { grammar -> ClockTime? in
                _ = grammar.take(",")
                return grammar.looseHour()
            }
            if let time { return .clock(part.map(time.inPart) ?? time, on: day) }
            guard let part else { return nil }
            if grammar.words[grammar.at - 1].form.hasSuffix("s"), case .recurring(.weekday(let weekday), _) = day {
                return .repeated("XXXX-WXX-\(weekday)T\(part)")
            }
            return .dayPart(part, on: day)
        }
    }

    private mutating func deicticDay() -> Meaning? {
        attempt { grammar in
            guard let day = grammar.deictic(), day.isDay else { return nil }
            return day
        }
    }

    /// A part of the day by itself: "the morning", "the morning of Oct. 5"; without an article only behind "in the early hours".
    mutating func partOfDay() -> Meaning? {
        attempt { grammar in
            var hasArticle = grammar.take("the") || grammar.take("that")
            if grammar.take("early") || grammar.take("late") { hasArticle = true }
            guard let part = grammar.takeDayPart() else { return nil }
            let day = grammar.attempt { grammar -> Meaning? in
                _ = grammar.take("of")
                return grammar.dayOnly()
            }
            return hasArticle || day != nil ? .dayPart(part, on: day) : nil
        }
    }
}

extension Meaning {
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

extension Recurring {
    var isOneDay: Bool {
        switch self {
        case .weekday, .dayOfMonth, .weekdayAndDay, .monthDay, .weekdayAndDate, .holiday: true
        case .month, .season, .yearPart: false
        }
    }
}
