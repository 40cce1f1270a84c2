import Record
import Testing

@testable import HearsayCommand

/// What the formats of `hearsay export` are made of.
@Suite struct ExportPartsTests {
    @Test(arguments: [
        ("2026-03-02", "2026-03-02", "2026-03-02"), ("2026-03-02T10:00:00+01:00", "2026-03-02", "2026-03-02"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2026", "2026-01-01", "2026-12-31"),
        ("202", "2020-01-01", "2029-12-31"), ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"), ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2026-W53", "2026-12-28", "2027-01-03"), ("2026-W10-WE", "2026-03-07", "2026-03-08"),
        ("2026-03-02TNI", "2026-03-02", "2026-03-02"),
    ]) func `a time has a first and a last day`(value: String, first: String, last: String) throws {
        let range = try #require(DayRange(value))
        #expect(range.first == first)
        #expect(range.last == last)
    }

    @Test(arguments: [
        "", "soon", "2026-02-30", "2026-13", "2026-SU", "XXXX-10", "XXXX-WXX-1", "P3D", "PAST_REF", "T10:00",
        "2026-W54",
        "2026-Q5", "99999999999999999999", "-", "2026-", "0000-01-01", "2026-03-02-01", "２０２６",
    ]) func `what is no day, or is open, has none`(value: String) {
        #expect(DayRange(value) == nil)
    }

    @Test func `a stretch goes to the last day of its end, or on`() {
        func range(to end: String) -> DayRange? {
            DayRange(TimeExpression(id: "t1", start: 0, end: 1, kind: .date, value: "2026-01", endValue: end))
        }
        #expect(range(to: "2026-03")?.last == "2026-03-31")
        #expect(
            range(to: "..")
                == DayRange(TimeExpression(id: "t", start: 0, end: 1, kind: .date, value: "2026-01", endValue: "..")))
        #expect(range(to: "..")?.last == nil)
    }

    @Test func `fields that are nil are left out, and the others keep their order`() {
        let none: String? = nil
        let object: JSONObject = ["b": "1", "a": none, "empty": [String]().nonEmpty, "c": ["d": 2] as JSONObject]
        #expect(String(decoding: object.jsonLine(), as: UTF8.self) == "{\"b\":\"1\",\"c\":{\"d\":2}}\n")
    }

    @Test func `what is spooled is read as it was written, however much it is`() throws {
        let spool = SpooledBytes()
        #expect(spool.isEmpty)
        var written: [UInt8] = []
        for number in 0..<1000 {
            let bytes = [UInt8](repeating: UInt8(number % 251), count: 997)
            written += bytes
            try spool.append(bytes)
        }
        for _ in 0..<2 {
            var read: [UInt8] = []
            try spool.read { read += $0 }
            #expect(read == written)
        }
    }

    @Test func `countries have their two letters`() {
        for (three, two) in [("RUS", "ru"), ("GBR", "gb"), ("DEU", "de"), ("USA", "us"), ("XKX", "xk"), ("ZAF", "za")] {
            #expect(CountryCodes.two(three) == two)
        }
        #expect(CountryCodes.two("IGO") == nil)
        #expect(CountryCodes.two("") == nil)
    }

    @Test(arguments: ["not an address", "ftp://a.example/", "http://", "https:// a", "http:///x", ""])
    func `what is no address of the web is no value of an address`(text: String) {
        var entity = FollowTheMoneyEntity("Article", id: "a")
        entity.addAddress("sourceUrl", text)
        #expect(!String(decoding: entity.jsonLine(), as: UTF8.self).contains("sourceUrl"))
    }

    @Test func `a value has the room that FollowTheMoney gives it`() {
        var entity = FollowTheMoneyEntity("Person", id: "a")
        entity.add("name", [String(repeating: "é", count: 2000), " Ada\n Quill ", "Ada Quill", " "])
        let line = String(decoding: entity.jsonLine(), as: UTF8.self)
        #expect(line.contains("[\"" + String(repeating: "é", count: 384) + "\",\"Ada Quill\"]"))
    }
}
