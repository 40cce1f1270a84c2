import Foundation
import GRDB
import Record
import TestSupport
import Testing

@testable import Archive

/// Files that are none of ours, too new, damaged, or not ours to write.
@Suite struct FileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/a.db"
    }

    private func failure(_ path: String, _ access: Archive.Access) -> Failure? {
        do {
            _ = try Archive(path: path, access: access)
            return nil
        } catch { return error }
    }

    @Test func `there is nothing to read where there is no archive, and none is made`() throws {
        #expect(failure(path, .reading)?.code == .notFound)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [Archive.Access.reading, .writing])
    func `a file that is no archive is left alone`(access: Archive.Access) throws {
        let page = try folder.write("<p>A page, and no archive of any kind.", to: "page.html")
        #expect(failure(page, access)?.code == .badArchive)
        #expect(try String(contentsOfFile: page, encoding: .utf8) == "<p>A page, and no archive of any kind.")
        let other = folder.path + "/other.db"
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (a)") }
        #expect(failure(other, access)?.message.contains("no archive of Hearsay") == true)
        #expect(try DatabaseQueue(path: other).read { try $0.tableExists("articles") } == false)
    }

    @Test(arguments: [Archive.Access.reading, .writing])
    func `an archive of a newer version is refused`(access: Archive.Access) throws {
        let archive = try Archive(path: path, access: .writing)
        try archive.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of the future')") }
        archive.close()
        #expect(failure(path, access)?.message.contains("newer version") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `an archive is not waited for by another one in its folder`() throws {
        try ArchiveFile.alone(path) { try Archive(path: folder.path + "/other.db", access: .writing).close() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other.db"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `many who make an archive at once make one`() async throws {
        try await withThrowingTaskGroup { [path] group in
            for number in 0..<8 {
                group.addTask {
                    let archive = try Archive(path: path, access: .writing)
                    _ = try archive.add([Addition(MadeUp.record("\(number)"))], at: 7)
                }
            }
            try await group.waitForAll()
        }
        #expect(try Archive(path: path, access: .reading).size().articles == 8)
        #expect(!FileManager.default.fileExists(atPath: path + "-lock"))
    }

    @Test func `what is only read cannot be written to, and says so`() throws {
        try Archive(path: path, access: .writing).close()
        let archive = try Archive(path: path, access: .reading)
        let failure = #expect(throws: Failure.self) { try archive.add([Addition(MadeUp.record("a"))], at: 7) }
        #expect(failure?.code == .permissionDenied)
    }

    @Test func `an archive that is taken away while it is open is missed, and found when it is back`() throws {
        let archive = try Archive(path: path, access: .writing)
        _ = try archive.add([Addition(MadeUp.record("first"))], at: 7)
        let elsewhere = folder.path + "/elsewhere.db"
        try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
        let writing = #expect(throws: Failure.self) { try archive.add([Addition(MadeUp.record("second"))], at: 7) }
        let reading = #expect(throws: Failure.self) { try archive.size() }
        #expect([writing?.code, reading?.code] == [.notFound, .notFound])
        // Another in its place is not written to unawares.
        _ = try folder.write("Another file.", to: "a.db")
        #expect(throws: Failure.self) { try archive.add([Addition(MadeUp.record("second"))], at: 7) }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: elsewhere, toPath: path)
        _ = try archive.add([Addition(MadeUp.record("second"))], at: 7)
        #expect(try archive.size().articles == 2)
    }

    @Test func `a path is a path, whatever it looks like`() throws {
        #expect(ArchiveFile.location(":memory:") == "./:memory:")
        #expect(ArchiveFile.location("file:x?mode=memory") == "./file:x?mode=memory")
        #expect(ArchiveFile.location("/a/b.db") == "/a/b.db")
    }

    /// Makes an archive of 600 records, and spoils a page of them, neither the first nor the last.
    private func makeDamaged() throws {
        let archive = try Archive(path: path, access: .writing)
        for start in stride(from: 0, to: 600, by: 100) {
            let additions = (start..<start + 100).map { number in
                let words = (0..<300).map { "w\(($0 * 7919 + number * 104_729) % 100_003)" }.joined(separator: " ")
                return Addition(MadeUp.record("\(number)", text: words))
            }
            _ = try archive.add(additions, at: 7)
        }
        let pages = try archive.read {
            try Int.fetchAll($0, sql: "SELECT pageno FROM dbstat WHERE name = 'records' AND pagetype = 'leaf'")
        }
        archive.close()
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect((log ?? 0) == 0)
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: UInt64((pages[pages.count / 2] - 1) * 8192))
        try file.write(contentsOf: Data(repeating: 0xA5, count: 8192))
        try file.close()
    }

    /// How many records can be read, and what is told to be lost.
    private func salvaged() throws -> (read: Int, losses: [Failure]) {
        var lines = try Archive(path: path, access: .reading).records()
        var (read, losses) = (0, [Failure]())
        while true {
            do {
                guard try lines.next() != nil else { return (read, losses) }
                read += 1
            } catch { losses.append(error) }
        }
    }

    @Test func `of a damaged archive the rest is read, and what is lost is told`() throws {
        try makeDamaged()
        let (read, losses) = try salvaged()
        #expect((560..<600).contains(read))
        #expect(losses.count == 1)
        #expect(losses.first?.message.contains("cannot be read") == true)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a number without end is not looked for`() throws {
        try makeDamaged()
        try spoil("UPDATE articles SET number = 4611686018427387904 WHERE number = 600")
        let (read, losses) = try salvaged()
        #expect((560..<601).contains(read))
        #expect(losses.count == 2)
        #expect(losses.last?.message.contains("to 4611686018427387904 cannot be read") == true)
    }

    /// A row as a damaged page may have it: the table's schema, which would refuse it, is put back afterwards.
    private func spoil(_ change: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT', ''), 'NOT NULL', '') WHERE type = 'table';
                    PRAGMA writable_schema = RESET;
                    """)
            try database.execute(sql: change)
        }
    }

    @Test(arguments: [
        ("UPDATE articles SET id = NULL", true), ("UPDATE articles SET input = x'C0'", true),
        ("UPDATE records SET json = NULL", true), ("UPDATE records SET json = 'x'", true),
        ("UPDATE searches SET question = '['", true), ("UPDATE searches SET told = NULL", true),
        ("UPDATE searches SET told = 9223372036854775807", false),
        ("UPDATE articles SET number = 9223372036854775806", true),
    ])
    func `a row that has something else than it should ends no command`(change: String, isTold: Bool) throws {
        let archive = try Archive(path: path, access: .writing)
        _ = try archive.add([Addition(MadeUp.record("a", text: "The talks were called off."))], at: 7)
        try archive.saveSearch("talks", SearchQuestion(words: "talks"), at: 8)
        archive.close()
        try spoil(change)

        let spoiled = try Archive(path: path, access: .writing)
        let uses: [() throws -> Void] = [
            { _ = try spoiled.allRecords() }, { _ = try spoiled.find(SearchQuestion(words: "talks")) },
            { _ = try spoiled.alerts() }, { _ = try spoiled.add([Addition(MadeUp.record("b"))], at: 9) },
            { _ = try spoiled.stories() },
        ]
        var failures: [any Error] = []
        for use in uses {
            do { try use() } catch { failures.append(error) }
        }
        #expect(failures.isEmpty != isTold)
        #expect(failures.allSatisfy { ($0 as? Failure)?.code == .badArchive })
    }
}
