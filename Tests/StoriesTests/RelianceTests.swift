import Record
import Stories
import Testing

@Suite struct RelianceTests {
    private func edges(_ text: String, publisher: String = "Harbour Gazette") -> [String] {
        Samples.link([Samples.record(text, publisher: publisher)]).flatMap(\.restsOn).map {
            "\($0.how.rawValue) \($0.outlet)"
        }
    }

    @Test func `an agency's dateline makes a text the agency's`() {
        #expect(edges("OSTERVIK, May 3 (Reuters) - The ferry ran late.") == ["wire_text Reuters"])
    }

    @Test func `who is told and who reports`() {
        #expect(edges("\"We were late,\" the captain told Le Monde.") == ["told_outlet Le Monde"])
        #expect(edges("The ferry ran late, according to Le Monde.") == ["cites_report Le Monde"])
        #expect(edges("Le Monde reported that the ferry ran late.") == ["cites_report Le Monde"])
    }

    @Test func `a credit, an outlet that acts and the paper's own name are no ground`() {
        #expect(edges("The quay in May (Photo: Ana Roe/Reuters).").isEmpty)
        #expect(edges("Reuters moved to a new office by the quay.").isEmpty)
        #expect(edges("The mayor told Le Monde on Monday.", publisher: "Le Monde").isEmpty)
    }

    @Test func `a link leads to the report, and never to the article itself`() throws {
        var first = Samples.flood[0]
        first.article.url = "https://www.example.org/flood/"
        first.article.links = [Link(start: 0, end: 3, url: "http://example.org/flood?from=here")]
        var second = Samples.flood[1]
        second.article.links = first.article.links
        let found = Samples.link([first, second, Samples.flood[2]]).flatMap(\.restsOn)
        #expect(found.map(\.from) == [second.article.id])
        #expect(found.map(\.to) == [first.article.id])
        #expect(found.map(\.how) == [.links])
    }
}
