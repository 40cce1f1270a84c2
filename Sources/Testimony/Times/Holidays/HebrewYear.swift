import Record

/// The years of the Hebrew calendar, by the days on which they begin.
///
/// After E. M. Reingold and N. Dershowitz, Calendrical Calculations, 4th edition (2018), chapter 8.
enum HebrewYear {
    /// The first day of the one that begins in the autumn of a year of ours: Rosh Hashanah.
    static func start(inAutumnOf year: Int) -> CivilDay {
        let hebrew = year + 3761
        let day = molad(hebrew)
        let delay = molad(hebrew + 1) - day == 356 ? 2 : day - molad(hebrew - 1) == 382 ? 1 : 0
        return CivilDay(number: day + delay - epoch)
    }

    /// 25 Kislev: the month before it may have a day more.
    static func hanukkah(_ year: Int) -> CivilDay {
        let start = start(inAutumnOf: year).number
        let isLong = (self.start(inAutumnOf: year + 1).number - start) % 10 == 5
        return CivilDay(number: start + (isLong ? 84 : 83))
    }

    /// 15 Shevat: two months before Passover, three in a leap year.
    static func newYearOfTrees(_ year: Int) -> CivilDay {
        let end = start(inAutumnOf: year).number
        let isLeap = end - start(inAutumnOf: year - 1).number > 360
        return CivilDay(number: end - (isLeap ? 252 : 222))
    }

    /// Days from the day before the first year to 1970.
    private static let epoch = 2_092_590

    /// The day of the new moon of a year's first month, not on a Sunday, Wednesday or Friday.
    private static func molad(_ year: Int) -> Int {
        let months = (235 * year - 234).quotient(by: 19)
        let parts = 12_084 + 13_753 * months
        let day = 29 * months + parts.quotient(by: 25_920)
        return (3 * (day + 1)).remainder(by: 7) < 3 ? day + 1 : day
    }
}
