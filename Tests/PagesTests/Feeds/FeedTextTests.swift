import Testing

@testable import Pages

@Suite struct FeedTextTests {
    @Test(arguments: [
        ("1 < 2 and 3 > 2", false), ("AT&T", false), ("<p>News", true), ("a<br/>b", true), ("caf&eacute;", true),
        ("&#8217;", true), ("<notatag>", false), ("x <!-- y -->", false), ("List<String>", false),
    ])
    func `HTML is told from plain text`(_ text: String, _ isHTML: Bool) {
        #expect(MarkupSigns.isHTML(text.utf8) == isHTML)
    }

    @Test func `markup that was escaped once too often is undone, talk of markup is not`() {
        #expect(FeedText("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", form: .html).plain == "One. Two.")
        #expect(FeedText("The history of the &lt;p&gt; tag", form: .html).plain == "The history of the <p> tag")
    }

    @Test func `plain text keeps its lines and its angle brackets`() {
        let text = FeedText("a < b\nc & d", form: .plain)
        #expect(text.plain == "a < b c & d")
        #expect(text.safeHTML == "<p>a &lt; b</p>\n<p>c &amp; d</p>")
    }

    @Test(arguments: [
        ("<p onclick=\"x()\">a</p>", "<p>a</p>"),
        ("<script>x()</script>a<style>p{}</style>", "a"),
        ("<iframe src=\"https://bad.example/\">b</iframe>a", "a"),
        ("<object data=x><embed src=y>a</object>", "a"),
        ("<a href=\" java\nscript:x()\">a</a>", "<a>a</a>"),
        ("<a href=\"data:text/html,x\">a</a>", "<a>a</a>"),
        ("<a href=\"../b\">a</a>", "<a href=\"https://feed.example/b\">a</a>"),
        ("<a href=\"mailto:a@b.example\">a</a>", "<a href=\"mailto:a@b.example\">a</a>"),
        ("<img src=\"i.png\" alt='\"<'>", "<img src=\"https://feed.example/x/i.png\" alt=\"&quot;&lt;\" />"),
        (
            "<svg><script>x()</script><a xlink:href=\"javascript:x\"><circle r=\"1\"/></a></svg>",
            "<svg><a><circle r=\"1\"></circle></a></svg>"
        ),
        ("<svg><foreignObject><p>a</p></foreignObject></svg>", "<svg></svg>"),
        ("<b style=\"color: red; position: fixed; background: url(x)\">a</b>", "<b style=\"color: red;\">a</b>"),
        ("<b style=\"margin: -2000px; padding: 99999em\">a</b>", "<b>a</b>"),
        ("<form><input name=a formaction=\"javascript:x\"></form>", "<form><input name=\"a\" /></form>"),
        ("<meta http-equiv=refresh content=0><base href=x>a", "a"),
    ])
    func `what may be shown runs nothing, loads nothing, leaves its place nowhere`(_ html: String, _ expected: String) {
        let text = FeedText(html, form: .html, base: "https://feed.example/x/y")
        #expect(text.safeHTML == expected)
        #expect(FeedText(expected, form: .html).safeHTML == expected)
    }

    @Test func `however deep, it is written without recursion`() {
        let text = FeedText(String(repeating: "<b>", count: 200_000) + "x", form: .html)
        #expect(text.safeHTML.contains("x"))
    }

    @Test(arguments: [
        ("Mara Lind (mara@gazette.example)", "Mara Lind", "mara@gazette.example"),
        ("mara@gazette.example (Mara Lind)", "Mara Lind", "mara@gazette.example"),
        ("Mara Lind <mara@gazette.example>", "Mara Lind", "mara@gazette.example"),
        ("mara@gazette.example", "", "mara@gazette.example"), ("Mara Lind (sports)", "Mara Lind (sports)", ""),
        ("(((", "(((", ""),
    ])
    func `people`(_ line: String, _ name: String, _ email: String) {
        let person = FeedPerson(line: line)
        #expect((person?.name ?? "") == name)
        #expect((person?.email ?? "") == email)
    }
}
