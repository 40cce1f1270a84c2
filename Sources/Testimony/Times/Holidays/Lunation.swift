import Record

/// A month of the moon, as the calendars of China, India and Arabia have it. The first two name it by the sign that the sun
/// enters in it; one in which it enters none is a leap month, with no feasts.
///
/// After E. M. Reingold and N. Dershowitz, Calendrical Calculations, 4th edition (2018), chapters 18 to 20.
struct Lunation {
    /// Hours of India and China before UTC, as parts of a day.
    private static let india = 5.5 / 24
    private static let china = 8.0 / 24

    /// The new moon that it begins with, in days since 1 January 1970 0:00 UTC.
    private let start: Double

    /// The last one that begins before a moment.
    private init(before moment: Double) {
        let guess = Self.newMoon(near: moment - SunAndMoon.elongation(moment) / SunAndMoon.moonDaily)
        start = guess < moment ? guess : Self.newMoon(near: guess - 29.5)
    }

    private static func newMoon(near moment: Double) -> Double {
        SunAndMoon.moment(near: moment, of: SunAndMoon.elongation, at: 0, daily: SunAndMoon.moonDaily)
    }

    /// The day of a month of the Chinese year that begins in a year of ours.
    static func chinese(month: Int, day: Int, _ year: Int) -> CivilDay {
        let entry = entry(Double((330 + 30 * (month - 1)) % 360), SunAndMoon.sun, year)
        let start = Lunation(before: (entry + china).rounded(.down) + 1 - china).start
        return CivilDay(number: Int((start + china).rounded(.down)) + day - 1)
    }

    /// The day in a year on which one of the thirty parts of an Indian month, which begins with the new moon, holds at an
    /// hour.
    static func indian(month: Int, part: Int, hour: Int, _ year: Int) -> CivilDay? {
        [year, year + 1].lazy.map { year in
            let entry = entry(Double(30 * (month - 1)), SunAndMoon.siderealSun, year)
            return Lunation(before: entry).day(ofPart: part, hour: hour)
        }.first { $0.year == year }
    }

    /// The day in a year on which the sun enters a sign of the Indian zodiac, by its first degree; after sunset it is the next.
    static func indianEntry(_ degrees: Int, _ year: Int) -> CivilDay {
        CivilDay(number: Int((entry(Double(degrees), SunAndMoon.siderealSun, year) + india + 0.25).rounded(.down)))
    }

    /// The day in a year on which the sun has gone some degrees from the equinox.
    static func sunEntry(_ degrees: Int, hours: Int, _ year: Int) -> CivilDay {
        CivilDay(number: Int((entry(Double(degrees), SunAndMoon.sun, year) + Double(hours) / 24).rounded(.down)))
    }

    /// The last day, while the sun is in its fifth sign, on which the moon at sunrise is in its 22nd mansion.
    static func onam(_ year: Int) -> CivilDay {
        let end = entry(150, SunAndMoon.siderealSun, year)
        let rest = SunAndMoon.turned(SunAndMoon.siderealMoon(end) - 280)
        let moment = SunAndMoon.moment(near: end - rest / 13.2, of: SunAndMoon.siderealMoon, at: 280, daily: 13.2)
        return CivilDay(number: Int((moment + india - 0.25).rounded(.up)))
    }

    /// The first such day of the Islamic calendar in a year of ours, as Saudi Arabia has it; there may be two. Where the new
    /// crescent is watched for, a month may begin a day earlier or later.
    static func islamic(month: Int, day: Int, _ year: Int) -> CivilDay? {
        let guess = ((year - 622) * 33).quotient(by: 32)
        return (guess - 1...guess + 2).lazy.map { islamicYear in
            let start = newMoon(near: hijra + Double((islamicYear - 1) * 12 + month - 1) * 360 / SunAndMoon.moonDaily)
            // The next day, if the moon is new before sunset at Mecca; until 1999, before midnight of UTC.
            let dayEnd = year < 1999 ? 0 : 8.5 / 24
            return CivilDay(number: Int((start + dayEnd).rounded(.down)) + day)
        }.first { $0.year == year }
    }

    /// The new moon before 16 July 622, when Islam's first year began.
    private static let hijra = -492_149.8

    /// The first day on which it is this part of the month at the hour, or the day in which all of it lies.
    private func day(ofPart part: Int, hour: Int) -> CivilDay {
        let begin = SunAndMoon.moment(
            near: start + Double(part - 1) * 29.53 / 30, of: SunAndMoon.elongation, at: Double(part - 1) * 12,
            daily: SunAndMoon.moonDaily)
        let time = Double(hour) / 24
        return CivilDay(number: Int((begin + Self.india - time).rounded(.up)))
    }

    /// The moment in a year at which the sun has gone some degrees.
    private static func entry(_ degrees: Double, _ sun: (Double) -> Double, _ year: Int) -> Double {
        let newYear = Double(CivilDay(month: year * 12).number)
        let rest = SunAndMoon.turned(degrees - sun(newYear))
        return SunAndMoon.moment(
            near: newYear + rest / SunAndMoon.sunDaily, of: sun, at: degrees, daily: SunAndMoon.sunDaily)
    }
}
