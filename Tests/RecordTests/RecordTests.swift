import Foundation
import TestSupport
import Testing

@testable import Record

@Suite struct RecordTests {
    /// A record with something in every field.
    private var full: Record {
        var article = Article(input: "pages/a.html", text: "A quay stood empty.\nNobody said why.")
        (article.key, article.url, article.publisher) = ("k1", "https://example.org/quay", "The Harbour Post")
        (article.title, article.authors, article.section) = ("Empty quay", ["Ada Lund", "Ben Orr"], "Ports")
        (article.published, article.modified, article.language) = ("2026-03-04", "2026-03-05T08:00Z", "en")
        article.isArticle = 0.75
        article.paragraphs = [Paragraph(start: 0, end: 19, kind: .body), Paragraph(start: 20, end: 36, kind: .quote)]
        article.links = [Link(start: 2, end: 6, url: "https://example.org/?a=1&b=\"2\"")]
        article.furniture = Furniture.Kind.allCases.map { Furniture(kind: $0, text: "cut\n") }
        article.setStableID()
        var record = Record(article: article, madeBy: Makers(hearsay: "0.1.0", model: "m", gazetteer: "g"))
        record.entities = [entity]
        record.sources = [source]
        record.statements = [statement]
        record.times = [TimeExpression(id: "t1", start: 0, end: 6, kind: .date, value: "2026-03", endValue: "..")]
        record.places = [place]
        record.events = [event]
        return record
    }

    private var place: Place {
        var place = Place(id: "p1", start: 2, end: 6, name: "Quay")
        (place.country, place.latitude, place.longitude) = ("NOR", 59.9, -0.5)
        (place.link, place.use) = ("geonames:1", .metonymic)
        return place
    }

    private var event: Event {
        var event = Event(id: "ev2", type: .consult, anchor: Span(7, 12))
        (event.mode, event.cameo, event.contexts) = ("visit", "042", ["diplomatic"])
        (event.status, event.factuality, event.confidence) = (.cancelled, -2.5, 0.5)
        (event.actors, event.recipients, event.place, event.time) = (["e1"], ["e2"], "p1", "t1")
        (event.topicSpans, event.spans) = ([Span(0, 6)], [Span(0, 18)])
        (event.restsOn, event.sameAs, event.changes) = (["st2"], ["ev3"], "ev1")
        return event
    }

    private var entity: Entity {
        var entity = Entity(id: "e1", kind: .organization, name: "Nobody")
        (entity.role, entity.country, entity.code, entity.link) = ("port", "NOR", "NORBUS", "wikidata:Q1")
        entity.mentions = [EntityMention(start: 20, end: 26, head: .name)]
        return entity
    }

    private var source: Source {
        var source = Source(id: "s1", kind: .organization, text: "Nobody")
        (source.entity, source.plural, source.count) = ("e1", true, 2)
        source.spans = [Span(20, 26)]
        return source
    }

    private var statement: Statement {
        var statement = Statement(id: "st2")
        (statement.source, statement.via, statement.inside) = ("s1", ["s2", "s3"], "st1")
        (statement.sourceSpans, statement.cueSpans) = ([Span(20, 26)], [Span(27, 31)])
        (statement.contentSpans, statement.editorSpans) = ([Span(0, 6), Span(32, 35)], [Span(2, 6)])
        (statement.form, statement.act, statement.channel) = (.mixed, .deny, .pressConference)
        (statement.negated, statement.hedged, statement.confidence) = (true, true, 0.5)
        (statement.addressee, statement.time, statement.about) = ("e1", "t1", ["e1"])
        return statement
    }

    private func schema(_ name: String) throws -> JSONSchema {
        try JSONSchema(contentsOf: Repository.url("docs/schema/\(name).schema.json"))
    }

    @Test func `a record reads back as it was written`() throws {
        #expect(try Record(json: full.jsonLine()) == full)
        let bare = Record(article: Article(input: "-"))
        #expect(try Record(json: bare.jsonLine()) == bare)
    }

    @Test func `lines keep to the published schema`() throws {
        var bare = Record(article: Article(input: "-"))
        bare.article.setStableID()
        #expect(try schema("record").complaints(about: full.jsonLine()) == [])
        #expect(try schema("record").complaints(about: bare.jsonLine()) == [])
        for code in Failure.Code.allCases {
            let failure = Failure(input: "a", key: code == .badJSON ? "k" : nil, code: code, message: "m")
            #expect(try schema("failure").complaints(about: failure.jsonLine()) == [])
            #expect(Failure(json: failure.jsonLine()) == failure)
        }
    }

