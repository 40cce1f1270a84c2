/// Lengths of time, and times that are told by their distance: "three years", "35-year", "two weeks ago", "days later".
extension TimeGrammar {
    /// How many of what: "three-and-a-half years", "5 1/2 hours", "a couple of weeks", "3 hours 30 minutes".
    mutating func length() -> TimeLength? {
        guard var length = attempt({ $0.simpleLength() }) else { return nil }
        while length.parts.count < 4 {
            let more = attempt { grammar -> TimeLength? in
                _ = grammar.take(",")
                _ = grammar.take("and")
                guard let more = grammar.attempt({ $0.simpleLength() }), let last = length.parts.last,
                    let part = more.parts.first,
                    part.unit < last.unit, part.count != nil
                else { return nil }
                return more
            }
            guard let more else { break }
            length.parts += more.parts
        }
        return length
    }

    /// "week-long", "yearlong", "decades-long"
    private mutating func lasting() -> TimeLength? {
        guard at < end else { return nil }
        if words[at].form.hasSuffix("long"),
            case .unit(let unit, false)? = TimeLexicon.words[String(words[at].form.dropLast(4))]
        {
            at += 1
            return TimeLength(1, unit)
        }
        guard let (unit, isPlural) = takeUnit(), takeHyphen(), take("long") else { return nil }
        return TimeLength(isPlural ? nil : 1, unit)
    }

    private mutating func simpleLength() -> TimeLength? {
        if let hours = hoursAsLength {
            at += 1
            return TimeLength(Double(hours), .hour)
        }
        let start = at
        guard let amount = amount() else { return nil }
        let isArticle = at == start + 1 && !words[start].isNumber
        let isHyphened = takeHyphen()
        if !isHyphened { _ = take(anyOf: Self.fillers) }
        if take("fortnight") || take("fortnights") { return TimeLength(amount.count.map { $0 * 2 }, .week) }
        guard let (unit, isPlural) = takeUnit() ?? (isArticle ? nil : secondUnit()) else {
            // "two nights"
            let isNight =
                form(ahead: 0) == "nights" || start > self.start && words[start - 1].form == "for" && !isArticle
            if case .dayPart("NI") = kind, isNight, let count = amount.count {
                at += 1
                return TimeLength(count, .day)
            }
            return nil
        }
        if isArticle, attempt({ $0.takeHyphen() && $0.take("long") ? true : nil }) == true {
            return TimeLength(1, unit)
        }
        // "1998 year" is none.
        if !isPlural, !isHyphened, let count = amount.count, count >= 1000 { return nil }
        if isHyphened, !isPlural, amount.isVague, words[start].form != "several" { return nil }
        // "35-year-old" tells how old, not when; "a quarter" and "three-quarters" are parts of something, "358,000 a month" a rate.
        if isRate || form(ahead: 0) == "old" || Self.hyphens.contains(form(ahead: 0)) && form(ahead: 1) == "old" {
            return nil
        }
        if unit == .quarter, isArticle || isHyphened || form(ahead: 0) == "of" { return nil }
        if isArticle, !isPlural, start > 0, words[start - 1].isCounted { return nil }
        var count = amount.count
        if let part = attempt({ $0.andPart() }) { count = count.map { $0 + part } }
        _ = take("or", "so") || take("or", "two")
        return TimeLength(count, unit)
    }

    /// Whether "a day" follows: "24 hours a day" tells how long each time.
    private var isRate: Bool {
        guard ["a", "an", "per"].contains(form(ahead: 0)), case .unit(let unit, false) = kind(ahead: 1), unit >= .day
        else {
            return false
        }
        return !["ago", "later", "earlier", "before", "after", "from"].contains(form(ahead: 2))
    }

    /// "and a half", "and a quarter"
    private mutating func andPart() -> Double? {
        guard take("and"), take("a") else { return nil }
        if take("half") { return 0.5 }
        guard case .unit(.quarter, false) = kind else { return nil }
        at += 1
        return 0.25
    }

    /// The number of "3h" where it is a length and not the hour: "for 3h".
    var hoursAsLength: Int? {
        guard case .clock(let time) = kind, words[at].form == "\(time.hour)h" else { return nil }
        // "2h 14min"
        if case .number = kind(ahead: 1), case .unit(.minute, _) = kind(ahead: 2) { return time.hour }
        return at > start && Self.beforeLengths.contains(words[at - 1].form) ? time.hour : nil
    }

    private static let beforeLengths: Set = ["for", "in", "within", "last", "next", "every", "after"]

