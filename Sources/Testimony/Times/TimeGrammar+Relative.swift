/// Times that are told from where the text stands: "today", "last week", "next October", "the quarter", "the past three years".
extension TimeGrammar {
    /// "today", "the day before yesterday", "now"
    mutating func deictic() -> Meaning? {
        attempt { $0.dayBeside() } ?? attempt { $0.today() }
    }

    /// "today", "tomorrow", "now", "tonight"
    mutating func today() -> Meaning? {
        switch kind {
        case .day(let shift):
            at += 1
            return .unit(.day, shift)
        case .reference(let reference):
            // "Now, what about the harbour?"
            if words[at].form == "now", at == start { return nil }
            at += 1
            return .reference(reference)
        default: break
        }
        if take("at", "present") { return .reference("PRESENT_REF") }
        if take("tonight") || take("tonite") { return .dayPart("NI", on: .unit(.day, 0)) }
        return take("overnight") ? .dayPart("NI", on: .away(TimeLength(1, .day), -1, from: .narrative)) : nil
    }

    /// "the day before yesterday", "the day after Christmas"
    private mutating func dayBeside() -> Meaning? {
        _ = take("the")
        let night = kind
        guard take("day") || takeDayPart() != nil, let direction = take("before") ? -1 : take("after") ? 1 : nil else {
            return nil
        }
        let length = TimeLength(1, .day)
        if direction < 0, attempt({ $0.take("last") && $0.endsHere ? true : nil }) == true {
            guard case .dayPart(let part) = night else { return .unit(.day, -2) }
            return .dayPart(part, on: .unit(.day, -2))
        }
        if case .dayPart(let part) = night {
            return endsHere ? .dayPart(part, on: .away(length, direction, from: .narrative)) : nil
        }
        if let day = attempt({ $0.dayBesideNone() }) { return .away(length, direction, from: .time(day)) }
        return endsHere ? .away(length, direction, from: .narrative) : nil
    }

    /// A day that is not itself told by the one beside it: else a text could go on like this to its end.
    private mutating func dayBesideNone() -> Meaning? {
        guard let day = today() ?? pointOfCalendar(), day.isDay else { return nil }
        return day
    }

    mutating func dayOnly() -> Meaning? {
        guard let day = pointInTime(), day.isDay else { return nil }
        return day
    }

    /// "last week", "the next three years", "this morning", "last October", "the current quarter"
    mutating func shifted() -> Meaning? {
        attempt { grammar in
            let hasArticle = grammar.take("the")
            _ = grammar.take(anyOf: ["these", "those", "that"])
            if grammar.take("first") { return nil }
            guard grammar.at < grammar.end else { return nil }
            let first = grammar.at
            let word = grammar.words[grammar.at].form
            if let count = grammar.attempt({ $0.countedShift() }) { return count }
            if grammar.take("same") {
                guard let (unit, _) = grammar.takeUnit() else { return nil }
                return .definite(unit)
            }
            guard var shift = word == "latest" && grammar.take("latest") ? 0 : grammar.takeShift() else { return nil }
            _ = grammar.take(anyOf: Self.adjectives)
            if let length = grammar.attempt({ $0.length() }) {
                return shift == 0 ? .length(length) : .counted(length, shift)
            }
            if grammar.take("fortnight") { return .counted(TimeLength(2, .week), shift) }
            if let (unit, isPlural) = grammar.takeUnit() {
                if unit == .week, !isPlural, let day = grammar.attempt({ $0.weekdayOfSaidWeek(shift) }) { return day }
                if unit == .year, !isPlural, let part = grammar.attempt({ $0.partOfSaidYear(shift, from: first) }) {
                    return part
                }
                if unit == .year, word == "last", !isPlural, grammar.isComparedAmount(before: first) {
                    return .yearBefore(nil)
                }
                _ = grammar.take("or", "so")
                // "the next day" is that after what was told, "next day" would be tomorrow.
                let isNarrative = hasArticle && unit == .day && shift > 0 && !isPlural
                return Self.meaning(of: unit, isPlural, shift: shift, word: isNarrative ? "following" : word)
            }
            if let part = grammar.takeDayPart() {
                if hasArticle, shift > 0 { return .dayPart(part, on: .away(TimeLength(1, .day), 1, from: .narrative)) }
                // "last night" is that of yesterday.
                return .dayPart(part, on: .unit(.day, shift))
            }
            if case .weekday(let weekday, false) = grammar.kind {
                grammar.at += 1
                return .recurring(.weekday(weekday), Self.choice(shift, word: word))
            }
            if let recurring = grammar.recurring() {
                if word == "latest" { shift = 0 }
                return .recurring(recurring, Self.choice(shift, word: word))
            }
            guard
                ["last", "next", "this", "past", "previous", "coming", "following", "upcoming", "preceding"].contains(
                    word),
                let date = grammar.calendarDate()
            else { return nil }
            return Self.shifted(date, by: shift)
        }
    }

