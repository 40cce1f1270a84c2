import Record
import Testing

@testable import Testimony

@Suite struct PeriodTests {
    @Test func `a day lies in its week`() throws {
        for (year, month, day) in [(2005, 1, 1), (2008, 12, 29), (2010, 1, 3), (2025, 10, 31)] {
            let one = try #require(CivilDay(year, month, day))
            #expect(Period(.week, containing: one).contains(one))
        }
    }

    @Test(arguments: [TimeUnit.day, .week, .month, .quarter, .season, .half, .year, .decade, .century])
    func `the periods of a unit follow each other without a gap`(unit: TimeUnit) throws {
        var period = Period(unit, containing: try #require(CivilDay(1899, 12, 31)))
        for _ in 0..<40 {
            #expect(period.contains(period.first) && period.contains(period.last))
            #expect(period.last.number + 1 == period.shifted(by: 1).first.number)
            #expect(Period(unit, containing: period.last) == period)
            period = period.shifted(by: 1)
        }
    }
}
