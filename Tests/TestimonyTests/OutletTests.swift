import Record
import Testing

@testable import Testimony

@Suite("Outlets: which names the article shows to be outlets, and what comes through them") struct OutletTests {
    @Test(
        "Who is called a newspaper, a broadcaster, a news agency is an outlet, though no list has the name",
        arguments: [
            "Jonas Dahl told broadcaster QRK that the ferry would not sail.",
            "Jonas Dahl told the QRK news agency that the ferry would not sail.",
            "Jonas Dahl told the Kurier newspaper that the ferry would not sail.",
            "Jonas Dahl told Kanal Nord, which first reported the plan, that the ferry would not sail.",
        ])
    func called(text: String) {
        let account = Account(text)
        let told = account.statements.first { account.chain($0)?.hasSuffix(" > Jonas Dahl") == true }
        #expect(account.source(told?.via.first)?.kind == .outlet)
    }

    @Test("Who is explained to be a daily is an outlet") func explained() {
        let account = Account("The Ostsee Kurier, a regional daily, wrote that the ferry had been late.")
        #expect(account.source(account.statement("wrote")?.source)?.kind == .outlet)
    }

    @Test("Who reports something citing people is an outlet, and they are the source")
    func citing() {
        let text = "The plant will close, Handelsrundschau reported, citing two managers."
        let account = Account(text, marked: [("Handelsrundschau", "reported", "The plant will close")])
        #expect(account.chain(account.statement("reported")) == "Handelsrundschau > two managers")
        #expect(account.statements.count == 1)
    }

    @Test("A ministry that says something citing a report is no outlet")
    func ministry() {
        let text = "The Norwegian Foreign Ministry said on Monday, citing a report, that the ferry was late."
        let account = Account(
            text, marked: [("The Norwegian Foreign Ministry", "said", "that the ferry was late")])
        #expect(account.source(account.statement("said")?.source)?.kind == .organization)
    }

    @Test(
        "Whom an outlet cites is the source wherever the citing stands",
        arguments: [
            "The boat was hit by a drone, according to Reuters, which cited a sailor.",
            "The boat was hit by a drone, according to Reuters, citing a sailor.",
        ])
    func citedBehind(text: String) {
        let account = Account(text, marked: [("Reuters", "according to", "The boat was hit by a drone")])
        #expect(account.chain(account.statement("according to")) == "Reuters > a sailor")
        #expect(account.statements.count == 1)
    }

    @Test("A statement, remarks, a letter that an outlet carried or obtained came through it")
    func carried() {
        let letter = Account("In a letter obtained by Reuters, Jonas Dahl said the port was sold.")
        #expect(letter.chain(letter.statement("said")) == "Reuters > Jonas Dahl")
        let remarks = Account(
            "The spokesman, in remarks carried by Xinhua, said the drills would go on.",
            marked: [("Xinhua", "said", "the drills would go on")])
        #expect(remarks.chain(remarks.statement("said")) == "Xinhua > The spokesman")
        let quoted = Account(
            "The rebels have left, the governor said, quoted by Interfax.",
            marked: [("the governor", "said", "The rebels have left"), ("the governor", "quoted", "The rebels")])
        #expect(quoted.statements.map { quoted.chain($0) } == ["Interfax > the governor"])
    }

    @Test("Who was quoted as saying something says it, through whoever quoted them")
    func quotedAsSaying() {
        let account = Account(
            "“The bridge is safe,” the governor was quoted as saying by Interfax.",
            marked: [("", "was quoted as saying", "“The bridge is safe,” the governor")])
        let statement = account.statements.first
        #expect(account.chain(statement) == "Interfax > the governor")
        #expect(statement.map { account.words($0.contentSpans) } == "“The bridge is safe,”")
    }

    @Test("One of a group that spoke to an outlet spoke to it too, and so does a paper that it saw")
    func members() {
        let group = Account(
            "Two clerks told Reuters that the bank would be sold. One of them said that the price was too low.")
        #expect(group.chain(group.statement("said")) == "Reuters > One of them")
        let memo = Account("A memo seen by the Island Herald says the quay is unsafe. The memo says nobody was told.")
        #expect(memo.statements.allSatisfy { memo.chain($0)?.hasPrefix("Island Herald > ") == true })
    }

    @Test("“The newspaper” is the outlet that was named last, and “a paper” is none")
    func again() {
        let account = Account("The Island Herald sacked him on Monday. The newspaper said that he had lied.")
        #expect(account.chain(account.statement("said")) == "Island Herald")
        let study = Account("The Island Herald wrote of eels. A paper by two students says that they are rare.")
        #expect(study.source(study.statement("says")?.source)?.kind == .document)
    }

    @Test("“The magazine” is none that the article calls a newspaper, and “the paper” may be the one that prints it")
    func media() {
        let magazine = Account(
            """
            Der Spiegel reported on Monday that the ferry was sold. Anna Berg told the Kurier newspaper that it was not.
            The magazine said it stood by its story.
            """)
        #expect(magazine.chain(magazine.statement("said")) == "Der Spiegel")
        let own = Account(
            "The Harbour Post reported that the ferry was sold. “It is not,” Anna Berg told the paper.",
            marked: [("Anna Berg", "told", "“It is not,”")])
        #expect(own.chain(own.statement("told")) == "Anna Berg")
    }

    @Test(
        "Whom an outlet cites is the source, however the outlet is called and whatever stands between",
        arguments: [
            ("The boat was hit, according to Havnen, a local weekly, which cited a sailor.", "Havnen > a sailor"),
            (
                "According to Danish media reports, quoting a sailor, the boat was hit.",
                "Danish media reports > a sailor"
            ),
            ("Iran’s Fars news agency, quoting a sailor, denied that the boat was hit.", "Fars > a sailor"),
        ])
    func cited(text: String, chain: String) {
        let account = Account(text)
        #expect(account.statements.first.flatMap { account.chain($0) } == chain)
    }

    @Test("Who reports without citing anybody has it from nobody") func uncited() {
        let account = Account(
            "The boat was hit, Reuters reported on Monday, without citing sources.",
            marked: [("Reuters", "reported", "The boat was hit")])
        #expect(account.chain(account.statement("reported")) == "Reuters")
    }

    @Test("What an outlet reports citing papers is not what the papers are called") func clause() throws {
        let account = Account(
            "Reuters reported on Monday, citing papers found by a sailor, that the boat had been hit.",
            marked: [("Reuters", "reported", "that the boat had been hit")])
        let reported = try #require(account.statement("reported"))
        #expect(account.chain(reported) == "Reuters > papers found by a sailor")
        #expect(account.words(reported.contentSpans) == "that the boat had been hit")
    }

    @Test("As an outlet reported, and speaking to one: it came through the outlet")
    func asides() {
        let reported = Account("The sailors, as Interfax first reported, said that the boat had been hit.")
        #expect(reported.statements.map { reported.chain($0) } == ["Interfax > The sailors"])
        let speaking = Account(
            "A sailor, speaking to Reuters, said that the boat had been hit.",
            marked: [("A sailor", "said", "that the boat had been hit")])
        #expect(speaking.chain(speaking.statement("said")) == "Reuters > A sailor")
    }

    @Test("“Which” is never people") func things() {
        let account = Account(
            "The boat was hit, people near the port told Bloomberg, which first reported the attack.",
            marked: [
                ("people near the port", "told", "The boat was hit"), ("which", "first reported", "the attack"),
            ])
        #expect(account.chain(account.statement("first reported")) == "Bloomberg")
    }
}
