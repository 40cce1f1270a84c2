import Foundation
import Record
import TestSupport
import Testing

import struct Record.Record
import struct Record.Statement

/// The formats of `hearsay export`, over an archive of three articles: one of a meeting, with all that a record can
/// hold; one of the same statement, in another paper; one without a date or anything found in it.
@Suite struct ExportCommandTests {
    private let folder: TemporaryFolder
    private let archive: String
    private let meeting: Record
    private static let text = """
        Ada Quill met Bo Larsen of Elbonia in Varna in the week before the storm. \
        “The 🚢 will sail on Monday,” said Ada Quill, an aide told the Courier. \
        Larsen hopes to visit the harbour. Strikers left.
        """

    init() throws {
        folder = try TemporaryFolder()
        archive = folder.path + "/a.db"
        meeting = Self.meeting()
        var bare = Article(input: "bare.html", text: "Nothing was found here.")
        (bare.key, bare.isArticle) = ("bare", 1)
        bare.setStableID()
        let other = MadeUp.record(
            "other", text: "The 🚢 will sail on Monday, said Ada Quill.", publisher: "Harbour Post",
            published: "2026-03-03T08:00:00Z")
        let records = [meeting, other, Record(article: bare)]
        let lines = try folder.write(records.map { $0.jsonLine() }.joined(), to: "records.jsonl")
        #expect(try HearsayProcess("add", "--parts", "article", "--archive", archive, lines).status == 0)
    }

    /// Where some words stand in the text.
    private static func span(_ words: String) -> Span {
        let range = text.range(of: words)!
        let start = text[..<range.lowerBound].unicodeScalars.count
        return Span(start, start + words.unicodeScalars.count)
    }

    private static func entity(_ id: String, _ kind: Entity.Kind, _ name: String, _ code: String?) -> Entity {
        var entity = Entity(id: id, kind: kind, name: name)
        let span = span(name)
        entity.mentions = [EntityMention(start: span.start, end: span.end, head: .name)]
        (entity.code, entity.country) = (code, code.map { String($0.prefix(3)) })
        return entity
    }

    private static func meeting() -> Record {
        var record = MadeUp.record("meeting", text: text, url: "https://courier.example/meeting")
        var quill = entity("e1", .person, "Ada Quill", "BGRGOV")
        (quill.role, quill.link) = ("harbour minister", "wikidata:Q42")
        record.entities = [quill, entity("e2", .person, "Bo Larsen", nil), entity("e3", .group, "Strikers", nil)]
        record.entities?[2].mentions[0].head = .nominal
        let week = span("the week before the storm")
        record.times = [TimeExpression(id: "t1", start: week.start, end: week.end, kind: .date, value: "2026-W09")]
        let varna = span("Varna")
        var place = Place(id: "p1", start: varna.start, end: varna.end, name: "Varna")
        (place.country, place.latitude, place.longitude, place.link) = ("BGR", 43.2, 27.9, "geonames:726050")
        record.places = [place]
        record.sources = [
            Source(id: "s1", kind: .named, text: "Ada Quill"), Source(id: "s2", kind: .unnamed, text: "an aide"),
        ]
        record.sources?[0].entity = "e1"
        var quote = Statement(id: "st1")
        (quote.source, quote.via, quote.form) = ("s1", ["s2"], .direct)
        (quote.cueSpans, quote.contentSpans) = ([span("said")], [span("The 🚢 will sail on Monday,")])
        quote.confidence = 0.9
        var relayed = Statement(id: "st2")
        (relayed.source, relayed.cueSpans, relayed.contentSpans) = ("s2", [span("told")], quote.contentSpans)
        record.statements = [quote, relayed]
        var met = Event(id: "ev1", type: .consult, anchor: span("met"))
        (met.mode, met.actors, met.place, met.time) = ("third-party", ["e1", "e2"], "p1", "t1")
        (met.spans, met.contexts) = ([span("Ada Quill met Bo Larsen")], ["diplomatic"])
        var visit = Event(id: "ev2", type: .consult, anchor: span("visit"))
        (visit.actors, visit.mode, visit.status, visit.restsOn) = (["e2"], "visit", .planned, ["st1"])
        (met.confidence, visit.confidence) = (0.7, 0.5)
        let untyped = Event(id: "ev3", type: nil, anchor: span("left"))
        var unlikely = Event(id: "ev4", type: .aid, anchor: span("left"))
        unlikely.confidence = 0.1
        record.events = [met, visit, untyped, unlikely]
        return record
    }