    private static let adjectives: Set = [
        "fiscal", "calendar", "full", "whole", "very", "same", "academic", "school", "business", "trading",
        "work", "working",
    ]

    /// Whether "last year" is said of an amount that another is compared with, which is of the same part of the year: "compared
    /// with a loss of $3 million last year".
    private func isComparedAmount(before place: Int) -> Bool {
        guard isReport, place > start, Self.amounts.contains(words[place - 1].form) else { return false }
        return words[max(start, place - Self.mostCompared)..<place].contains { $0.form == "compared" }
    }

    private static let amounts: Set = ["million", "billion", "trillion", "cents", "share", "%", "percent"]
    private static let mostCompared = 14

    /// "5 past years", "13 last minutes"
    private mutating func countedShift() -> Meaning? {
        guard let count = takeNumber(), count < 1000, let shift = takeShift(), shift != 0,
            let (unit, isPlural) = takeUnit(), isPlural
        else { return nil }
        return .counted(TimeLength(Double(count), unit), shift)
    }

    private static func meaning(of unit: TimeUnit, _ isPlural: Bool, shift: Int, word: String) -> Meaning? {
        if isPlural { return shift == 0 ? nil : .reference(shift < 0 ? "PAST_REF" : "FUTURE_REF") }
        if unit == .weekend, ["coming", "upcoming", "forthcoming"].contains(word) { return .unit(unit, 0) }
        switch word {
        case "past": return .counted(TimeLength(1, unit), -1)
        case "previous", "preceding", "prior": return .away(TimeLength(1, unit), -1, from: .narrative)
        case "following": return .away(TimeLength(1, unit), 1, from: .narrative)
        case "latest": return .definite(unit)
        default: return .unit(unit, shift)
        }
    }

    private static func choice(_ shift: Int, word: String) -> Meaning.Choice {
        switch word {
        case "previous", "preceding", "prior", "following": .narrative(shift)
        case "latest": .nearest
        case "coming", "upcoming", "forthcoming": .counted(1)
        default: .shift(shift)
        }
    }

    /// "last Oct. 23", "last Thanksgiving"
    private static func shifted(_ date: Meaning, by shift: Int) -> Meaning {
        guard case .recurring(let recurring, .nearest) = date else { return date }
        return .recurring(recurring, .shift(shift))
    }

    /// A month, a season, a quarter, a holiday: what comes round every year.
    private mutating func recurring() -> Recurring? {
        if case .season(let season) = kind {
            at += 1
            return .season(season)
        }
        return yearPart().map(Recurring.yearPart)
    }

    /// "third quarter", "third-quarter", "Q3", "second half"
    mutating func yearPart() -> YearPart? {
        attempt { grammar in
            if case .yearPart(let part) = grammar.kind {
                grammar.at += 1
                return part
            }
            if let quarter = grammar.attempt({ $0.quarterOfMonth() }) { return quarter }
            _ = grammar.take("fiscal") && grammar.takeHyphen()
            guard let number = grammar.takeOrdinal() ?? grammar.lastOne() else { return nil }
            _ = grammar.takeHyphen()
            _ = grammar.take("fiscal")
            if case .unit(.quarter, false) = grammar.kind, (1...4).contains(number) {
                grammar.at += 1
                return YearPart(unit: .quarter, number: number)
            }
            if (1...2).contains(number), grammar.take("half"), !grammar.take("-") {
                return YearPart(unit: .half, number: number)
            }
            return nil
        }
    }

