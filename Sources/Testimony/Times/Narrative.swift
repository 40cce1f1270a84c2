import Record

/// Where a text stands in time: the day it was published, and what it told last.
struct Narrative {
    /// Counted from 1 January 1970; nil where it is not known.
    let today: CivilDay?
    /// The minute of the day of publication, where it is known.
    let minute: Int?
    /// What was told last.
    private(set) var last: Period?
    /// The day that was told last.
    private(set) var day: Period?
    /// The latest quarter that is over and was told of, as long as no other part of a year was: what "a year earlier" is
    /// counted from.
    private(set) var quarter: Period?
    /// The quarter that was told last.
    private(set) var toldQuarter: Period?

    init(_ article: Article) {
        let bytes = Array((article.published ?? "").utf8.prefix(16))
        let numbers = bytes.split(whereSeparator: { !(0x30...0x39).contains($0) }).map { digits in
            digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        today = numbers.count >= 3 ? CivilDay(numbers[0], numbers[1], numbers[2]) : nil
        minute = numbers.count >= 5 && numbers[3] < 24 && numbers[4] < 60 ? numbers[3] * 60 + numbers[4] : nil
    }

    mutating func note(_ period: Period) {
        last = period
        if period.unit == .day { day = period }
        guard period.unit == .quarter else { return }
        toldQuarter = period
        if today.map({ period.last < $0 }) ?? true { noteLatest(period) }
    }

    /// Notes a quarter that is over though the calendar's is not: those of a fiscal year are.
    mutating func noteOver(_ quarter: Period) {
        note(quarter)
        noteLatest(quarter)
    }

    /// Notes a quarter of which a report tells in the past tense: one that has begun is a fiscal one, and over.
    mutating func noteTold(_ quarter: Period) {
        guard let today, quarter.contains(today) else { return }
        noteLatest(quarter)
    }

    private mutating func noteLatest(_ period: Period) {
        if quarter.map({ $0.index < period.index }) ?? true { quarter = period }
    }

    /// After "the first nine months" a year ago is no longer a quarter.
    mutating func noteLength() { quarter = nil }
}

/// What the verb says about when: before the day of the article, or after it.
enum Tense: Sendable { case past, future, unknown }
