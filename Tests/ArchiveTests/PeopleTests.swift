import Record
import TestSupport
import Testing

@testable import Archive

@Suite struct PeopleTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive(path: folder.path + "/a.db", access: .writing)
        let records = [
            MadeUp.record(
                "sail", text: "The old ferry will sail to the islands, said Ada Quill.", published: "2026-03-02"),
            MadeUp.record(
                "stay", text: "The old ferry will not sail to the islands, said Ada Quill.", published: "2026-03-09"),
            MadeUp.record("eels", text: "Eels are scarce in the delta, said A. Quill.", published: "2026-03-05"),
            MadeUp.record(
                "bees", text: "Bees are scarce in the hills, said the Harbour Board.", published: "2026-03-06"),
        ]
        _ = try archive.add(records.map { Addition($0) }, at: 7)
    }

    private func said(by name: String) throws -> [String?] {
        let person = try #require(try archive.person(called: name))
        return try archive.statements(archive.sayings(of: person)).map { $0?.article.key }
    }

    private func id(_ key: String) throws -> String { try #require(try archive.articleIDs(called: key).last) }

    @Test func `somebody is known by their name, however it is written`() throws {
        #expect(try said(by: "ADA  quill") == ["sail", "stay"])
        #expect(try said(by: "Harbour Board") == ["bees"])
        #expect(try archive.person(called: "Quill") == nil)
        #expect(try archive.people(like: "Quill", isWhole: true, limit: 9).map(\.name) == ["Ada Quill", "A. Quill"])
    }

    @Test func `what is taken back is found, the later after the earlier`() throws {
        let sayings = try archive.sayings(of: #require(try archive.person(called: "Ada Quill")))
        let reversals = Reversals(sayings)
        #expect(sayings.indices.map { reversals.earlier(of: $0) } == [nil, 0])
    }

    @Test func `two names are one person until that is undone`() throws {
        let number = try archive.correct(.mergeSpeakers, "A. Quill", "Ada Quill", at: 8)
        #expect(try said(by: "a. quill") == ["sail", "eels", "stay"])
        #expect(try archive.person(called: "A. Quill")?.names == ["Ada Quill", "A. Quill"])
        #expect(try archive.statements(by: "Ada Quill").count == 3)
        #expect(try archive.record(of: id("eels"))?.sources?.map(\.text) == ["Ada Quill"])
        try archive.correct(.undo, "", undoes: number, at: 9)
        #expect(try said(by: "Ada Quill") == ["sail", "stay"])
        #expect(try archive.record(of: id("eels"))?.sources?.map(\.text) == ["A. Quill"])
        #expect(try archive.complaints().allSatisfy { $0 == "ok" })
    }

    @Test func `who is told under a name is told so in what comes in later`() throws {
        try archive.correct(.mergeSpeakers, "Cap. Quill", "Ada Quill", at: 8)
        let record = MadeUp.record("late", text: "Gulls are back, said Cap. Quill.", published: "2026-05-01")
        _ = try archive.add([Addition(record)], at: 9)
        #expect(try said(by: "Ada Quill") == ["sail", "stay", "late"])
    }

    @Test func `names that are put together one after the other are all one`() throws {
        try archive.correct(.mergeSpeakers, "A. Quill", "Ada Quill", at: 8)
        try archive.correct(.mergeSpeakers, "Ada Quill", "Harbour Board", at: 9)
        #expect(try archive.person(called: "A. Quill")?.name == "the Harbour Board")
        #expect(try archive.person(called: "ada quill")?.names.count == 3)
    }

    @Test func `in an article a name is somebody else's, also when it is read anew`() throws {
        let article = try id("stay")
        let splitting = try #require(Archive.splitting("Ada Quill", into: " Ada  Quill (2) "))
        let number = try archive.correct(.splitSpeaker, article, splitting, at: 8)
        #expect(try said(by: "Ada Quill") == ["sail"])
        #expect(try said(by: "Ada Quill (2)") == ["stay"])
        let again = MadeUp.record(
            "stay", text: "The old ferry will not sail to the islands, said Ada Quill.", published: "2026-03-09",
            model: "two")
        #expect(try archive.add([Addition(again)], at: 9) == [.replaced])
        #expect(try said(by: "Ada Quill (2)") == ["stay"])
        try archive.correct(.undo, "", undoes: number, at: 10)
        #expect(try said(by: "Ada Quill") == ["sail", "stay"])
        #expect(try archive.complaints().allSatisfy { $0 == "ok" })
    }

    @Test func `no name, and the same name, is no other person`() {
        #expect(Archive.splitting("Ada Quill", into: " ") == nil)
        #expect(Archive.splitting("Ada Quill", into: "ada quill") == nil)
    }

    @Test func `an edited speaker is found, and what they were is not`() throws {
        let article = try id("eels")
        for revision in try archive.revisions(of: "st1", in: article, act: "deny", source: "Zora Pike") {
            let place = try #require(try archive.record(of: article)?.place(of: "st1"))
            try archive.correct(.revise, article, "\(place) \(revision)", at: 8)
        }
        #expect(try archive.statements(by: "zora").map(\.article.key) == ["eels"])
        #expect(try archive.statements(by: "A. Quill").isEmpty)
        var question = SearchQuestion(words: "delta")
        question.act = .deny
        #expect(try archive.find(question).statements.map(\.article.key) == ["eels"])
        #expect(try said(by: "Zora Pike") == ["eels"])
        #expect(try archive.complaints().allSatisfy { $0 == "ok" })
    }

    @Test func `an archive of an older version gets who says what, as people corrected it`() throws {
        try archive.correct(.splitSpeaker, id("stay"), "Ada Quill → Ada Quill (2)", at: 8)
        try archive.write { database in
            try StatementIndex(database, path: archive.path).follow(from: Rejections(database), to: Rejections())
            try database.execute(
                sql: """
                    DROP TABLE said; DROP TABLE speakers; DROP TABLE speaker_names;
                    DROP TABLE story_outlines; DROP TABLE article_stories;
                    DELETE FROM counters WHERE name = 'told'; DELETE FROM grdb_migrations WHERE identifier = 'speakers'
                    """)
        }
        archive.close()
        let older = try Archive(path: archive.path, access: .reading)
        let other = try #require(try older.person(called: "Ada Quill (2)"))
        #expect(try older.sayings(of: other).count == 1)
        #expect(try older.statements(by: "\"Ada Quill\"").count == 2)
        #expect(try Archive(path: archive.path, access: .writing).complaints().allSatisfy { $0 == "ok" })
    }
}
