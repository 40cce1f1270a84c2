import Testing

@testable import WebAddress

@Suite("Hostile addresses")
struct HostileAddressTests {
    private static let pieces = [
        "http:", "file:", "tip:", "//", "/", "\\", "..", "%2e", "?", "#", "@", ":", "[", "]", "::", "%", "%4", " ",
        "\t", "\0",
        "a", "Z", "C|", "0x7f", "1", "99999", ".", "xn--", "ü", "\u{301}", "\u{200C}", "א", "٣", "\u{FFFD}",
        "localhost", "🚢",
    ]

    @Test("An address that was written reads the same again")
    func roundTrip() {
        var random = LinearGenerator(state: 5)
        let bases = ["http://a.example/b/c?d#e", "file:///C:/d", "tip:x", "tip://h", "tip:/.//p"].map { WebAddress($0) }
        for round in 0..<3_000 {
            let text = (0..<Int.random(in: 1...9, using: &random))
                .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }.joined()
            guard let address = WebAddress(text, base: bases[round % bases.count]) else { continue }
            let again = WebAddress(address.href)
            #expect(again == address, "\(text.debugDescription)")
            #expect(again?.host == address.host && again?.path == address.path && again?.query == address.query)
            #expect(address.href.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 })
        }
    }

    @Test("Bytes of any kind do no harm")
    func anyBytes() {
        var random = LinearGenerator(state: 9)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = WebAddress(utf8: Array("https://".utf8) + bytes)?.origin
            _ = WebAddress(utf8: bytes, base: WebAddress("https://a.example/"))?.host
        }
    }

    @Test(
        "A long address takes time in proportion", .timeLimit(.minutes(5)),
        arguments: [
            ("http://a/", "a/../"), ("http://a/", "../"), ("http:", "/"), ("http://", "@"), ("http://", "é."),
            ("http://", "["),
            ("http://a", "\u{301}"), ("http://", "\u{628}\u{200C}"), ("http://ü.xn--", "9"), ("http://[", "0:"),
            ("http://", "1."), ("http://a/", "%2e%2e/a/"), ("http://a:", "0"), ("tip:", "\u{FFFD}"), ("", "#"),
            ("http://a?", "é"),
        ])
    func long(start: String, piece: String) {
        _ = WebAddress(start + String(repeating: piece, count: 20_000))
        // Up and down again, level by level.
        _ = WebAddress(start + String(repeating: "a/", count: 5_000) + String(repeating: piece, count: 5_000))
    }
}

/// Random numbers that are the same each time.
private struct LinearGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 32) << 32 | (state &* 0x9E37_79B9_7F4A_7C15) >> 32
    }
}
