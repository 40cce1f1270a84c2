import Record

/// Finds which time is meant: the value of a meaning, as TIMEX3 has it.
struct TimeResolution {
    var narrative: Narrative
    /// What comes in a text that does not report is ahead, "Friday" the coming one.
    let register: Tenses.Register

    private var isReport: Bool { register == .report }

    /// A value, and the stretch of the calendar where it is one.
    struct Value: Sendable {
        var kind: TimeExpression.Kind
        var text: String
        var period: Period?
        /// The last point of a stretch.
        var end: String?
    }

    /// - Parameter end: when it ended, where that is told: "the quarter ended Sept. 30".
    mutating func value(of meaning: Meaning, _ tense: Tense, endedOn end: Meaning? = nil) -> Value? {
        var value = resolved(meaning, tense)
        if case .yearBefore = meaning { return value }
        if let end, let quarter = value?.period.flatMap({ fiscalQuarter($0, meaning, endedOn: end) }) {
            value = date(quarter)
            narrative.noteOver(quarter)
        } else if let period = value?.period {
            narrative.note(period)
        } else if let length = meaning.length, length.isPartOfYear {
            narrative.noteLength()
        }
        return value
    }

    /// The quarter that ended on a day. One that is counted is of that year at the latest, whichever part of it that is; one that is
    /// not is the quarter of the calendar that it has most of.
    private func fiscalQuarter(_ quarter: Period, _ meaning: Meaning, endedOn end: Meaning) -> Period? {
        guard quarter.unit == .quarter, let day = period(of: end, .past)?.last, let today = narrative.today, day < today
        else { return nil }
        if case .definite = meaning { return Period(.quarter, containing: CivilDay(number: day.number - 45)) }
        return quarter.shifted(by: 4 * min(0, day.year - quarter.first.year))
    }

    /// The last point of a stretch; "now" is the day of the article. An hour is one of the day of the first point, or of
    /// the day after, where it is earlier.
    mutating func last(of meaning: Meaning, from first: Value, _ tense: Tense) -> String? {
        if case .reference = meaning, let today = narrative.today { return Period(today).value }
        if let time = meaning.hourOfNoDay, let place = first.text.firstIndex(of: "T"), place > first.text.startIndex,
            case .period(let day) = NumericForms.kind(of: String(first.text[..<place]))
        {
            // "from nine to five", "9 to 10:30"
            let isEarlier = time.value < first.text[place...]
            let afternoon = isEarlier && !time.isCertain ? time.inHalf(12) : nil
            if let afternoon, afternoon.value > first.text[place...] { return day.value.map { $0 + afternoon.value } }
            return day.shifted(by: isEarlier ? 1 : 0).value.map { $0 + time.value }
        }
        return value(of: meaning, tense)?.text
    }

    private func resolved(_ meaning: Meaning, _ tense: Tense) -> Value? {
        switch meaning {
        case .length(let length): return Value(kind: .duration, text: length.value)
        case .within(let length):
            let time = isReport ? nil : away(length, 1, from: .today, tense)
            return time?.period == nil ? Value(kind: .duration, text: length.value) : time
        case .rest(let whole): return rest(of: whole, tense)
        case .several(let count, let unit, let whole): return several(count, unit, of: whole, tense)
        case .upTo(let length): return upTo(length, tense)
        case .counted(let length, let direction): return counted(length, direction)
        case .edge(let edge, let whole):
            let value = resolved(whole, tense)
            guard register == .fragment, let period = value?.period, let (first, last) = period.ends(edge) else {
                return value
            }
            return Value(kind: .date, text: first, period: period, end: last)
        case .repeated(let value): return Value(kind: .set, text: value)
        case .reference(let reference): return Value(kind: .date, text: reference)
        case .clock(let time, let day):
            if day == nil, isPast(time) { return next(time) }
            return onDay(day, tense, time.value)
        case .bareHour(let time): return isReport ? nil : resolved(.clock(time, on: nil), tense)
        case .dayPart(let code, let day): return onDay(day, tense, "T" + code)
        case .recurring(let recurring, let choice):
            guard let period = period(of: recurring, choice, tense) else {
                return Value(kind: .date, text: recurring.vagueValue)
            }
            guard case .holiday(let holiday) = recurring, holiday.days > 1 else { return date(period) }
            var value = date(period)
            value?.end = Period(holiday.last(from: period.first)).value
            return value
        case .away(let length, let direction, let anchor): return away(length, direction, from: anchor, tense)
        case .numberedWeek: return period(of: meaning, tense).flatMap(date)
        default: return period(of: meaning, tense).flatMap(date) ?? Value(kind: .date, text: Self.reference(meaning))
        }
    }