    private func export(_ arguments: String...) throws -> HearsayProcess {
        let run = try HearsayProcess(arguments: ["export", "--archive", archive, "--format"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        return run
    }

    private func objects(_ arguments: String...) throws -> [[String: Any]] {
        let run = try HearsayProcess(arguments: ["export", "--archive", archive, "--format"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        return try run.lines.map { try object($0) }
    }

    private func object(_ line: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func `an event is a record of PLOVER, with its days, its parties and where it stands`() throws {
        let events = try objects("plover")
        #expect(events.count == 2)
        let met = try #require(events.first)
        #expect(met["id"] as? String == "\(meeting.article.id):ev1")
        #expect(met["date"] as? String == "2026-02-23")
        #expect(met["enddate"] as? String == "2026-03-01")
        #expect(met["event"] as? [String] == ["CONSULT"])
        #expect(met["mode"] as? [String] == ["third-party"])
        #expect(met["quad_code"] as? Int == 1)
        #expect(met["recipient"] == nil)
        let actors = try #require(met["source"] as? [[String: String]])
        #expect(actors[0]["code"] == "BGR")
        #expect(actors[0]["sector"] == "GOV")
        #expect(actors[0]["identifier_id"] == "https://www.wikidata.org/wiki/Q42")
        #expect(actors[1] == ["actor_text": "Bo Larsen"])
        #expect((met["event_loc"] as? [String: Any])?["geonameid"] as? Int == 726050)
        #expect((met["cite_info"] as? [String: Any])?["url"] as? String == "https://courier.example/meeting")
    }

    @Test func `a planned event is in the future, on the day of its article, on somebody's word`() throws {
        let visit = try #require(try objects("plover").last)
        #expect(visit["mode"] as? [String] == ["visit", "future"])
        #expect(visit["status"] as? String == "planned")
        #expect(visit["date"] as? String == "2026-03-02")
        #expect(visit["date_of"] as? String == "publication")
        #expect(visit["said_by"] as? [String] == ["Ada Quill"])
    }

    @Test func `every entity of FollowTheMoney that is referred to is there, and each stands on its article`() throws {
        let entities = try objects("ftm")
        let ids = Set(entities.compactMap { $0["id"] as? String })
        let references = ["proof", "document", "resolved", "entity", "organizer", "involved", "addressEntity"]
        for entity in entities {
            let properties = try #require(entity["properties"] as? [String: [String]])
            for name in references { #expect(ids.isSuperset(of: properties[name] ?? [])) }
            if entity["schema"] as? String != "Article" {
                #expect(properties["proof"] != nil || properties["document"] != nil)
            }
        }
        #expect(try export("ftm").output == export("ftm").output)
    }

    @Test func `FollowTheMoney has people by their register, with codes as it writes them`() throws {
        let entities = try objects("ftm")
        func properties(_ schema: String) -> [[String: [String]]] {
            entities.filter { $0["schema"] as? String == schema }
                .compactMap { $0["properties"] as? [String: [String]] }
        }
        let quill = try #require(entities.first { $0["id"] as? String == "hearsay-Q42-Person" })
        #expect((quill["properties"] as? [String: [String]])?["country"] == ["bg"])
        #expect(properties("Person").count == 2)
        // Strikers have no name.
        #expect(properties("LegalEntity").isEmpty)
        #expect(properties("Article").count == 3)
        #expect(properties("Article").first?["publishedAt"] == ["2026-03-02"])
        #expect(properties("Event").first?["startDate"] == ["2026-02-23"])
        #expect(properties("Documentation").first?["entity"] == ["hearsay-Q42-Person"])
        // An aide, and Ada Quill where no entity is known for her.
        #expect(properties("Note").map { $0["name"] } == [["an aide"], ["Ada Quill"]])
    }

    @Test func `provenance leads from a claim to statements, sources, articles and publishers`() throws {
        let document = try object(export("prov").output)
        func section(_ name: String) throws -> [String: [String: Any]] {
            try #require(document[name] as? [String: [String: Any]])
        }
        let names = try Set(["entity", "agent", "activity"].flatMap { try section($0).keys })
        let relations = ["wasGeneratedBy", "used", "wasAssociatedWith", "wasAttributedTo", "wasDerivedFrom"]
        let ends = [
            "prov:entity", "prov:activity", "prov:agent", "prov:generatedEntity", "prov:usedEntity",
        ]
        for relation in try relations.flatMap({ try section($0).values }) {
            for end in ends.compactMap({ relation[$0] as? String }) { #expect(names.contains(end), "\(end)") }
        }
        let article = meeting.article.id
        let quotations = try section("wasDerivedFrom").values.filter { $0["prov:type"] != nil }
        #expect(quotations.map { $0["prov:generatedEntity"] as? String } == ["statement:\(article).st1"])
        let said = try section("wasAttributedTo").values.filter {
            $0["prov:entity"] as? String == "statement:\(article).st1"
        }
        #expect(Set(said.compactMap { $0["hearsay:role"] as? String }) == ["says", "relays"])
        let claims = try section("entity").filter { $0.key.hasPrefix("claim:") }
        #expect(claims.values.contains { $0["hearsay:reports"] as? Int == 2 })
    }

    @Test func `an annotation selects the words at its offsets, counted in code points`() throws {
        let annotations = try objects("annotations")
        #expect(annotations.count == 3)
        let quote = try #require(annotations.first)
        let target = try #require(quote["target"] as? [String: Any])
        #expect(target["source"] as? String == "https://courier.example/meeting")
        let selectors = try #require(target["selector"] as? [[String: Any]])
        let span = Self.span("The 🚢 will sail on Monday,")
        #expect(selectors[0]["start"] as? Int == span.start)
        #expect(selectors[0]["end"] as? Int == span.end)
        #expect(selectors[1]["exact"] as? String == "The 🚢 will sail on Monday,")
        #expect((selectors[1]["prefix"] as? String)?.hasSuffix("storm. “") == true)
        #expect((selectors[1]["suffix"] as? String)?.hasPrefix("” said") == true)
        let body = try #require((quote["body"] as? [[String: Any]])?.last)
        #expect(body["hearsay:source"] as? String == "Ada Quill")
        #expect(body["hearsay:via"] as? [String] == ["an aide"])
        #expect(body["hearsay:cue"] as? String == "said")
        // An article without an address goes by its id.
        let other = try #require(annotations.last?["target"] as? [String: Any])
        #expect((other["source"] as? String)?.hasPrefix("urn:hearsay:article:") == true)
    }

    @Test func `a claim is a row with its reports and its independent origins`() throws {
        let rows = try export("claims").output.split(separator: "\r\n")
        #expect(rows[0].hasPrefix("story,title,claim,text,reports,independent,independent_low,independent_high"))
        #expect(
            rows.contains { $0.contains("will sail on Monday") && $0.contains(",2,1,1,1,Ada Quill (named),") },
            "\(rows)")
    }

    @Test(arguments: [
        (["--search", "storm"], 1), (["--search", "sailing"], 2), (["--search", "zeppelin"], 0),
        (["--search", "sail", "--publisher", "Harbour Post"], 1), (["--story", "bare"], 1),
        (["--story", "other"], 2), (["--source", "quill"], 2), (["--source", "AIDE"], 1), (["--status", "planned"], 1),
        (["--status", "denied"], 0), (["--from", "2026-03-03"], 1),
    ]) func `only articles that were asked for are exported`(filter: [String], count: Int) throws {
        let run = try HearsayProcess(arguments: ["export", "--archive", archive] + filter)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.count == count)
    }

    @Test func `of an article only what was asked for is exported`() throws {
        #expect(try objects("plover", "--status", "planned").map { $0["status"] as? String } == ["planned"])
        #expect(try objects("plover", "--source", "Quill").count == 1)
        #expect(try export("csv", "--source", "aide").output.split(separator: "\r\n").count == 2)
        #expect(try export("claims", "--source", "zeppelin").output.split(separator: "\r\n").count == 1)
        let people = try objects("ftm", "--status", "planned").filter { $0["schema"] as? String == "Person" }
        #expect(people.count == 2)
    }

    @Test func `a story that is not there is told`() throws {
        let run = try HearsayProcess("export", "--archive", archive, "--story", "zeppelin")
        #expect(run.status == 64 || run.status == 2)
        #expect(run.errors.contains("hearsay stories lists them"))
    }
}
