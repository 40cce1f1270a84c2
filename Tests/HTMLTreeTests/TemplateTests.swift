import Testing

@testable import HTMLTree

@Suite("Templates") struct TemplateTests {
    @Test(
        "Templates keep their contents apart",
        arguments: [
            (
                "<table><script>a</script><style>b</style><template>c</template></table>",
                #"table(script("a") style("b") template(#("c")))"#
            ),
            ("<template><td>x</td></template>", #"template(#(td("x")))"#),
            ("<template><tr><td>a</tr><p>b</template>", #"template(#(tr(td("a")) p("b")))"#),
            ("<template><col><p></template>", "template(#(col))"),
            ("<template><template></template>a</template>b", #"template(#(template(#) "a")) "b""#),
            ("<template>x<div></template>y", #"template(#("x" div)) "y""#),
            ("</template><template>", "template(#)"),
            ("<div><template><b></div>x</template>y", #"div(template(#(b("x"))) "y")"#),
            ("<table><template><tr><td>x</template><tr><td>y", #"table(template(#(tr(td("x")))) tbody(tr(td("y"))))"#),
            ("<body><template><body class=x><html><frameset></template>", "template(#)"),
        ])
    func templates(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }
}