    private func date(_ period: Period) -> Value? {
        period.value.map { Value(kind: .date, text: $0, period: period) }
    }

    /// Where nothing is known to count from.
    private static func reference(_ meaning: Meaning) -> String {
        guard case .unit(_, let shift) = meaning, shift != 0 else { return "PRESENT_REF" }
        return shift < 0 ? "PAST_REF" : "FUTURE_REF"
    }

    /// Whether a time of the day is over, where only what comes can be meant.
    private func isPast(_ time: ClockTime) -> Bool {
        guard register == .fragment, narrative.day == nil, let now = narrative.minute else { return false }
        return time.minutes < now
    }

    /// The next such time, where the one of today is over: in the afternoon, if it may be meant, or tomorrow.
    private func next(_ time: ClockTime) -> Value {
        let afternoon = time.isCertain ? nil : time.inHalf(12)
        let isToday = afternoon.map { !isPast($0) } ?? false
        let day = narrative.today.flatMap { Period($0).shifted(by: isToday ? 0 : 1).value }
        return Value(kind: .time, text: (day ?? "") + (isToday ? afternoon ?? time : time).value)
    }

    /// A time of a day, which is the one told last if it is not said.
    private func onDay(_ day: Meaning?, _ tense: Tense, _ time: String) -> Value {
        guard let day else {
            // "I will call at seven": nobody said which day.
            if narrative.day == nil, register == .request { return Value(kind: .time, text: time) }
            let period = narrative.day ?? narrative.today.map { Period($0) }
            return Value(kind: .time, text: (period?.value ?? "") + time)
        }
        guard let value = resolved(day, tense), value.period?.unit == .day || value.text.hasPrefix("XXXX") else {
            return Value(kind: .time, text: time)
        }
        return Value(kind: .time, text: value.text + time, period: value.period)
    }

    /// The stretch of the calendar that is meant; nil where it is none or cannot be known.
    private func period(of meaning: Meaning, _ tense: Tense) -> Period? {
        switch meaning {
        case .period(let period): return period
        case .recurring(let recurring, let choice): return period(of: recurring, choice, tense)
        case .unit(let unit, let shift): return present(unit)?.shifted(by: shift)
        case .around(.weekend, let meaning): return period(of: meaning, tense)?.weekendBeside
        case .around(let unit, let meaning): return period(of: meaning, tense)?.within(unit)
        case .definite(let unit): return definite(unit, tense)
        case .thatQuarter: return narrative.toldQuarter ?? definite(.quarter, tense)
        case .sameQuarter(let year):
            return narrative.quarter.map { $0.shifted(by: (year - $0.first.year) * 4) } ?? Period(year: year)
        case .yearBefore(let recurring): return yearBefore(recurring, tense)
        case .away(let length, let direction, let anchor): return away(length, direction, from: anchor, tense)?.period
        case .dayPart(_, let day), .clock(_, let day): return day.flatMap { period(of: $0, tense) }
        case .edge(_, let whole), .rest(let whole), .several(_, _, let whole): return period(of: whole, tense)
        case .nth(let number, let what, let whole): return nth(number, what, of: whole, tense)
        case .numberedWeek(let number):
            let year = isReport ? nil : narrative.today.map { Period(year: CivilDay.name(ofWeek: $0.week).year) }
            return year.flatMap { $0.nth(number, .unit(.week)) }
        case .length, .within, .upTo, .counted, .repeated, .reference, .bareHour: return nil
        }
    }

