import Record
import Testing

@testable import Pages

@Suite("Growing an article's text")
struct ArticleTextTests {
    @Test("Offsets count code points, not bytes")
    func codePoints() {
        var text = ArticleText()
        let line = Array("Zoë’s 🚢 sank.".utf8)
        text.append(line, kind: .body)
        text.append(Array("Nobody drowned.".utf8), kind: .body, links: [(0..<6, "https://a.example/")])
        let scalars = Array(text.string.unicodeScalars)
        #expect(scalars.count == text.paragraphs[1].end)
        #expect(text.paragraphs[0] == Paragraph(start: 0, end: 13, kind: .body))
        let link = text.links[0]
        #expect(String(String.UnicodeScalarView(scalars[link.start..<link.end])) == "Nobody")
    }

    @Test("A link over the whole of a line ends where the line ends")
    func wholeLine() {
        var text = ArticleText()
        text.append(Array("après".utf8), kind: .body, links: [(0..<6, "https://a.example/")])
        #expect(text.links == [Link(start: 0, end: 5, url: "https://a.example/")])
    }

    @Test("Empty lines are no paragraphs")
    func empty() {
        var text = ArticleText()
        text.append([UInt8](), kind: .body)
        #expect(text.paragraphs.isEmpty)
    }
}
