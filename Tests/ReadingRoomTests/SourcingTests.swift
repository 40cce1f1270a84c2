import Record
import Testing

@testable import ReadingRoom

@Suite struct SourcingTests {
    /// An original, three copies of it, one that cites it, and one that cites a report that is not there.
    private static var story: Story {
        var story = Story(id: "a")
        story.articles = ["a", "b", "c", "d", "e", "f"].map { StoryArticle(id: $0, publisher: "Paper \($0)") }
        for index in 1...3 { (story.articles[index].duplicateOf, story.articles[index].duplicateKind) = ("a", .copy) }
        story.restsOn = [
            Reliance(from: "e", outlet: "Paper a", to: "a", how: .citesReport, spans: [], confidence: 1),
            Reliance(from: "f", outlet: "Gazette", how: .toldOutlet, spans: [], confidence: 1),
            Reliance(from: "a", outlet: "Agency", how: .agencyCredit, spans: [], confidence: 1),
        ]
        var claim = Claim(id: "c", text: "It rains", firstReport: "a")
        (claim.reports, claim.independent, claim.independentRange) = (6, 2, 1...2)
        story.claims = [claim]
        return story
    }

    @Test func `a story in a sentence`() {
        #expect(Sourcing(Self.story).sentence == "6 articles · 1 outlet’s own report · 2 independent origins (1 to 2)")
    }

    @Test func `articles stand below what they rest on`() {
        let sourcing = Sourcing(Self.story)
        #expect(sourcing.below[.article("a")]?.map(\.id) == ["b", "c", "d", "e"])
        #expect(sourcing.below[.outlet("Gazette")]?.map(\.id) == ["f"])
        #expect(sourcing.ownReports.map(\.id) == ["a"])
    }

    @Test func `articles that rest on each other in a circle all stand somewhere`() {
        var story = Self.story
        story.restsOn.append(Reliance(from: "a", outlet: "Paper e", to: "e", how: .copies, spans: [], confidence: 1))
        let sourcing = Sourcing(story)
        #expect(sourcing.ownReports.count + sourcing.below.values.joined().count == 6)
        #expect(sourcing.ownReports.count == 1)
    }

    @Test func `a chain of ten thousand copies is drawn`() {
        var story = Story(id: "0")
        story.articles = (0..<10_000).map { StoryArticle(id: "\($0)") }
        for index in 1..<10_000 {
            (story.articles[index].duplicateOf, story.articles[index].duplicateKind) = ("\(index - 1)", .partial)
        }
        #expect(!SourcingPicture(Sourcing(story)).drawing.bytes.isEmpty)
    }
}