    /// "the last Monday of March", "the first day of Ramadan"
    private func nth(_ number: Int, _ what: Meaning.Countable, of whole: Meaning, _ tense: Tense) -> Period? {
        guard let period = period(of: whole, tense) else { return nil }
        guard case .recurring(.holiday(let holiday), _) = whole, case .unit(.day) = what, abs(number) <= holiday.days
        else { return period.nth(number, what) }
        return number > 0
            ? period.shifted(by: number - 1) : Period(holiday.last(from: period.first)).shifted(by: number + 1)
    }

    // MARK: What comes round

    private func period(of recurring: Recurring, _ choice: Meaning.Choice, _ tense: Tense) -> Period? {
        switch choice {
        case .inside(let meaning): return period(of: meaning, tense).flatMap(recurring.first)
        case .beside(let day, let direction):
            guard let day = period(of: day, tense)?.first else { return nil }
            let one = direction < 0 ? recurring.last(before: day) : recurring.next(after: day)
            guard case .weekday = recurring, abs(direction) < 1000 else { return one }
            return one?.shifted(by: 7 * (direction - direction.signum()))
        case .closest(let day, let number):
            return period(of: day, tense).flatMap { recurring.closest(number, to: $0.first) }
        case .nearest: return narrative.today.flatMap { nearest(recurring, tense, $0) }
        case .narrative(let direction):
            guard let today = narrative.today else { return nil }
            guard isReport, let day = narrative.last?.first else {
                return recurring.one(near: today, shiftedBy: direction)
            }
            return direction < 0 ? recurring.last(before: day) : recurring.next(after: day)
        case .counted(let count): return narrative.today.flatMap { counted(recurring, count, from: $0) }
        case .onwards: return narrative.today.flatMap { onwards(recurring, tense, $0) }
        case .shift(let count): return narrative.today.flatMap { shifted(recurring, by: count, from: $0) }
        }
    }

    /// "two Thursdays ago"
    private func counted(_ recurring: Recurring, _ count: Int, from today: CivilDay) -> Period? {
        var one = count > 0 ? recurring.next(after: today) : recurring.last(before: today)
        for _ in 1..<min(max(abs(count), 1), 1000) {
            guard let day = one else { return nil }
            one = count > 0 ? recurring.next(after: day.last) : recurring.last(before: day.first)
        }
        return one
    }

    private func onwards(_ recurring: Recurring, _ tense: Tense, _ today: CivilDay) -> Period? {
        let one = recurring.next(from: narrative.last?.first ?? today)
        // "from Sept. 14 to Thursday", told in October: the last one.
        if case .weekday = recurring, isReport, let one, today.number - one.first.number > 7 {
            return nearest(recurring, tense, today)
        }
        return one
    }

    /// "last October", "this Friday"
    private func shifted(_ recurring: Recurring, by count: Int, from today: CivilDay) -> Period? {
        if count == 0, !isReport, recurring.isHoliday { return recurring.next(from: today) }
        if case .weekday = recurring, count > 0 { return recurring.one(near: today, shiftedBy: count) }
        return count < 0
            ? recurring.last(before: today)
            : count > 0 ? recurring.next(after: today) : recurring.one(near: today, shiftedBy: 0)
    }

    private func nearest(_ recurring: Recurring, _ tense: Tense, _ today: CivilDay) -> Period? {
        if recurring.isYearly || recurring.isMonthly {
            if case .weekdayAndDate = recurring { return recurring.likeliest(from: today, tense) }
            return isReport || tense != .unknown ? recurring.likeliest(from: today, tense) : recurring.next(from: today)
        }
        switch tense {
        case .past: return recurring.last(upTo: today)
        case .future: return recurring.next(from: today)
        case .unknown: return isReport ? recurring.last(upTo: today) : recurring.next(after: today)
        }
    }

