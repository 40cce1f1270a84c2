import Record

/// How often: "every Monday", "each year", "twice a week", "daily", "Mondays", "every two weeks".
extension TimeGrammar {
    mutating func recurrence() -> Meaning? {
        attempt { grammar in grammar.every().map { grammar.withHour($0) } } ?? attempt { $0.often() }
            ?? attempt { $0.dayOfEveryMonth() } ?? attempt { $0.everyOther() }
            ?? attempt { grammar in
                if case .frequency(let value) = grammar.kind {
                    if grammar.isReport, grammar.isRateOrKind { return nil }
                    grammar.at += 1
                    return .repeated(value)
                }
                if grammar.take("weekdays") { return .repeated("P1WD") }
                switch grammar.kind {
                case .weekday(let weekday, isPlural: true):
                    grammar.at += 1
                    return grammar.withHour(.repeated("XXXX-WXX-\(weekday)"))
                case .unit(.weekend, isPlural: true):
                    grammar.at += 1
                    return .repeated("XXXX-WXX-WE")
                default: return nil
                }
            }
    }

    /// Whether how often is how much: "8 percent annually", "10,000 tons annually"; or a kind, as "annual" is: "its quarterly
    /// dividend".
    private var isRateOrKind: Bool {
        if words[at].form == "quarterly", at + 1 < end, words[at + 1].isNoun { return true }
        guard at - 2 >= start, words[at].form.hasSuffix("ly"), words[at - 2].isNumber else { return false }
        return words[at - 1].isCountedNoun || ["%", "percent"].contains(words[at - 1].form)
    }

    /// "the 19th of every month"
    private mutating func dayOfEveryMonth() -> Meaning? {
        _ = take("the")
        guard let day = takeOrdinal(), (1...31).contains(day), take("of"), take("every") || take("each"),
            case .unit(.month, false) = kind
        else { return nil }
        at += 1
        return .repeated("XXXX-XX-\(day.digits(2))")
    }

    /// "bi-monthly"
    private mutating func everyOther() -> Meaning? {
        guard take("bi"), takeHyphen(), case .frequency(let value) = kind, value.hasPrefix("P1") else { return nil }
        at += 1
        return .repeated("P2" + value.dropFirst(2))
    }

    /// "Thursday" of "every Tuesday and Thursday", "Monday" of "Monday and Tuesday nights"
    mutating func dayOfSet() -> Meaning? {
        guard let weekday = takeWeekday() else { return nil }
        let first = at - 1
        if first - 3 >= start, ["and", "or", ","].contains(words[first - 1].form),
            case .weekday = words[first - 2].kind,
            ["every", "each"].contains(words[first - 3].form)
        {
            return .repeated("XXXX-WXX-\(weekday)")
        }
        guard ["and", "or"].contains(form(ahead: 0)), case .weekday(_, false) = kind(ahead: 1),
            case .dayPart(let part) = kind(ahead: 2), form(ahead: 2).hasSuffix("s")
        else { return nil }
        return .repeated("XXXX-WXX-\(weekday)T\(part)")
    }

    /// "at 9 p.m." behind "every Monday"
    private mutating func withHour(_ set: Meaning) -> Meaning {
        attempt { grammar in
            guard grammar.take("at"), let time = grammar.clockTime() else { return nil }
            return set.each(at: time)
        } ?? set
    }

    mutating func every() -> Meaning? {
        guard
            take("every") || take("each") || take("all") && { if case .unit(_, true) = kind { true } else { false } }()
        else { return nil }
        let isOther = take("other") || take("second")
        _ = take("single")
        if case .weekday(let weekday, _) = kind {
            at += 1
            let part = takeDayPart().map { "T\($0)" } ?? ""
            return .repeated("XXXX-WXX-\(weekday)\(part)")
        }
        if let part = takeDayPart() { return .repeated("T\(part)") }
        if case .recurring(let day, .nearest)? = attempt({ $0.calendarDate() }), day.isOneDay {
            return .repeated(day.vagueValue)
        }
        if let month = takeMonth() { return .repeated("XXXX-\(month.digits(2))") }
        if case .season(let season) = kind {
            at += 1
            return .repeated("XXXX-\(Period.seasons[season])")
        }
        if take("weekday") { return .repeated("P1WD") }
        if let number = attempt({ $0.takeOrdinal() }) {
            guard let (unit, isPlural) = takeUnit(), !isPlural else { return nil }
            return .repeated(TimeLength(Double(number), unit).value)
        }
        if let length = attempt({ $0.length() }) { return .repeated(length.value) }
        guard let (unit, _) = takeUnit() else { return nil }
        if unit == .weekend { return .repeated("XXXX-WXX-WE") }
        return .repeated(unit == .quarter && !isOther ? "P1Q" : TimeLength(isOther ? 2 : 1, unit).value)
    }

    /// "once a week", "twice a year", "three times a month"
    private mutating func often() -> Meaning? {
        guard take("once") || take("twice") || takeNumber() != nil && take("times"),
            take("a") || take("every") || take("per") || take("each"),
            let (unit, isPlural) = takeUnit(),
            !isPlural
        else { return nil }
        return .repeated(TimeLength(1, unit).value)
    }
}

extension Meaning {
    /// The same hour on each day of a set of days: "every Monday at 9 p.m."; nil for other sets.
    func each(at time: ClockTime) -> Meaning? {
        guard case .repeated(let value) = self else { return nil }
        if value == "P1D" { return .repeated(time.value) }
        if value.hasPrefix("T") { return .repeated(time.inPart(String(value.dropFirst())).value) }
        return value.hasPrefix("XXXX-WXX-") && !value.contains("T") && !value.hasSuffix("WE")
            ? .repeated(value + time.value) : nil
    }
}