    /// "March quarter": the one that ends with that month.
    private mutating func quarterOfMonth() -> YearPart? {
        guard let month = takeMonth(), month % 3 == 0, case .unit(.quarter, false) = kind else { return nil }
        at += 1
        return YearPart(unit: .quarter, number: month / 3)
    }

    private mutating func lastOne() -> Int? { take("final") ? 4 : nil }

    /// "the third quarter", "fiscal second-quarter 1989", "the fourth quarter of last year", "the 1988 second quarter"
    mutating func partOfYear() -> Meaning? {
        attempt { grammar in
            _ = grammar.take("the")
            let before = grammar.takeYear()
            _ = before != nil && (grammar.take("'s") || grammar.takeHyphen())
            guard let part = grammar.yearPart() else { return nil }
            let after =
                before
                ?? grammar.attempt { grammar -> Int? in
                    _ = grammar.take("of") || grammar.take(",") || grammar.takeHyphen()
                    _ = grammar.take("fiscal")
                    guard let year = grammar.takeYear(), grammar.isYear else { return nil }
                    return year
                }
            if let year = after { return .recurring(.yearPart(part), .inside(.period(Period(year: year)))) }
            if part.unit == .half {
                guard let year = grammar.relativeYear() ?? grammar.ofTheYear() else { return nil }
                return .recurring(.yearPart(part), .inside(year))
            }
            return .recurring(.yearPart(part), grammar.relativeYear().map(Meaning.Choice.inside) ?? .nearest)
        }
    }

    /// "'s Monday" behind "this week"
    private mutating func weekdayOfSaidWeek(_ shift: Int) -> Meaning? {
        guard take("'s"), let weekday = takeWeekday() else { return nil }
        return .recurring(.weekday(weekday), .inside(.unit(.week, shift)))
    }

    /// "'s third quarter" behind "this year"
    private mutating func partOfSaidYear(_ shift: Int, from first: Int) -> Meaning? {
        // "up from last year's $3 million"
        if isReport, shift < 0, form(ahead: 0) == "'s", Self.currencies.contains(form(ahead: 1)), first > start,
            ["from", "than", "with"].contains(words[first - 1].form)
        {
            return .yearBefore(nil)
        }
        guard take("'s") else { return nil }
        if let part = yearPart() { return .recurring(.yearPart(part), .inside(.unit(.year, shift))) }
        if let holiday = takeHoliday() { return .recurring(.holiday(holiday), .inside(.unit(.year, shift))) }
        guard shift < 0, case .unit(.quarter, false) = kind else { return nil }
        at += 1
        return .yearBefore(nil)
    }

    private mutating func ofTheYear() -> Meaning? { take("of", "the", "year") ? .unit(.year, 0) : nil }

    /// "summer 1998", "the winter of 1991", "this spring"; a season by itself only behind "the" or "in".
    mutating func seasonOfYear() -> Meaning? {
        attempt { grammar in
            let start = grammar.at
            if let season = grammar.attempt({ $0.countedSeason() }) { return season }
            let said = grammar.takeYear()
            let isDefinite = grammar.take("the")
            let edge = grammar.take("early") || grammar.take("late")
            guard case .season(let season) = grammar.kind else { return nil }
            grammar.at += 1
            if isDefinite, grammar.take("before", "last") { return .recurring(.season(season), .counted(-2)) }
            if let said { return .recurring(.season(season), .inside(.period(Period(year: said)))) }
            let year = grammar.attempt { grammar -> Meaning? in
                _ = grammar.take("of") || grammar.take(",")
                guard let year = grammar.takeYear(), grammar.isYear else { return nil }
                return .period(Period(year: year))
            }
            if let year = year ?? grammar.relativeYear() { return .recurring(.season(season), .inside(year)) }
            let before = start > 0 ? grammar.words[start - 1].form : ""
            guard isDefinite || edge || ["in", "by", "until", "since", "during", "through", "of"].contains(before)
            else { return nil }
            return .recurring(.season(season), .nearest)
        }
    }

