import Testing

@testable import HTMLTree

@Suite("Text ranges") struct TextRangeTests {
    @Test("Plain text and values are ranges of the source itself")
    func ranges() throws {
        let source = "<p title=harbour>Ships &c wait"
        let document = Document(parsing: Array(source.utf8))
        #expect(document.bytes == Array(source.utf8))
        let text = try #require(document.nodes.first { $0.kind == .text })
        #expect(text.text.range == 17..<source.utf8.count)
    }

    @Test("An element knows its start tag; one that the parser made up has none")
    func startTags() throws {
        let document = Document(parsing: Array("<table><td id=a>x".utf8))
        let tags = document.nodes.filter { $0.isElement }.map { document.string($0.text) }
        #expect(tags == ["", "", "", "<table>", "", "", "<td id=a>"])
    }

    @Test("Text in pieces is put together in order")
    func pieces() {
        let rows = (0..<500).map { "<tr title='&amp;'>\($0),<td>cell &lt;" }.joined()
        let tree = TreeText.body("<table>" + rows)
        #expect(tree.hasPrefix("\"" + (0..<500).map { "\($0)," }.joined() + "\" table"))
    }

    @Test("Names that are not well-known are numbered by document")
    func unknownNames() {
        let document = Document(parsing: Array("<quay-side berth=1><QUAY-SIDE BERTH=2 tide=3>".utf8))
        #expect(document.unknownTags == ["quay-side"])
        #expect(document.unknownAttributeNames == ["berth", "tide"])
    }

    @Test("Every well-known name is found by its name")
    func wellKnownNames() {
        for (number, name) in HTMLTree.Tag.wellKnownNames.enumerated().dropFirst() {
            #expect(HTMLTree.Tag(named: name)?.rawValue == UInt16(number))
        }
        #expect(HTMLTree.Tag(named: "quay-side") == nil)
        #expect(HTMLTree.Tag(named: "") == nil)
    }

    @Test("Children and descendants come in document order, templates' contents apart")
    func traversal() {
        let document = Document(parsing: Array("<div><p>a</p><template><b></template><i></i></div><u>".utf8))
        let tags = document.descendants(of: .document).filter { document[$0].isElement }.map {
            document.name(of: document[$0].tag)
        }
        #expect(tags == ["html", "head", "body", "div", "p", "template", "i", "u"])
    }
}