    @Test func `the schema's lists of kinds are the program's`() throws {
        for kind in Paragraph.Kind.allCases {
            var record = full
            record.article.paragraphs[0].kind = kind
            #expect(try schema("record").complaints(about: record.jsonLine()) == [])
        }
        for kind in Entity.Kind.allCases {
            var record = full
            record.entities?[0].kind = kind
            #expect(try schema("record").complaints(about: record.jsonLine()) == [])
        }
        for head in EntityMention.Head.allCases {
            var record = full
            record.entities?[0].mentions[0].head = head
            #expect(try schema("record").complaints(about: record.jsonLine()) == [])
        }
        for kind in Source.Kind.allCases {
            var record = full
            record.sources?[0].kind = kind
            #expect(try schema("record").complaints(about: record.jsonLine()) == [])
        }
        var broken = full
        broken.article.isArticle = 1.5
        #expect(try !schema("record").complaints(about: broken.jsonLine()).isEmpty)
    }

    @Test func `the schema's words for statements are the program's`() throws {
        func expectValid(_ change: (inout Statement) -> Void) throws {
            var changed = statement
            change(&changed)
            var record = full
            record.statements = [changed]
            #expect(try schema("record").complaints(about: record.jsonLine()) == [])
        }
        for form in Statement.Form.allCases { try expectValid { $0.form = form } }
        for act in Statement.Act.allCases { try expectValid { $0.act = act } }
        for channel in Statement.Channel.allCases + [nil] { try expectValid { $0.channel = channel } }
        try expectValid { ($0.source, $0.inside, $0.addressee, $0.time) = (nil, nil, nil, nil) }
        var broken = full
        broken.statements?[0].id = "1"
        #expect(try !schema("record").complaints(about: broken.jsonLine()).isEmpty)
    }

    @Test func `the schema's words for times, places and events are the program's`() throws {
        func expectValid(_ change: (inout Record) -> Void) throws {
            var record = full
            change(&record)
            #expect(try schema("record").complaints(about: record.jsonLine()) == [])
        }
        for kind in TimeExpression.Kind.allCases { try expectValid { $0.times?[0].kind = kind } }
        for use in Place.Use.allCases { try expectValid { $0.places?[0].use = use } }
        for type in Event.Kind.allCases + [nil] { try expectValid { $0.events?[0].type = type } }
        for status in Event.Status.allCases { try expectValid { $0.events?[0].status = status } }
        var broken = full
        broken.events?[0].factuality = 4
        #expect(try !schema("record").complaints(about: broken.jsonLine()).isEmpty)
    }

    @Test func `a part that was not looked for is left out, an empty one is there`() {
        var record = full
        (record.entities, record.statements) = (nil, [])
        let line = String(decoding: record.jsonLine(), as: UTF8.self)
        #expect(!line.contains(#""entities""#))
        #expect(line.contains(#","statements":[],"#))
    }

    @Test func `a line begins with its schema and is one line`() {
        let line = String(decoding: full.jsonLine(), as: UTF8.self)
        #expect(line.hasPrefix(#"{"schema":"hearsay.record/1","made_by":{"hearsay":"0.1.0","model":"m","#))
        #expect(line.split(separator: "\n").count == 1)
        #expect(line.hasSuffix("}\n"))
    }

    @Test func `an id depends on name and text, and the key names before the address, the address before the input`() {
        let id = Article.stableID(key: nil, url: nil, input: "i", text: "t")
        // printf 'i\0t' | sha256sum
        #expect(id == "3467c0f2e22c795a2acab4352864c046")
        #expect(Article.stableID(key: "i", url: "u", input: "x", text: "t") == id)
        #expect(Article.stableID(key: nil, url: "i", input: "x", text: "t") == id)
        #expect(Article.stableID(key: nil, url: nil, input: "i", text: "t2") != id)
        #expect(Article.stableID(key: nil, url: nil, input: "it", text: "") != id)
    }

    @Test func `what is no record is refused with a reason`() {
        func reason(_ json: String) -> String? {
            do throws(NotARecord) {
                _ = try Record(json: Array(json.utf8))
                return nil
            } catch {
                return error.reason
            }
        }
        let line = String(decoding: full.jsonLine(), as: UTF8.self)
        #expect(reason(line) == nil)
        #expect(reason("{") == "it is no JSON")
        #expect(reason("{}") == "the field schema is missing")
        #expect(reason(line.replacing("record/1", with: "report/1")) == "its schema is not hearsay.record/1")
        #expect(reason(line.replacing("\"end\":36", with: "\"end\":37")) == "an offset lies outside its text")
        #expect(reason(line.replacing("[32,35]", with: "[32,37]")) == "an offset lies outside its text")
        #expect(reason(line.replacing("[32,35]", with: "[32]")) != nil)
        #expect(reason(line.replacing("\"start\":20", with: "\"start\":-1")) == "an offset lies outside its text")
        #expect(reason(line.replacing("\"start\":20", with: "\"start\":1e99")) != nil)
        for share in ["-9e18", "1.01", "1e300"] {
            #expect(reason(line.replacing("0.75", with: share)) == "a confidence or a coordinate is none")
        }
        #expect(reason(line.replacing("0.75", with: "\"high\"")) == "the field article.is_article is of another type")
        #expect(reason(String(repeating: "[", count: 1_000_000)) == "it is no JSON")
    }
}
