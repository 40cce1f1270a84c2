import Foundation
import TestSupport
import Testing

import struct Record.NotARecord
import struct Record.Record

/// `Fixtures/record-1.jsonl` has records as released versions printed them. A line may be added there, none is ever changed.
@Suite struct CompatibilityTests {
    private static let lines: [String] = {
        let file = Repository.url("Tests/RecordTests/Fixtures/record-1.jsonl")
        return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }()

    @Test func `there are records of each kind to be held to`() { #expect(Self.lines.count >= 3) }

    @Test(arguments: lines) func `a record of an earlier version is read, and loses nothing`(line: String) throws {
        let record = try Record(json: Array(line.utf8))
        let (before, after) = (try fields(Array(line.utf8)), try fields(record.jsonLine()))
        for (name, value) in before { #expect(after[name] as? NSObject == value as? NSObject, "\(name)") }
    }

    @Test(arguments: lines) func `what this version writes of it keeps to the schema`(line: String) throws {
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/record.schema.json"))
        #expect(schema.complaints(about: try Record(json: Array(line.utf8)).jsonLine()) == [])
    }

    @Test func `fields that a later version of the same number adds are passed over`() throws {
        let line = Self.lines[2]
        let later = line.replacing("{\"id\":", with: "{\"added_later\":{\"list\":[1,null]},\"id\":")
            .replacing(",\"made_by\"", with: ",\"also\":[],\"made_by\"")
        #expect(later != line)
        #expect(try Record(json: Array(later.utf8)) == Record(json: Array(line.utf8)))
    }

    @Test func `a record of a newer number is refused, and told what to do`() {
        let newer =
            "it is a hearsay.record/2, of a newer version of Hearsay; this version reads up to hearsay.record/1: use the newer one"
        #expect(reason(Self.lines[0].replacing("record/1", with: "record/2")) == newer)
        #expect(reason(#"{"schema":"hearsay.record/2","all":"else"}"#) == newer)
        #expect(Record.reasonForNewer(schema: "hearsay.record/1") == nil)
        #expect(Record.reasonForNewer(schema: "hearsay.story/2") == nil)
        #expect(Record.reasonForNewer(schema: "hearsay.record/two") == nil)
        #expect(Record.reasonForNewer(schema: "hearsay.record/99999999999999999999") == nil)
    }

    private func reason(_ line: String) -> String? {
        do throws(NotARecord) {
            _ = try Record(json: Array(line.utf8))
            return nil
        } catch {
            return error.reason
        }
    }

    private func fields(_ json: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    }
}
