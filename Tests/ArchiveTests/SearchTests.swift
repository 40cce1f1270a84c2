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

    private func saying(_ words: String) throws -> [StatementHit] {
        try archive.find(SearchQuestion(words: words, statements: true)).statements
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
        _ = try saying(words)
        _ = try archive.statements(by: words)
        #expect(try found("ferry").count == 2)
    }

    @Test func `signs between words are no words`() throws {
        #expect(try found("fishers' catches;") == ["fish"])
        #expect(try found("ferry (port)") == ["ferry"])
    }

    @Test func `what a story must be like holds for all that is found`() throws {
        let records = (0..<60).map { number in
            MadeUp.record("gull \(number)", title: "Gulls \(number)", text: "Gull number \(number) is back.")
        }
        _ = try archive.add(records.map { Addition($0) }, at: 8)
        _ = try archive.stories()
        // As if one of them, which is no better a match than the others, stood in a story of its own.
        let rare = try #require(try archive.articleIDs(called: "gull 3").last)
        try archive.write { database in
            try database.execute(
                sql: """
                    INSERT INTO story_outlines SELECT -1, 3, ' denied held ', 1, json FROM story_outlines LIMIT 1;
                    UPDATE article_stories SET story = -1 WHERE article = (SELECT number FROM articles WHERE id = ?)
                    """, arguments: [rare])
        }
        var question = SearchQuestion(words: "gull")
        #expect(try archive.gather(question).count == 60)
        question.independent = 3
        #expect(try archive.find(question, limit: 1).articles.map(\.article.id) == [rare])
        question.status = .denied
        #expect(try archive.gather(question).groups.map(\.story) == [-1])
        question.status = .cancelled
        #expect(try archive.gather(question).count == 0)
    }

    @Test func `without words all is found that is as is asked for`() throws {
        var question = SearchQuestion(words: "")
        #expect(try archive.gather(question).count == 0)
        question.publisher = "Daily Eel"
        #expect(try archive.find(question).articles.map(\.article.key) == ["fish"])
        question = SearchQuestion(words: "")
        question.act = .assert
        #expect(try archive.find(question).statements.count == 3)
    }

    @Test func `facets count who published and who says what was found`() throws {
        let gathered = try archive.gather(SearchQuestion(words: "ferry OR storm"))
        let (publishers, speakers) = try archive.facets(of: gathered, limit: 5)
        #expect(publishers.map(\.name) == ["Quay Courier", "Daily Eel"] && publishers.map(\.count) == [2, 1])
        #expect(speakers.first?.name == "Ada Quill" && speakers.first?.count == 2)
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
        let hit = try #require(try saying("blow").first)
        #expect(hit.content == "It will blow")
        #expect(hit.source == "Ada Quill")
        #expect(hit.article.key == "storm")
        #expect(try saying("source:guild catches").count == 1)
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
