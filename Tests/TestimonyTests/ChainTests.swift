import Testing

@testable import Testimony

@Suite("Chains: through whom it was said") struct ChainTests {
    @Test("A clause of saying within a content is a statement of its own, through who says the outer one")
    func nested() throws {
        let account = Account("Anna Berg said that the mayor had promised that the quay would reopen.")
        let outer = try #require(account.statement("said"))
        let inner = try #require(account.statement("had promised"))
        #expect(inner.inside == outer.id)
        #expect(account.chain(outer) == "Anna Berg")
        #expect(account.chain(inner) == "Anna Berg > the mayor")
        #expect(inner.act == .promise)
        #expect(account.words(inner.contentSpans) == "that the quay would reopen")
    }

    @Test("Who is told is a link where it is an outlet, and not where it is the publisher itself")
    func told() {
        let text = "The ferry will not sail before May, Jonas Dahl told Reuters."
        #expect(Account(text).chain(Account(text).statements.first) == "Reuters > Jonas Dahl")
        let own = Account(text, publisher: "Reuters")
        #expect(own.chain(own.statements.first) == "Jonas Dahl")
        let reporters = Account("The ferry will not sail before May, Jonas Dahl told reporters.")
        #expect(reporters.chain(reporters.statements.first) == "Jonas Dahl")
    }

    @Test("Who tells the press tells no outlet") func press() {
        let account = Account("The ferry will not sail before May, Jonas Dahl told the press.")
        #expect(account.chain(account.statements.first) == "Jonas Dahl")
    }

    @Test("An interview with an outlet, a programme of it, one of its people: the outlet is the link")
    func interviews() {
        let interview = Account("Jonas Dahl said in an interview with The Island Herald that he would step down.")
        #expect(interview.chain(interview.statement("said")) == "The Island Herald > Jonas Dahl")
        let programme = Account("Jonas Dahl told CNN’s Maria Costa that he would step down.")
        #expect(programme.chain(programme.statement("told")) == "CNN > Jonas Dahl")
    }

    @Test("According to an outlet somebody said: the outlet is nearer to the publisher")
    func accordingTo() throws {
        let account = Account("According to the Island Herald, Jonas Dahl said on Monday that he would step down.")
        let said = try #require(account.statement("said"))
        #expect(account.chain(said) == "Island Herald > Jonas Dahl")
        #expect(account.statement("According to")?.id == said.inside)
    }

    @Test("What an outlet reports according to somebody comes from that somebody")
    func reportedAccordingTo() {
        let account = Account(
            "Reuters reports that the island lost a third of its boats, according to the Coast Guard.")
        #expect(account.chain(account.statement("according to")) == "Reuters > Coast Guard")
    }

    @Test("Who was heard through an outlet is heard through it when they go on")
    func goingOn() throws {
        let account = Account(
            "One clerk told the Island Herald that the port was sold. The clerk added that nobody had been asked.")
        #expect(account.chain(account.statement("added")) == "Island Herald > One clerk")
    }

    @Test("An outlet that cites somebody is a link to them")
    func citing() throws {
        let account = Account(
            "The port will be sold next year, the Island Herald reported on Friday, citing two officials familiar with the plan."
        )
        let statement = try #require(account.statement("reported"))
        #expect(account.chain(statement) == "Island Herald > two officials familiar with the plan")
        let source = try #require(account.source(statement.source))
        #expect(source.kind == .unnamed)
        #expect(source.plural)
        #expect(source.count == 2)
        #expect(account.source(statement.via.first)?.kind == .outlet)
        #expect(account.words(account.source(statement.via.first)?.spans ?? []) == "Island Herald")
    }

    @Test("Who is cited makes no statement of their own: it is what the outlet reports that is theirs")
    func cited() throws {
        let account = Account(
            "The port sold the quay to a bank after the island asked it to, the Island Herald reported, citing two officials familiar with the plan.",
            marked: [
                (
                    "the Island Herald", "reported",
                    "The port sold the quay to a bank after the island asked it to"
                ), ("the Island Herald", "citing", "two officials familiar with the plan"),
            ])
        #expect(account.statement("citing") == nil)
        #expect(account.chain(account.statement("reported")) == "Island Herald > two officials familiar with the plan")
    }

