import Testing

@testable import Testimony

@Suite("Speakers: who is who") struct SpeakerTests {
    private static let pairs = [
        "The Danish consul said that the quay was closed. The Swedish consul said that it was open.",
        "The fisheries minister said that the quay was closed. The transport minister said that it was open.",
        "The first sailor said that the quay was closed. The second sailor said that it was open.",
        "The harbour's lawyer said that the quay was closed. The city's lawyer said that it was open.",
        "The Health Ministry said that the quay was closed. The Labour Ministry said that it was open.",
    ]

    @Test("Two of one noun are two where another word tells them apart", arguments: pairs) func contrast(text: String) {
        let account = Account(text)
        #expect(account.statements.count == 2)
        #expect(Set(account.statements.map(\.source)).count == 2)
    }

    @Test("One of a pair who speaks again is that one, heard through the same outlet") func pair() {
        let account = Account(
            """
            A Danish diplomat and a Swedish officer told Reuters that the quay was closed.
            The Swedish officer said that it would open in May.
            """)
        #expect(account.chain(account.statement("said")) == "Reuters > a Swedish officer")
    }

    @Test("He who speaks is the man of the sentence before, not the woman who spoke last") func gender() {
        let account = Account(
            """
            Harbour master Anna Berg said that she was tired. Mayor Jonas Dahl was happy. "The quay is open," he said.
            """)
        #expect(account.statements.last.flatMap { account.chain($0) } == "Jonas Dahl")
    }

    @Test("Who is told of within a quotation is not who speaks, and “me” is who does") func quoted() throws {
        let account = Account(#""The mayor has told me that the quay will open," Anna Berg said."#)
        let told = try #require(account.statement("has told"))
        #expect(account.chain(told) == "Anna Berg > The mayor")
        #expect(account.entity(told.addressee)?.name == "Anna Berg")
    }

    @Test("A company by its first word is the company") func company() throws {
        let account = Account("Halmar Shipping closed the quay on Monday. Halmar denied the report.")
        let statement = try #require(account.statement("denied"))
        #expect(account.source(statement.source)?.kind == .organization)
    }
}
