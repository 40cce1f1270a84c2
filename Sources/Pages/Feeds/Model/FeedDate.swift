import Record

/// A moment as a feed tells it, as far as it tells it.
public struct FeedDate: Sendable, Hashable {
    /// As the feed writes it.
    public var written: String
    /// What that means; nil where nobody can tell.
    public var moment: FeedMoment?

    init(_ written: String) {
        self.written = written
        moment = FeedMoment(written)
    }
}

/// A day of the Gregorian calendar, perhaps with a time and its distance from UTC.
public struct FeedMoment: Sendable, Hashable {
    /// From 1 to 9999.
    public var year: Int
    public var month = 1
    public var day = 1
    /// Nil where only the day is told.
    public var hour: Int?
    public var minute = 0
    public var second = 0
    public var nanosecond = 0
    /// How far the clock is ahead of UTC, in minutes; nil where nothing is said.
    public var offset: Int?

    init(year: Int) { self.year = year }

    /// The seconds since 1 January 1970, UTC; what says nothing of its offset is taken for UTC.
    public var secondsSinceEpoch: Int {
        CivilDay(year: year, month: month, day: day).number * 86_400
            + (hour ?? 0) * 3600 + (minute - (offset ?? 0)) * 60 + second
    }

    /// The same moment told in UTC.
    public var inUTC: FeedMoment {
        let seconds = secondsSinceEpoch
        let days = seconds.quotient(by: 86_400)
        let rest = seconds - days * 86_400
        let date = CivilDay(number: days).civil
        var moment = FeedMoment(year: date.year)
        (moment.month, moment.day, moment.hour) = (date.month, date.day, rest / 3600)
        (moment.minute, moment.second, moment.nanosecond) = (rest / 60 % 60, rest % 60, nanosecond)
        moment.offset = 0
        return moment
    }

    /// ISO 8601, as the clock on the spot showed it: `2026-11-22`, `2026-11-22T10:00:00+01:00`.
    public var description: String {
        let date = "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
        guard let hour else { return date }
        let time = "\(date)T\(hour.digits(2)):\(minute.digits(2)):\(second.digits(2))"
        guard let offset else { return time }
        if offset == 0 { return time + "Z" }
        return time + (offset < 0 ? "-" : "+") + "\((abs(offset) / 60).digits(2)):\((abs(offset) % 60).digits(2))"
    }
}
