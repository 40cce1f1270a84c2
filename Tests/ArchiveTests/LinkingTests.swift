import Record
import Stories
import TestSupport
import Testing

@testable import Archive

/// What is linked piece by piece, against all at once.
@Suite struct LinkingTests {
    private let folder: TemporaryFolder
    private let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive(path: folder.path + "/a.db", access: .writing)
    }

    /// Sentences about nothing that any other text has.
    private static func prose(_ subject: String, words: Int) -> String {
        (0..<words).map { "\(subject)\($0)" }.joined(separator: " ") + "."
    }

    /// Texts of some outlets: news of five things, each copied, cut short and told anew, and an appeal below most of them.
    private static let records: [Record] = (0..<36).map { number in
        let subject = ["harbour", "glacier", "orchard", "viaduct", "lantern"][number % 5]
        let outlet = number % 7
        let own = prose("\(subject)note\(number)", words: 30)
        let shared = prose(subject, words: number % 3 == 0 ? 120 : 60)
        let appeal = number % 4 == 0 ? "" : "\n" + prose("appeal", words: 40)
        let text = number % 2 == 0 ? shared + "\n" + own + appeal : own + "\nThe \(subject) was closed." + appeal
        return MadeUp.record(
            "\(number)", title: "The \(subject) of \(subject)ville", text: text, publisher: "Outlet \(outlet)",
            published: number == 17 ? nil : "2026-03-\(10 + number * 7 % 20)")
    }

    private func allAtOnce(_ records: [Record]) -> [Story] {
        var linker = StoryLinker()
        for record in records { linker.add(record) }
        return linker.stories()
    }

    /// Stories without their names.
    private func unnamed(_ stories: [Story]) -> [Story] {
        stories.map { story in
            var story = story
            story.id = ""
            return story
        }
    }

    private func add(_ records: some Sequence<Record>) throws {
        _ = try archive.add(records.map { Addition($0) }, at: 7)
        try archive.link()
    }

    @Test(arguments: [1, 7, 36])
    func `whatever the order and the pieces, it is as if all came at once`(_ size: Int) throws {
        let shuffled = Self.records.indices.sorted { ($0 * 37 % 61, $0) < ($1 * 37 % 61, $1) }.map { Self.records[$0] }
        for start in stride(from: 0, to: shuffled.count, by: size) { try add(shuffled[start...].prefix(size)) }
        let (linked, expected) = (try archive.stories(), allAtOnce(Self.records))
        #expect(unnamed(linked) == unnamed(expected))
        #expect(linked.contains { $0.articles.contains { !$0.duplicates.isEmpty } })
    }

    @Test func `a text that changes, or is an article no more, is linked as it is now`() throws {
        try add(Self.records)
        var records = Self.records
        for number in [2, 8, 30] {
            let text = Self.prose("rewritten\(number)", words: 90)
            var changed = MadeUp.record("\(number)", title: "Other news", text: text, model: "two")
            changed.article.id = records[number].article.id
            records[number] = changed
        }
        records[4].article.isArticle = 0
        records[4].madeBy.model = "two"
        try add([2, 4, 8, 30].map { records[$0] })
        records.remove(at: 4)
        #expect(unnamed(try archive.stories()) == unnamed(allAtOnce(records)))
    }

    @Test func `stories keep their names when they grow and when all are linked anew`() throws {
        try add(Self.records.dropFirst(12))
        let names = try archive.stories().filter { $0.articles.count > 3 }.map(\.id)
        #expect(!names.isEmpty)
        try add(Self.records.prefix(12))
        #expect(Set(names).isSubset(of: Set(try archive.stories().map(\.id))))
        let before = try archive.stories()
        try archive.link(anew: true)
        #expect(try archive.stories() == before)
    }

    @Test func `the first article of a story can be taken out of it`() throws {
        try add(Self.records)
        let story = try #require(try archive.stories().first { $0.articles.count > 2 })
        try archive.correct(.split, story.articles[0].id, at: 8)
        let stories = try archive.stories()
        #expect(stories.first { $0.id == story.id }?.articles.count == story.articles.count - 1)
        #expect(stories.flatMap(\.articles).count == Self.records.count)
        try archive.correct(.undo, "", undoes: 1, at: 9)
        #expect(try archive.stories().first { $0.id == story.id } == story)
    }
}
