import Record
import Testing

@testable import Testimony

@Suite("Statements: what they do") struct TraitTests {
    private static let acts: [(text: String, cue: String, content: String, act: Statement.Act)] = [
        ("Anna Berg denied that the port was sold.", "denied", "that the port was sold", .deny),
        ("Anna Berg accused the mayor of selling the port.", "accused", "the mayor of selling the port", .accuse),
        ("Anna Berg demanded that the port be kept.", "demanded", "that the port be kept", .demand),
        ("Anna Berg vowed to keep the port.", "vowed", "to keep the port", .promise),
        ("Anna Berg threatened to close the port.", "threatened", "to close the port", .threaten),
        ("Anna Berg rejected the offer.", "rejected", "the offer", .reject),
        ("Anna Berg accepted the offer.", "accepted", "the offer", .accept),
        ("Anna Berg asked whether the port was sold.", "asked", "whether the port was sold", .ask),
        ("Anna Berg refused to sell the port.", "refused", "to sell the port", .decline),
        ("Anna Berg believes that the port is sold.", "believes", "that the port is sold", .believe),
        ("Anna Berg called for a vote.", "called for", "a vote", .demand),
        ("Anna Berg called on the mayor to go.", "called on", "the mayor to go", .demand),
        ("Anna Berg called the charge baseless.", "called", "the charge baseless", .reject),
        ("Anna Berg insisted that the port was safe.", "insisted", "that the port was safe", .assert),
        ("Anna Berg insisted that the port be closed.", "insisted", "that the port be closed", .demand),
        ("Anna Berg insisted on a vote.", "insisted on", "a vote", .demand),
        ("Anna Berg disputed that account.", "disputed", "that account", .deny),
        ("Anna Berg referred questions to the police.", "referred", "questions to the police", .decline),
        ("Anna Berg said that the port was sold.", "said", "that the port was sold", .assert),
        (
            "Anna Berg sent a letter repeating her demand that the port be kept.", "repeating", "that the port be kept",
            .demand
        ),
    ]

    @Test("Acts, by the verb and by the noun that it repeats", arguments: acts)
    func act(text: String, cue: String, content: String, act: Statement.Act) {
        #expect(Account(text, marked: [("Anna Berg", cue, content)]).statement(cue)?.act == act)
    }

    @Test("What a demand was met with, where only a clause behind it tells") func relativeRejection() {
        let account = Account(
            "Moscow has demanded control of the border, a demand Oslo has rejected.",
            marked: [("Moscow", "has demanded", "control of the border")])
        #expect(account.statement("has rejected")?.act == .reject)
        #expect(account.chain(account.statement("has rejected")) == "Oslo")
    }

    @Test("Who is asked is asked by somebody, who may stay out") func asked() throws {
        let account = Account(
            "Asked about the port, Jonas Dahl said that it was sold.",
            marked: [("", "Asked", "the port"), ("Jonas Dahl", "said", "that it was sold")])
        let question = try #require(account.statement("Asked"))
        #expect(question.source == nil)
        #expect(account.entity(question.addressee)?.name == "Jonas Dahl")
        #expect(account.chain(account.statement("said")) == "Jonas Dahl")
        let named = Account(
            "Asked by a reporter whether the port was sold, Jonas Dahl left.",
            marked: [("a reporter", "Asked", "whether the port was sold")])
        #expect(named.chain(named.statement("Asked")) == "a reporter")
    }

    @Test("Quoted, told, or both") func forms() {
        func form(_ text: String, _ content: String) -> Statement.Form? {
            Account(text, marked: [("Anna Berg", "said", content)]).statement("said")?.form
        }
        #expect(form("“The port is lost,” Anna Berg said.", "“The port is lost,”") == .direct)
        #expect(form("Anna Berg said that the port was lost.", "that the port was lost") == .indirect)
        #expect(
            form("Anna Berg said that the port was “lost for good.”", "that the port was “lost for good.”") == .mixed)
        #expect(form("\"The port is lost,\" Anna Berg said.", "\"The port is lost,\"") == .direct)
    }

    @Test("A quotation that is never closed ends with its paragraph") func unbalanced() {
        let account = Account(
            "“The port is lost, and nobody cares. \nAnna Berg said that the ferry was late.",
            marked: [("Anna Berg", "said", "that the ferry was late")])
        #expect(account.statement("said")?.form == .indirect)
    }

    @Test("Brackets in a quotation are the editor's, others are not") func brackets() {
        let text = "“[The mayor] sold it all,” Anna Berg said [on Monday]."
        let account = Account(text, marked: [("Anna Berg", "said", "“[The mayor] sold it all,”")])
        #expect(account.words(account.statement("said")?.editorSpans ?? []) == "[The mayor]")
        #expect(account.statement("said")?.form == .direct)
    }

    @Test("Adverbs hedge at the cue, in the clause round it, and in the content") func hedges() {
        for text in [
            "Anna Berg reportedly said that the port was sold.",
            "Anna Berg reportedly sent a letter saying that the port was sold.",
            "The port was allegedly sold, Anna Berg said.",
        ] {
            let isLetter = text.contains("letter")
            let account = Account(text, marked: isLetter ? [("Anna Berg", "saying", "that the port was sold")] : [])
            #expect(account.statements.first?.hedged == true, "\(text)")
            #expect(account.statements.first?.via == [])
        }
        #expect(Account("Anna Berg said that the port was sold.").statements.first?.hedged == false)
    }

    @Test("What was not said") func negation() {
        #expect(Account("Anna Berg did not say that the port was sold.").statements.first?.negated == true)
        #expect(Account("Anna Berg said that the port was not sold.").statements.first?.negated == false)
    }

    private static let channels: [(text: String, channel: Statement.Channel?)] = [
        ("In a radio interview on Sunday, Anna Berg said that the port was sold.", .interview),
        ("In a speech in Oslo, Anna Berg said that the port was sold.", .speech),
        ("Anna Berg said at a news conference that the port was sold.", .pressConference),
        ("Anna Berg said in a statement that the port was sold.", .statement),
        ("Anna Berg said on Twitter that the port was sold.", .post),
        ("Anna Berg said by phone that the port was sold.", .call),
        ("Anna Berg testified that the port was sold.", .testimony),
        ("Anna Berg said that the port was sold in a meeting.", nil),
    ]

    @Test("Channels", arguments: channels) func channel(text: String, channel: Statement.Channel?) {
        #expect(Account(text).statements.first?.channel == channel)
    }

    @Test("A memo that is sent, and tells") func memo() {
        let account = Account(
            "Anna Berg sent a memo repeating that the port was sold.",
            marked: [("Anna Berg", "repeating", "that the port was sold")])
        #expect(account.statements.first?.channel == .memo)
    }

    @Test("Whom it is said to, and whom it is about") func partners() {
        let account = Account("Anna Berg told Jonas Dahl that Marta Lund had sold the port to Norway.")
        let statement = account.statements.first
        #expect(account.entity(statement?.addressee)?.name == "Jonas Dahl")
        #expect(statement?.about.map { account.entity($0)?.name } == ["Marta Lund", "Norway"])
    }
}
