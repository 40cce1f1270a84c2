import Language
import Record
import Testing

@testable import Testimony

@Suite("Events: who does what to whom, and on whose word") struct EventTests {
    @Test("Who acts and who is acted on are entities of the record") func parties() throws {
        let account = Account("Norwegian police arrested two Danish reporters in Bergen on Monday.")
        let event = try #require(account.event("arrested"))
        #expect(event.type == .coerce)
        #expect(event.status == .held && event.factuality > 2)
        #expect(event.actors.compactMap { account.entity($0) }.map(\.country) == ["NOR"])
        #expect(event.recipients.compactMap { account.entity($0) }.contains { $0.country == "DNK" })
        #expect(event.restsOn.isEmpty)
        #expect(account.words(event.spans).contains("arrested"))
    }

    @Test("What somebody says happened rests on their statement") func restsOn() throws {
        let account = Account(
            "Anna Berg said that the army had shelled the harbour.",
            marked: [("Anna Berg", "said", "that the army had shelled the harbour")])
        let event = try #require(account.event("shelled"))
        #expect(event.restsOn == [try #require(account.statement("said")).id])
    }

    @Test("Bodies of no country get none from where they act") func bodies() {
        var entities = ["LAB", "NGO", "NGM", "IGO"].map { code in
            var entity = Entity(id: code, kind: .group, name: code)
            entity.code = code
            entity.mentions = [EntityMention(start: 0, end: 1, head: .nominal)]
            return entity
        }
        var event = Event(id: "ev1", type: .protest, anchor: Span(0, 1))
        (event.actors, event.place) = (entities.map(\.id), "p1")
        var place = Place(id: "p1", start: 0, end: 1, name: "Bergen")
        place.country = "NOR"
        HomeCountries.complete(&entities, by: [event], [place])
        #expect(entities.map(\.code) == ["NORLAB", "NGO", "NGM", "IGO"])
    }

    @Test("Who receives something is acted on by who it is from") func received() throws {
        for text in ["Denmark received threats from Norway.", "Danish rebels suffered attacks by Norwegian troops."] {
            let account = Account(text)
            let event = try #require(account.event(text.contains("threats") ? "threats" : "attacks"))
            #expect(event.actors.compactMap { account.entity($0) }.map(\.country) == ["NOR"])
            #expect(event.recipients.compactMap { account.entity($0) }.map(\.country) == ["DNK"])
        }
    }

    @Test("A participle behind a noun does not share the subject of the sentence") func participle() throws {
        let account = Account("Denmark released the mayor of Bergen, a Norwegian politician jailed over a year ago.")
        #expect(account.event("jailed")?.actors.isEmpty != false)
        let event = try #require(account.event("released"))
        #expect(event.actors.compactMap { account.entity($0) }.map(\.country) == ["DNK"])
    }

    @Test("What is called off is cancelled") func cancelled() throws {
        let account = Account("The two presidents called off a summit planned for May in Oslo.")
        #expect(account.event("summit")?.status == .cancelled)
    }

    @Test("A noun with an article takes up an event that was told before") func coreference() throws {
        let account = Account(
            "The Danish and Swedish ministers held talks in Malmo on Monday. The talks lasted two hours.")
        let talks = account.sourcing.events.filter { account.words([$0.anchor]).lowercased() == "talks" }
        #expect(talks.count == 1)
        #expect(talks.first?.spans.count == 2)
    }

    @Test("What is demanded has not happened") func demanded() throws {
        let account = Account(
            "The ministry demanded that Norland cede the islands and disarm its fleet. Norland seized a ship on Friday.",
            marked: [
                ("The ministry", "demanded", "that Norland cede the islands and disarm its fleet")
            ])
        #expect(account.event("cede")?.status == .demanded)
        #expect(account.event("seized")?.status == .held)
    }

    @Test("A thing that is cancelled twice is cancelled once") func oneThing() throws {
        let account = Account(
            "Norland cancelled a planned summit with Sweden on Friday. The summit was cancelled after a long quarrel.")
        let cancelled = account.sourcing.events.filter { account.words([$0.anchor]) == "cancelled" }
        #expect(cancelled.count == 1)
        #expect(cancelled.first?.spans.count == 2)
    }

    @Test("The words of an event end where a clause begins that tells of its parties") func words() throws {
        let account = Account(
            "Police arrested the driver of the minister who had resigned in May after he left the court.")
        let arrest = try #require(account.event("arrested"))
        #expect(account.words(arrest.spans) == "Police arrested the driver of the minister")
    }

    @Test("What tells of no political event has no type") func predicates() {
        let account = Account("The old man slept in the garden until it rained.")
        #expect(account.sourcing.events.isEmpty)
        #expect(account.sourcing.predicates.allSatisfy { $0.type == nil })
        #expect(account.sourcing.predicates.contains { account.words([$0.anchor]) == "slept" })
    }
}

extension Account {
    fileprivate func event(_ anchor: String) -> Event? { sourcing.events.first { words([$0.anchor]) == anchor } }
}
