import Record
import TestSupport
import Testing

@testable import Archive

@Suite struct CorrectionTests {
    private let folder: TemporaryFolder
    private let archive: Archive
    private let ids: [String]

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive(path: folder.path + "/a.db", access: .writing)
        let texts = ["The ferry will sail on Monday, said Ada Quill.", "Eels are scarce, said a fisher."]
        let titles = ["Ferry stays in port", "Eels leave the delta"]
        let records = zip(titles, texts).enumerated().map { number, words in
            MadeUp.record("\(number)", title: words.0, text: words.1, published: "2026-0\(number + 3)-02")
        }
        ids = records.map(\.article.id)
        _ = try archive.add(records.map { Addition($0) }, at: 7)
    }

    private func stories() throws -> Set<Set<String>> { Set(try archive.stories().map { Set($0.articles.map(\.id)) }) }

    @Test func `a merge holds until it is undone, and again when that is undone`() throws {
        #expect(try stories() == [[ids[0]], [ids[1]]])
        let merge = try archive.correct(.merge, ids[0], ids[1], at: 8)
        #expect(try stories() == [Set(ids)])
        let undo = try archive.correct(.undo, "", undoes: merge, at: 9)
        #expect(try stories().count == 2)
        try archive.correct(.undo, "", undoes: undo, at: 10)
        #expect(try stories() == [Set(ids)])
        #expect(try archive.corrections().map(\.number) == [1, 2, 3])
    }

    @Test func `what was put together can be taken apart`() throws {
        try archive.correct(.merge, ids[0], ids[1], at: 8)
        try archive.correct(.split, ids[1], at: 9)
        #expect(try stories() == [[ids[0]], [ids[1]]])
    }

    @Test func `an article that is taken out again finds a name that no story has`() throws {
        try archive.correct(.merge, ids[0], ids[1], at: 8)
        for time in 9...10 {
            try archive.correct(.split, ids[0], at: time)
            #expect(try stories() == [[ids[0]], [ids[1]]])
            try archive.correct(.merge, ids[0], ids[1], at: time)
            #expect(try stories() == [Set(ids)])
        }
        _ = try archive.add([Addition(MadeUp.record("2", title: "Opera reopens", text: "Nobody spoke."))], at: 11)
        let other = try #require(try archive.allRecords().last).article.id
        try archive.correct(.split, ids[0], at: 12)
        try archive.correct(.merge, ids[0], other, at: 13)
        try archive.correct(.split, ids[0], at: 14)
        #expect(try stories() == [[ids[0]], [ids[1]], [other]])
        #expect(Set(try archive.stories().map(\.id)).count == 3)
        #expect(try archive.storiesAreCurrent())
        #expect(throws: Never.self) { try archive.link(anew: true) }
    }

    @Test func `stories that cannot be told are no secret`() throws {
        #expect(try stories().count == 2)
        try archive.write { try $0.execute(sql: "DROP TABLE stale_stories") }
        try archive.correct(.split, ids[0], at: 8)
        #expect(throws: Failure.self) { try archive.bringStoriesUpToDate() }
    }

    @Test func `what is rejected is told no more, whoever finds it again`() throws {
        let statement = try #require(try archive.record(of: ids[0])?.statements?.first)
        let place = try #require(Rejections.Place(statement))
        let number = try archive.correct(.reject, ids[0], place.description, at: 8)
        #expect(try archive.record(of: ids[0])?.statements == [])
        #expect(try archive.statements(by: "Quill").isEmpty)
        // A newer model finds it again, under another id.
        var record = MadeUp.record("0", model: "two")
        record.statements?[0].id = "st7"
        #expect(try archive.add([Addition(record)], at: 9) == [.replaced])
        #expect(try archive.allRecords()[0].statements == [])
        try archive.correct(.undo, "", undoes: number, at: 10)
        #expect(try archive.allRecords()[0].statements?.map(\.id) == ["st7"])
    }

    @Test func `what is said of an article is said of what a newer version reads there`() throws {
        let original = MadeUp.original("<p>Ferry")
        let text = "Bread will be dearer, said a baker.\nFlour is cheap."
        let first = MadeUp.record("page", title: "Bread", text: "Home\n" + text, published: "2026-06-02")
        var newer = MadeUp.record("page", title: "Bread", text: text, published: "2026-06-02", model: "two")
        _ = try archive.add([Addition(first, original: original)], at: 8)
        let (old, new) = (first.article.id, newer.article.id)
        try #require(old != new)
        let place = try #require(try archive.record(of: old)?.place(of: "st1"))
        try archive.correct(.merge, ids[0], old, at: 9)
        let rejection = try archive.correct(.reject, old, place, at: 10)
        let gone = try archive.correct(.reject, old, "statement 0-4", at: 10)
        #expect(try archive.statements(by: "baker").isEmpty)
        newer.statements?[0].id = "st7"
        #expect(try archive.add([Addition(newer, original: original)], at: 11) == [.replaced])
        #expect(try stories() == [[ids[0], new], [ids[1]]])
        #expect(try archive.record(of: new)?.statements == [])
        #expect(try archive.statements(by: "baker").isEmpty)
        let corrections = try archive.corrections()
        #expect(corrections.first { $0.number == rejection }?.object == newer.place(of: "st7"))
        #expect(corrections.first { $0.number == gone }?.subject == old)
        try archive.correct(.undo, new, undoes: rejection, at: 12)
        #expect(try archive.statements(by: "baker").count == 1)
        #expect(try archive.complaints() == ["ok"])
    }

    @Test func `stories that are kept are those of the present articles`() throws {
        #expect(try archive.stories().count == 2)
        _ = try archive.add(
            [Addition(MadeUp.record("2", title: "Opera reopens", text: "Nobody spoke.", published: "2026-08-09"))],
            at: 8)
        #expect(try archive.stories().count == 3)
        #expect(try archive.stories() == Archive(path: archive.path, access: .reading).stories())
    }
}