    // MARK: What was told before

    private func definite(_ unit: TimeUnit, _ tense: Tense) -> Period? {
        switch unit {
        case .quarter:
            return narrative.quarter
                ?? narrative.today.map { Period(.quarter, containing: $0).shifted(by: isReport ? -1 : 0) }
        case .weekend:
            return narrative.today.map { day in
                let weekend = Period(.weekend, containing: day)
                return weekend.first > day && tense != .future && isReport ? weekend.shifted(by: -1) : weekend
            }
        case .day: return narrative.day ?? narrative.today.map { Period($0) }
        default:
            if let last = narrative.last, last.unit <= unit { return last.within(unit) }
            return narrative.today.map { Period(unit, containing: $0) }
        }
    }

    private func yearBefore(_ recurring: Recurring?, _ tense: Tense) -> Period? {
        if let recurring, let period = period(of: recurring, .nearest, .past) {
            return period.shifted(by: period.unit == .half ? -2 : -4)
        }
        if let quarter = narrative.quarter { return quarter.shifted(by: -4) }
        return narrative.today.map { Period(.year, containing: $0).shifted(by: -1) }
    }

    // MARK: What is told by its distance

    /// "the last three months": a length in a report, the stretch itself where somebody asks for it.
    private func counted(_ length: TimeLength, _ direction: Int) -> Value {
        let duration = Value(kind: .duration, text: length.value)
        guard !isReport, length.parts.count == 1, let part = length.parts.first,
            let count = part.count.flatMap({ Int(exactly: $0) }),
            (1..<10_000).contains(count), part.unit < .decade, let now = present(part.unit)
        else { return duration }
        let ends =
            direction < 0
            ? (now.shifted(by: -count), now.shifted(by: -1)) : (now.shifted(by: 1), now.shifted(by: count))
        guard let first = ends.0.value, let last = ends.1.value else { return duration }
        return Value(kind: .date, text: first, period: ends.0, end: count == 1 ? nil : last)
    }

    /// "the rest of the week": all of it in a report.
    private func rest(of whole: Meaning, _ tense: Tense) -> Value? {
        guard !isReport, let period = period(of: whole, tense), let today = narrative.today, period.contains(today),
            var value = date(Period(today))
        else { return resolved(whole, tense) }
        value.end = Period(period.last).value
        return value
    }

    /// "the first two quarters of 1990" is a half, "the last ten days of December" a stretch.
    private func several(_ count: Int, _ unit: TimeUnit, of whole: Meaning, _ tense: Tense) -> Value? {
        guard let period = period(of: whole, tense), let first = period.nth(count > 0 ? 1 : count, .unit(unit)),
            let last = period.nth(count > 0 ? count : -1, .unit(unit))
        else { return nil }
        if period.unit == .year, unit == .quarter, abs(count) == 2 { return date(first.within(.half)) }
        var value = date(first)
        value?.end = last.value
        return value
    }

    /// "within three days": a length in a report, the stretch itself where somebody asks for it.
    private func upTo(_ length: TimeLength, _ tense: Tense) -> Value {
        guard !isReport, let unit = length.parts.last?.unit, let now = present(unit.seconds == nil ? .day : .minute),
            let last = away(length, 1, from: .today, tense)?.period?.value, var value = date(now)
        else { return Value(kind: .duration, text: length.value) }
        value.end = last
        return value
    }

    /// The period that it is now.
    private func present(_ unit: TimeUnit) -> Period? {
        guard let today = narrative.today else { return nil }
        guard let seconds = unit.seconds else { return Period(unit, containing: today) }
        return narrative.minute.map { Period(unit, index: (today.number * 1440 + $0) * 60 / seconds) }
    }