    private static let fillers: Set = [
        "more", "full", "long", "straight", "consecutive", "additional", "short", "whole", "extra", "other", "solid",
        "good", "business",
        "trading", "working",
    ]

    /// "second" behind a number.
    private mutating func secondUnit() -> (unit: TimeUnit, isPlural: Bool)? {
        take("second") ? (.second, false) : nil
    }

    /// A number of units; nil as count where it is not said. Also "a", "half a", "a few".
    private mutating func amount() -> (count: Double?, isVague: Bool)? {
        attempt { $0.halves() } ?? attempt { $0.counted() } ?? attempt { $0.vague() } ?? attempt { $0.article() }
    }

    /// "half a", "half an", "one and a half", "a half", the quarter of "a quarter century"
    private mutating func halves() -> (count: Double?, isVague: Bool)? {
        if attempt({ $0.quarterOfCentury() }) == true { return (0.25, false) }
        if take("half") {
            _ = take("a") || take("an") || takeHyphen()
            return (0.5, false)
        }
        if take("a", "half") { return (0.5, false) }
        return quarters().map { ($0, false) }
    }

    /// The quarters of "three-quarters of an hour", "a quarter of an hour".
    private mutating func quarters() -> Double? {
        attempt { grammar in
            _ = grammar.take("a")
            let count = grammar.takeNumber() ?? 1
            _ = grammar.takeHyphen()
            guard (1...3).contains(count), case .unit(.quarter, let isPlural) = grammar.kind, isPlural == (count > 1)
            else { return nil }
            grammar.at += 1
            guard grammar.take("of"), grammar.take("an") || grammar.take("a") else { return nil }
            return Double(count) / 4
        }
    }

    private mutating func quarterOfCentury() -> Bool? {
        _ = take("a") || take("the")
        guard case .unit(.quarter, false) = kind else { return nil }
        at += 1
        let isHyphened = Self.hyphens.contains(form(ahead: 0))
        guard case .unit(.century, _) = kind(ahead: isHyphened ? 1 : 0) else { return nil }
        return true
    }

    private mutating func counted() -> (count: Double?, isVague: Bool)? {
        if case .decimal(let value) = kind {
            at += 1
            return (value, false)
        }
        guard let whole = takeNumber() else { return nil }
        // "1/2"
        if whole < 10, take("/"), let under = takeNumber(), under > 1, under < 10 {
            return (Double(whole) / Double(under), false)
        }
        let fraction = attempt { grammar -> Double? in
            if case .shortDate(let over, let under) = grammar.kind, over < under {
                grammar.at += 1
                return Double(over) / Double(under)
            }
            guard let over = grammar.takeNumber(), grammar.take("/"), let under = grammar.takeNumber(), over < under
            else { return nil }
            return Double(over) / Double(under)
        }
        if let fraction { return (Double(whole) + fraction, false) }
        let half = attempt { grammar -> Bool? in
            _ = grammar.takeHyphen()
            guard grammar.take("and") else { return nil }
            _ = grammar.takeHyphen()
            guard grammar.take("a") else { return nil }
            _ = grammar.takeHyphen()
            return grammar.take("half") ? true : nil
        }
        return (Double(whole) + (half == true ? 0.5 : 0), false)
    }

    /// "several", "a few", "a couple of", "dozens of"
    private mutating func vague() -> (count: Double?, isVague: Bool)? {
        _ = take("a")
        _ = take("very")
        if take(anyOf: ["hundreds", "thousands", "dozens", "scores"]) { return take("of") ? (nil, true) : nil }
        guard case .vague(let count) = kind else { return nil }
        at += 1
        _ = take("of")
        _ = take("the")
        return (count.map(Double.init), true)
    }

    private mutating func article() -> (count: Double?, isVague: Bool)? {
        take("a") || take("an") ? (1, false) : nil
    }

    /// Units without a number: "weeks", "for centuries".
    mutating func bareUnits() -> TimeLength? {
        attempt { grammar in
            let first = grammar.at
            let hasArticle = grammar.take("the")
            guard let (unit, isPlural) = grammar.takeUnit(), isPlural, unit >= .day, unit != .quarter else {
                return nil
            }
            // "52 years old"
            if first > grammar.start, grammar.words[first - 1].isNumber, grammar.form(ahead: 0) == "old" { return nil }
            if hasArticle, !grammar.take("ahead") { return nil }
            return TimeLength(nil, unit)
        }
    }

