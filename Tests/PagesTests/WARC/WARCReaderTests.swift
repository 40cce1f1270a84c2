import Record
import TestSupport
import Testing

@testable import Pages

/// What a reader makes of an archive: a line for each record and each failure.
func readArchive(_ bytes: [UInt8], by size: Int = 1 << 16, limits: WARCLimits = WARCLimits()) throws -> [String] {
    var lines: [String] = []
    var reader = try WARCReader(
        PeekableStream(ChunkStream(bytes, by: size)), input: "x", limits: limits)
    while true {
        do throws(Failure) {
            guard let record = try reader.next() else { return lines }
            let content = String(decoding: record.block.prefix(40), as: UTF8.self)
            let damage = record.damage.map { " \($0.code.rawValue)" } ?? ""
            lines.append("\(record.place) \(record.fields["WARC-Type"] ?? "") \(content)\(damage)")
        } catch {
            lines.append("\(error.input) \(error.code.rawValue)")
            try #require(lines.count < 100_000, "it has no end")
        }
    }
}

@Suite struct WARCReaderTests {
    private let first = warcRecord("resource", block: Array("The ferry".utf8))
    private let second = warcRecord("metadata", block: Array("was late".utf8))

    @Test(arguments: [1, 3, 50, 1 << 16])
    func `records are cut out, packed or not, however the bytes come in`(size: Int) throws {
        let plain = first + second + first
        let ends = [first.count, first.count + second.count]
        let expected = ["0 resource The ferry", "\(ends[0]) metadata was late", "\(ends[1]) resource The ferry"]
        #expect(try readArchive(plain, by: size) == expected)

        let members = gzip(first) + gzip(second) + gzip(first)
        let places = [0, gzip(first).count, gzip(first).count + gzip(second).count]
        #expect(
            try readArchive(members, by: size)
                == zip(places, ["resource The ferry", "metadata was late", "resource The ferry"]).map { "\($0) \($1)" })

        #expect(
            try readArchive(gzip(plain), by: size)
                == ["0 resource The ferry", "0+\(ends[0]) metadata was late", "0+\(ends[1]) resource The ferry"])
    }

    @Test func `members may end anywhere`() throws {
        let plain = first + second + first
        var members: [UInt8] = []
        for start in stride(from: 0, to: plain.count, by: 50) { members += gzip(plain[start...].prefix(50)) }
        let records = try readArchive(members).map { $0.split(separator: " ", maxSplits: 1)[1] }
        #expect(records == ["resource The ferry", "metadata was late", "resource The ferry"])
    }

    @Test func `a member too large to be unpacked at once streams by`() throws {
        let noise = (0..<3 << 20).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
        let large = warcRecord("resource", block: [UInt8](repeating: 0x61, count: 9 << 20))
        let incompressible = warcRecord("resource", block: noise)
        let lines = try readArchive(gzip(large) + gzip(incompressible) + gzip(first))
        #expect(lines.count == 3)
        #expect(lines[2] == "\(gzip(large).count + gzip(incompressible).count) resource The ferry")
    }

    @Test func `nothing between the records is needed, and blank lines do no harm`() throws {
        let bare = Array(first.dropLast(4))
        #expect(try readArchive(bare + second).map { $0.split(separator: " ")[1] } == ["resource", "metadata"])
        #expect(try readArchive([13, 10, 10] + first).first == "3 resource The ferry")
        #expect(try readArchive([]) == [])
        #expect(try readArchive(Array("\r\n\r\n".utf8)) == [])
        #expect(try readArchive(gzip([]) + gzip(first)).count == 1)
        #expect(try readArchive(gzip(first) + [0, 0, 0]).count == 1)
    }

    @Test func `fields are read as programs write them`() throws {
        let head =
            "WARC/1.0\nwarc-type: Response\nWARC-Target-URI: <http://outlet.example/a b>\nContent-Length: 2\n\nok"
        var reader = WARCReader(PlainPieces(ChunkStream(head.utf8, by: 9)), format: .warc, input: "x")
        let record = try #require(try reader.next())
        #expect(record.kind == .response)
        #expect(record.targetURI == "http://outlet.example/a%20b")
        #expect(record.block.elementsEqual("ok".utf8))
        #expect(record.message == nil)
    }

    @Test func `line ends and heads of records within a block belong to it`() throws {
        let block = Array("\r\n\r\nWARC/1.1\r\nWARC-Type: resource\r\n\r\n\r\n".utf8)
        let lines = try readArchive(warcRecord("resource", block: block) + second)
        #expect(lines.count == 2 && lines[0].hasPrefix("0 resource \r\n\r\nWARC/1.1"))
    }
}
