import HTMLTree
import Testing

@testable import Pages

@Suite("Cutting a page into blocks")
struct BlockSegmenterTests {
    private func page(_ html: String) -> PageBlocks { BlockSegmenter.blocks(of: Document(parsing: Array(html.utf8))) }

    private func texts(_ html: String) -> [String] {
        let page = page(html)
        return page.blocks.map { String(decoding: page.text[$0.range], as: UTF8.self) }
    }

    @Test("Block elements part blocks, inline elements do not")
    func elements() {
        #expect(
            texts("<p>The <b>har</b>bour<i> is</i> shut.</p>Nobody<div>sails.</div>now") == [
                "The harbour is shut.", "Nobody", "sails.", "now",
            ])
    }

    @Test("White space is folded, soft hyphens and zero-width spaces go")
    func whiteSpace() {
        #expect(
            texts("<p>\n  A\u{A0}\u{A0}ship&nbsp;&#8203;sank \t in the har&shy;bour \n</p>") == [
                "A ship sank in the harbour"
            ])
    }

    @Test("One line break parts lines of a block, two part blocks")
    func lineBreaks() {
        #expect(texts("<div>one<br>two<br><br>three<br>&nbsp;<br>four</div>") == ["one\ntwo", "three", "four"])
    }

    @Test("Scripts, controls and media have no text for readers")
    func skipped() {
        let html =
            "<p>kept<script>var a</script><style>b{}</style><button>Share</button><select><option>x</select><svg><text>y</text></svg></p>"
        #expect(texts(html) == ["kept"])
    }

    @Test("Preformatted lines stay lines")
    func preformatted() {
        #expect(texts("<pre>first\n  second</pre>") == ["first\nsecond"])
    }

    @Test("Words are counted, and those under links apart")
    func words() {
        let block = page("<p>Read <a href=/r>the whole report</a> on 3 ships, don't wait.</p>").blocks[0]
        #expect(block.words == 9)
        #expect(block.linkWords == 3)
        #expect(block.linkCount == 1)
    }

    @Test("A link round several blocks is a link in each")
    func linkRoundBlocks() {
        let page = page("<a href=/x><h3>Storm warning</h3><p>Ships stay in port.</p></a><p>Fine here.</p>")
        #expect(page.blocks.map(\.linkWords) == [2, 4, 0])
        #expect(page.blocks.map(\.linkCount) == [1, 1, 0])
    }

    @Test("Ideographs count as half a word each")
    func ideographs() {
        #expect(page("<p>港口今天关闭了</p>").blocks[0].words == 3)
    }

    @Test("A container knows its blocks and their words")
    func containers() throws {
        let page = page("<body><nav><a href=/>Home</a></nav><main><p>One two.</p><p>Three.</p></main></body>")
        let main = try #require(page.containers.first { $0.tag == .main })
        #expect(main.firstBlock == 1)
        #expect(main.endBlock == 3)
        #expect(main.words == 3)
        #expect(main.hints.contains(.mainTag))
    }

    @Test(
        "Names are read word by word, by their longest known beginning",
        arguments: [
            ("story__body", Hints.article.union(.body)), ("relatedPosts", Hints.related.union(.article)),
            ("commentlist", .comments),
            ("address", Hints()), ("sidebar-right", .sidebar), ("BYLINE", .author),
        ])
    func hints(name: String, expected: Hints) throws {
        let page = page("<div class='\(name)'><p>text</p></div>")
        let div = try #require(page.containers.first { $0.tag == .div })
        #expect(div.hints.rawValue == expected.rawValue, "\(name)")
    }

    @Test("Nothing at all is no blocks")
    func empty() {
        #expect(texts("").isEmpty)
        #expect(texts("<p> &nbsp; </p>").isEmpty)
    }
}
