import TestSupport
import Testing

@testable import Record

@Suite struct StoryTests {
    /// A story with something in every field.
    private var full: Story {
        var story = Story(id: "0a")
        (story.title, story.first, story.last) = ("Empty quay", "2026-03-04", "2026-03-05T08:00Z")
        var copied = StoryArticle(id: "b", key: "k", publisher: "The Harbour Post", published: "2026-03-04")
        (copied.duplicateOf, copied.duplicateKind) = ("a", .excerpt)
        copied.duplicates = [NearDuplicate(article: "a", kind: .excerpt, spans: [Span(0, 9), Span(12, 20)])]
        story.articles = [StoryArticle(id: "a"), copied]
        story.timeline = [TimelineEntry(event: "the sailing", status: .cancelled, time: "2026-03", reports: ["a"])]
        story.claims = [claim]
        story.restsOn = [
            Reliance(from: "b", outlet: "Coast Wire", to: "a", how: .citesReport, spans: [Span(0, 4)], confidence: 0.5)
        ]
        return story
    }

    private var claim: Claim {
        var claim = Claim(id: "c1", text: "The quay is empty.", firstReport: "a")
        (claim.statements, claim.disputedBy) = (["a:st1", "b:ev2"], ["c2"])
        claim.origins = [Origin(source: "Ada Lund", kind: .named, firstReport: "a", statements: ["a:st1"])]
        (claim.reports, claim.independent, claim.independentRange) = (2, 1, 1...2)
        claim.firstConfirmation = "b"
        claim.status = [StatusChange(status: .planned, date: "2026-03-04", article: "a")]
        claim.confidence = 0.25
        return claim
    }

    private func complaints(about story: Story) throws -> [String] {
        try JSONSchema(contentsOf: Repository.url("docs/schema/story.schema.json")).complaints(about: story.jsonLine())
    }

    @Test func `a story reads back as it was written`() {
        #expect(Story(json: full.jsonLine()) == full)
        #expect(Story(json: Story(id: "1").jsonLine()) == Story(id: "1"))
        #expect(Story(json: Array(#"{"schema":"hearsay.record/1"}"#.utf8)) == nil)
    }

    @Test func `what is no range is no story`() {
        let line = String(decoding: full.jsonLine(), as: UTF8.self).replacing("[1,2]", with: "[2,1]")
        #expect(Story(json: Array(line.utf8)) == nil)
    }

    @Test func `lines keep to the published schema`() throws {
        #expect(try complaints(about: full) == [])
        var bare = Story(id: "1")
        bare.articles = [StoryArticle(id: "a")]
        #expect(try complaints(about: bare) == [])
        #expect(try !complaints(about: Story(id: "1")).isEmpty, "a story has an article")
    }

    @Test func `the schema's words are the program's`() throws {
        func expectValid(_ change: (inout Story) -> Void) throws {
            var story = full
            change(&story)
            #expect(try complaints(about: story) == [])
        }
        for kind in NearDuplicate.Kind.allCases { try expectValid { $0.articles[1].duplicates[0].kind = kind } }
        for kind in NearDuplicate.Kind.allCases { try expectValid { $0.articles[1].duplicateKind = kind } }
        for how in Reliance.Way.allCases { try expectValid { $0.restsOn[0].how = how } }
        for status in Event.Status.allCases { try expectValid { $0.timeline[0].status = status } }
        for status in Event.Status.allCases { try expectValid { $0.claims[0].status[0].status = status } }
        for kind in Source.Kind.allCases { try expectValid { $0.claims[0].origins[0].kind = kind } }
        var broken = full
        broken.restsOn[0].confidence = 1.5
        #expect(try !complaints(about: broken).isEmpty)
    }
}
