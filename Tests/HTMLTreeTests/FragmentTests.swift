import Testing

@testable import HTMLTree

@Suite("Fragments") struct FragmentTests {
    @Test(
        "A fragment is read as the contents of its context",
        arguments: [
            (HTMLTree.Tag.div, "<td>a<p>b", #""a" p("b")"#),
            (.body, "<body class=x>a", #""a""#),
            (.table, "<td>a", #"tbody(tr(td("a")))"#),
            (.table, "a<tr>", #""a" tbody(tr)"#),
            (.tbody, "a<td>b</table>c", #""a" tr(td("bc"))"#),
            (.tr, "</tr><td>a</td>x", #"td("a") "x""#),
            (.td, "</td>a<td>b", #""ab""#),
            (.caption, "a<tr>b", #""ab""#),
            (.colgroup, "a<col>b<p>", "col"),
            (.select, "<input><option>a<select>b", #"option("ab")"#),
            (.template, "<tr><td>a", #"tr(td("a"))"#),
            (.title, "a&lt;<b></title>c", #""a<<b></title>c""#),
            (.textarea, "<p>&amp;", #""<p>&""#),
            (.style, "<p>&amp;", #""<p>&amp;""#),
            (.script, "<!--<script>a", #""<!--<script>a""#),
            (.plaintext, "<p>", #""<p>""#),
            (.noscript, "<p>a", #"p("a")"#),
            (.form, "<form>a", #""a""#),
            (.html, "<title>a</title>b", #"head(title("a")) body("b")"#),
            (.head, "<title>a</title>b", #"title("a") "b""#),
            (.frameset, "<frame>a</frameset><frame>", "frame frame"),
        ])
    func html(context: HTMLTree.Tag, source: String, tree: String) {
        #expect(TreeText.fragment(source, in: context) == tree)
    }

    @Test(
        "A fragment of a foreign element follows the foreign rules",
        arguments: [
            (HTMLTree.Tag.svg, Node.Namespace.svg, "<lineargradient/><p>a", #"svg:linearGradient p("a")"#),
            (.desc, .svg, "<p>a</desc>", #"p("a")"#),
            (.math, .mathML, "<mi>a</math>b", #"math:mi("ab")"#),
            (.mi, .mathML, "<b>a</b><mglyph>", #"b("a") math:mglyph"#),
            (.svg, .svg, "<![CDATA[<a>]]>", #""<a>""#),
        ])
    func foreign(context: HTMLTree.Tag, namespace: Node.Namespace, source: String, tree: String) {
        #expect(TreeText.fragment(source, in: context, namespace) == tree)
    }
}
