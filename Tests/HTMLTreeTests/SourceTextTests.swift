import Testing

@testable import HTMLTree

@Suite("Source text") struct SourceTextTests {
    @Test(
        "Line ends become line feeds",
        arguments: [("a\r\nb", "a\nb"), ("a\rb\r", "a\nb\n"), ("\r\r\n\n", "\n\n\n"), ("a\r\r\rb", "a\n\n\nb")])
    func lineEnds(source: String, text: String) {
        #expect(SourceText.prepared(Array(source.utf8)).bytes == Array(text.utf8))
    }

    @Test("A byte order mark is left out, but only the first")
    func byteOrderMark() {
        let mark = "\u{FEFF}"
        #expect(SourceText.prepared(Array((mark + mark + "a").utf8)).bytes == Array((mark + "a").utf8))
        #expect(TreeText.document(mark + "<!DOCTYPE html>") == "!DOCTYPE html html(head body)")
    }

    @Test("A carriage return that a reference stands for stays")
    func referencedReturn() {
        #expect(TreeText.body("a&#13;b") == "\"a\rb\"")
    }

    @Test("Ill-formed UTF-8 is replaced as the standard library does, at every offset")
    func illFormed() {
        let faults: [[UInt8]] = [
            [0xFF], [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88], [0xE2, 0x82, 0x41], [0xF0, 0x80],
        ]
        for fault in faults {
            for offset in 0..<40 {
                let before = [UInt8](repeating: 0x61, count: offset)
                for source in [before + fault, before + fault + Array("é€😀 tail".utf8)] {
                    #expect(SourceText.prepared(source).bytes == Array(String(decoding: source, as: UTF8.self).utf8))
                }
            }
        }
    }

    @Test("A well-formed source is kept as it is")
    func wellFormed() {
        let source = Array("plain, é, €, 😀, \u{0}, \u{10FFFF}, and on to more than a block of thirty-two bytes".utf8)
        #expect(SourceText.prepared(source).bytes == source)
    }
}
