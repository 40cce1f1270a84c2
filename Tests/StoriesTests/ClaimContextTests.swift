import Record
import Stories
import Testing

/// What the sentences round a statement say of what it means.
@Suite struct ClaimContextTests {
    private func claims(_ records: [Record]) -> [Claim] { Samples.link(records).flatMap(\.claims) }

    private let leak = Samples.article(
        "The Lantern", "2026-05-04T06:00", "Dye in the Orlo",
        "The Hamm dye works let red dye run into the river Orlo at night, two foremen told the Lantern.",
        [Said("The Hamm dye works let red dye run into the river Orlo at night", by: "two foremen", .unnamed)])

    @Test func `a denial disputes what its article tells beside it as others' report`() throws {
        let denial = Samples.article(
            "Kurier", "2026-05-05T06:00", "Hamm: nothing wrong in Orlo",
            """
            \"We have never done anything of that kind,\" said the manager, Jon Hamm, in Orlo. The Lantern reported that red dye \
            ran from the Hamm works into the river Orlo at night.
            """,
            [
                Said("We have never done anything of that kind", by: "Jon Hamm", form: .direct),
                Said("red dye ran from the Hamm works into the river Orlo at night", by: "The Lantern", .outlet),
            ])
        let found = claims([leak, denial])
        let dye = try #require(found.first { $0.reports == 2 })
        #expect((dye.independent, dye.disputedBy.count) == (1, 1))
        let denying = try #require(found.first { $0.id == dye.disputedBy.first })
        #expect((denying.disputedBy, denying.origins.map(\.source)) == ([dye.id], ["Jon Hamm"]))
    }

