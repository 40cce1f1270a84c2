import Testing

@testable import HTMLTree

@Suite("Foreign content") struct ForeignContentTests {
    @Test(
        "SVG and MathML have their own names and rules",
        arguments: [
            (
                "<svg><circle r=1 /><g><desc><b>x</b></desc></g></svg>y",
                #"svg:svg(svg:circle r=1 svg:g(svg:desc(b("x")))) "y""#
            ),
            (
                "<svg viewbox=1 preserveaspectratio=2><lineargradient><foreignobject><p>x</svg>y",
                #"svg:svg viewBox=1 preserveAspectRatio=2(svg:linearGradient(svg:foreignObject(p("xy"))))"#
            ),
            ("<svg xlink:href=a xml:lang=b xmlns:xlink=c></svg>", "svg:svg xlink:href=a xml:lang=b xmlns:xlink=c"),
            ("<svg><p>x", #"svg:svg p("x")"#),
            ("<svg><font><font color=red>x", #"svg:svg(svg:font) font color=red("x")"#),
            ("<svg><title><p>x</title></svg>", #"svg:svg(svg:title(p("x")))"#),
            ("<svg></p><g>x", #"svg:svg p g("x")"#),
            ("<svg><![CDATA[a<b]]>c</svg><![CDATA[d]]>", #"svg:svg("a<bc") ![CDATA[d]]!"#),
            (#"<svg>a\#0b</svg>c\#0d"#, #"svg:svg("a\#u{FFFD}b") "cd""#),
            (
                "<math><mi>x<b>y</b></mi><mglyph><mo><malignmark></math>",
                #"math:math(math:mi("x" b("y")) math:mglyph(math:mo(math:malignmark)))"#
            ),
            ("<math><annotation-xml><svg><p>x", #"math:math(math:annotation-xml(svg:svg)) p("x")"#),
            (
                #"<math><annotation-xml encoding="Text/HTML"><p>x</annotation-xml></math>y"#,
                #"math:math(math:annotation-xml encoding=Text/HTML(p("xy")))"#
            ),
            ("<math definitionurl=a viewbox=b>", "math:math definitionURL=a viewbox=b"),
            ("<math><mi><svg><mi>x", #"math:math(math:mi(svg:svg(svg:mi("x"))))"#),
            ("<svg><a/><b/>", "svg:svg(svg:a) b"),
        ])
    func foreign(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }
}
