import Record

/// A day that is kept every year, by the rule that finds it.
struct Holiday: Hashable, Sendable {
    indirect enum Rule: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// The nth of a weekday in a month; the last one is -1.
        case weekday(Int, number: Int, month: Int)
        /// Easter Sunday, and that of the Orthodox churches.
        case easter, orthodoxEaster
        /// The Jewish new year of that autumn.
        case hebrewNewYear
        case hanukkah
        /// 15 Shevat.
        case newYearOfTrees
        /// The day on which the sun has gone some degrees from the equinox of spring, some hours before UTC.
        case sun(degrees: Int, hours: Int)
        case islamic(month: Int, day: Int)
        case chinese(month: Int, day: Int)
        /// A part of an Indian month, at an hour; the sun's entry into a sign; the feast of Kerala.
        case indian(month: Int, part: Int, hour: Int)
        case indianEntry(Int)
        case onam
        /// The new year of the Parsis, whose years have no leap days.
        case parsiNewYear
        /// Days from an other one.
        case after(Rule, Int)
        /// Moved by some days where it falls on a weekday.
        case unless(Rule, weekday: Int, move: Int)
        /// The last of a weekday before an other one.
        case before(Rule, weekday: Int)
    }

    var rule: Rule
    /// How many days it is kept.
    var days = 1

    var fixedDate: (month: Int, day: Int)? {
        guard case .fixed(let month, let day) = rule else { return nil }
        return (month, day)
    }

    /// Its first day in a year; nil where there is none.
    func day(in year: Int) -> CivilDay? {
        guard CivilDay.years.contains(year) else { return nil }
        return rule.day(in: year)
    }

    /// The last of the days that begin with one.
    func last(from first: CivilDay) -> CivilDay { CivilDay(number: first.number + days - 1) }
}

extension Holiday.Rule {
    fileprivate func day(in year: Int) -> CivilDay? {
        switch self {
        case .fixed(let month, let day): return CivilDay(year, month, day)
        case .weekday(let weekday, let number, let month):
            return Period(.month, index: year * 12 + month - 1).nth(number, .weekday(weekday))?.first
        case .easter: return Self.easter(year)
        case .orthodoxEaster: return Self.orthodoxEaster(year)
        case .hebrewNewYear: return HebrewYear.start(inAutumnOf: year)
        case .hanukkah: return HebrewYear.hanukkah(year)
        case .newYearOfTrees: return HebrewYear.newYearOfTrees(year)
        case .sun(let degrees, let hours): return Lunation.sunEntry(degrees, hours: hours, year)
        case .islamic(let month, let day): return Lunation.islamic(month: month, day: day, year)
        case .chinese(let month, let day): return Lunation.chinese(month: month, day: day, year)
        case .indian(let month, let part, let hour):
            return Lunation.indian(month: month, part: part, hour: hour, year)
        case .indianEntry(let degrees): return Lunation.indianEntry(degrees, year)
        case .onam: return Lunation.onam(year)
        case .parsiNewYear:
            // 17 August 2018 was one.
            let newYear = CivilDay(month: year * 12).number
            return CivilDay(number: newYear + (17_760 - newYear).remainder(by: 365))
        case .after(let other, let days): return other.day(in: year).map { CivilDay(number: $0.number + days) }
        case .unless(let other, let weekday, let move):
            return other.day(in: year).map { $0.weekday == weekday ? CivilDay(number: $0.number + move) : $0 }
        case .before(let other, let weekday):
            return other.day(in: year).map { day in
                CivilDay(number: day.number - 1 - (day.weekday - 1 - weekday).remainder(by: 7))
            }
        }
    }

    /// Easter Sunday of the Gregorian calendar (J.-M. Oudin's method, Explanatory Supplement to the Astronomical Almanac,
    /// 1992).
    private static func easter(_ year: Int) -> CivilDay? {
        let golden = year % 19
        let century = year / 100
        let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
        let moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
        let days = moon - weekday
        let month = 3 + (days + 40) / 44
        return CivilDay(year, month, days + 28 - 31 * (month / 4))
    }

    /// Easter Sunday of the Julian calendar, by J. Meeus's method, as a day of ours.
    private static func orthodoxEaster(_ year: Int) -> CivilDay? {
        let moon = (19 * (year % 19) + 15) % 30
        let sum = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
        let behind = year / 100 - year / 400 - 2
        return CivilDay(year, sum / 31, sum % 31 + 1).map { CivilDay(number: $0.number + behind) }
    }
}
