import Record
import Testing

@testable import Testimony

/// Days of holidays as printed calendars have them.
@Suite struct HolidayTests {
    @Test(arguments: [
        ("easter", 1943, 4, 25), ("easter", 1818, 3, 22), ("easter", 2000, 4, 23), ("easter", 2038, 4, 25),
        ("orthodoxeaster", 2024, 5, 5), ("orthodoxeaster", 2025, 4, 20), ("goodfriday", 2024, 3, 29),
        ("thanksgiving", 2023, 11, 23), ("memorialday", 2022, 5, 30), ("victoriaday", 2023, 5, 22),
        ("roshhashanah", 2023, 9, 16), ("yomkippur", 1973, 10, 6), ("passover", 2024, 4, 23), ("purim", 2024, 3, 24),
        ("hanukkah", 2024, 12, 26), ("hanukkah", 2013, 11, 28), ("tishabav", 2022, 8, 7),
        ("ramadan", 2024, 3, 11), ("eidalfitr", 2018, 6, 15), ("eidaladha", 2023, 6, 28),
        ("chinesenewyear", 2024, 2, 10), ("chinesenewyear", 2020, 1, 25), ("midautumnfestival", 2023, 9, 29),
        ("vesak", 2018, 5, 29), ("diwali", 2019, 10, 27), ("diwali", 2023, 11, 12), ("holi", 2024, 3, 25),
        ("rakshabandhan", 2018, 8, 26), ("ganeshchaturthi", 2023, 9, 19), ("makarsankranti", 2020, 1, 15),
        ("tubishvat", 2018, 1, 31), ("tubishvat", 2019, 1, 21), ("jerusalemday", 2023, 5, 19),
        ("wintersolstice", 2021, 12, 21), ("summersolstice", 2020, 6, 20), ("autumnalequinox", 2023, 9, 23),
        ("qingming", 2022, 4, 5), ("feastofcorpuschristi", 2024, 5, 30), ("springbankholiday", 2023, 5, 29),
        ("onam", 2024, 9, 15), ("koningsdag", 2025, 4, 26), ("parsinewyear", 2022, 8, 16),
    ])
    func `a holiday falls on the day it is known to fall on`(name: String, year: Int, month: Int, day: Int) throws {
        let holiday = try #require(Holiday.names[name])
        #expect(holiday.day(in: year) == CivilDay(year, month, day))
    }

    @Test func `every name can be found, and its holiday falls in the year asked for`() throws {
        for (name, holiday) in Holiday.names {
            #expect(!name.isEmpty)
            for year in [1950, 2000, 2024] {
                if let day = holiday.day(in: year) { #expect(abs(day.year - year) <= 1, "\(name)") }
            }
        }
    }

    @Test(arguments: [-5, 0, 1, 400, 1582, 9999, 10_000, .max])
    func `no year is too far`(year: Int) {
        for holiday in Set(Holiday.names.values) { _ = holiday.day(in: year) }
    }

    @Test func `a text has the days of its holidays`() {
        #expect(Times("They met on Yom Kippur.", on: "1973-10-20").found == ["Yom Kippur = 1973-10-06"])
        #expect(Times("The market was shut during Ramadan 2024.").found == ["Ramadan 2024 = 2024-03-11/2024-04-09"])
        #expect(Times("It burnt on the Monday after Easter.").found == ["the Monday after Easter = 2024-04-01"])
        #expect(
            Times("It burnt on the last day of Hanukkah 2023.").found == ["the last day of Hanukkah 2023 = 2023-12-15"])
        #expect(Times("The roads were full over Labor Day weekend.").found == ["Labor Day weekend = 2023-W35-WE"])
        #expect(Times("It fell on last year's Diwali.").found == ["last year's Diwali = 2023-11-12"])
    }
}
