import Foundation
import Record
import TestSupport
import Testing

import struct Record.Record

/// The commands over an archive, as processes: three articles of a ferry, one of them edited later, and one of eels.
@Suite struct ArchiveCommandTests {
    private let folder: TemporaryFolder
    private let archive: String
    private static let address = "https://courier.example/ferry"

    init() throws {
        folder = try TemporaryFolder()
        archive = folder.path + "/a.db"
        let records = [
            MadeUp.record("first", url: Self.address),
            MadeUp.record(
                "second", title: "Ferry to sail", text: "The ferry will sail on Monday, said Ada Quill.",
                publisher: "Harbour Post", published: "2026-03-03"),
            MadeUp.record(
                "third", text: "The ferry will not sail on Monday, said Ada Quill.", published: "2026-03-04",
                url: Self.address),
            MadeUp.record(
                "eels", title: "Eels leave the delta", text: "Eels are scarce, said a fisher.", published: "2026-03-05"),
        ]
        let lines = try folder.write(records.map { $0.jsonLine() }.joined(), to: "records.jsonl")
        #expect(try HearsayProcess("add", "--parts", "article", "--archive", archive, lines).status == 0)
    }

    private func ask(_ arguments: String...) throws -> HearsayProcess {
        try HearsayProcess(arguments: arguments + ["--archive", archive])
    }

    private func object(_ line: Substring) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    /// The id of the article with a key.
    private func article(_ key: String) throws -> String {
        let records = try ask("export").lines.map { try Record(json: Array($0.utf8)) }
        return try #require(records.first { $0.article.key == key }).article.id
    }

    @Test(arguments: [
        (["search", "ferry", "--json"], "hit"), (["search", "--statements", "ferry", "--json"], "hit"),
        (["who", "Quill", "--json"], "said"), (["since", "2026-01-01", "--json"], "news"),
        (["stories", "--json"], "story"), (["export"], "record"),
    ]) func `every line of JSON keeps to its schema`(arguments: [String], name: String) throws {
        let run = try HearsayProcess(arguments: arguments + ["--archive", archive])
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/\(name).schema.json"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.count > 1)
        for line in run.lines { #expect(schema.complaints(about: line.utf8) == []) }
    }

    @Test func `what became of each page is told, and a second addition changes nothing`() throws {
        let again = try HearsayProcess(
            "add", "--json", "--parts", "article", "--archive", archive, folder.path + "/records.jsonl")
        #expect(again.status == 0, "\(again.output)\(again.errors)")
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/addition.schema.json"))
        #expect(again.lines.flatMap { schema.complaints(about: $0.utf8) } == [])
        #expect(try again.lines.map { try object($0)["outcome"] as? String } == Array(repeating: "unchanged", count: 4))
    }

    @Test func `records of earlier versions are taken, those of a newer one are refused with what to do`() throws {
        let old = try String(contentsOf: Repository.url("Tests/RecordTests/Fixtures/record-1.jsonl"), encoding: .utf8)
        let newer = try #require(old.split(separator: "\n").first).replacing("record/1", with: "record/2") + "\n"
        let run = try HearsayProcess("add", "--json", "--archive", archive, "-", input: (old + newer).utf8)
        #expect(run.status == 1)
        #expect(run.lines.prefix(3).allSatisfy { $0.contains(#""outcome":"added""#) }, "\(run.output)")
        #expect(run.lines.last?.contains(#""code":"unsupported""#) == true)
        #expect(run.lines.last?.contains("use the newer one") == true)
        let kept = Set(try ask("export").lines.map(String.init))
        #expect(old.split(separator: "\n").allSatisfy { kept.contains(String($0)) })
    }

    @Test func `what a person says is told over time, with what takes back what`() throws {
        let said = try ask("who", "Quill", "--json").lines.map { try object($0) }
        #expect(said.count == 3)
        #expect(said[0]["reverses"] is NSNull)
        #expect(said[2]["reverses"] as? String == "\(try article("second")):st1")
        #expect(try ask("who", "Quill").output.contains("⇄ against"))
    }

    @Test func `an edit without a word is shown word by word`() throws {
        let news = try ask("since", "2026-01-01", "--json").lines.map { try object($0) }
        let edit = try #require(news.first { $0["kind"] as? String == "edited" })
        #expect(edit["url"] as? String == Self.address)
        #expect((edit["changes"] as? [[String: String]]) == [["op": "added", "words": "not"]])
        #expect(try ask("since", "2026-01-01").output.contains("{+not+}"))
        #expect(try ask("since", "2999-01-01").output == "")
    }

    @Test func `a claim is drawn down to its origin and to the articles that have it from there`() throws {
        let tree = try ask("trace", "ferry", "will", "sail").output
        #expect(tree.contains("└─ Ada Quill (named)"))
        #expect(tree.contains("Quay Courier (2026-03-02, first)"))
        #expect(tree.contains("Harbour Post (2026-03-03)"))
        let unknown = try ask("trace", "zeppelin")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("hearsay story ID lists claims"))
    }

    @Test func `a story whose claims stand in one article each tells what each reports first`() throws {
        let alone = try ask("story", article("eels")).output
        #expect(alone.contains("What each reports first:"))
        let together = try ask("story", article("first")).output
        #expect(!together.contains("What each reports first:"))
    }

    @Test func `corrections hold for all that is asked, and can be undone`() throws {
        let (first, eels) = (try article("first"), try article("eels"))
        #expect(try ask("correct", "merge", first, eels).output == "1\n")
        #expect(try ask("story", eels, "--json").output.contains(first))
        #expect(try ask("correct", "reject", "\(eels):st1", "--note", "a joke").output == "2\n")
        #expect(try ask("search", "--statements", "eels").output == "")
        #expect(try ask("correct", "undo", "2").output == "3\n")
        #expect(try ask("search", "--statements", "eels").output.contains("a fisher"))
        let list = try ask("correct", "list", "--json")
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/correction.schema.json"))
        #expect(list.lines.count == 3)
        #expect(list.lines.flatMap { schema.complaints(about: $0.utf8) } == [])
        #expect(try ask("correct", "reject", "\(eels):st9").status == 2)
        #expect(try ask("correct", "undo", "9").status == 2)
    }

    @Test func `what is exported is only what was asked for`() throws {
        let table = try ask("export", "--format", "csv", "--publisher", "Harbour Post").output
        let rows = table.split(separator: "\r\n")
        #expect(rows.count == 2)
        #expect(rows[1].contains("Ada Quill,named,,assert"))
        #expect(try ask("export", "--from", "2026-03-05").lines.count == 1)
    }

    @Test func `an archive that is not there is not made by asking`() throws {
        let run = try HearsayProcess("search", "ferry", "--archive", folder.path + "/other.db")
        #expect(run.status == 1)
        #expect(run.errors.contains("other.db"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/other.db"))
    }
}
