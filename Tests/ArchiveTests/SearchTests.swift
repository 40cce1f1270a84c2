import Record
import TestSupport
import Testing

@testable import Archive

@Suite struct SearchTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive(path: folder.path + "/a.db", access: .writing)
        let records = [
            MadeUp.record("ferry", published: "2026-03-02T09:30:00Z"),
            MadeUp.record(
                "fish", title: "Fishers count their losses",
                text: "No ferry has left the quay; the fishers’ catches rotted, said the head of the guild.",
                publisher: "Daily Eel", published: "2026-03-05"),
            MadeUp.record("storm", title: "Storm", text: "It will blow, said Ada Quill.", published: nil),
        ]
        _ = try archive.add(records.map { Addition($0) }, at: 7)
    }

    private func found(_ words: String, _ filter: ArticleFilter = ArticleFilter()) throws -> [String?] {
        try archive.search(words, filter).map(\.article.key)
    }

    @Test(arguments: [
        ("ferry", ["ferry", "fish"]),  // the title counts more
        ("ferries", ["ferry", "fish"]), ("rotting catch", ["fish"]), ("ferry fishers", ["fish"]),
        ("\"left the quay\"", ["fish"]), ("ferry NOT fishers", ["ferry"]), ("storm OR losses", ["fish", "storm"]),
        ("title:ferry", ["ferry"]), ("fish*", ["fish"]), ("unheard", []), ("FERRY Stays", ["ferry"]),
    ])
    func `words find articles`(words: String, keys: [String]) throws { #expect(Set(try found(words)) == Set(keys)) }

    @Test func `the best match comes first`() throws { #expect(try found("ferry") == ["ferry", "fish"]) }

    @Test(arguments: [
        "fishers'", "(ferry", "NOT", "\"", "quay;", "a:b ferry", "*", "", " ", "ferry AND", "-ferry",
        "'; DROP TABLE articles",
    ])
    func `what is no query is words, and never an error`(words: String) throws {
        _ = try found(words)
        _ = try archive.searchStatements(words)
        _ = try archive.statements(by: words)
        #expect(try found("ferry").count == 2)
    }

    @Test func `signs between words are no words`() throws {
        #expect(try found("fishers' catches;") == ["fish"])
        #expect(try found("ferry (port)") == ["ferry"])
    }

    @Test func `filters narrow a search`() throws {
        var filter = ArticleFilter()
        filter.publisher = "daily eel"
        #expect(try found("ferry", filter) == ["fish"])
        filter = ArticleFilter()
        filter.until = "2026-03-02"
        #expect(try found("ferry", filter) == ["ferry"])
        #expect(try found("storm", filter) == [])
        (filter.until, filter.from) = (nil, "2026-03-03")
        #expect(try found("ferry", filter) == ["fish"])
        filter.addedSince = 8
        #expect(try found("ferry", filter) == [])
        filter = ArticleFilter()
        filter.from = "2026-03-03"
        var lines = try archive.records(filter)
        #expect(try lines.nextRecord()?.article.key == "fish")
        #expect(try lines.next() == nil)
    }

    @Test func `a snippet shows the words where they stand`() throws {
        let hit = try #require(try archive.search("catch").first)
        #expect(hit.snippet.filter(\.isMatch).map(\.text) == ["catches"])
        #expect(hit.snippet.map(\.text).joined().contains("fishers’ catches rotted"))
    }

    @Test func `statements are found by what is said and by who says it`() throws {
        let hit = try #require(try archive.searchStatements("blow").first)
        #expect(hit.content == "It will blow")
        #expect(hit.source == "Ada Quill")
        #expect(hit.article.key == "storm")
        #expect(try archive.searchStatements("source:guild catches").count == 1)
        #expect(Set(try archive.statements(by: "ada quill").map(\.article.key)) == ["ferry", "storm"])
        #expect(try archive.statements(by: "blow").isEmpty)
    }

    @Test func `the text of a line of JSON is that of its record`() {
        for text in ["", "plain", "\"text\":\"no\"", "tab\t\\ \"end\\\"\r\n", "é🧊\u{7F}", "a,\"text\":\"b"] {
            let record = MadeUp.record("k", title: ",\"text\":\"not this\"", text: text)
            #expect(StoredText.find(in: record.jsonLine()) == text)
        }
    }
}
