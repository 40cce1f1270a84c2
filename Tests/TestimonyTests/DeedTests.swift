import Gazetteer
import Record
import Testing

@testable import Testimony

@Suite("Deeds: what words tell of, as codes of CAMEO") struct DeedTests {
    @Test(
        "What is said of a deed is narrower by what it is",
        arguments: [
            ("020", "046", "026"), ("100", "0841", "1053"), ("030", "072", "0332"), ("030", "190", "138"),
            ("120", "086", "1245"), ("130", "163", "1312"), ("020", "190", "113"), ("100", "083", "104"),
        ])
    func said(outer: String, inner: String, whole: String) {
        #expect(CAMEOCode(outer).said(of: CAMEOCode(inner))?.text == whole)
    }

    @Test("What nobody demands, and what no deed is, says nothing of a demand") func unsaid() {
        #expect(CAMEOCode("100").said(of: CAMEOCode("190")) == nil)
        #expect(CAMEOCode("190").said(of: CAMEOCode("046")) == nil)
        #expect(CAMEOCode("").said(of: CAMEOCode("")) == nil)
        #expect(CAMEOCode("99").kinds.isEmpty)
    }

    @Test("A deed that is wanted has no code of its own; that of the wish holds it") func wish() throws {
        let account = Account("Norway wants to attack Denmark.")
        let event = try #require(account.sourcing.events.first { $0.cameo != nil })
        #expect(event.cameo == "138" && event.type == .threaten)
        #expect(account.sourcing.events.filter { $0.cameo != nil }.count == 1)
    }

    @Test("Who must do something is asked by who says so") func demand() throws {
        let account = Account("The Danish foreign minister insisted that Norway must release the two sailors.")
        let event = try #require(account.sourcing.events.first { $0.type == .request })
        #expect(countries(event.actors, account) == ["DNK"])
        #expect(countries(event.recipients, account) == ["NOR"])
    }

    @Test("A refusal is what will not be done") func refusal() throws {
        let account = Account("Denmark said it would not release the Norwegian sailors.")
        #expect(account.sourcing.events.contains { $0.type == .reject && $0.cameo == "1243" })
    }

    @Test("What is nobody's doing is its owner's") func owner() throws {
        let account = Account("Norway rejected a Danish proposal on fishing.")
        let event = try #require(account.sourcing.events.first { $0.type == .reject })
        #expect(countries(event.recipients, account) == ["DNK"])
    }

    @Test(
        "Who claims a deed did it; whom others blame is said to have",
        arguments: [
            "Boko Haram claimed responsibility for the raid on a Danish camp.",
            "Norway blamed Boko Haram for the raid on a Danish camp.",
        ])
    func responsibility(text: String) throws {
        let account = Account(text)
        let event = try #require(account.sourcing.events.first { $0.type == .assault })
        #expect(countries(event.actors, account) == ["NGA"])
        #expect(countries(event.recipients, account) == ["DNK"])
    }

    @Test("Who is blamed blames nobody") func blamed() throws {
        let account = Account("Norway was blamed for the raid on the Danish camp.")
        let event = try #require(account.sourcing.events.first { $0.type == .accuse })
        #expect(event.actors.isEmpty)
        #expect(countries(event.recipients, account) == ["NOR"])
    }

    @Test("Who is named in passing is not acted on") func passing() throws {
        let account = Account("Norwegian police arrested two Danish reporters after a dispute with Sweden.")
        let event = try #require(account.sourcing.events.first { $0.type == .coerce })
        #expect(countries(event.recipients, account) == ["DNK"])
    }

    @Test("What another verb is done to is not acted on") func joined() throws {
        let account = Account("Norway condemned the raid and urged Denmark to protect its ships.")
        let event = try #require(account.sourcing.events.first { $0.type == .accuse })
        #expect(event.recipients.isEmpty)
    }

    @Test("What is given or sent is not whom it is given to") func gifts() throws {
        let promise = Account("Norway has promised to give Ukraine more tanks.")
        let event = try #require(promise.sourcing.events.first { $0.cameo != nil })
        #expect(event.cameo == "033")
        #expect(promise.sourcing.events.allSatisfy { $0.recipients.count == 1 })
        let troops = Account("Ghana deployed troops along its border with Togo.")
        let deployment = try #require(troops.sourcing.events.first { $0.type == .mobilize })
        #expect(countries(deployment.recipients, troops) == ["TGO"])
        let prisoner = Account("Peru extradited a smuggler to Chile.")
        let transfer = try #require(prisoner.sourcing.events.first { $0.type == .cooperate })
        #expect(countries(transfer.actors, prisoner) == ["PER"] && countries(transfer.recipients, prisoner) == ["CHL"])
    }

    @Test("Countries joined behind a preposition are a side each") func joinedCountries() throws {
        let account = Account("The leaders of France and Germany met the Turkish president on Thursday.")
        let event = try #require(account.sourcing.events.first { $0.type == .consult })
        let codes = Set(event.actors.compactMap { account.entity($0)?.code })
        #expect(codes.isSuperset(of: ["FRAGOV", "DEUGOV"]))
    }

    @Test("A counterpart has the office of whose counterpart they are") func counterpart() throws {
        let account = Account("Peru's foreign minister held talks with his Bolivian counterpart in Lima.")
        let event = try #require(account.sourcing.events.first { $0.type == .consult })
        #expect(Set(event.actors.compactMap { account.entity($0)?.code }) == ["PERGOV", "BOLGOV"])
    }

    @Test("A verb behind a body is what it does; a participle may say whose something is") func participles() {
        let account = Account("The European Union imposed sanctions on Belarus.")
        #expect(account.sourcing.entities.first?.code?.hasPrefix("IGO") == true)
    }

    @Test(
        "An attack has the code of the arms that make it, though they are counted",
        arguments: [
            ("Syrian rebels fired dozens of rockets at Turkey.", "194"),
            ("Yemeni warplanes struck a Saudi port.", "195"),
        ])
    func arms(text: String, code: String) throws {
        let event = try #require(Account(text).sourcing.events.first { $0.type == .assault })
        #expect(event.cameo == code)
    }

    @Test("A noun of the lexicon that has its date before it is an event") func dated() throws {
        let account = Account("The minister was angry after their Oct. 16 call.")
        let event = try #require(account.sourcing.events.first { account.words([$0.anchor]) == "call" })
        #expect(event.type == .consult)
    }

    @Test("A verb and its object that tell of one deed are one event") func oneDeed() {
        let account = Account("The Danish and Swedish ministers held talks in Malmo on Monday.")
        #expect(account.sourcing.events.count == 1)
        #expect(account.sourcing.events.first?.cameo == "046")
    }

    @Test("What is called off is an event of its own") func calledOff() {
        let account = Account("The two presidents called off a summit planned for May in Oslo.")
        let summit = account.sourcing.events.first { account.words([$0.anchor]) == "summit" }
        #expect(summit?.type == .consult && summit?.status == .cancelled)
    }

    private func countries(_ ids: [String], _ account: Account) -> [String] {
        ids.compactMap { account.entity($0)?.country }
    }
}
