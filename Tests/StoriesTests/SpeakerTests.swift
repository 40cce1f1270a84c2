import Record
import Stories
import Testing

/// Who is one speaker with whom, and on whose word a claim rests then.
@Suite struct SpeakerTests {
    private func claim(_ word: String, in records: [Record]) throws -> Claim {
        let claims = Samples.link(records).flatMap(\.claims).filter { $0.text.contains(word) }
        return try #require(claims.max { $0.reports < $1.reports })
    }

    /// Two articles in which two speakers say the same.
    private func told(
        _ first: (words: String, by: String, kind: Source.Kind),
        _ second: (words: String, by: String, kind: Source.Kind)
    ) throws -> Claim {
        let contents = [
            "the Orlo tunnel stays shut until the rock is dry",
            "the Orlo tunnel is shut for weeks because wet rock falls",
        ]
        let records = zip(["Kurier", "Telefax"], zip(contents, [first, second])).map { paper, told in
            Samples.article(
                paper, "2026-06-02", "Orlo tunnel", told.1.words.replacing("*", with: told.0),
                [Said(told.0, by: told.1.by, told.1.kind)])
        }
        return try claim("tunnel", in: records)
    }

    @Test func `a person and the body of which an article calls the person spokesman are one`() throws {
        let shut = try told(
            ("Surveyors say *, their spokesman Piet Wray told a briefing.", "Piet Wray", .named),
            ("On Tuesday, *, the surveyors' office said.", "the surveyors' office", .organization))
        #expect((shut.reports, shut.independent) == (2, 1))
        let other = try told(
            ("Surveyors say *, their spokesman Piet Wray told a briefing.", "Piet Wray", .named),
            ("On Tuesday, *, the miners' office said.", "the miners' office", .organization))
        #expect((other.reports, other.independent) == (2, 2))
    }

    @Test func `a service and those who serve in it are one, unless they tell a paper themselves`() throws {
        let office = (
            "On Tuesday, *, the mine rescue service said.", "the mine rescue service", Source.Kind.organization
        )
        let shut = try told(office, ("*, rescuers said.", "rescuers", .unnamed))
        #expect((shut.reports, shut.independent) == (2, 1))
        let heard = try told(office, ("*, rescuers told Telefax.", "rescuers", .unnamed))
        #expect((heard.reports, heard.independent) == (2, 2))
    }

    @Test func `what a paper has obtained is its own origin, though it cites another paper beside it`() throws {
        func closure(_ access: String) throws -> Claim {
            let first = Samples.article(
                "Kurier", "2026-06-02T06:00", "Orlo tunnel",
                "Wet rock falls in the Orlo tunnel, two miners told Kurier.",
                [Said("Wet rock falls in the Orlo tunnel", by: "two miners", .unnamed)])
            let second = Samples.article(
                "Telefax", "2026-06-02T09:00", "Orlo tunnel",
                "Wet rock fell in the Orlo tunnel, says their report\(access). Kurier had reported on the Orlo tunnel.",
                [Said("Wet rock fell in the Orlo tunnel", by: "their report", .document)])
            return try claim("rock", in: [first, second])
        }
        let obtained = try closure(", which Telefax has obtained")
        #expect((obtained.reports, obtained.independent) == (2, 2))
    }

    @Test func `who is called by an office is the one who has it, wherever the article names it`() throws {
        for words in ["*, said the mayor of Orlo, Ida Renn.", "*, said Ida Renn, mayor of Orlo since May."] {
            let shut = try told((words, "Ida Renn", .named), ("*, the mayor said.", "the mayor", .unnamed))
            #expect((shut.reports, shut.independent, shut.origins.map(\.source)) == (2, 1, ["Ida Renn"]))
        }
        let shut = try told(
            ("*, said Ida Renn, mayor of Orlo since May.", "Ida Renn", .named),
            ("*, a baker said.", "a baker", .unnamed))
        #expect(shut.independent == 2)
    }

    @Test func `a source of one paper and a source of another are two, though both are called alike`() throws {
        let shut = try told(
            ("*, a person close to the works told the Kurier.", "a person close to the works", .unnamed),
            ("On Tuesday a person close to the works told Telefax that *.", "a person close to the works", .unnamed))
        #expect((shut.reports, shut.independent, shut.independentRange) == (2, 2, 1...2))
    }

    @Test func `a lawyer who tells what the client will do adds no origin to the client`() throws {
        let records = [
            Samples.article(
                "Kurier", "2026-06-02", "Lund sues", "Pia Lund said she would sue the Orlo tunnel company in autumn.",
                [Said("she would sue the Orlo tunnel company in autumn", by: "Pia Lund")]),
            Samples.article(
                "Telefax", "2026-06-03", "Tunnel sued",
                "In autumn Pia Lund will sue the Orlo tunnel company, the lawyer of Lund said.",
                [Said("In autumn Pia Lund will sue the Orlo tunnel company", by: "the lawyer", .unnamed)]),
        ]
        let suit = try claim("tunnel", in: records)
        #expect((suit.reports, suit.independent) == (2, 1))
    }

    @Test func `what somebody said behind doors rests on those who tell of it`() throws {
        var record = Samples.article(
            "Kurier", "2026-06-02", "Renn to go",
            "Ida Renn leaves the town hall of Orlo in March, she told her party, according to two of the members.",
            [
                Said(
                    "Ida Renn leaves the town hall of Orlo in March, she told her party", by: "two of the members",
                    .unnamed),
                Said("Ida Renn leaves the town hall of Orlo in March", by: "Ida Renn"),
            ])
        record.statements?[1].inside = "st1"
        let departure = try claim("March", in: [record])
        #expect(departure.origins.map(\.kind) == [.unnamed])
    }

    @Test func `a paper to which something was said at the head of its article issues no release`() throws {
        let text =
            "\"The Orlo tunnel is wet,\" the digger Bo Hamm said to the Morning Kite. Water stands in the tunnel."
        var record = Samples.article("Morning Kite", "2026-06-02", "Wet tunnel", text)
        var event = Event(id: "ev1", type: nil, anchor: Span(83, 89))
        event.spans = [Span(77, 105)]
        record.events = [event]
        #expect(try claim("stands", in: [record]).origins.map(\.kind) == [.publisher])
    }
}