    private func away(_ length: TimeLength, _ direction: Int, from anchor: Meaning.Anchor, _ tense: Tense) -> Value? {
        if case .time(.clock(let time, let day)) = anchor, let later = later(length, direction, than: time) {
            return onDay(day, tense, later.value)
        }
        // "an hour later": which hour was told is not kept.
        if case .narrative = anchor, isReport, length.parts.allSatisfy({ $0.unit.seconds != nil }) {
            return Value(kind: .duration, text: length.value)
        }
        let base: Period?
        let isExact: Bool
        switch anchor {
        case .today: (base, isExact) = (narrative.today.map { Period($0) }, !isReport)
        case .narrative: (base, isExact) = (narrative.last ?? narrative.today.map { Period($0) }, false)
        case .time(let meaning): (base, isExact) = (period(of: meaning, tense), true)
        }
        let vague = Value(kind: .date, text: direction < 0 ? "PAST_REF" : "FUTURE_REF")
        guard let base, let said = length.parts.first else { return vague }
        let part = said.inWholeUnits
        if let exact = part.inMinutes, isExact, let whole = Int(exactly: (exact * Double(direction)).rounded()) {
            return moved(base, by: whole, .minute, isExact: true).flatMap(date) ?? vague
        }
        guard let count = part.count, let whole = Int(exactly: (count * Double(direction)).rounded()) else {
            // "days later": some day of the month that was told.
            guard case .narrative = anchor, part.unit == .day, base.unit <= .month,
                let month = base.within(.month).value
            else { return vague }
            return Value(kind: .date, text: month + "-XX")
        }
        let found = moved(base, by: whole, part.unit, isExact: isExact)
        // "two and a half years ago"
        let isYear = said.unit >= .decade || said.unit == .year && part.unit == .month && !isExact
        return (isYear ? found?.within(.year) : found).flatMap(date) ?? vague
    }

    /// A time of the same day.
    private func later(_ length: TimeLength, _ direction: Int, than time: ClockTime) -> ClockTime? {
        let minutes = length.parts.reduce(Double?(0)) { sum, part in
            guard let sum, let count = part.count, let seconds = part.unit.seconds else { return nil }
            return sum + count * Double(seconds) / 60
        }
        guard let minutes, let whole = Int(exactly: minutes), (0..<1440).contains(time.minutes + whole * direction)
        else {
            return nil
        }
        let total = time.minutes + whole * direction
        return ClockTime(total / 60, total % 60)
    }

    /// The same day some months away, or the last one of a shorter month.
    private func monthsFrom(_ day: CivilDay, _ count: Int) -> Period? {
        let month = Period(.month, index: day.month + count)
        return Period(CivilDay(number: min(month.first.number + day.civil.day - 1, month.last.number)))
    }

    private func moved(_ base: Period, by count: Int, _ unit: TimeUnit, isExact: Bool) -> Period? {
        guard abs(count) < 1_000_000 else { return nil }
        if let seconds = unit.seconds {
            guard base.unit == .day, base.first == narrative.today, let minute = narrative.minute else { return nil }
            if unit == .second { return Period(.second, index: base.index * 86_400 + minute * 60 + count) }
            return Period(.minute, index: base.index * 1440 + minute + count * seconds / 60)
        }
        switch unit {
        case .day where base.unit <= .day, .week where base.unit <= .day && isExact:
            return Period(CivilDay(number: base.first.number + count * (unit == .week ? 7 : 1)))
        case .month where isExact && base.unit == .day, .year where isExact && base.unit == .day:
            return monthsFrom(base.first, count * (unit == .year ? 12 : 1))
        case .decade: return Period(.year, containing: base.first).shifted(by: count * 10)
        case .century: return Period(.year, containing: base.first).shifted(by: count * 100)
        default: return Period(max(unit, base.unit), containing: base.first).shifted(by: base.unit > unit ? 0 : count)
        }
    }
}
