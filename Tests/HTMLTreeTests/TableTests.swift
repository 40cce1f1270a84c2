import Testing

@testable import HTMLTree

@Suite("Tables") struct TableTests {
    @Test(
        "What does not belong in a table goes before it",
        arguments: [
            ("<table><tr><td>a<td>b<tr><th>c</table>d", #"table(tbody(tr(td("a") td("b")) tr(th("c")))) "d""#),
            ("<table>a<tr>b<td>c</table>", #""ab" table(tbody(tr(td("c"))))"#),
            ("<table> <tr> <td> </table>", #"table(" " tbody(tr(" " td(" "))))"#),
            ("<table><caption>a<tr><td>b</table>", #"table(caption("a") tbody(tr(td("b"))))"#),
            ("<table><caption><table></caption>x", #"table(caption("x" table))"#),
            (
                "<table><col><colgroup><col span=2>x<tr><td>",
                #""x" table(colgroup(col) colgroup(col span=2) tbody(tr(td)))"#
            ),
            ("<table><b><tr><td>x</td></tr></b></table>y", #"b table(tbody(tr(td("x")))) "y""#),
            ("<table><div>a</div><p>b<tr><td>c", #"div("a") p("b") table(tbody(tr(td("c"))))"#),
            (
                "<table><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>",
                #"table(thead(tr(th("a"))) tbody(tr(td("b"))) tfoot(tr(td("c"))))"#
            ),
            ("<table><tbody></tr></td></table></tbody>x", #"table(tbody) "x""#),
            (
                "<table><tr><td><table><tr><td>in</table>out</table>",
                #"table(tbody(tr(td(table(tbody(tr(td("in")))) "out"))))"#
            ),
            (
                "<table><input type=hidden><input type=text><form><input></form></table>",
                "input type=text input table(input type=hidden form)"
            ),
            ("<table><table>x", #"table "x" table"#),
            ("<table><a>1<tr><td>2<a>3</table>4", #"a("1") table(tbody(tr(td("2" a("3"))))) a("4")"#),
            (#"<table>\#0x<td>\#0y"#, #""x" table(tbody(tr(td("y"))))"#),
            ("<table><tr></body></html><td>x", #"table(tbody(tr(td("x"))))"#),
            ("<table><td></table></td>x", #"table(tbody(tr(td))) "x""#),
            ("<table><select><tr><td>x", #"select table(tbody(tr(td("x"))))"#),
            ("<table>a&amp;b<td>c", #""a&b" table(tbody(tr(td("c"))))"#),
            ("<b><table><td></b><i>x</table>y", #"b(table(tbody(tr(td(i("x"))))) "y")"#),
            ("<p><table></p>x", #"p p "x" table"#),
        ])
    func tables(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }
}
