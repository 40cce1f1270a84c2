import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct StreamTests {
    private func lines(_ text: String, by size: Int, limit: Int = 100) throws -> [String] {
        var reader = LineReader(ChunkStream(text.utf8, by: size), limit: limit)
        var lines: [String] = []
        while let line = try reader.next() {
            switch line {
            case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
            case .tooLong: lines.append("\(reader.number) too long")
            }
        }
        return lines
    }

    private func unpack(_ bytes: [UInt8], by size: Int) throws -> [UInt8] {
        try GzipStream(ChunkStream(bytes, by: size), input: "x").readAll(input: "x", limit: 10 << 20)
    }

    @Test(arguments: [1, 2, 3, 7, 100]) func `lines are the same however the chunks fall`(size: Int) throws {
        #expect(try lines("a\nbc\n\ndef", by: size) == ["a", "bc", "", "def"])
        #expect(try lines("a\n", by: size) == ["a"])
        #expect(try lines("", by: size) == [])
        #expect(
            try lines("1234\n12345\n123456789\n\n1", by: size, limit: 4) == [
                "1234", "2 too long", "3 too long", "", "1",
            ])
    }

    @Test(arguments: [1, 5, 1000, 1 << 20]) func `gzip unpacks however the chunks fall`(size: Int) throws {
        let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        #expect(try unpack(gzip(long), by: size) == long)
        #expect(try unpack(gzip("one ".utf8) + gzip([]) + gzip("two".utf8), by: size) == Array("one two".utf8))
        #expect(try unpack(gzip("padded".utf8) + [0, 0, 0], by: size) == Array("padded".utf8))
    }

    @Test func `damaged gzip is refused`() throws {
        let packed = gzip((0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) })
        #expect { try unpack(Array(packed.dropLast(9)), by: 64) } throws: { ($0 as? Failure)?.code == .badGzip }
        var damaged = packed
        for index in 500..<540 { damaged[index] ^= 0x55 }
        #expect { try unpack(damaged, by: 64) } throws: { ($0 as? Failure)?.code == .badGzip }
        #expect { try unpack([0x1F, 0x8B], by: 64) } throws: { ($0 as? Failure)?.code == .badGzip }
    }

    @Test func `a gzip bomb is stopped at the limit`() throws {
        let bomb = gzip([UInt8](repeating: 0x20, count: 11 << 20))
        #expect { try unpack(bomb, by: 4096) } throws: { ($0 as? Failure)?.code == .tooLarge }
    }

    @Test func `what is peeked at is not taken`() throws {
        let stream = PeekableStream(ChunkStream("abcdef".utf8, by: 2))
        #expect(stream.peek(3) == Array("abc".utf8))
        #expect(stream.peek(99) == Array("abcdef".utf8))
        #expect(try stream.readAll(input: "x", limit: 6) == Array("abcdef".utf8))
        #expect(try stream.next() == nil)
    }
}
