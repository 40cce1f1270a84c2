import Testing

@testable import Pages

@Suite("Dates as people and machines write them")
struct MetadataDateTests {
    @Test(
        "visible dates are found in many languages",
        arguments: [
            ("Posted on March 12th, 2020 by Ann", "2020-03-12"), ("12 Mar 2020", "2020-03-12"),
            ("Mar. 2 2020", "2020-03-02"),
            ("Donnerstag, 12. März 2020, 10:30 Uhr", "2020-03-12"), ("12.3.2020", "2020-03-12"),
            ("am 12.03.20 um", "2020-03-12"),
            ("le 1er février 2019 à 10h", "2019-02-01"), ("12 de marzo de 2020", "2020-03-12"),
            ("3 de março de 2021", "2021-03-03"),
            ("12 marzo 2020", "2020-03-12"), ("12 maart 2020", "2020-03-12"), ("12 marca 2020 r.", "2020-03-12"),
            ("12. března 2020", "2020-03-12"), ("12 марта 2020 г.", "2020-03-12"), ("12 березня 2020", "2020-03-12"),
            ("12 Şubat 2020", "2020-02-12"), ("12 maj 2020", "2020-05-12"), ("12. toukokuuta 2020", "2020-05-12"),
            ("2020. március 12.", "2020-03-12"), ("12 mai 2020", "2020-05-12"), ("12 Μαρτίου 2020", "2020-03-12"),
            ("12 مارس 2020", "2020-03-12"), ("١٢ مارس ٢٠٢٠", "2020-03-12"), ("۱۲ تیر ۱۳۹۹", "2020-07-02"),
            ("2020年3月12日", "2020-03-12"), ("2020년 3월 12일", "2020-03-12"), ("Thứ năm, 12/3/2020", "2020-03-12"),
            ("12 tháng 3, 2020", "2020-03-12"), ("12 Maret 2020", "2020-03-12"), ("2020-03-12 08:00", "2020-03-12"),
            ("১৮ ফেব্রুয়ারী ২০২০", "2020-02-18"), ("12 มีนาคม 2563", "2020-03-12"),
        ])
    func visible(text: String, day: String) {
        #expect(DateFinder().firstDate(in: Array(text.utf8))?.day.description == day)
    }

    @Test("the order of numbers follows the page, unless only one order makes sense")
    func order() {
        let american = DateFinder(monthFirst: true)
        #expect(american.firstDate(in: Array("3/4/2020".utf8))?.day.description == "2020-03-04")
        #expect(american.firstDate(in: Array("13/4/2020".utf8))?.day.description == "2020-04-13")
        #expect(DateFinder().firstDate(in: Array("3/4/2020".utf8))?.day.description == "2020-04-03")
        #expect(DateFinder().firstDate(in: Array("3/14/2020".utf8))?.day.description == "2020-03-14")
        #expect(american.firstDate(in: Array("3.4.2020".utf8))?.day.description == "2020-04-03")
    }

    @Test(
        "what is no date is left alone",
        arguments: [
            "31.02.2020", "version 1.2.2020.4.1", "call 555-12-2020", "May 2020", "in 2020", "12 Main 2020",
            "$12.03.2020x", "1823-05-04", "",
        ])
    func noDate(text: String) {
        #expect(DateFinder().firstDate(in: Array(text.utf8)) == nil)
    }

    @Test(
        "machine dates keep time and zone where both are told",
        arguments: [
            ("2020-03-12T10:30:00+01:00", "2020-03-12T10:30:00+01:00"), ("2020-03-12T10:30Z", "2020-03-12T10:30:00Z"),
            ("2020-03-12 10:30:15.123 -0500", "2020-03-12T10:30:15-05:00"), ("2020-03-12T10:30:00", "2020-03-12"),
            ("20200312", "2020-03-12"), ("20200312T103000Z", "2020-03-12T10:30:00Z"), ("2020/3/2", "2020-03-02"),
            ("1584009000", "2020-03-12"), ("1584009000000", "2020-03-12"),
            ("Thu, 12 Mar 2020 10:30:00 GMT", "2020-03-12"),
        ])
    func timestamps(value: String, expected: String) {
        #expect(Timestamp(Array(value.utf8)[...], finder: DateFinder())?.description == expected)
    }

    @Test(
        "absurd machine dates are none",
        arguments: ["0000-00-00", "2020-13-45", "9999-99-99T99:99", "now", "20209999", "-1", "1970-01-01"])
    func absurd(value: String) {
        #expect(Timestamp(Array(value.utf8)[...], finder: DateFinder()) == nil)
    }

    @Test("days count from 1970 and back")
    func epoch() throws {
        for days in stride(from: 9200, to: 20_000, by: 37) {
            let day = try #require(CalendarDay(sinceEpoch: days))
            #expect(day.sinceEpoch == days)
        }
        #expect(CalendarDay(persianYear: 1399, month: 1, day: 1)?.description == "2020-03-20")
        #expect(CalendarDay(persianYear: 1403, month: 12, day: 30)?.description == "2025-03-20")
        #expect(CalendarDay(year: 2021, month: 2, day: 29) == nil)
    }

    @Test("an address tells the day, and its archive when it was saved")
    func address() {
        let plain = PageAddress(url: "https://gazette.example/2020/05/17/harbour-opens", image: nil)
        #expect(plain.day?.description == "2020-05-17")
        let archived = PageAddress(
            url: "https://web.archive.org/web/20130217080612/http://gazette.example/2012/08/a", image: nil)
        #expect(archived.captured?.description == "2013-02-17")
        #expect(archived.day == nil)
        #expect(archived.original == "http://gazette.example/2012/08/a")
    }
}
