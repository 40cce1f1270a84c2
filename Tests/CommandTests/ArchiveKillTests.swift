import Foundation
import GRDB
import Record
import TestSupport
import Testing

import struct Record.Record

/// What was told to be safe is there, whatever happens to the program that told it.
@Suite struct ArchiveKillTests {
    private let folder: TemporaryFolder
    private let records: String
    private let archive: String
    private static let count = 400

    init() throws {
        folder = try TemporaryFolder()
        archive = folder.path + "/a.db"
        let lines = (0..<Self.count).map { Self.record($0).jsonLine() }
        records = try folder.write(lines.joined(), to: "records.jsonl")
    }

    private static func record(_ number: Int) -> Record {
        let words = (0..<60).map { "w\(($0 * 7919 + number * 104_729) % 5003)" }.joined(separator: " ")
        var article = Article(input: "\(number).html", text: words)
        (article.key, article.isArticle) = ("\(number)", 1)
        article.setStableID()
        return Record(article: article)
    }

    /// Starts an addition, kills it after a time if it did not end by itself, and returns what it said was safe.
    private func addAndKill(after microseconds: UInt32) throws -> (safe: Set<String>, ended: Bool) {
        let output = try folder.write("", to: "out")
        let process = try HearsayProcess.start(
            "add", "--json", "--parts", "article", "--batch", "20", "--archive", archive, records, input: Pipe(),
            output: output)
        usleep(microseconds)
        let ended = !process.isRunning
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        let keys = lines.compactMap { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["key"] as? String
        }
        return (Set(keys), ended)
    }

    private func exported() throws -> [Record] {
        let run = try HearsayProcess("export", "--archive", archive)
        guard run.status == 0 else {
            // Killed before there was an archive.
            #expect(run.errors.contains("there is no archive") || run.errors.isEmpty, "\(run.errors)")
            return []
        }
        try checkFile()
        return try run.lines.map { try Record(json: Array($0.utf8)) }
    }

    private func checkFile() throws {
        try DatabaseQueue(path: archive).write { database in
            #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
            for index in ["article_words", "statement_words"] {
                try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
            }
        }
    }

    @Test func `what a slow source gave is made safe while it is waited for`() throws {
        let (output, input) = (try folder.write("", to: "out"), Pipe())
        let process = try HearsayProcess.start(
            "add", "--json", "--parts", "article", "--archive", archive, "-", input: input, output: output)
        defer { process.terminate() }
        try input.fileHandleForWriting.write(contentsOf: Data(Self.record(1).jsonLine()))
        let end = ContinuousClock.now + .seconds(30)
        while try String(contentsOfFile: output, encoding: .utf8).isEmpty, ContinuousClock.now < end { usleep(20_000) }
        #expect(try String(contentsOfFile: output, encoding: .utf8).contains("\"added\""))
        #expect(process.isRunning)
    }

    @Test(arguments: 0..<4) func `a kill at any moment loses nothing that was safe, and the next run goes on`(
        seed: UInt64
    ) throws {
        var safe: Set<String> = []
        var random = seed &* 7919
        for _ in 0..<6 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let run = try addAndKill(after: UInt32(random >> 40 % 600_000))
            safe.formUnion(run.safe)
            let records = try exported()
            #expect(safe.isSubset(of: records.compactMap(\.article.key)))
            #expect(records.allSatisfy { Self.record(Int($0.article.key ?? "") ?? -1) == $0 })
        }
        let last = try HearsayProcess("add", "--parts", "article", "--archive", archive, records)
        #expect(last.status == 0, "\(last.errors)")
        #expect(Set(try exported().compactMap(\.article.key)).count == Self.count)
    }

    @Test func `of two processes that make the same archive at once both succeed`() throws {
        let line = try folder.write(Self.record(0).jsonLine(), to: "one.jsonl")
        for number in 0..<5 {
            let name = folder.path + "/new\(number).db"
            let runs =
                "for i in 1 2 3; do $HEARSAY add --parts article --archive \(name) \(line) || echo failed & done 2>&1; wait"
            #expect(try !HearsayProcess.shell(runs).contains("failed"))
        }
    }

    @Test func `two processes that add at once both succeed`() throws {
        let other = try folder.write((300..<700).map { Self.record($0).jsonLine() }.joined(), to: "other.jsonl")
        let output = try folder.write("", to: "out")
        let first = try HearsayProcess.start(
            "add", "--json", "--batch", "20", "--archive", archive, other, input: Pipe(), output: output)
        let second = try HearsayProcess("add", "--batch", "20", "--archive", archive, records)
        first.waitUntilExit()
        #expect(first.terminationStatus == 0)
        #expect(second.status == 0, "\(second.errors)")
        #expect(Set(try exported().compactMap(\.article.key)).count == 700)
    }
}