    @Test("A paper within a content speaks by a participle")
    func participle() throws {
        let account = Account("Anna Berg said that she had a letter stating that the port was lost.")
        #expect(account.chain(account.statement("stating")) == "Anna Berg > a letter")
        #expect(account.statement("stating")?.inside == account.statement("said")?.id)
    }

    @Test("An outlet that quotes somebody as saying is a link to them, and they go on speaking")
    func quoting() throws {
        let account = Account(
            """
            “Nobody wanted the port,” the Island Herald quoted one person familiar with the sale as saying.
            They added that a second buyer had left.
            """,
            marked: [
                ("the Island Herald", "quoted", "“Nobody wanted the port,”"),
                ("They", "added", "that a second buyer had left"),
            ])
        let first = try #require(account.statement("quoted"))
        #expect(account.chain(first) == "Island Herald > one person familiar with the sale")
        #expect(first.form == .direct)
        let second = try #require(account.statement("added"))
        #expect(second.source == first.source)
        #expect(account.source(first.source)?.count == 1)
        #expect(account.source(first.source)?.plural == false)
    }

    @Test("A paper that somebody has seen comes through them")
    func seen() throws {
        let account = Account("The port is worth nothing, according to a letter obtained by the Island Herald.")
        let statement = try #require(account.statements.first)
        #expect(account.chain(statement)?.hasPrefix("Island Herald > a letter") == true)
        #expect(account.source(statement.source)?.kind == .document)
    }

    @Test("Who reportedly told somebody: the noun before the clause speaks, and the adverb adds no link")
    func relative() throws {
        let account = Account(
            "The talks failed after a call between the king and Marta Lund, who reportedly told the court that nobody was ready to sign."
        )
        let statement = try #require(account.statement("told"))
        #expect(account.chain(statement) == "Marta Lund")
        #expect(statement.hedged)
    }

    @Test("Who is a person, though the clause may hang on a thing", arguments: ["call", "meeting", "dinner"])
    func relative(of thing: String) {
        let account = Account(
            "It was over after a \(thing) with Marta Lund, who reportedly told the court that nobody would sign.")
        #expect(account.chain(account.statement("told")) == "Marta Lund")
    }

    @Test("An outlet that acts, or is spoken of, is no link")
    func actors() {
        for text in [
            "Jonas Dahl sued the Island Herald and said that its owner had lied.",
            "Jonas Dahl likened the Island Herald to a tabloid and said that it lied.",
        ] {
            let account = Account(text)
            #expect(account.chain(account.statement("said")) == "Jonas Dahl")
        }
        #expect(Account("The quay at dawn. (Island Herald / Jonas Dahl)").statements.isEmpty)
    }

    @Test("Within a quotation the speaker is who is quoted, and no link to themselves")
    func firstPerson() throws {
        let account = Account(
            "“I think that the port is lost,” Anna Berg said.",
            marked: [("Anna Berg", "said", "“I think that the port is lost,”")])
        let inner = try #require(account.statement("think"))
        #expect(account.chain(inner) == "Anna Berg")
        #expect(inner.inside == account.statement("said")?.id)
        #expect(inner.act == .believe)
    }

    @Test("Who speaks through a spokesman speaks through him, through an interpreter for themselves")
    func messengers() {
        let lawyer = Account("Through her lawyer, Anna Berg declined an interview.")
        #expect(lawyer.chain(lawyer.statement("declined")) == "her lawyer > Anna Berg")
        let interpreter = Account("Through an interpreter, Anna Berg declined an interview.")
        #expect(interpreter.chain(interpreter.statement("declined")) == "Anna Berg")
    }

    @Test("Papers that quote somebody as telling others are a link to them") func minutes() throws {
        let account = Account("The minutes quote Jonas Dahl as telling the council that nobody must know.")
        let statement = try #require(account.statements.first)
        #expect(account.chain(statement) == "The minutes > Jonas Dahl")
        #expect(account.statements.count == 1)
    }

    @Test("“Me” is no outlet, whoever it may be taken for") func me() {
        let account = Account(
            """
            The ferry will sail, Enzo Farri told Corriere della Sera.

            "The mayor has told me that it will sail," he said.
            """)
        #expect(account.chain(account.statement("has told")) == "Enzo Farri > The mayor")
    }
}
