import Record
import Stories
import Testing

@Suite struct ClaimTests {
    private func claims(_ records: [Record]) -> [Claim] { Samples.link(records).flatMap(\.claims) }

    /// The most reported claim that has a word.
    private func claim(_ word: String, in records: [Record]) throws -> Claim {
        try #require(claims(records).filter { $0.text.contains(word) }.max { $0.reports < $1.reports })
    }

    @Test func `who cites, and who copies who cites, adds no origin; a document read by another paper does`() throws {
        let closure = try claim("two years", in: MadeUpPack.bridge)
        #expect(closure.reports == 4)
        #expect(closure.origins.map(\.kind) == [.unnamed, .document])
        #expect((closure.independent, closure.independentRange) == (2, 1...2))
        #expect(closure.firstReport == MadeUpPack.bridge[0].article.id)
        #expect(closure.firstConfirmation == MadeUpPack.bridge[3].article.id)
    }

    @Test func `a chain of citations is one origin, however long`() throws {
        let closure = try claim("two years", in: Array(MadeUpPack.bridge[..<3]))
        #expect((closure.reports, closure.independent, closure.independentRange) == (3, 1, 1...1))
        #expect(closure.firstConfirmation == nil)
    }

    @Test func `a denial is a claim apart that disputes what it denies`() throws {
        let found = claims(MadeUpPack.bridge)
        let closure = try #require(found.first { $0.reports == 4 })
        let denial = try #require(found.first { $0.disputedBy.contains(closure.id) })
        #expect(closure.disputedBy == [denial.id])
        #expect(denial.status.map(\.status) == [.denied])
        #expect(denial.reports == 1)
    }

    @Test func `a press conference is one origin for all who were there`() throws {
        let cost = try claim("nine million", in: MadeUpPack.bridge)
        #expect((cost.reports, cost.independent, cost.origins.map(\.source)) == (2, 1, ["Lene Vogt"]))
    }

    @Test func `people without a name who speak to two papers are two origins, perhaps one; officials are nobody`()
        throws
    {
        let strike = try claim("Friday", in: MadeUpPack.strike)
        #expect((strike.reports, strike.independent, strike.independentRange) == (3, 2, 1...2))
    }

    @Test func `a source who may be the one with a name is one with that one, perhaps apart`() throws {
        let person = Samples.article(
            "Kurier", "2026-06-02", "Brandt mill to be sold",
            "The Brandt mill in Vessing will be sold to a rival, a person close to the owners told the Kurier.",
            [Said("The Brandt mill in Vessing will be sold to a rival", by: "a person close to the owners", .unnamed)])
        let named = Samples.article(
            "Telefax", "2026-06-03", "Owner sells Brandt mill",
            "The Brandt mill in Vessing will be sold to a rival, Ulla Brandt said.",
            [Said("The Brandt mill in Vessing will be sold to a rival", by: "Ulla Brandt")])
        let sale = try claim("sold", in: [person, named])
        #expect((sale.reports, sale.independent, sale.independentRange) == (2, 1, 1...2))
    }

    @Test func `other words for the same are the same claim`() throws {
        let first = Samples.article(
            "Kurier", "2026-06-02", "Ostermoor fair",
            "The spring fair in Ostermoor has been called off, Jon Aske said.",
            [Said("The spring fair in Ostermoor has been called off", by: "Jon Aske")])
        let second = Samples.article(
            "Telefax", "2026-06-02", "No fair in Ostermoor",
            "Ostermoor has scrapped its spring fair, Pia Lund said.",
            [Said("Ostermoor has scrapped its spring fair", by: "Pia Lund")])
        let fair = try claim("fair", in: [first, second])
        #expect((fair.reports, fair.independent) == (2, 2))
    }

    @Test func `who speaks for a paper that no one names is called by the key of the article`() {
        func report(_ key: String, _ text: String) -> Record {
            var report = Samples.article("", "2026-06-02", "Ostermoor fair", text)
            (report.article.publisher, report.article.key) = (nil, key)
            var event = Event(id: "ev1", type: nil, anchor: Span(0, 3))
            event.spans = [Span(0, text.unicodeScalars.count)]
            report.events = [event]
            return report
        }
        let found = claims([
            report("one.html", "The spring fair in Ostermoor was called off."),
            report("two.html", "Ostermoor has called off the fair it holds each spring."),
        ])
        let origins = found.flatMap(\.origins)
        #expect(!origins.isEmpty && origins.allSatisfy { $0.kind == .publisher && $0.source.hasSuffix(".html") })
    }

    @Test func `the order of the articles does not matter`() {
        let pack = MadeUpPack.bridge + MadeUpPack.strike
        #expect(claims(pack) == claims(pack.reversed()))
    }

    @Test func `an article that cites itself, and two that cite each other, have an end`() throws {
        let ring = [("Kurier", "Telefax"), ("Telefax", "Kurier")].map { own, other in
            Samples.article(
                own, "2026-06-02", "Ostermoor tram", "The tram in Ostermoor stops on Sunday, the \(other) reported.",
                [Said("The tram in Ostermoor stops on Sunday", by: "the \(other)", .outlet)])
        }
        let tram = try claim("tram", in: ring)
        #expect((tram.reports, tram.independent) == (2, 1))
    }
}
