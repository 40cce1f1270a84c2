import Record
import Testing

@testable import Testimony

@Suite("Sources: who it was") struct SourceTests {
    private static let kinds: [(text: String, kind: Source.Kind)] = [
        ("Anna Berg said that the quay was closed.", .named),
        ("A fisherman said that the quay was closed.", .unnamed),
        ("Three people familiar with the matter said that the quay was closed.", .unnamed),
        ("The Norwegian Coastal Administration said that the quay was closed.", .organization),
        ("The company said that the quay was closed.", .organization),
        ("The Norwegian presidency said that the quay was closed.", .organization),
        ("Reuters reported that the quay was closed.", .outlet),
        ("The newspaper reported that the quay was closed.", .outlet),
        ("A survey showed that the quay was closed.", .document),
        ("A subpoena said that the quay was closed.", .document),
        ("An inquiry said that the quay was closed.", .document),
        ("A poll for the Times suggests that the quay is closed.", .document),
        ("The rescue service said that the quay was closed.", .organization),
        ("The Harbour Post reported that the quay was closed.", .publisher),
    ]

    @Test("Kinds", arguments: kinds) func kind(text: String, kind: Source.Kind) throws {
        let account = Account(text)
        #expect(account.source(account.statements.first?.source)?.kind == kind)
    }

    @Test("A pronoun is who it means, so one person is one source") func pronouns() throws {
        let account = Account("Anna Berg said that the quay was closed. She said that nobody knew why.")
        #expect(account.statements.count == 2)
        #expect(account.sourcing.sources.count == 1)
        #expect(account.words(account.sourcing.sources[0].spans) == "Anna Berg … She")
        let entity = try #require(account.entity(account.sourcing.sources[0].entity))
        #expect(entity.name == "Anna Berg")
        #expect(entity.kind == .person)
    }

    @Test("Another official is another source, the official is one who spoke before") func unnamed() {
        let account = Account(
            """
            A port official said that the quay was closed. Another official said that it was open.
            The official said that nobody had been asked.
            """)
        #expect(account.statements.map(\.source) == ["s1", "s2", "s2"])
    }

    @Test("A full name and its surname are one, and the office stands in the entity") func offices() throws {
        let account = Account(
            """
            Norwegian Foreign Minister Marta Lund said that the talks would go on.
            Lund said that Moscow had demanded that the border be opened.
            """)
        let lund = try #require(account.entity(named: "Marta Lund"))
        #expect(lund.role == "Foreign Minister")
        #expect(lund.country == "NOR")
        #expect(account.statements.prefix(2).allSatisfy { $0.source == "s1" })
        let moscow = try #require(account.entity(named: "Moscow"))
        #expect(moscow.kind == .government)
        #expect(moscow.country == "RUS")
        #expect(account.statement("had demanded")?.act == .demand)
    }

    @Test("An abbreviation is the name it stands for") func abbreviations() {
        let account = Account(
            """
            The British Broadcasting Corporation reported that the quay was closed.
            The quay would open soon, the BBC reported on Monday.
            """)
        #expect(Set(account.statements.map(\.source)).count == 1)
    }

