import Record
import Testing

@testable import Pages

@Suite struct XMLRepairTests {
    private func repaired(_ text: String, _ limits: FeedLimits = FeedLimits()) throws -> (text: String, isDamaged: Bool)
    {
        let repair = try XMLRepair(Array(text.utf8), limits: limits)
        return (String(decoding: repair.output, as: UTF8.self), repair.isDamaged)
    }

    @Test(arguments: [
        ("<a b='1'>x</a>", "<a b=\"1\">x</a>"),
        ("\u{A}<?xml version='1.0'?><!-- - --><!DOCTYPE a [<!ELEMENT a ANY>]> <a/>", "<a/>"),
        ("<a>1 &lt; 2 &#233;&#xE9; &eacute;&nbsp;</a>", "<a>1 &lt; 2 éé é\u{A0}</a>"),
        ("<a><![CDATA[1 < 2 & ]] >]]><!-- -- x --><?p q?></a>", "<a>1 &lt; 2 &amp; ]] &gt;</a>"),
        ("<!DOCTYPE a [<!ENTITY we \"The &#xC6;gis\">]><a b=\"&we;\">&we;</a>", "<a b=\"The Ægis\">The Ægis</a>"),
    ])
    func `sound XML stays sound`(_ source: String, _ expected: String) throws {
        let result = try repaired(source)
        #expect(result.text == expected)
        #expect(!result.isDamaged)
    }

    @Test(arguments: [
        ("junk <a>x</a>", "<a>x</a>"),
        ("<a>R&D & co &unknown; &#xZ;</a>", "<a>R&amp;D &amp; co &amp;unknown; &amp;#xZ;</a>"),
        ("<a>1 < 2 <3</a>", "<a>1 &lt; 2 &lt;3</a>"),
        ("<a><b>x</a>", "<a><b>x</b></a>"),
        ("<a><b>x</B></a>", "<a><b>x</b></a>"),
        ("<a></c>x</a>", "<a>x</a>"),
        ("<a><item><t>1<item><t>2</a>", "<a><item><t>1</t></item><item><t>2</t></item></a>"),
        ("<a b=1 c d='<&x'>y</a>", "<a b=\"1\" c=\"c\" d=\"&lt;&amp;x\">y</a>"),
        ("<a b=\"1>x</a>", "<a b=\"&quot;1\">x</a>"),
        ("<a>x<b", "<a>x</a>"),
        ("<a>x<![CDATA[y", "<a>xy</a>"),
        ("<a>x<!-- y", "<a>x</a>"),
        ("<a>\u{1}x\u{0}</a>", "<a>x</a>"),
        ("<a <b>x</b></a>", "<a><b>x</b></a>"),
    ])
    func `damage is mended and told`(_ source: String, _ expected: String) throws {
        let result = try repaired(source)
        #expect(result.text == expected)
        #expect(result.isDamaged)
    }

    @Test func `whatever is cut off where it may be, libxml2 finds well-formed`() throws {
        let source = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss xmlns:a='u' version="2.0"><channel a:b="&amp;&x;">
            <!-- c --><title>T &nbsp; &#38; <![CDATA[<p>]]></title><item/><item><a:b>é</a:b></item></channel></rss>
            """
        let bytes = Array(source.utf8)
        for count in 0...bytes.count {
            guard let repair = try? XMLRepair(Array(bytes.prefix(count)), limits: FeedLimits()),
                !repair.output.isEmpty
            else { continue }
            let again = try XMLRepair(repair.output, limits: FeedLimits())
            #expect(!again.isDamaged && again.output == repair.output)
        }
    }

    @Test func `entities that grow are refused by name`() {
        var laughs = "<!DOCTYPE rss [<!ENTITY l0 \"ha\">"
        for level in 1...9 {
            laughs += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        laughs += "]><rss><channel><title>&l9;</title></channel></rss>"
        let failure = #expect(throws: Failure.self) { try Feed(parsing: Array(laughs.utf8), input: "laughs.xml") }
        #expect(failure?.code == .badFeed)
        #expect(failure?.message.contains("billion laughs") == true)
    }

    @Test func `A plain entity named very often is refused too`() {
        let entity = String(repeating: "a", count: 999)
        let text =
            "<!DOCTYPE rss [<!ENTITY a \"\(entity)\">]><rss>" + String(repeating: "&a;", count: 2000) + "</rss>"
        let failure = #expect(throws: Failure.self) { try Feed(parsing: Array(text.utf8), input: "f") }
        #expect(failure?.message.contains("grow") == true)
    }

    @Test func `no external entity is read`() throws {
        let text = """
            <!DOCTYPE rss [<!ENTITY passwords SYSTEM "file:///etc/passwd">]><rss><channel><title>&passwords;</title>
            </channel></rss>
            """
        #expect(try FeedReadingTests.feed(text).title?.value == "&passwords;")
    }

    @Test func `depth, elements and attributes have their limits`() throws {
        let deep = "<rss>" + String(repeating: "<a>", count: 100_000)
        #expect(throws: FeedProblem.tooDeep) { try repaired(deep) }
        var few = FeedLimits()
        few.elements = 10
        let wide = "<rss>" + String(repeating: "<a/>", count: 11) + "</rss>"
        #expect(throws: FeedProblem.tooManyElements) { try repaired(wide, few) }
        let many = "<rss " + (0..<10_000).map { "a\($0)='' " }.joined() + "><channel><title>T</title></channel></rss>"
        #expect(try FeedReadingTests.feed(many).title?.value == "T")
    }

    @Test(.timeLimit(.minutes(5)))
    func `hostile sources take linear time`() throws {
        for part in [
            "&", "<", "<a ", "</a>", "<![CDATA[", "<!--", "]]>", "\"", "&a", "<a b='", "<!DOCTYPE a [", "<item>",
        ] {
            let text = "<rss>" + String(repeating: part, count: 20_000)
            _ = try? XMLRepair(Array(text.utf8), limits: FeedLimits())
            _ = try? XMLRepair(Array(text.dropFirst(5).utf8), limits: FeedLimits())
        }
    }

    @Test func `random damage is read as far as it goes, and libxml2 mends the rest`() {
        let source = Array(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="http://a.example/">
            <channel><title>T &amp; &nbsp;</title><item dc:x="1" y='2'><link>b</link><pubDate>22 Nov 2026 10:00 GMT</pubDate>
            <description><![CDATA[<p>a</p>]]></description><dc:creator>N (n@a.example)</dc:creator></item></channel></rss>
            """.utf8)
        // A linear congruential generator: the same damage on every machine.
        var state: UInt32 = 17
        func random(_ limit: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % limit
        }
        let pieces = [
            "<", ">", "&", "\"", "'", "/", "]]>", "<![CDATA[", "<!--", "\u{0}", "&#0;", "<item>", "xmlns:a=''", ":",
        ]
        for _ in 0..<3000 {
            var bytes = source
            for _ in 0...random(6) {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes.insert(contentsOf: pieces[random(pieces.count)].utf8, at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + random(20)))
                default: bytes[place] = UInt8(random(256))
                }
            }
            guard let feed = try? Feed(parsing: bytes, input: "f") else { continue }
            for item in feed.items { _ = (item.fullText?.html, item.title?.plain, item.published?.moment?.inUTC) }
        }
    }
}