    /// A length, with what is before and behind it: "more than four hours", "two weeks ago", "three days after Oct. 5".
    mutating func lengthPhrase() -> Meaning? {
        attempt { grammar in
            let before = grammar.prepositionOfLength
            if let length = grammar.attempt({ $0.all() }) { return .length(length) }
            let isCompared = grammar.comparison()
            guard
                let length = grammar.length() ?? grammar.attempt({ $0.lasting() })
                    ?? (isCompared ? nil : grammar.bareUnits())
            else { return nil }
            // "for ten days from June 3" is a stretch.
            let isStretch = before == "for" && grammar.form(ahead: 0) == "from"
            if !isStretch, let away = grammar.attempt({ $0.distance(of: length) }) { return away }
            if before != "for", before != "of", let away = grammar.attempt({ $0.weeksOn(length) }) { return away }
            guard length.parts.allSatisfy({ $0.count != nil }) else { return .length(length) }
            return before == "in" || before == "after" && !grammar.isReport
                ? .within(length) : before == "within" ? .upTo(length) : .length(length)
        }
    }

    /// "in" before "roughly 30 minutes"
    private var prepositionOfLength: String {
        guard at > start else { return "" }
        let isRough = ["~", "around", "roughly", "approximately", "maybe", "perhaps"].contains(words[at - 1].form)
        return isRough && at - 1 > start ? words[at - 2].form : words[at - 1].form
    }

    /// "all day", "all year"
    private mutating func all() -> TimeLength? {
        guard take("all"), let (unit, isPlural) = takeUnit(), !isPlural, unit >= .day, form(ahead: 0) != "'s" else {
            return nil
        }
        return TimeLength(1, unit)
    }

    /// "more than", "at least", "nearly": whether there is one, and whose words are taken.
    private mutating func comparison() -> Bool {
        take("more", "than") || take("no", "more", "than") || take("less", "than") || take("fewer", "than")
            || take("at", "least")
            || take("up", "to") || take(anyOf: ["nearly", "almost", "over", "about"])
    }

    /// The day behind "a week ago": "Friday", "yesterday".
    private mutating func dayAgo() -> Meaning? {
        if let weekday = takeWeekday() { return .recurring(.weekday(weekday), .shift(-1)) }
        guard case .day(let shift) = kind, shift <= 0 else { return nil }
        at += 1
        return .unit(.day, shift)
    }

    /// "a week on Friday", "two weeks tomorrow", as the British count.
    private mutating func weeksOn(_ length: TimeLength) -> Meaning? {
        guard length.parts.count == 1, length.parts[0].unit == .week else { return nil }
        if take("on") {
            return takeWeekday().map { .away(length, 1, from: .time(.recurring(.weekday($0), .counted(1)))) }
        }
        guard case .day(let shift) = kind, shift >= 0 else { return nil }
        at += 1
        return .away(length, 1, from: .time(.unit(.day, shift)))
    }

    /// What makes a length a time: "ago", "later", "from now", "before yesterday".
    mutating func distance(of length: TimeLength) -> Meaning? {
        if let away = attempt({ $0.distanceFromToday(of: length) }) { return away }
        let isHyphened = takeHyphen()
        if take("earlier") { return .away(length, -1, from: .narrative) }
        if isHyphened { return nil }
        if take("later") || take("afterward") || take("afterwards") { return .away(length, 1, from: .narrative) }
        guard let direction = take("before") ? -1 : take("after") || take("from") ? 1 : nil else { return nil }
        // "an hour before noon"
        if length.parts.allSatisfy({ $0.unit <= .hour }), let time = clockTime() {
            return .away(length, direction, from: .time(.clock(time, on: nil)))
        }
        return pointInTime().map { .away(length, direction, from: .time($0)) }
    }

    /// "ago", "back", "hence", "from now"; with its day where that is said: "a week ago Friday".
    mutating func distanceFromToday(of length: TimeLength) -> Meaning? {
        let isHyphened = takeHyphen()
        if take("ago") { return .away(length, -1, from: attempt { $0.dayAgo() }.map(Meaning.Anchor.time) ?? .today) }
        if isHyphened { return nil }
        if take("back") { return .away(length, -1, from: .today) }
        return take("hence") || take("from", "now") || take("from", "today") ? .away(length, 1, from: .today) : nil
    }
}

extension TimeWord {
    var isNumber: Bool {
        switch kind {
        case .number, .decimal, .vague: true
        default: false
        }
    }

    /// Whether "a month" behind it is a rate.
    fileprivate var isCounted: Bool {
        if isNumber { return true }
        // "24 hours a day"
        if case .unit(_, isPlural: true) = kind { return true }
        return isCountedNoun
    }
}