    /// "two summers ago"
    private mutating func countedSeason() -> Meaning? {
        guard let count = takeNumber(), (1..<100).contains(count), at < end, words[at].form.hasSuffix("s"),
            case .season(let season)? = TimeLexicon.words[String(words[at].form.dropLast())]
        else { return nil }
        at += 1
        return take("ago") ? .recurring(.season(season), .counted(-count)) : nil
    }

    /// "a year ago", "year-earlier", "the year-ago quarter": the same, a year before.
    mutating func yearBefore() -> Meaning? { yearAgo() ?? attempt { $0.samePeriod() } }

    private mutating func yearAgo() -> Meaning? {
        attempt { grammar in
            let hasArticle = grammar.take(anyOf: ["a", "the", "one"])
            _ = grammar.take("comparable")
            guard case .unit(.year, false) = grammar.kind else { return nil }
            grammar.at += 1
            let isHyphened = grammar.takeHyphen()
            guard grammar.take("ago") || grammar.take("earlier") else { return nil }
            guard isHyphened else { return hasArticle && grammar.isReport ? .yearBefore(nil) : nil }
            if let part = grammar.yearPart() { return .yearBefore(.yearPart(part)) }
            if let length = grammar.attempt({ $0.length() }) { return .length(length) }
            _ = grammar.periodOrQuarter()
            return .yearBefore(nil)
        }
    }

    /// "the same period last year", "the comparable quarter a year earlier"
    private mutating func samePeriod() -> Meaning? {
        _ = take("the")
        guard take(anyOf: ["same", "corresponding", "comparable", "like", "similar"]), periodOrQuarter(),
            let year = relativeYear() ?? yearAgo()
        else { return nil }
        if case .unit(.year, let shift) = year, shift >= 0 { return nil }
        return .yearBefore(nil)
    }

    private mutating func periodOrQuarter() -> Bool {
        if case .unit(.quarter, false) = kind {
            at += 1
            return true
        }
        return take("period")
    }

    /// "the quarter", "that day", "the year": told of before, or the present one.
    mutating func definite() -> Meaning? {
        attempt { $0.beyond() } ?? attempt { $0.weekOf() }
            ?? attempt { grammar in
                let first = grammar.at
                let isThat = grammar.take("that")
                guard isThat || grammar.take("the") else { return nil }
                _ = grammar.take("same") || grammar.take("entire") || grammar.take("whole") || grammar.take("full")
                // "the 1988 period"
                if let year = grammar.attempt({ grammar -> Int? in
                    guard let year = grammar.takeYear(), grammar.take("period") else { return nil }
                    return year
                }) {
                    return .sameQuarter(of: year)
                }
                if grammar.take("latest", "period") { return .definite(.quarter) }
                let isFiscal = grammar.take("fiscal") || grammar.take("calendar")
                guard case .unit(let unit, false) = grammar.kind, unit >= .day, !grammar.isHonour(at: first) else {
                    return nil
                }
                grammar.at += 1
                if unit == .week, grammar.take("end") { return .definite(.weekend) }
                // "quarter-to-quarter"
                if Self.hyphens.contains(grammar.form(ahead: 0)), grammar.form(ahead: 1) == "to" { return nil }
                if unit == .year || unit == .quarter || unit == .month || isFiscal, grammar.isEnding {
                    return unit == .quarter ? .definite(unit) : .length(TimeLength(1, unit))
                }
                if unit == .quarter, isThat { return .thatQuarter }
                return unit == .day && !isThat ? grammar.dayOfNarrative : .definite(unit)
            }
    }

    /// Whether "the year" is that of an honour: "player of the year", "word of the week".
    private func isHonour(at place: Int) -> Bool {
        guard place - 2 >= start, words[place - 1].form == "of" else { return false }
        let word = words[place - 2]
        guard case .other = word.kind, !Self.quantities.contains(word.form) else { return false }
        return Self.honoured.contains(word.form) || word.form.hasSuffix("er") || word.form.hasSuffix("or")
            || NounClass(word.form) == .person
    }

