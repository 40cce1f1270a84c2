import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct WARCDamageTests {
    private let first = warcRecord("resource", block: Array("The ferry".utf8))
    private let second = warcRecord("metadata", block: Array("was late".utf8))

    @Test func `garbage is reported by its offset and stepped over`() throws {
        let garbage = Array("WAR stories, WARC/ and more\n".utf8)
        #expect(
            try readArchive(garbage + first + garbage + second)
                == [
                    "x@0 bad_warc", "28 resource The ferry", "x@\(28 + first.count) bad_warc",
                    "\(56 + first.count) metadata was late",
                ])
        let packed = try readArchive(gzip(first) + garbage + gzip(second))
        #expect(packed[1] == "x@\(gzip(first).count) bad_warc")
        #expect(packed[2] == "\(gzip(first).count + 28) metadata was late")
        #expect(try readArchive([0x1F, 0x8B] + garbage) == ["x@0 bad_warc"])
    }

    @Test(arguments: [1, 100, 1 << 16])
    func `an archive that was cut is read up to the cut`(size: Int) throws {
        #expect(
            try readArchive(first + second.dropLast(6), by: size)
                == ["0 resource The ferry", "\(first.count) metadata was la bad_warc"])
        #expect(
            try readArchive(first + second.prefix(30), by: size)
                == ["0 resource The ferry", "x@\(first.count) bad_warc"])
        let packed = try readArchive(gzip(first) + gzip(second).dropLast(12), by: size)
        #expect(packed.first == "0 resource The ferry")
        #expect(packed.count == 2 && packed[1].hasSuffix("bad_warc"))
    }

    @Test(arguments: [1, 100, 1 << 16])
    func `behind a member that was cut the next one is read`(size: Int) throws {
        let long = warcRecord("resource", block: (0..<20_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 5) })
        for cut in [5, 40, 300, 3000] {
            let lines = try readArchive(
                gzip(long).prefix(gzip(long).count - cut) + gzip(second) + gzip(first), by: size)
            #expect(lines.count >= 3 && lines.contains { $0.hasSuffix("bad_warc") }, "\(cut)")
            #expect(lines.count > 1 && lines[lines.count - 2].hasSuffix("metadata was late"))
            #expect(lines.last?.hasSuffix("resource The ferry") == true)
        }
    }

    @Test func `a member whose sum does not fit is read and reported`() throws {
        var bad = gzip(first)
        bad[bad.count - 6] ^= 1
        let lines = try readArchive(bad + gzip(second))
        #expect(lines == ["0 resource The ferry", "x@0 bad_warc", "\(bad.count) metadata was late"])
    }

    @Test func `a length that is too long ends where the next record begins`() throws {
        for length in ["20", "60", "5000", "9999999999999", "9223372036854775807"] {
            let liar = warcRecord("resource", block: Array("The ferry".utf8), length: length)
            let lines = try readArchive(liar + second + first)
            #expect(lines.last?.hasSuffix("resource The ferry") == true, "\(length)")
            #expect(lines.contains { $0.hasSuffix("metadata was late") }, "\(length)")
            #expect(lines.contains { $0.contains("bad_warc") }, "\(length)")
            let packed = try readArchive(gzip(liar) + gzip(second))
            #expect(packed.last?.hasSuffix("metadata was late") == true, "\(length)")
        }
    }

    @Test func `a length that is too short, missing or no number costs no more than its record`() throws {
        for length in ["3", "", "-9", "9x", "99999999999999999999999999"] {
            let liar = warcRecord("resource", block: Array("The ferry".utf8), length: length)
            let lines = try readArchive(liar + second)
            #expect(lines.contains { $0.contains("bad_warc") }, "\(length)")
            #expect(lines.last?.hasSuffix("metadata was late") == true, "\(length)")
        }
    }

    @Test func `a record over the limit is stepped over`() throws {
        var limits = WARCLimits()
        (limits.block, limits.ratio) = (1000, 10_000)
        let large = warcRecord("resource", block: [UInt8](repeating: 0x61, count: 100_000))
        for archive in [large + second, gzip(large) + gzip(second), gzip(large + second)] {
            let lines = try readArchive(archive, limits: limits)
            #expect(lines.count == 2 && lines[0].hasSuffix("too_large"))
            #expect(lines.last?.hasSuffix("metadata was late") == true)
        }
        // Ten gigabytes that are three bytes.
        let liar = warcRecord("response", block: Array("abc".utf8), length: "10000000000")
        for archive in [liar + second, gzip(liar) + gzip(second), gzip(liar + second)] {
            let lines = try readArchive(archive)
            #expect(lines.count == 3 && lines[0].hasSuffix("too_large") && lines[1].hasSuffix("bad_warc"))
            #expect(lines.last?.hasSuffix("metadata was late") == true)
        }
    }

    @Test func `a packed bomb is left, and the next member is read`() throws {
        var limits = WARCLimits()
        (limits.block, limits.ratio) = (100_000, 10)
        let zeros = [UInt8](repeating: 0, count: 20 << 20)
        let bombs = [
            warcRecord("resource", block: zeros), warcRecord("resource", block: zeros, length: "999999999999"), zeros,
            [UInt8](repeating: 10, count: 20 << 20),
        ]
        for bomb in bombs {
            let lines = try readArchive(gzip(bomb) + gzip(second), limits: limits)
            #expect(lines.contains { $0.hasSuffix("too_large") })
            #expect(lines.last?.hasSuffix("metadata was late") == true)
            #expect(lines.count <= 4)
        }
    }

    @Test func `a head of a million lines is stopped at its limit`() throws {
        let lines = [UInt8](String(repeating: "a:b\r\n", count: 1_000_000).utf8)
        let endless = Array("WARC/1.1\r\nWARC-Type: response\r\n".utf8) + lines
        for archive in [endless + [13, 10] + second, gzip(endless) + gzip(second)] {
            let outcome = try readArchive(archive)
            #expect(outcome.first == "x@0 bad_warc")
            #expect(outcome.last?.hasSuffix("metadata was late") == true)
            #expect(outcome.count == 2)
        }
    }

    @Test func `many liars take linear time`() throws {
        let liar = warcRecord("resource", block: Array("The ferry".utf8), length: "60000000")
        let lines = try readArchive(Array(repeating: liar, count: 20_000).flatMap(\.self))
        #expect(lines.count == 20_000)
    }

    @Test func `members that begin within each other take linear time`() throws {
        var limits = WARCLimits()
        limits.block = 1 << 20
        // The head of a gzip member and of a stored block, again and again: each holds all that follow.
        let nested: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0xFF, 0xFF, 0, 0] + Array("WARC/".utf8)
        let lines = try readArchive(Array(repeating: nested, count: 50_000).flatMap(\.self), limits: limits)
        #expect(!lines.isEmpty)
    }

    @Test func `member heads that claim endless names take linear time`() throws {
        let heads = Array(repeating: [UInt8]([0x1F, 0x8B, 8, 8]), count: 300_000).flatMap(\.self)
        let lines = try readArchive(gzip(first) + [1] + heads + gzip(second))
        #expect(lines.last?.hasSuffix("metadata was late") == true)
    }

    @Test func `limits as large as a number can be are no trap`() throws {
        var limits = WARCLimits()
        (limits.block, limits.head, limits.ratio) = (.max, .max, .max)
        let lines = try readArchive(gzip(first) + [1, 2] + gzip(second) + second + first, limits: limits)
        #expect(lines.contains { $0.hasSuffix("metadata was late") })
    }
}
