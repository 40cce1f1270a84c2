import Record
import Testing

@Suite struct CivilDayTests {
    @Test func `every day of four hundred years comes after the one before, and comes back`() throws {
        var expected = try #require(CivilDay(1800, 1, 1)).number
        for year in 1800...2199 {
            for month in 1...12 {
                for day in 1...CivilDay.length(ofMonth: month, year) {
                    let one = try #require(CivilDay(year, month, day))
                    #expect(one.number == expected && one.civil == (year, month, day))
                    expected += 1
                }
            }
        }
    }

    @Test func `known days have their numbers and weekdays`() throws {
        #expect(CivilDay(1970, 1, 1)?.number == 0)
        #expect(CivilDay(2000, 3, 1)?.number == 11_017)
        #expect(CivilDay(1969, 7, 20)?.weekday == 7)
        #expect(CivilDay(2025, 10, 31)?.weekday == 5)
        #expect(CivilDay(1, 1, 1)?.civil ?? (0, 0, 0) == (1, 1, 1))
    }

    @Test(arguments: [
        (2025, 2, 31), (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (10_000, 1, 1),
        (0, 1, 1),
    ])
    func `days that do not exist are none`(year: Int, month: Int, day: Int) {
        #expect(CivilDay(year, month, day) == nil)
    }

    @Test func `a date of ISO 8601 begins with a day`() {
        for text in ["2026-11-23", "2026-11-23T10:00:00Z"] { #expect(CivilDay(beginning: text)?.text == "2026-11-23") }
        for text in ["", "2026", "2026-11", "2026-02-30", "26-11-23", "2026-+1-23", "2026-11-2x", "2026/11/23"] {
            #expect(CivilDay(beginning: text) == nil)
        }
        #expect(CivilDay(year: 2026, month: 1, day: 32).text == "2026-02-01")
    }

    @Test func `a day has its ISO week`() throws {
        let weeks = [(2005, 1, 1, 2004, 53), (2008, 12, 29, 2009, 1), (2010, 1, 3, 2009, 53), (2025, 10, 31, 2025, 44)]
        for (year, month, day, weekYear, number) in weeks {
            let one = try #require(CivilDay(year, month, day))
            #expect(CivilDay.name(ofWeek: one.week) == (weekYear, number))
        }
    }
}