    @Test("Each of those who did not answer has a statement") func silence() {
        let account = Account(
            "The ferry company, Jonas Dahl and Anna Berg did not respond to requests for comment.")
        #expect(account.statements.map(\.act) == [.decline, .decline, .decline])
        #expect(
            account.statements.map { account.words($0.sourceSpans) }
                == ["The ferry company", "Jonas Dahl", "Anna Berg"])
        #expect(Set(account.statements.map(\.source)).count == 3)
        #expect(Set(account.statements.map(\.contentSpans)).count == 1)
    }

    private static let refusals = [
        "Anna Berg declined to comment.",
        "Anna Berg refused to discuss the sale.",
        "Anna Berg did not immediately respond to a request for comment.",
        "Anna Berg could not be reached for comment.",
        "Anna Berg was not available for comment.",
        "Anna Berg had no comment.",
        "Anna Berg has not commented.",
        "Anna Berg would not comment on the sale.",
        "Anna Berg did not immediately reply.",
        "Anna Berg has yet to comment.",
        "Anna Berg would not be drawn on the sale.",
        "Anna Berg would neither confirm nor deny that the port was sold.",
        "Anna Berg declined an interview.",
    ]

    @Test("Ways of not answering", arguments: refusals) func refusal(text: String) {
        let account = Account(text)
        #expect(account.statements.map(\.act) == [.decline])
        #expect(account.chain(account.statements.first) == "Anna Berg")
    }

    @Test("A source that the model did not mark is the subject of the cue") func subject() {
        let account = Account(
            "Anna Berg opposed the sale and vowed to keep the port.", marked: [("", "vowed", "to keep the port")])
        #expect(account.chain(account.statement("vowed")) == "Anna Berg")
    }

    @Test("Nobody need be named where a verb of saying is passive; else a statement is somebody’s") func sourceless() {
        let expected = Account(
            "The ferry is expected to sail in May.", marked: [("", "is expected", "The ferry … to sail in May")])
        #expect(expected.statements.map(\.source) == [nil])
        let debate = Account("There was a long debate about the port.", marked: [("", "debate about", "the port")])
        #expect(debate.statements.isEmpty)
        #expect(Account("Anna Berg said so.", marked: [("Anna Berg", "said", "")]).statements.isEmpty)
    }

    @Test("What is not available is no refusal, unless it is somebody for comment") func unavailable() {
        #expect(Account("The map of the port is not available in Oslo.").statements.isEmpty)
    }

    @Test("Nothing said is a silence, that nothing has changed is an answer") func nothing() {
        let silence = Account("Anna Berg has said nothing.", marked: [("Anna Berg", "has said", "nothing")])
        #expect(silence.statements.map(\.act) == [.decline])
        #expect(Account("Anna Berg said that nothing had changed.").statements.map(\.act) == [.assert])
    }

    @Test(
        "A name behind what it is called is that, whatever it looks like",
        arguments: [
            ("The Hallo news agency reported that the quay was closed.", .outlet),
            ("The state news agency reported that the quay was closed.", .outlet),
            ("Security firm Halder said that the quay was closed.", .organization),
            ("The regulator Halder said that the quay was closed.", .organization),
            ("The firm’s manager Halder said that the quay was closed.", .named),
            ("Newspaper reports said that the quay was closed.", .outlet),
            ("Inspectors’ reports said that the quay was closed.", .document),
        ] as [(String, Source.Kind)])
    func called(text: String, kind: Source.Kind) {
        let account = Account(text)
        #expect(account.source(account.statements.first?.source)?.kind == kind)
    }

    @Test(
        "Who is named beside what they are has that name",
        arguments: [
            ("The officer, identified only as Jan Halder, said that the quay was closed.", "Jan Halder"),
            (
                "An expert hired by the Harbour Post, Anna Berg of the University of Oslo, said that the quay was closed.",
                "Anna Berg"
            ),
            ("Estonia’s prosecutor general, Anna Berg, said that the quay was closed.", "Anna Berg"),
        ])
    func named(text: String, name: String) {
        let account = Account(text, publisher: "Island Herald")
        let source = account.source(account.statements.first?.source)
        #expect(source?.text == name)
        #expect(source?.kind == .named)
    }

    @Test("What nobody said is said not to have been said") func nobody() throws {
        let account = Account("Jonas Dahl was calm. Neither minister has said that the port will close.")
        let said = try #require(account.statement("has said"))
        #expect(said.negated)
        #expect(account.chain(said) == "Neither minister")
    }

    @Test("Who is told, and a court that hears, says nothing") func told() throws {
        let warned = Account(
            "The mayor was warned that the quay was unsafe.",
            marked: [("The mayor", "was warned", "that the quay was unsafe")])
        #expect(warned.statements.map(\.source) == [nil])
        let heard = Account("The sailor had sold the boat twice, a court in Oslo heard on Monday.")
        #expect(heard.statements.map(\.source) == [nil])
        #expect(heard.statements.map { heard.words($0.contentSpans) } == ["The sailor had sold the boat twice"])
    }
}
