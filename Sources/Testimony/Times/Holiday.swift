/// A day that is kept every year, by the rule that finds it.
enum Holiday: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The nth of a weekday in a month; the last one is -1.
    case weekday(Int, number: Int, month: Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// Days from an other one.
    indirect case after(Holiday, Int)

    var fixedDate: (month: Int, day: Int)? {
        guard case .fixed(let month, let day) = self else { return nil }
        return (month, day)
    }

    func day(in year: Int) -> CivilDay? {
        switch self {
        case .fixed(let month, let day): return CivilDay(year, month, day)
        case .weekday(let weekday, let number, let month):
            return Self.day(weekday, number: number, month: year * 12 + month - 1)
        case .easter(let days): return Self.easter(year).map { CivilDay(number: $0.number + days) }
        case .after(let other, let days): return other.day(in: year).map { CivilDay(number: $0.number + days) }
        }
    }

    /// The nth of a weekday in a month, counted from January of the year 0; from its end with numbers below zero.
    static func day(_ weekday: Int, number: Int, month: Int) -> CivilDay? {
        let period = Period(.month, index: month)
        let day: CivilDay
        if number > 0 {
            day = CivilDay(
                number: period.first.number + (weekday - period.first.weekday).remainder(by: 7) + (number - 1) * 7)
        } else {
            day = CivilDay(
                number: period.last.number - (period.last.weekday - weekday).remainder(by: 7) + (number + 1) * 7)
        }
        return period.contains(day) ? day : nil
    }

    /// Easter Sunday of the Gregorian calendar (J.-M. Oudin's method, Explanatory Supplement to the Astronomical Almanac,
    /// 1992).
    private static func easter(_ year: Int) -> CivilDay? {
        guard CivilDay.years.contains(year) else { return nil }
        let golden = year % 19
        let century = year / 100
        let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        let moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
        let days = moon - weekday
        let month = 3 + (days + 40) / 44
        return CivilDay(year, month, days + 28 - 31 * (month / 4))
    }

    /// The names of holidays as words in lower case, with the rule of each.
    static let names: [String: Holiday] = [
        "christmas": .fixed(month: 12, day: 25), "christmas day": .fixed(month: 12, day: 25),
        "xmas": .fixed(month: 12, day: 25), "christmas eve": .fixed(month: 12, day: 24),
        "boxing day": .fixed(month: 12, day: 26), "new year 's day": .fixed(month: 1, day: 1),
        "new year 's eve": .fixed(month: 12, day: 31), "new year 's": .fixed(month: 1, day: 1),
        "new years day": .fixed(month: 1, day: 1), "new years eve": .fixed(month: 12, day: 31),
        "new year eve": .fixed(month: 12, day: 31), "new year day": .fixed(month: 1, day: 1),
        "halloween": .fixed(month: 10, day: 31), "valentine 's day": .fixed(month: 2, day: 14),
        "independence day": .fixed(month: 7, day: 4), "bastille day": .fixed(month: 7, day: 14),
        "veterans day": .fixed(month: 11, day: 11), "armistice day": .fixed(month: 11, day: 11),
        "earth day": .fixed(month: 4, day: 22), "april fools' day": .fixed(month: 4, day: 1),
        "april fool 's day": .fixed(month: 4, day: 1), "st. patrick 's day": .fixed(month: 3, day: 17),
        "st patrick 's day": .fixed(month: 3, day: 17), "saint patrick 's day": .fixed(month: 3, day: 17),
        "may day": .fixed(month: 5, day: 1), "victory day": .fixed(month: 5, day: 9),
        "all saints' day": .fixed(month: 11, day: 1), "groundhog day": .fixed(month: 2, day: 2),
        "juneteenth": .fixed(month: 6, day: 19), "epiphany": .fixed(month: 1, day: 6),
        "thanksgiving": .weekday(4, number: 4, month: 11), "thanksgiving day": .weekday(4, number: 4, month: 11),
        "black friday": .after(.weekday(4, number: 4, month: 11), 1),
        "cyber monday": .after(.weekday(4, number: 4, month: 11), 4),
        "labor day": .weekday(1, number: 1, month: 9), "memorial day": .weekday(1, number: -1, month: 5),
        "columbus day": .weekday(1, number: 2, month: 10), "presidents day": .weekday(1, number: 3, month: 2),
        "presidents' day": .weekday(1, number: 3, month: 2), "mother 's day": .weekday(7, number: 2, month: 5),
        "father 's day": .weekday(7, number: 3, month: 6), "mlk day": .weekday(1, number: 3, month: 1),
        "martin luther king day": .weekday(1, number: 3, month: 1),
        "martin luther king jr. day": .weekday(1, number: 3, month: 1),
        "election day": .after(.weekday(1, number: 1, month: 11), 1),
        "easter": .easter(0), "easter sunday": .easter(0), "easter monday": .easter(1), "good friday": .easter(-2),
        "palm sunday": .easter(-7), "ash wednesday": .easter(-46), "holy thursday": .easter(-3),
        "maundy thursday": .easter(-3), "pentecost": .easter(49), "ascension day": .easter(39),
        "mardi gras": .easter(-47), "shrove tuesday": .easter(-47),
    ]

    /// The first words of their names, and how many words the longest has.
    static let firstWords = Set(names.keys.map { $0.prefix { $0 != " " } }.map(String.init))
    static let mostWords = 5
}
