import Record
import Testing

import struct Record.Statement

@testable import Archive

@Suite struct ReversalTests {
    private func reverses(
        _ earlier: String, _ later: String, _ acts: (Statement.Act, Statement.Act) = (.assert, .assert),
        days: (String?, String?) = ("2026-03-01", "2026-03-02")
    ) -> Bool {
        let said = [(earlier, acts.0, days.0), (later, acts.1, days.1)].map { content, act, day in
            Reversals.Said(
                sketch: StatementSketch(content: content, act: act, negated: false), act: act, day: day)
        }
        return Reversals(said).earlier(of: 1) == 0
    }

    @Test(arguments: [
        ("the bridge will be built by spring", "the bridge will not be built by spring"),
        ("taxes on fish will rise next year", "taxes on fish will fall next year"),
        ("I will resign as harbour master", "I won’t resign as harbour master"),
        ("we never took money from the builders", "we took money from the builders"),
        (
            "the council plans to close the school in Torvel",
            "the council abandoned plans to close the school in Torvel"
        ),
        ("prices rose in the islands", "prices fell in the islands"),
    ])
    func `what says no to the same words is a reversal`(earlier: String, later: String) {
        #expect(reverses(earlier, later))
        #expect(reverses(later, earlier))
    }

    @Test(arguments: [
        ("the bridge will be built by spring", "the bridge will be built by autumn"),
        ("the bridge will be built by spring", "the ferry will not sail on Monday"),
        ("nobody was hurt in the fire at the mill", "nobody was hurt in the fire at the mill, the last one this year"),
        ("it will happen", "it will not happen at the harbour of Torvel this spring"),
        ("", "not"),
    ])
    func `what agrees, or is of something else, is none`(earlier: String, later: String) {
        #expect(!reverses(earlier, later))
    }

    @Test func `a denial of what was said is a reversal, and a denial of its contrary is none`() {
        #expect(reverses("he met the builders in May", "he met the builders in May", (.assert, .deny)))
        #expect(!reverses("he met the builders in May", "he did not meet the builders in May", (.deny, .assert)))
        #expect(!reverses("did he meet the builders in May", "he did not meet the builders in May", (.assert, .ask)))
    }

    @Test func `what is said on one day, or nobody knows when, is taken back by nothing`() {
        let (yes, no) = ("the ferry will sail to the islands", "the ferry will not sail to the islands")
        #expect(!reverses(yes, no, days: ("2026-03-01", "2026-03-01")))
        #expect(!reverses(yes, no, days: (nil, "2026-03-01")))
    }

    @Test func `a sketch is kept and read as it was`() {
        let sketch = StatementSketch(content: "Taxes on fish will not rise", act: .assert, negated: false)
        #expect(StatementSketch(bytes: sketch.bytes) == sketch)
        #expect(StatementSketch(bytes: []).words == [])
    }

    @Test func `a statement without end is compared by its beginning`() {
        let endless = String(repeating: "fish ", count: 200_000)
        #expect(StatementSketch(content: endless, act: .assert, negated: false).words.count == 1)
        let said = (0..<3000).map { number in
            Reversals.Said(
                sketch: StatementSketch(
                    content: "fish \(number % 2 == 0 ? "not" : "") bread wine", act: .assert, negated: false),
                act: .assert, day: "2026-03-0\(1 + number % 9)")
        }
        #expect(Reversals(said).earlier(of: 2999) != nil)
    }
}
