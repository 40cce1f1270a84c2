import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite struct BodyDecoderTests {
    private let text = Array(String(repeating: "<p>The ferry to Selwick was late again.</p>\n", count: 40).utf8)
    private let brotli = "G98G+AXKbaleSAtpWIqGJi+KgjIEsRVZ5CLD9A5oXMSR7CeVLpoiPneTtd6ok6aI2EXvJg=="
    private let zstd = "KLUv/WDgBa0BAMQCPHA+VGhlIGZlcnJ5IHRvIFNlbHdpY2sgd2FzIGxhdGUgYWdhaW4uPC9wPgoBAIz1/aoM"
    /// Eight megabytes of zeros.
    private let brotliBomb = "y///P/gnAOKxQCD3/m8="

    private func bytes(_ base64: String) throws -> [UInt8] { Array(try #require(Data(base64Encoded: base64))) }

    /// What a body decodes to when it comes in pieces, and why no further.
    private func decode(_ body: [UInt8], _ codings: [ContentCoding], by size: Int = 7, limit: Int = 1 << 20)
        -> (bytes: [UInt8], damage: BodyDamage?)
    {
        var decoded: [UInt8] = []
        do throws(BodyDamage) {
            let decoder = try BodyDecoder(undoing: codings, limit: limit)
            for start in stride(from: 0, to: body.count, by: size) {
                try decoder.decode(Array(body[start..<min(start + size, body.count)]), into: &decoded)
            }
            try decoder.finish()
        } catch {
            return (decoded, error)
        }
        return (decoded, nil)
    }

    @Test(arguments: [1, 2, 7, 64, 1 << 20])
    func `every coding is undone, whatever the chunks`(size: Int) throws {
        let zlib = zlibbed(text)
        let packed: [(ContentCoding, [UInt8])] = [
            (.gzip, gzip(text)), (.gzip, gzip(text.prefix(900)) + gzip(text.dropFirst(900))),
            (.gzip, gzip(text) + [0, 0]),
            (.deflate, zlib), (.deflate, Array(zlib.dropFirst(2).dropLast(4))),
            (.brotli, try bytes(brotli)), (.zstd, try bytes(zstd)), (.zstd, try bytes(zstd) + [0, 0]),
            (.chunked, chunked(text)),
        ]
        for (coding, body) in packed {
            let result = decode(body, [coding], by: size)
            #expect(result.bytes == text && result.damage == nil, "\(coding)")
        }
        let (plain, damage) = decode(text, [], by: size)
        #expect(plain == text && damage == nil)
    }

    @Test func `codings one over the other are undone from the outermost`() throws {
        #expect(decode(chunked(gzip(text)), [.gzip, .chunked]).bytes == text)
        #expect(decode(gzip(try bytes(brotli)), [.brotli, .gzip]).bytes == text)
        #expect(decode(text, Array(repeating: .gzip, count: 5)).damage == .tooManyCodings)
    }

    @Test func `a bomb is stopped at the limit, at whatever coding it goes off`() throws {
        let zeros = [UInt8](repeating: 0, count: 8 << 20)
        let bombs: [([ContentCoding], [UInt8])] = [
            ([.gzip], gzip(zeros)), ([.deflate], zlibbed(zeros)), ([.brotli], try bytes(brotliBomb)),
            ([.gzip, .gzip], gzip(gzip(zeros))), ([.brotli, .gzip], gzip(zeros)), ([], zeros),
            ([.chunked], chunked(zeros)),
        ]
        for (codings, body) in bombs {
            let result = decode(body, codings, by: 1 << 24, limit: 100_000)
            #expect(result.damage == .tooLarge(limit: 100_000), "\(codings)")
            #expect(result.bytes.count <= 100_000)
        }
    }

    @Test func `what was sound before the damage is kept`() throws {
        for (coding, body) in [(ContentCoding.gzip, gzip(text)), (.chunked, chunked(text)), (.zstd, try bytes(zstd))] {
            #expect(decode(body.dropLast(9), [coding]).damage == .cutShort(coding))
            #expect(decode(Array("No such thing".utf8), [coding]).damage == .damaged(coding))
            #expect(decode([], [coding]).damage == nil)
        }
        let cut = decode(chunked(text).dropLast(30), [.chunked])
        #expect(text.starts(with: cut.bytes) && !cut.bytes.isEmpty)
    }

    @Test func `a window that no browser would hold is refused`() throws {
        let wide = "KLUv/QB4rQEAxAI8cD5UaGUgZmVycnkgdG8gU2Vsd2ljayB3YXMgbGF0ZSBhZ2Fpbi48L3A+CgEAjPX9qgw="
        #expect(decode(try bytes(wide), [.zstd]).damage == .damaged(.zstd))
    }

    @Test func `chunks are read as servers write them`() {
        let odd = "5 ;name=\"v\"\r\nFerry\r\n0B\n to Selwick\r\n000\r\nTrailer: x\r\n\r\nmore"
        #expect(decode(Array(odd.utf8), [.chunked], by: 1).bytes == Array("Ferry to Selwick".utf8))
        for bad in ["5\r\nFerryX", "\r\n5\r\nFerry", "-5\r\n", "0x5\r\nFerry", "FFFFFFFFFFFFFFFFF\r\nFerry"] {
            #expect(decode(Array(bad.utf8), [.chunked]).damage == .damaged(.chunked), "\(bad)")
        }
        #expect(decode(Array("FFFFFFFFFFFFFFF\r\nFerry".utf8), [.chunked]).damage == .cutShort(.chunked))
        #expect(decode(Array("5;\(String(repeating: "x", count: 99999))".utf8), [.chunked]).bytes.isEmpty)
    }

    @Test func `a list of codings is read as it was applied`() throws {
        #expect(try ContentCoding.list(["gzip, BR", "identity,x-gzip ,"]) == [.gzip, .brotli, .gzip])
        #expect(try ContentCoding.list([]) == [])
        #expect(throws: BodyDamage.unsupported("compress")) { try ContentCoding.list(["compress"]) }
        #expect(throws: BodyDamage.tooManyCodings) { try ContentCoding.list(["gzip,gzip,gzip,gzip,gzip"]) }
    }

    @Test func `what is sound before the damage is kept, however much comes at once`() throws {
        for size in [1, 7, 1 << 20] {
            let torn = decode(chunked(text).dropLast(5) + Array("zz\r\n".utf8), [.chunked], by: size)
            #expect(torn.bytes == text && torn.damage == .damaged(.chunked))
        }
        var frames = try bytes(zstd)
        frames += try bytes(zstd).dropLast(4) + [0, 0, 0, 0]
        #expect(decode(frames, [.zstd], by: 1 << 20).bytes.starts(with: text))
        #expect(decode(frames, [.zstd], by: 1 << 20).damage == .damaged(.zstd))
    }

    @Test(arguments: [1, 4, 1 << 20])
    func `what follows the end is padding, even where it looks like another beginning`(size: Int) throws {
        let padding: [UInt8] = [0, 0x1F, 0x8B, 0x28, 0x1F]
        for (coding, body) in [(ContentCoding.gzip, gzip(text)), (.zstd, try bytes(zstd))] {
            let result = decode(body + padding, [coding], by: size)
            #expect(result.bytes == text && result.damage == nil)
        }
    }
}
