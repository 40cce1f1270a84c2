import Record
import TestSupport
import Testing

@testable import Archive

@Suite struct AddingTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/a.db"
    }

    @Test func `what is added comes back as it was, in its order`() throws {
        let records = [MadeUp.record("b"), MadeUp.record("a", title: "Ice in the river’s mouth 🧊")]
        let archive = try Archive(path: path, access: .writing)
        #expect(try archive.add(records.map { Addition($0) }, at: 7) == [.added, .added])
        #expect(try Archive(path: path, access: .reading).allRecords() == records)
        #expect(try archive.complaints() == ["ok"])
    }

    @Test func `what is there is not added again`() throws {
        let archive = try Archive(path: path, access: .writing)
        let addition = Addition(MadeUp.record("a"))
        #expect(try archive.add([addition, addition], at: 7) == [.added, .unchanged])
        #expect(try archive.add([addition], at: 8) == [.unchanged])
        #expect(try archive.allRecords().count == 1)
    }

    @Test func `what a newer model finds replaces what was found, also in the index`() throws {
        let archive = try Archive(path: path, access: .writing)
        let old = MadeUp.record("a")
        var new = MadeUp.record("a", model: "two")
        new.sources?[0].text = "Ada Quill the harbour master"
        #expect(try archive.add([Addition(old), Addition(new)], at: 7) == [.added, .replaced])
        #expect(try archive.allRecords() == [new])
        #expect(try archive.statements(by: "harbour master").count == 1)
        #expect(try archive.statements(by: "Ada Quill").count == 1)
        #expect(try archive.complaints() == ["ok"])
    }

    @Test func `an article read otherwise from the same page takes the place of the first reading`() throws {
        let archive = try Archive(path: path, access: .writing)
        let page = MadeUp.original("<p>The ferry will sail on Monday, said Ada Quill.<p>Share this")
        let old = MadeUp.record("a", text: "The ferry will sail on Monday, said Ada Quill. Share this")
        let new = MadeUp.record("a", model: "two")
        _ = try archive.add([Addition(old, original: page)], at: 7)
        #expect(try archive.add([Addition(new, original: page)], at: 8) == [.replaced])
        #expect(try archive.allRecords() == [new])
        #expect(try archive.search("share").isEmpty)
    }

    @Test func `one address with three texts is three articles`() throws {
        let archive = try Archive(path: path, access: .writing)
        let records = ["sail on Monday", "sail on Tuesday", "not sail"].map { what in
            MadeUp.record("a", text: "The ferry will \(what), said Ada Quill.")
        }
        let additions = records.enumerated().map { Addition($1, original: MadeUp.original("<p>version \($0)")) }
        #expect(try archive.add(additions, at: 7) == [.added, .added, .added])
        #expect(try archive.allRecords() == records)
    }

    @Test func `an original comes back byte for byte with its hash and the time of its capture`() throws {
        let archive = try Archive(path: path, access: .writing)
        let bytes = Array("<p>caf\u{E9}".unicodeScalars.map { UInt8($0.value) }) + [0, 255]
        let record = MadeUp.record("a")
        _ = try archive.add([Addition(record, original: Original(bytes, kind: .html, charset: "latin1"))], at: 7)
        let kept = try #require(try archive.original(of: record.article.id))
        #expect(kept.bytes == bytes)
        #expect(kept.charset == "latin1")
        #expect(kept.captured == 7)
        #expect(kept.hash == SHA256.digest(of: bytes))
    }

    @Test func `a page that was read for the same request is known`() throws {
        let archive = try Archive(path: path, access: .writing)
        let record = MadeUp.record("a")
        let request = ReadingRequest(page: [Array("a".utf8), nil], reader: record)
        #expect(try archive.articleID(readFor: request) == nil)
        _ = try archive.add([Addition(record, request: request)], at: 7)
        #expect(try archive.articleID(readFor: request) == record.article.id)
        let other = MadeUp.record("a", model: "two")
        for request in [
            ReadingRequest(page: [Array("a".utf8), []], reader: record),
            ReadingRequest(page: [Array("a".utf8), nil], reader: other),
        ] { #expect(try archive.articleID(readFor: request) == nil) }
    }

    @Test func `a batch that fails leaves nothing behind, and the archive goes on`() throws {
        _ = try Archive(path: path, access: .writing).add([Addition(MadeUp.record("first"))], at: 7)
        let full = try Archive(path: path, access: .writing, pageLimit: 90)
        let many = (0..<500).map { number in
            let words = (0..<200).map { "w\($0 * number)" }.joined(separator: " ")
            return Addition(MadeUp.record("\(number)", text: words))
        }
        let failure = #expect(throws: Failure.self) { try full.add(many, at: 8) }
        #expect(failure?.code == .diskFull)
        #expect(try full.allRecords().count == 1)
        full.close()
        let archive = try Archive(path: path, access: .writing)
        #expect(try archive.complaints() == ["ok"])
        #expect(try archive.add(many, at: 9).allSatisfy { $0 == .added })
    }

    @Test func `hostile articles are kept and found`() throws {
        let archive = try Archive(path: path, access: .writing)
        let texts = [
            String(repeating: "word ", count: 100_000), String(repeating: "w", count: 500_000),
            String(repeating: "👩‍👩‍👧", count: 10_000), "שלום עולם مرحبا", "a\u{0}b \u{1B}[31m \"quoted\" \\ back",
        ]
        let records = texts.enumerated().map { MadeUp.record("\($0)", title: "", text: $1) }
        _ = try archive.add(records.map { Addition($0) }, at: 7)
        #expect(try archive.allRecords() == records)
        #expect(try archive.search("שלום").map(\.article.key) == ["3"])
        #expect(try archive.complaints() == ["ok"])
    }
}
