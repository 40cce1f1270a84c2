import FoundationEssentials
import Pages
import Record

/// The WARC files of warcio, jwarc and our own making: every record of a file must be read as expected.
struct WARCSuite: Suite {
    let path = "warc"

    private struct File: Decodable {
        var file: String
        var records: [Expected]
        /// What a forgiving reader gets of a file at which a strict one gives up.
        var tolerant_records: [Expected]?
        var damage_reported: Int?
    }

    private struct Expected: Decodable {
        var type: String
        var offset: Int?
        var record_id: String?
        var uri: String?
        var date: String?
        var content_type: String?
        var http_status: Int?
        var http_content_type: String?
        var payload_length: Int
        var payload_sha256: String
        var digest_ok: Bool?
        var cut: Bool?
    }

    func run(in folder: String) throws -> Score? {
        let folder = folder + "/" + path
        guard let lines = try? contents(of: folder + "/expected.jsonl") else { return nil }
        var score = Score()
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            let file = try JSONDecoder().decode(File.self, from: Data(line))
            let complaint = complaint(about: file, in: folder)
            score.count(complaint == nil, id: "\(file.file): \(complaint ?? "")")
        }
        return score
    }

    /// What is not as expected, nil where all is.
    private func complaint(about file: File, in folder: String) -> String? {
        let (records, failures) = read(folder + "/" + file.file)
        let expected = file.tolerant_records ?? file.records
        guard records.count == expected.count else { return "\(records.count) records, not \(expected.count)" }
        let isARC = expected.first?.type == "arc_header"
        for (index, (record, expected)) in zip(records, expected).enumerated() {
            var expected = expected
            // The suite names neither of records in the older ARC format.
            if isARC { (expected.uri, expected.date) = (record.targetURI, record.date) }
            if let field = differingField(of: record, expected) { return "record \(index + 1): \(field)" }
        }
        guard failures.count >= file.damage_reported ?? 0 else { return "damage was not reported" }
        return nil
    }

    private func read(_ path: String) -> (records: [WARCRecord], failures: [Failure]) {
        var records: [WARCRecord] = []
        var failures: [Failure] = []
        do throws(Failure) {
            var reader = try WARCReader(path: path)
            var isAtEnd = false
            while !isAtEnd {
                do throws(Failure) {
                    guard let record = try reader.next() else { break }
                    records.append(record)
                    if let damage = record.damage { failures.append(damage) }
                } catch {
                    failures.append(error)
                    isAtEnd = failures.count > 1000
                }
            }
        } catch {
            failures.append(error)
        }
        return (records, failures)
    }

    private func differingField(of record: WARCRecord, _ expected: Expected) -> String? {
        let isOfARCFile = expected.type == "arc_header"
        guard record.fields["WARC-Type"] == (isOfARCFile ? "warcinfo" : expected.type) else { return "type" }
        guard record.targetURI == expected.uri else { return "uri \(record.targetURI ?? "none")" }
        if expected.cut == true { return record.damage == nil ? "the damage" : nil }
        guard record.place.offset == expected.offset ?? record.place.offset else { return "offset \(record.place)" }
        guard record.id == expected.record_id else { return "id" }
        guard record.date == expected.date else { return "date" }
        guard record.contentType == expected.content_type else { return "content type" }
        // The suite counts the block of this one as a part of its head.
        if isOfARCFile { return nil }
        let message = record.message
        guard message?.head.status == expected.http_status else { return "HTTP status" }
        guard message?.head.fields["Content-Type"] == expected.http_content_type else { return "HTTP content type" }
        let payload = message?.payload(limit: 1 << 30)
        let bytes = payload?.decoded ?? Array(record.block)
        guard bytes.count == expected.payload_length else { return "payload of \(bytes.count) bytes" }
        let digest = SHA256.digest(of: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        guard digest == expected.payload_sha256 else { return "payload" }
        let fits = [record.blockDigestFits, record.payloadDigestFits(payload)].compactMap(\.self)
        guard expected.digest_ok ?? fits.allSatisfy(\.self) == fits.allSatisfy(\.self) else { return "digest" }
        return nil
    }
}
