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

    private static let questions = """
        Emil Tarsk has been harbour minister for two years. Anna Berg of the Courier met Tarsk on Sunday.

        Q: Why is the port being sold now?

        A: I never promised to keep it. The bank told me that it would not wait.

        We had a week to decide.

        Q: What did the union say to you?

        A: They said they would strike in May.
        """

    @Test("In an interview the paper asks, and whom it names most answers") func letters() throws {
        let account = Account(Self.questions, publisher: "The Bergen Courier")
        let turns = account.statements.filter { account.words($0.cueSpans) == ":" }
        let paper = "The Bergen Courier"
        #expect(turns.map { account.chain($0) } == [paper, "Emil Tarsk", paper, "Emil Tarsk"])
        #expect(turns.map(\.act) == [.ask, .assert, .ask, .assert])
        #expect(account.words(turns[1].contentSpans).hasSuffix("… We had a week to decide."))
        let told = try #require(account.statement("told"))
        #expect(told.inside == turns[1].id)
    }

    @Test("Who speaks is no part of what is said", arguments: [TranscriptTests.interview, TranscriptTests.questions])
    func labels(text: String) {
        let account = Account(text)
        let contents = account.statements.map { account.words($0.contentSpans) }
        #expect(contents.allSatisfy { !$0.contains(/(LUND|TARSK|Q|A):/) && !["LUND", "TARSK"].contains($0) })
    }

    @Test("A paper that asks by its name") func paper() {
        let account = Account(
            """
            Bergen Courier: Why is the port being sold now?
            Emil Tarsk: I never promised to keep it.
            Bergen Courier: Will you resign?
            Emil Tarsk: I think that nobody wants that.
            """)
        let turns = account.statements.filter { account.words($0.cueSpans) == ":" }
        #expect(turns.map { account.chain($0) } == ["Bergen Courier", "Emil Tarsk", "Bergen Courier", "Emil Tarsk"])
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
