import Foundation
import TestSupport
import Testing

@testable import HearsayCommand

@Suite struct DoctorTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `all of the program is well, and each line keeps to its schema`() throws {
        let run = try HearsayProcess("doctor", "--json", "--archive", folder.path + "/new/archive.db")
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/check.schema.json"))
        #expect(run.lines.count == 9)
        for line in run.lines {
            #expect(schema.complaints(about: line.utf8) == [])
            // A machine without certificates can still read files.
            #expect(line.contains(#""ok":true"#) || line.contains(#""check":"certificates""#), "\(line)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    }

    @Test func `an archive is looked through`() throws {
        let archive = try made()
        #expect(try archiveLine(of: archive).hasPrefix("ok   archive: \(archive) is sound, 1 article; "))
    }

    @Test func `a damaged archive is told with what to do, and ends with 1`() throws {
        let archive = try made()
        var bytes = try Data(contentsOf: URL(filePath: archive))
        for place in stride(from: 8192, to: bytes.count, by: 512) { bytes[place] ^= 0x55 }
        try bytes.write(to: URL(filePath: archive))
        let run = try HearsayProcess("doctor", "--archive", archive)
        #expect(run.status == 1)
        #expect(
            run.lines.contains { $0.hasPrefix("BAD  archive: \(archive): the archive is damaged") }, "\(run.output)")
    }

    @Test func `what is no archive is told`() throws {
        let file = try folder.write("no archive at all, and longer than the head of one would be", to: "notes.txt")
        #expect(try archiveLine(of: file).hasPrefix("BAD  archive: \(file): it is no archive of Hearsay"))
    }

    @Test func `what cannot be written to is told`() throws {
        let file = try folder.write("one", to: "file")
        #expect(try archiveLine(of: file + "/archive.db").hasPrefix("BAD  archive: \(file) cannot be written to"))
    }

    @Test func `what is wrong with a check stands in its line, of one line`() {
        let failed = Check("reading") { throw Ailment(text: "broken\nin two") }.result()
        #expect(failed.line == "BAD  reading: broken in two")
        #expect(Check("reading") { "fine" }.result().line == "ok   reading: fine")
    }

    private func made() throws -> String {
        let archive = folder.path + "/archive.db"
        let page = try folder.write("The ferry sails on Monday, the harbour master said.", to: "page.txt")
        _ = try HearsayProcess("add", "--parts", "article", "--archive", archive, page)
        return archive
    }

    private func archiveLine(of archive: String) throws -> String {
        String(try #require(try HearsayProcess("doctor", "--archive", archive).lines.last))
    }
}