    @Test func `a sentence that only tells how a paper knows is no claim, and a fragment is told with its sentence`() {
        let text = """
            Three foremen spoke to the Lantern on condition of anonymity. They called it "a red river" when the Hamm works \
            opened their gates at night.
            """
        let record = Samples.article(
            "Kurier", "2026-05-05T06:00", "Foremen speak", text,
            [
                Said("spoke to the Lantern on condition of anonymity", by: "Three foremen", .unnamed),
                Said("a red river", by: "They", form: .direct),
            ])
        #expect(
            claims([record]).map(\.text) == [
                "They called it \"a red river\" when the Hamm works opened their gates at night"
            ])
    }

    @Test func `a paper that rests on a report has from it what it says very alike, without saying so each time`()
        throws
    {
        let again = Samples.article(
            "Telefax", "2026-05-04T09:00", "Dye works accused",
            """
            The Lantern reported on dye in the river Orlo. Red dye from the Hamm dye works ran into the river Orlo at night, \
            foremen of the works say.
            """,
            [
                Said(
                    "Red dye from the Hamm dye works ran into the river Orlo at night", by: "foremen of the works",
                    .unnamed)
            ])
        let dye = try #require(claims([leak, again]).first { $0.reports == 2 })
        #expect((dye.independent, dye.independentRange) == (1, 1...1))
    }

    @Test func `a quotation belongs to what its speaker says before it`() throws {
        let quoting = [("Kurier", "Over."), ("Telefax", "That was that.")].map { paper, quotation in
            Samples.article(
                paper, "2026-05-04", "Orlo fair",
                "The kite fair in Orlo ends on Sunday, Ida Renn said. \"\(quotation) We pack up the poles,\" Renn said.",
                [
                    Said("The kite fair in Orlo ends on Sunday", by: "Ida Renn"),
                    Said("\(quotation) We pack up the poles", by: "Renn", form: .direct),
                ])
        }
        #expect(claims(quoting).map(\.statements.count) == [4])
    }

    @Test func `what somebody wants is another claim than that it happens`() throws {
        let records = [
            Samples.article(
                "Kurier", "2026-05-04", "Renn goes",
                "After the winter storm Ida Renn steps down in Orlo, her deputy said.",
                [Said("After the winter storm Ida Renn steps down in Orlo", by: "her deputy", .unnamed)]),
            wanting("urged"),
        ]
        #expect(claims(records).map(\.reports) == [1, 1])
        #expect(claims([records[0], wanting("announced")]).map(\.reports) == [2])
    }

    /// An article in which bakers ask for a resignation, or announce it, by the verb.
    private func wanting(_ verb: String) -> Record {
        var record = Samples.article(
            "Telefax", "2026-05-04", "Bakers on Renn", "Bakers in the market \(verb) that the mayor, Ida Renn, quit.",
            [Said("that the mayor, Ida Renn, quit", by: "Bakers in the market", .unnamed)])
        record.statements?[0].cueSpans = [Span(21, 21 + verb.unicodeScalars.count)]
        return record
    }

    @Test func `who gives the same number is an origin of what stands before`() throws {
        let text = "Ninety boats sank at Orlo, the harbour office said. The diver Bo Hamm gave the same number."
        var record = Samples.article(
            "Kurier", "2026-05-04", "Boats sink", text,
            [Said("Ninety boats sank at Orlo", by: "the harbour office", .organization)])
        record.entities = [Entity(id: "e1", kind: .person, name: "Bo Hamm")]
        var event = Event(id: "ev1", type: nil, anchor: Span(70, 74))
        (event.spans, event.actors) = ([Span(52, 90)], ["e1"])
        record.events = [event]
        let boats = try #require(claims([record]).first { $0.statements.count == 2 })
        #expect(boats.origins.map(\.source).sorted() == ["Bo Hamm", "the harbour office"])
    }

    /// Two articles of one story, with what each of two speakers says.
    private func told(_ first: String, _ second: String) -> [Record] {
        zip(["Kurier", "Telefax"], [(first, "Ida Renn"), (second, "Bo Hamm")]).map { paper, said in
            Samples.article(
                paper, "2026-05-04", "Orlo brass band leader", "\(said.0), \(said.1) said.", [Said(said.0, by: said.1)])
        }
    }

    @Test func `who stays does not leave, and who does not leave stays`() {
        let leaves = "Piet Wray leaves Orlo for a choir"
        #expect(claims(told(leaves, "the leader Piet Wray quits the band this summer")).map(\.reports) == [2])
        #expect(
            claims(told(leaves, "the leader Piet Wray remains with the band this summer")).map(\.reports) == [1, 1])
        let remains = "the leader Piet Wray remains with the band this summer"
        #expect(claims(told(remains, "Piet Wray never leaves Orlo for a choir")).map(\.reports) == [2])
    }

    @Test func `what somebody did not say is no claim, nor is a sentence of pronouns that speaks of nothing`() {
        let text = "Ida Renn did not say how many boats sank at Orlo. Bo Hamm does not blame her."
        var record = Samples.article(
            "Kurier", "2026-05-04", "Boats",
            text, [Said("how many boats sank at Orlo", by: "Ida Renn"), Said("her", by: "Bo Hamm", act: .accuse)])
        record.statements?[0].negated = true
        record.statements?[1].negated = true
        #expect(claims([record]).isEmpty)
    }

    @Test func `what a paper tells with a negation denies nobody's word`() {
        var record = Samples.article("Kurier", "2026-05-04", "Orlo", "The fire pumps at the Orlo works gave no water.")
        var event = Event(id: "ev1", type: nil, anchor: Span(33, 37))
        (event.spans, event.status) = ([Span(0, 46)], .denied)
        record.events = [event]
        let said = Samples.article(
            "Telefax", "2026-05-04", "Orlo", "The fire pumps at the Orlo works were broken, Bo Hamm said.",
            [Said("The fire pumps at the Orlo works were broken", by: "Bo Hamm")])
        #expect(claims([record, said]).map(\.reports) == [2])
    }

    @Test func `the end of a month ends nothing`() {
        func dated(_ paper: String, _ said: String, _ time: String, by name: String) -> Record {
            var record = Samples.article(paper, "2026-05-04", "Orlo", "\(said), \(name) said.", [Said(said, by: name)])
            let start = said.distance(from: said.startIndex, to: said.firstRange(of: time)?.lowerBound ?? said.endIndex)
            record.times = [
                TimeExpression(id: "t1", start: start, end: start + time.count, kind: .date, value: "2026-05")
            ]
            return record
        }
        let fair = dated(
            "Kurier", "Ida Renn opens a fair at the end of the month", "the end of the month", by: "Ida Renn")
        let road = dated("Telefax", "The road to Orlo is shut this month", "this month", by: "Bo Hamm")
        #expect(claims([fair, road]).map(\.reports) == [1, 1])
    }
}
