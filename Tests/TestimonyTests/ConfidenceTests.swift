import Testing

@testable import Testimony

@Suite("Confidence of a statement") struct ConfidenceTests {
    @Test("Grows with the model’s, with a rule that agrees, and where somebody is named") func growth() {
        func confidence(_ model: Double, seconded: Bool = false, sourceless: Bool = false) -> Double {
            Confidence.of(model, isSeconded: seconded, isSourceless: sourceless)
        }
        #expect(confidence(0.4) < confidence(0.8))
        #expect(confidence(0.6) < confidence(0.6, seconded: true))
        #expect(confidence(0.6) > confidence(0.6, sourceless: true))
    }

    @Test("Is a share of one, whatever the model says", arguments: [0, 1, 0.5]) func bounds(model: Double) {
        #expect((0.0...1).contains(Confidence.of(model, isSeconded: true, isSourceless: false)))
    }

    @Test("Rises in the record where a tree shows the statement that the model marked") func record() throws {
        let text = "Anna Berg said that the port was sold. Anna Berg of the port."
        let seconded = Account(text, marked: [("Anna Berg", "said", "that the port was sold")])
        let alone = Account(text, marked: [("Anna Berg", "of", "the port")])
        #expect(try #require(seconded.statement("said")).confidence > #require(alone.statement("of")).confidence)
    }
}
