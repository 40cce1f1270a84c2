import Testing

@testable import HTMLTree

@Suite("Reading legacy encodings")
struct EncodingDecodingTests {
    private func text(_ bytes: [UInt8], _ encoding: Encoding) -> String {
        String(decoding: encoding.decode(bytes), as: UTF8.self)
    }

    @Test(
        "Each family of encodings reads its letters",
        arguments: [
            (.windows1252, [0x93, 0x41, 0x94, 0x80, 0x81, 0xE9], "“A”€\u{81}é"),
            (.iso8859_2, [0xB1, 0xB6, 0xF3], "ąśó"), (.windows1250, [0xB9, 0x9C, 0x8F], "ąśŹ"),
            (.windows1251, [0xCC, 0xEE, 0xF1, 0xF2], "Мост"), (.koi8R, [0xED, 0xCF, 0xD3, 0xD4], "Мост"),
            (.koi8U, [0xAE, 0xA4], "ўє"), (.ibm866, [0x8C, 0xAE, 0xE1, 0xE2], "Мост"),
            (.macCyrillic, [0xDF, 0xFF], "я€"), (.macintosh, [0xC6, 0xF0, 0x8A], "∆\u{F8FF}ä"),
            (.windows874, [0xCA, 0xD0, 0x80, 0xDB], "สะ€\u{FFFD}"), (.windows1253, [0xE3, 0xAA], "γ\u{FFFD}"),
            (.windows1255, [0xE9, 0xD9], "י\u{FFFD}"), (.windows1258, [0x61, 0xEC], "a\u{301}"),
            (.iso8859_8I, [0xE9], "י"), (.xUserDefined, [0x41, 0x80, 0xFF], "A\u{F780}\u{F7FF}"),
            (.shiftJIS, [0x8B, 0xB4, 0xB1, 0x81, 0x60, 0xFA, 0x40], "橋ｱ～ⅰ"),
            (.eucJP, [0xB6, 0xB6, 0x8E, 0xB1, 0x8F, 0xB0, 0xA1], "橋ｱ丂"),
            (.iso2022JP, [0x1B, 0x24, 0x42, 0x36, 0x36, 0x1B, 0x28, 0x4A, 0x5C, 0x1B, 0x28, 0x49, 0x31], "橋¥ｱ"),
            (.gbk, [0xC7, 0xC5, 0x80, 0xA3, 0xA0], "桥€\u{3000}"),
            (
                .gb18030, [0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30, 0x81, 0x35, 0xF4, 0x37],
                "\u{80}\u{10000}\u{E7C7}"
            ),
            (.big5, [0xBE, 0xF4, 0xA1, 0x45, 0x88, 0x62, 0xA3, 0xE1], "橋‧Ê\u{304}€"),
            (.eucKR, [0xB4, 0xD9, 0xB8, 0xAE, 0x81, 0x41], "다리갂"),
            (.utf16LE, [0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "A😀"),
            (.utf16BE, [0x04, 0x1C, 0xD8, 0x00, 0x00, 0x41, 0x00], "М\u{FFFD}A\u{FFFD}"),
            (.utf8, [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0xE2, 0x82, 0x41], "é\u{FFFD}A"),
            (.replacement, [0x41, 0x42], "\u{FFFD}"),
        ] as [(Encoding, [UInt8], String)])
    func letters(encoding: Encoding, bytes: [UInt8], expected: String) {
        #expect(Array(text(bytes, encoding).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(
        "A broken pair never swallows markup",
        arguments: [Encoding.gbk, .big5, .eucKR, .shiftJIS, .eucJP])
    func markupSurvives(encoding: Encoding) {
        #expect(text([0xE0, 0x3C, 0x70, 0x3E], encoding) == "\u{FFFD}<p>")
        #expect(text([0x3C, 0xE0], encoding) == "<\u{FFFD}")
    }

    @Test("The code points of four-byte codes are as many as there are codes")
    func fourByteCodes() {
        #expect(CodeTables.gb18030FourBytes.count == 39420)
        #expect(CodeTables.gb18030FourBytes.last == 0xFFFF)
    }

    @Test("ISO-2022-JP reports empty switches and broken pairs")
    func brokenEscapes() {
        #expect(text([0x1B, 0x24, 0x42, 0x1B, 0x28, 0x42, 0x41], .iso2022JP) == "\u{FFFD}A")
        #expect(text([0x1B, 0x24, 0x42, 0x36, 0x1B, 0x28, 0x42, 0x41], .iso2022JP) == "\u{FFFD}A")
        #expect(text([0x1B, 0x5A, 0x8E, 0x0E], .iso2022JP) == "\u{FFFD}Z\u{FFFD}\u{FFFD}")
    }

    @Test("ASCII and valid UTF-8 are returned as they are", arguments: Encoding.allCases)
    func asciiIsKept(encoding: Encoding) {
        let source = Array("<p>Plain words</p>".utf8)
        guard encoding.isASCIICompatible else { return }
        #expect(encoding.decode(source) == source)
    }

    @Test("Bytes of every kind are read to valid UTF-8", arguments: Encoding.allCases)
    func hostileBytes(encoding: Encoding) throws {
        var state: UInt32 = 7
        let noise = (0..<20_000).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
        for source in [noise, Array(repeating: 0x81, count: 20_000), Array(repeating: 0xFF, count: 20_000)] {
            let bytes = encoding.decode(source)
            #expect((try? UTF8Span(validating: bytes.span)) != nil)
        }
    }
}
