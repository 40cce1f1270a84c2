import Testing

@testable import Testimony

@Suite("Statements that no verb of saying tells") struct FindingTests {
    @Test("A quotation with a name behind a dash is that person’s", arguments: ["–", "—", "-"])
    func quotation(dash: String) throws {
        let account = Account("The port is for sale.\n\n“We will fight for our harbour.” \(dash) Anna Berg")
        let statement = try #require(account.statements.first { account.source($0.source)?.text == "Anna Berg" })
        #expect(account.words(statement.contentSpans) == "“We will fight for our harbour.”")
        #expect(statement.cueSpans.isEmpty)
    }

    @Test("A name that is the subject of a sentence signs nothing") func noSignature() {
        let account = Account("The port is for sale.\n\nIt was built long ago. Anna Berg runs it.")
        #expect(account.statements.isEmpty)
    }

    @Test("A text in the first person is its author’s, and what stands in it comes through the author") func byline()
        throws
    {
        let account = Account(
            "Why ports matter\n\nBy Anna Berg\n\nI grew up by the sea. The mayor said that the port was sold.",
            marked: [("The mayor", "said", "that the port was sold")])
        let text = try #require(account.statements.first { $0.cueSpans.isEmpty })
        #expect(account.source(text.source)?.text == "Anna Berg")
        #expect(account.chain(account.statement("said")) == "Anna Berg > The mayor")
    }

    @Test("A report under a name is no statement of its author") func report() {
        let account = Account(
            "Port sold\n\nBy Anna Berg\n\nThe port was sold on Monday. The mayor told “us” nothing.")
        #expect(!account.statements.contains { account.source($0.source)?.text == "Anna Berg" })
    }

    @Test(
        "A noun with a clause says what its holder says",
        arguments: [
            ("The mayor repeated his claim that the port was sold.", "The mayor", "repeated … claim"),
            ("Many doubted the mayor's claim that the port was sold.", "the mayor's", "claim"),
        ])
    func nouns(text: String, source: String, cue: String) throws {
        let statement = try #require(Account(text).statement(cue))
        let account = Account(text)
        #expect(account.words(statement.sourceSpans) == source)
        #expect(account.words(statement.contentSpans) == "that the port was sold")
    }

    @Test("A sentence may end with who found what it tells") func closing() throws {
        let account = Account("The council sold the port, an inquiry by the police has found.")
        let statement = try #require(account.statement("has found"))
        #expect(account.words(statement.contentSpans) == "The council sold the port")
        #expect(account.words(statement.sourceSpans) == "an inquiry by the police")
    }

    @Test("What others say against it is not according to somebody") func reply() throws {
        let account = Account("According to a clerk, the port was sold; the council denies this.")
        #expect(account.statement("According to").map { account.words($0.contentSpans) } == "the port was sold")
        #expect(account.chain(account.statement("denies")) == "the council")
    }

    @Test("Quoted as saying is one statement") func quoting() {
        let account = Account(
            "State radio quoted Anna Berg as saying that the port was sold.",
            marked: [("State radio", "quoted", "that the port was sold")])
        #expect(account.statements.count == 1)
    }

    @Test("A quotation that opens anew in each paragraph and closes in the last is one") func running() throws {
        let account = Account(
            """
            "We love the port," Anna Berg said.\n\n"It feeds the town.\n\n"It will never be sold."\n\nThe port is old.
            """,
            marked: [("Anna Berg", "said", "\"We love the port,\"")])
        let statement = try #require(account.statement("said"))
        #expect(account.words(statement.contentSpans).contains("never be sold"))
        #expect(!account.words(statement.contentSpans).contains("is old"))
    }

    @Test("What a letter repeats is a demand by letter") func demand() throws {
        let account = Account(
            "Oslo’s trade ministry sent a letter to Bergen weeks later repeating its demands that the town sell the port."
        )
        let statement = try #require(account.statements.first)
        #expect(account.words(statement.contentSpans) == "that the town sell the port")
        #expect(statement.act == .demand)
        #expect(statement.channel == .letter)
    }
}
