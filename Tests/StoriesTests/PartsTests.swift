import FoundationEssentials
import Record
import Stories
import Testing

/// The parts of linking that run apart.
@Suite struct PartsTests {
    private func packed<Part: Codable>(_ part: Part) throws -> Part {
        try JSONDecoder().decode(Part.self, from: JSONEncoder().encode(part))
    }

    @Test func `what was kept of articles makes the same stories`() throws {
        let articles = Samples.flood.map { LinkedArticle($0) }
        let kept = try articles.map { try packed($0) }
        #expect(kept.map(\.signature.shingles) == articles.map(\.signature.shingles))
        #expect(zip(kept, articles).allSatisfy { $0.signature.isSame(as: $1.signature) })
        func story(_ articles: [LinkedArticle]) -> Story {
            StoryTelling(articles, duplicates: [], publishers: []).story("s", of: articles.map(\.id))
        }
        #expect(story(kept) == story(articles))
    }

    @Test(arguments: ["", "AAA=", "gICAgICAgICAgAE=", "/////w=="])
    func `bytes that are none of a signature are refused`(_ bytes: String) throws {
        let article = LinkedArticle(Samples.record("one two three"))
        var json = String(decoding: try JSONEncoder().encode(article.signature), as: UTF8.self)
        let words = try #require(json.firstRange(of: "\"words\":\""))
        let end = try #require(json[words.upperBound...].firstIndex(of: "\""))
        json.replaceSubrange(words.upperBound..<end, with: bytes)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Signature.self, from: Data(json.utf8)) }
    }

    @Test func `words that are not there are not left out`() {
        let article = LinkedArticle(Samples.flood[0])
        let kept = article.leaving([7..<7, 5000..<6000, (1 << 40)..<Int.max]).leaving([-3 ..< -1])
        #expect(kept.signature.isSame(as: article.signature))
    }

    @Test func `a pair is compared as it is among all`() throws {
        let text = Samples.prose("pier", words: 100)
        let records = [
            Samples.record(text, published: "2026-01-01"),
            Samples.record(text + " " + Samples.prose("gull", words: 90), published: "2026-01-02"),
        ]
        let signatures = records.map { LinkedArticle($0).signature }
        #expect(ShingleRules.areOneFamily(signatures[0], signatures[1]))
        let pair = try #require(DuplicatePair(signatures[0], signatures[1], boilerplate: []))
        #expect(pair.kind == .excerpt)
        let linked = Samples.link(records).flatMap(\.articles)
        #expect(linked.first { $0.id == pair.short }?.duplicates.first?.spans == pair.spansOfShort)
        #expect(DuplicatePair(signatures[0], signatures[1], boilerplate: Set(signatures[0].shingles)) == nil)
    }

    @Test func `periods are looked at with what comes before them`() {
        #expect(StoryWindow.all(of: 0).isEmpty)
        let windows = StoryWindow.all(of: 7000)
        #expect(windows.map(\.period) == [0..<4096, 4096..<6144, 6144..<7000])
        #expect(windows.map(\.window) == [0..<4096, 2048..<6144, 4096..<7000])
    }

    @Test func `a story goes on in the next window, and is named once`() {
        let none = { (_: String) in false }
        let first = StoryChain.stories(of: [["a", "b"], ["c"]], before: [:], isTaken: none)
        #expect(first == ["a": "a", "b": "a", "c": "c"])
        let next = StoryChain.stories(of: [["a", "b", "c", "d"], ["e"]], before: first, isTaken: none)
        #expect(next == ["c": "a", "d": "a", "e": "e"])
        let apart = StoryChain.stories(of: [["a", "x"], ["b"], ["y"]], before: first, isTaken: none)
        #expect(apart == ["x": "a", "y": "y"])
        let split = StoryChain.stories(
            of: [["a", "c"], ["b", "z"]], before: ["a": "a", "b": "a", "c": "a"], isTaken: none)
        #expect(split == ["b": "z", "z": "z"])
    }

    @Test func `a story that falls apart leaves its name to most of its articles`() {
        let until = ["a": "a", "b": "a", "c": "a", "d": "d"]
        let stories = StoryChain.stories(of: [["a"], ["b", "c"], ["d"]], before: [:], until: until) { _ in false }
        #expect(stories["b"] == "a" && stories["c"] == "a" && stories["d"] == "d")
        #expect(stories["a"] != "a" && stories["a"] != "d")
        let taken = StoryChain.stories(of: [["x", "y"]], before: [:]) { $0 == "x" }
        #expect(taken == ["x": "y", "y": "y"])
    }

    @Test func `families are named after one of them`() {
        var families = NamedFamilies()
        for (one, other) in [("c", "d"), ("b", "c"), ("x", "y")] { families.join(one, other) }
        #expect(families.all.map(\.family) == ["b", "b", "b", "x", "x"])
    }
}
