import Testing

@testable import Testimony

@Suite("Confidence of a statement") struct ConfidenceTests {
    @Test("Rises where a tree shows the statement that the model marked") func seconded() throws {
        let text = "Anna Berg said that the port was sold. Anna Berg of the port."
        let account = Account(
            text,
            marked: [("Anna Berg", "said", "that the port was sold"), ("Anna Berg", "of", "the port")], confidence: 0.95
        )
        #expect(try #require(account.statement("said")).confidence > #require(account.statement("of")).confidence)
    }

    @Test("What the model doubts and no tree shows is no statement") func least() {
        let text = "Anna Berg sold the port."
        #expect(Account(text, marked: [("Anna Berg", "sold", "the port")], confidence: 0.3).statements.isEmpty)
    }

    @Test("Is a share of one, whatever the model says", arguments: [0, 1, 0.5, .nan]) func bounds(model: Double) {
        let account = Account(
            "Anna Berg said that the port was sold.", marked: [("Anna Berg", "said", "that the port was sold")],
            confidence: model)
        #expect(account.statements.allSatisfy { (0.0...1).contains($0.confidence) })
    }

    @Test("Where an article reports little, a content that is no clause counts less than where it reports much")
    func density() throws {
        let rejected = "Anna Berg rejected the plan."
        let said = " The mayor said that the port was old."
        let marked = [("Anna Berg", "rejected", "the plan")]
        let reports = marked + Array(repeating: ("The mayor", "said", "that the port was old"), count: 8)
        let alone = Account(rejected + String(repeating: " The port was old.", count: 80), marked: marked)
        let among = Account(rejected + String(repeating: said, count: 8), marked: reports)
        let confidence = try #require(among.statement("rejected")).confidence
        #expect(alone.statement("rejected").map { $0.confidence < confidence } ?? true)
    }
}
