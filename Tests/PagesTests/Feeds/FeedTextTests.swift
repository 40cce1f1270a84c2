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
        #expect(String(decoding: text.html, as: UTF8.self) == "<p>a &lt; b</p>\n<p>c &amp; d</p>")
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
