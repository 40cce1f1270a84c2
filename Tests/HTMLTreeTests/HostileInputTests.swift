import Testing

@testable import HTMLTree

/// Sources made to be deep, long or slow. The times are not measured here: what would take quadratic time does not end.
@Suite("Hostile input") struct HostileInputTests {
    @Test(
        "One piece, very many times",
        arguments: [
            "</p>", "<a>", "<b><p>", "<table>", "<div>", "<p>", "<x>", "</x>", "<b>", "<b></p>", "<table><td>",
            "<table>a<tr>b", "<table>a<tr title='&amp;'>b", "<svg>", "<math><mi>", "<svg><desc>", "<template>",
            "<template></template>", "<select>", "<option>", "<li>", "<dd><dt>", "<form>", "<button>", "<object>",
            "<html a", "<body b", "<a b='", "<!--", "<!", "<![CDATA[", "&", "&#", "&a", "&am", "&CounterClockwise",
            "\0", "\r", "<script>", "<script><!--", "<title>", "</title", "<frameset>", "<nobr>", "<h1>", "<ruby><rt>",
            "<a></b>", "<i><table>", "<font><div></font>", "<p><b></p>", "<a><p></a>", "<center><font>",
        ])
    func repeated(piece: String) {
        let source = Array(String(repeating: piece, count: 2000).utf8)
        let document = Document(parsing: source)
        TreeInvariants.check(document)
        TreeInvariants.check(Document(parsingFragment: source, context: .td))
    }

    @Test("Names, attributes and formatting elements that are all different")
    func different() {
        for pattern in [
            "<x#>", "<font a=#>", "<font a#><p>", "<p a#=1>", "<html a#=1>", "<body a#><p b>", "<div><font a=#></div>x",
            "<table><tr a#>#", "<svg a#>", "</x#>",
        ] {
            let source = (0..<1500).map { number in
                pattern.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(number)")
            }
            let document = Document(parsing: Array(source.joined().utf8))
            TreeInvariants.check(document)
        }
    }

    @Test("An element with very many attributes, time and again")
    func manyAttributes() {
        let tag = "<font " + (0..<2000).map { "a\($0)" }.joined(separator: " ") + ">"
        let document = Document(parsing: Array(String(repeating: tag, count: 20).utf8))
        TreeInvariants.check(document)
        #expect(document.attributes.count == 40_000)
    }

    @Test("More names than there are numbers share the last one")
    func tooManyNames() {
        let source = (0..<70_000).map { "<x\($0) a\($0)></x\($0)>" }.joined()
        let document = Document(parsing: Array(source.utf8))
        #expect(document.limitsReached)
        #expect(document.unknownTags.count == 64_512)
        TreeInvariants.check(document)
    }

    @Test("Elements beyond the greatest depth become siblings")
    func depth() {
        var limits = ParserLimits()
        limits.depth = 20
        let source = String(repeating: "<div>", count: 100) + "x" + String(repeating: "</div>", count: 100) + "y"
        let document = Document(parsing: Array(source.utf8), limits: limits)
        #expect(document.limitsReached)
        #expect(TreeInvariants.depth(of: document) == 21)
        #expect(document.nodes.filter { $0.tag == .div }.count == 100)
        #expect(!Document(parsing: Array(source.utf8)).limitsReached)
    }

    @Test("A tree is cut at the greatest number of nodes")
    func nodes() {
        var limits = ParserLimits()
        limits.nodes = 1000
        let document = Document(parsing: Array(String(repeating: "<p>x", count: 5000).utf8), limits: limits)
        #expect(document.limitsReached)
        #expect(document.nodes.count >= 1000 && document.nodes.count < 1200)
        TreeInvariants.check(document)
    }

    @Test("Every beginning of a page is a page")
    func truncated() {
        let page = Array(
            """
            <!DOCTYPE html PUBLIC "a" 'b'><!-- c --><html lang=en><title>&eacute;</title><script>a<!--<script>b--></script>
            <body><p class="d" e='f' g=h>x&hellip;<b>y</p>z</b><table>a<tr><td>€<svg viewbox=1><![CDATA[i]]></svg></table>
            <template><td>😀</template><textarea>\n</textarea>
            """.utf8)
        for end in 0...page.count { TreeInvariants.check(Document(parsing: Array(page[..<end]))) }
    }
}
