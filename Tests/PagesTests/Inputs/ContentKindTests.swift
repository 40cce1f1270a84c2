import Testing

@testable import Pages

@Suite struct ContentKindTests {
    private func kind(_ text: String, name: String = "-") -> ContentKind {
        ContentKind.recognise(Array(text.utf8), name: name)
    }

    @Test func `content tells what an input is`() {
        #expect(kind("<!doctype html><p>x") == .format(.html))
        #expect(kind("\u{FEFF}\n  <div>x") == .format(.html))
        #expect(kind("A plain page.\nWith <b>a tag</b>.") == .format(.text))
        #expect(kind("{\"key\":1}\n") == .format(.jsonl))
        #expect(kind(" { \"text\": \"a, b\"}") == .format(.jsonl))
        #expect(kind("{\n  \"text\": \"a\"\n}") == .format(.json))
        #expect(kind("{\"key\": 1,\n  \"text\": \"a\"}") == .format(.json))
        #expect(kind("[\n {\"text\": 1}]") == .jsonArray)
        #expect(kind("[A note] in brackets") == .format(.text))
        #expect(kind("{curly} words") == .format(.text))
        #expect(kind("WARC/1.1\r\nWARC-Type: warcinfo") == .format(.warc))
        #expect(kind("<?xml version='1.0'?><!-- x --><rss version=\"2.0\">") == .format(.feed))
        #expect(kind("<feed xmlns=\"http://www.w3.org/2005/Atom\">") == .format(.feed))
        #expect(kind("<?xml version='1.0'?><html>") == .format(.html))
    }

    @Test func `the name decides only where the content is mute`() {
        #expect(kind("Words before <p>tags", name: "a.html") == .format(.html))
        #expect(kind("Words before <p>tags", name: "a.HTM.gz") == .format(.html))
        #expect(kind("# Heading", name: "a.md") == .format(.markdown))
        #expect(kind("<html>", name: "a.md") == .format(.html))
        #expect(kind("{\"text\":\"x\"}", name: "a.html") == .format(.jsonl))
    }

    @Test func `a page whose head is torn off within a script is a page`() {
        let torn = "{\"left\":0};</script>\n<p>The quay is closed.</p>"
        #expect(kind(torn, name: "a.html") == .format(.html))
        #expect(kind("{\"text\":\"x\"}\n{\"text\":\"y\"}\n", name: "a.html") == .format(.jsonl))
    }

    @Test func `nothing and next to nothing are empty`() {
        #expect(kind("") == .empty)
        #expect(kind(" \n\t\u{FEFF}".replacing("\u{FEFF}", with: "")) == .empty)
        #expect(kind(String(repeating: " ", count: ContentKind.headSize)) == .format(.text))
    }

    @Test func `binary data are told from text with a stray zero`() {
        #expect(kind("%PDF-1.7") == .binary("a PDF"))
        #expect(kind("filedesc://x.arc 0.0.0.0") == .format(.warc))
        #expect(ContentKind.recognise([0x89, 0x50, 0x4E, 0x47, 0x0D], name: "a.html") == .binary("a PNG image"))
        #expect(ContentKind.recognise([UInt8](repeating: 0, count: 900), name: "a.html") == .binary("binary data"))
        #expect(ContentKind.recognise([0x1F, 0x8B, 8], name: "-") == .gzip)
        #expect(kind("<p>\u{0}\u{0}\u{0}</p>") == .format(.html))
        #expect(
            kind("One page with a zero \u{0} in a long line of words that go on and on for a while.") == .format(.text))
        #expect(kind("\u{1B}$B%K%e!<%9\u{1B}(B") == .format(.text))
    }

    @Test func `UTF-16 is text`() {
        let words = "<p>news</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(ContentKind.recognise([0xFF, 0xFE] + words, name: "-") == .format(.html))
        #expect(ContentKind.recognise(words, name: "-") == .format(.html))
        #expect(ContentKind.recognise([0xFE, 0xFF, 0, 0x41], name: "-") == .format(.text))
    }
}
