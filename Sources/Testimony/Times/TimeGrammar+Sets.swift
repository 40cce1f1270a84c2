/// How often: "every Monday", "each year", "twice a week", "daily", "Mondays", "every two weeks".
extension TimeGrammar {
    mutating func recurrence() -> Meaning? {
        attempt { $0.every() } ?? attempt { $0.often() }
            ?? attempt { grammar in
                if case .frequency(let value) = grammar.kind {
                    grammar.at += 1
                    return .repeated(value)
                }
                guard case .weekday(let weekday, isPlural: true) = grammar.kind else { return nil }
                grammar.at += 1
                return .repeated("XXXX-WXX-\(weekday)")
            }
    }

    private mutating func every() -> Meaning? {
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
        if let month = takeMonth() { return .repeated("XXXX-\(month.digits(2))") }
        if case .season(let season) = kind {
            at += 1
            return .repeated("XXXX-\(Period.seasons[season])")
        }
        if take("weekday") { return .repeated("P1WD") }
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
