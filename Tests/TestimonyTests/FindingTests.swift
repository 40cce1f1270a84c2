import Testing

@testable import Testimony

@Suite("Statements that no verb of saying tells") struct FindingTests {
    @Test("A headline says nothing of the line below it, a quotation goes on") func paragraphs() {
        let account = Account(
            "Quay closed, mayor says\n\nBy Jonas Dahl\n\nThe town is calm.",
            marked: [("mayor", "says", "Quay closed … By Jonas Dahl")])
        #expect(account.statements.map { account.words($0.contentSpans) } == ["Quay closed"])
    }

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

    @Test(
        "Threats and promises are words; the storm that threatens to break says none",
        arguments: [
            ("The mayor sold the boat and threatened to leave.", ["The mayor"]),
            ("The union promised to keep the ferry running.", ["The union"]),
            ("The storm threatened to break it.", []),
        ] as [(String, [String])])
    func commitment(text: String, sources: [String]) {
        let account = Account(
            "The quay was closed, the pilot said. " + text, marked: [("the pilot", "said", "The quay was closed")])
        #expect(account.statements.map { account.words($0.sourceSpans) } == ["the pilot"] + sources)
    }

    @Test("A claim dismissed as a lie is rejected, with what it is held to be") func judgement() throws {
        let account = Account("The captain’s office dismissed the report as a forgery.")
        let dismissed = try #require(account.statement("dismissed"))
        #expect(dismissed.act == .reject)
        #expect(account.words(dismissed.contentSpans) == "the report as a forgery")
    }

    @Test("What somebody is told about, and what is denied, stands in a content as a statement of its own")
    func topics() {
        let told = Account(
            "Jonas Dahl said that a sailor had told him about the plan.",
            marked: [("Jonas Dahl", "said", "that a sailor had told him about the plan")])
        #expect(told.chain(told.statement("had told")) == "Jonas Dahl > a sailor")
        let denied = Account(
            "His lawyer said that the captain denied wrongdoing.",
            marked: [("His lawyer", "said", "that the captain denied wrongdoing")])
        #expect(denied.chain(denied.statement("denied")) == "His lawyer > the captain")
    }

    @Test("One cue tells once, though a model has marked a part of it too") func doubles() {
        let account = Account(
            "The port authority has warned that the quay is unsafe.",
            marked: [
                ("The port authority", "has warned", "that the quay is unsafe"),
                ("The port authority", "warned", "that the quay is unsafe"),
            ])
        #expect(account.statements.count == 1)
    }

    @Test("The time before a paragraph of a live page is not said") func stamp() {
        let account = Account(
            "10:31 “Stay on the quay,” the mayor said.",
            marked: [("the mayor", "said", "10:31 “Stay on the quay,”")])
        #expect(account.statements.map { account.words($0.contentSpans) } == ["“Stay on the quay,”"])
        #expect(account.statements.map(\.form) == [.direct])
    }

    @Test("Who says what they themselves have said is one person, and says it once within the other") func own() throws
    {
        let text = "\"I said it might be late,\" Anna Berg told Reuters on Monday."
        let account = Account(text, marked: [("Anna Berg", "told", "\"I said it might be late,\"")])
        let said = try #require(account.statement("said"))
        #expect(said.inside == account.statement("told")?.id)
        #expect(!account.words(said.contentSpans).contains("said"))
    }

    @Test("What others deny is what was said before, not a part of it") func denial() throws {
        let account = Account("According to a sailor, the captain has been arrested; the government denies this.")
        #expect(account.chain(account.statement("According to")) == "a sailor")
        #expect(account.words(try #require(account.statement("denies")).contentSpans) == "this")
    }
}
