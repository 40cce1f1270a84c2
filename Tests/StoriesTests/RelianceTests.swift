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

    @Test(
        arguments: [
            "\"We were late,\" the captain told the Norlink news agency.": "told_outlet Norlink",
            "In an interview aired on CNN, the captain blamed the fog.": "told_outlet CNN",
            "Reuters was told by the captain that the fog was to blame.": "told_outlet Reuters",
            "The captain blamed the fog in an opinion piece for the Guardian.": "told_outlet The Guardian",
            "Asked by Le Monde, the captain blamed the fog.": "told_outlet Le Monde",
            "The ferry ran late, News.com.au reported.": "cites_report News.com.au",
            "The state agency KCNA released a report on the late ferry.": "cites_report KCNA",
            "Le Monde's harbour correspondent, Ada Roe, said the ferry ran late.": "cites_report Le Monde",
            "An AFP photographer saw the ferry leave.": "cites_report AFP",
            "A Le Monde analysis showed that most ferries ran late.": "cites_report Le Monde",
            "TMZ was first to report the delay.": "cites_report TMZ",
            "The ferry ran late, according to a Reuters count, he said.": "cites_report Reuters",
            "With reporting by the Associated Press.": "agency_credit Associated Press",
            "Copyright 2020 The Associated Press. All rights reserved.": "wire_text Associated Press",
            "This article originally appeared in the Guardian.": "wire_text The Guardian",
            "Le Monde are reporting that the ferry ran late.": "cites_report Le Monde",
            "Norferry confirmed the delay, as cited by Business Wire.": "press_release Business Wire",
        ])
    func `a text says in many ways on whom it rests`(text: String, edge: String) {
        #expect(edges("The harbour was shut. " + text) == [edge])
    }

    @Test func `who is named in a row rests alike`() {
        #expect(
            edges("The captain told the BBC, CNN and Reuters that fog was to blame.")
                == ["told_outlet BBC", "told_outlet CNN", "told_outlet Reuters"])
    }

    @Test func `what a company's own newsroom writes is a release`() {
        let release = Samples.record("The ferries run on time again.", publisher: "newsroom.norferry.example")
        let report = Samples.record(
            "The ferries run on time again, according to Norferry.", publisher: "Harbour Gazette")
        let found = Samples.link([release, report]).flatMap(\.restsOn).filter { $0.how == .pressRelease }
        #expect(found.map(\.from) == [report.article.id])
    }

    @Test(
        arguments: [
            "The paper, a Vareskian daily, reported that the ferry ran late.",
            "The Guardian was called a menace by the captain.", "He asked the BBC to report on ferries.",
            "The CNN reporter was kept off the ferry.", "The pictures were released by Reuters.",
            "The league's Late Sunday claimed another ferry.",
        ])
    func `an outlet that others act on is no ground`(text: String) {
        #expect(edges(text).isEmpty)
    }

    @Test func `a credit, an outlet that acts and the paper's own name are no ground`() {
        #expect(edges("The quay in May (Photo: Ana Roe/Reuters).").isEmpty)
        #expect(edges("Reuters moved to a new office by the quay.").isEmpty)
        #expect(edges("The mayor told Le Monde on Monday.", publisher: "Le Monde").isEmpty)
    }

    @Test func `an agency's dateline further down makes what follows the agency's`() {
        let captions = Samples.prose("caption", words: 600)
        #expect(edges(captions + "\nOSTERVIK, Norland (AP) — The ferry ran late.") == ["wire_text Associated Press"])
    }

    @Test func `a paper goes by the short form that its address has`() {
        #expect(edges("The New York Times reports more on ferries.", publisher: "nytimes.com").isEmpty)
        #expect(edges("The delay was first reported by NFL Network's Ada Roe.", publisher: "nfl.com").isEmpty)
        #expect(edges("The captain told the New York Times.", publisher: "times.example") != [])
    }

    @Test func `what is called after an outlet is none`() {
        #expect(edges("\"We were late,\" she told the Thomson Reuters Foundation.") != ["told_outlet Reuters"])
        #expect(edges("The ferry ran late, according to the Guardian Foundation.").isEmpty)
    }

    @Test func `a surname that is an outlet's is the person's where the article names one in full`() {
        var record = Samples.record("The owner is Ada Fox. Fox said the ferry ran late.", publisher: "Harbour Gazette")
        #expect(Samples.link([record])[0].restsOn.map(\.outlet) == ["Fox News"])
        record.entities = [Entity(id: "e1", kind: .person, name: "Ada Fox")]
        #expect(Samples.link([record])[0].restsOn.isEmpty)
    }

    @Test func `who is told by somebody is told, however it is called elsewhere`() {
        let report = Samples.record("The captain blames the fog.", publisher: "cbsnews.example")
        let other = Samples.record("\"It was the fog,\" the captain told CBS News.", publisher: "Harbour Gazette")
        let found = Samples.link([report, other]).flatMap(\.restsOn)
        #expect(found.map(\.how) == [.toldOutlet])
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
