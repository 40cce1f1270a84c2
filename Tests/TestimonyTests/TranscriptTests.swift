import Record
import Testing

@testable import Testimony

@Suite("Transcripts") struct TranscriptTests {
    private static let interview = """
        Harbour Minister Emil Tarsk said on Sunday that the port would be sold. A partial transcript follows.

        “LUND: Minister, why is the port being sold now?

        “TARSK: I never promised to keep it. Anna Berg told me that the bank would not wait.

        We had a week to decide.

        (CROSSTALK)

        “LUND: Will you resign?

        “TARSK (by telephone): I think that nobody wants that.
        """

    private let account = Account(interview)

    private var turns: [Statement] { account.statements.filter { account.words($0.cueSpans) == ":" } }

    @Test("Each turn is a statement, word for word, of who stands before the colon") func speakers() {
        #expect(turns.map { account.chain($0) } == ["LUND", "Emil Tarsk", "LUND", "Emil Tarsk"])
        #expect(turns.allSatisfy { $0.form == .direct && $0.inside == nil })
        #expect(account.words(turns[2].contentSpans) == "Will you resign?")
    }

    @Test("A turn goes on in the next paragraph, but for what happens meanwhile") func paragraphs() {
        let words = account.words(turns[1].contentSpans)
        #expect(words.hasPrefix("I never promised") && words.hasSuffix("… We had a week to decide."))
    }

    @Test("What others say stands within a turn, and “I” is who speaks") func nested() throws {
        let told = try #require(account.statement("told"))
        #expect(told.inside == turns[1].id)
        #expect(account.chain(account.statement("think")) == "Emil Tarsk")
    }

    @Test(
        "Lists, headlines and a single colon are no transcript",
        arguments: [
            "BERG: 2,219 votes.\nLUND: 1,832 votes.\nBERG: 12 seats.\nLUND: 9 seats.",
            "BERG: The port is closed.\nThe ferry waits.",
            "WHEN: The port opens at nine.\nWHERE: It lies in Bergen.\nWHO: Anna Berg runs it.",
            "Bring this: We sail at nine.\nAnd this: It may rain.\nBring this: We will be back late.",
        ])
    func others(text: String) {
        let account = Account(text)
        #expect(account.statements.allSatisfy { account.words($0.cueSpans) != ":" })
    }
}