    private static let honoured: Set = [
        "album", "athlete", "book", "brand", "car", "club", "film", "game", "goal", "image", "movie", "photo",
        "picture",
        "product", "question", "quote", "rookie", "song", "team", "word",
    ]
    /// What is a part or a number of something, not who is honoured.
    private static let quantities: Set = [
        "many", "most", "some", "other", "others", "few", "several", "both", "remainder", "number", "order", "weather",
    ]

    /// "the week of March 9", "week of the 6th"
    private mutating func weekOf() -> Meaning? {
        _ = take("the")
        guard let (unit, isPlural) = takeUnit(), !isPlural, unit == .week || unit == .weekend,
            take("of") || !isReport && take(anyOf: ["beginning", "starting", "commencing", "ending"]),
            let day = calendarDate() ?? dayOfMonth(), day.isDay
        else { return nil }
        return .around(unit, day)
    }

    /// "the week after next", "the year before last"
    private mutating func beyond() -> Meaning? {
        _ = take("the")
        guard let (unit, isPlural) = takeUnit(), !isPlural, unit > .day else { return nil }
        if take("after", "next") { return .unit(unit, 2) }
        if take("before", "last") { return .unit(unit, -2) }
        guard let direction = take("before") ? -1 : take("after") ? 1 : nil else { return nil }
        // "the week before Christmas"
        if unit == .week || unit == .weekend, let day = attempt({ $0.dayOnly() }) {
            return .away(TimeLength(1, unit), direction, from: .time(.around(unit, day)))
        }
        return endsHere ? .away(TimeLength(1, unit), direction, from: .narrative) : nil
    }

    /// Whether nothing follows that "before" or "after" could belong to.
    private var endsHere: Bool {
        at >= end || [".", ",", ";", ":", "?", "!", ")", "and", "but", "was", "were", "had"].contains(form(ahead: 0))
    }

    /// "the day"; not "the day of", "the day before".
    private var dayOfNarrative: Meaning? {
        ["of", "before", "after", "when", "that"].contains(form(ahead: 0)) ? nil : .definite(.day)
    }

    /// "ended June 30", "ending tomorrow"
    private var isEnding: Bool { ["ended", "ending", "end", "ends"].contains(form(ahead: 0)) }

    /// "the past", "the future", "recent years", "recently", "the near term", "at the time"
    mutating func vagueReference() -> Meaning? {
        attempt { grammar in
            if let reference = grammar.phraseOfReference() { return .reference(reference) }
            let hasArticle = grammar.take("the")
            if hasArticle, grammar.take("past") { return grammar.isFollowedByNoun ? nil : .reference("PAST_REF") }
            if hasArticle, grammar.take("near", "term") { return .reference("FUTURE_REF") }
            let isNear = grammar.take("near") || grammar.take("foreseeable")
            if grammar.take("future") {
                // "the future of the port" is what becomes of it.
                if hasArticle, !isNear, grammar.form(ahead: 0) == "of" { return nil }
                let isOfUnits = grammar.takeUnits()
                return hasArticle || isNear || isOfUnits ? .reference("FUTURE_REF") : nil
            }
            if hasArticle { return nil }
            if grammar.take("more", "recently") { return .reference("PAST_REF") }
            if grammar.take("recent") {
                _ = grammar.takeUnits()
                return .reference("PAST_REF")
            }
            if grammar.take("current") { return .reference("PRESENT_REF") }
            return nil
        }
    }

    /// "these days", "at the moment", "the other day"
    private mutating func phraseOfReference() -> String? {
        if take("then", "current") || take("then", "-", "current") { return "PAST_REF" }
        if take("these", "days") || take("at", "the", "moment") || take("at", "this", "time") || take("till", "date") {
            return "PRESENT_REF"
        }
        return take("those", "days") || take("the", "other", "day") ? "PAST_REF" : nil
    }

    private mutating func takeUnits() -> Bool {
        guard case .unit(_, true) = kind else { return false }
        at += 1
        _ = attempt { grammar -> Bool? in
            guard grammar.take("and"), case .unit(_, true) = grammar.kind else { return nil }
            grammar.at += 1
            return true
        }
        return true
    }

    private var isFollowedByNoun: Bool {
        switch kind {
        case .number, .decimal, .vague, .unit, .season, .weekday, .month, .ordinal: true
        default: false
        }
    }
}
