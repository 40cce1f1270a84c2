import Testing

@testable import Stories

@Suite struct TermTableTests {
    @Test func `each term has one value, in the order in which they came, however many there are`() {
        var table = TermTable<Int>(capacity: 0)
        let terms = (0..<5000).map { UInt32($0) &* 2_654_435_769 } + [.max, 1 << 31]
        for (number, term) in (terms + terms).enumerated() {
            table.values[table.index(of: term, orAdd: number)] += 10_000
        }
        #expect(table.terms == terms)
        #expect(table.values == terms.indices.map { $0 + 20_000 })
        #expect(terms.allSatisfy { table.index(of: $0) != nil })
        #expect(table[7] == nil)
    }
}
