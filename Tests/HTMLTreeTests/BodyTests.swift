import Testing

@testable import HTMLTree

@Suite("Body contents") struct BodyTests {
    @Test(
        "Elements of the body end one another",
        arguments: [
            ("<p>one<p>two", #"p("one") p("two")"#),
            ("<p>one<div>two</div>three", #"p("one") div("two") "three""#),
            ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", #"ul(li("a") li("b" ul(li("c"))) li("d"))"#),
            ("<dl><dt>a<dd>b<dt>c</dl>", #"dl(dt("a") dd("b") dt("c"))"#),
            ("<h1>a<h2>b</h3>c", #"h1("a") h2("b") "c""#),
            ("<p><b>one<p>two</b>three", #"p(b("one")) p(b("two") "three")"#),
            ("<button>a<button>b", #"button("a") button("b")"#),
            ("<form id=a><form id=b><input></form></form>", "form id=a(input)"),
            ("<form><div></form>x</div>y", #"form(div("x")) "y""#),
            ("<pre>", "pre"),
            (#"<pre>\#n\#nx</pre><textarea>\#n<b></textarea>y"#, #"pre("\#nx") textarea("<b>") "y""#),
            (#"<listing>\#nx</listing>"#, #"listing("x")"#),
            ("<plaintext><b>x</plaintext>", #"plaintext("<b>x</plaintext>")"#),
            ("<xmp><b></xmp>x", #"xmp("<b>") "x""#),
            ("<iframe><p></iframe>x", #"iframe("<p>") "x""#),
            ("<noembed><p></noembed><noscript><p></noscript>", #"noembed("<p>") noscript(p)"#),
            ("<image src=x>", "img src=x"),
            ("<img><br/><hr><wbr><area><embed><keygen>x", #"img br hr wbr area embed keygen "x""#),
            ("<input><param><source><track>x", #"input param source track "x""#),
            ("</br></p>x", #"br p "x""#),
            ("<div><span></div>x", #"div(span) "x""#),
            ("<custom-tag data-x=1><other></custom-tag>x", #"custom-tag data-x=1(other) "x""#),
            ("<span></sarcasm>x</span>", #"span("x")"#),
            ("<address><p>x</address>y", #"address(p("x")) "y""#),
            ("<ruby>a<rb>b<rt>c<rtc>d<rt>e<rp>f", #"ruby("a" rb("b") rt("c") rtc("d" rt("e") rp("f")))"#),
        ])
    func body(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }

    @Test(
        "Formatting elements that overlap others are split",
        arguments: [
            ("<b>1<i>2</b>3</i>4", #"b("1" i("2")) i("3") "4""#),
            ("<b><p>1</b>2</p>", #"b p(b("1") "2")"#),
            ("<a href=1>x<a href=2>y</a>", #"a href=1("x") a href=2("y")"#),
            ("<a>1<div>2<a>3</a></div>4</a>", #"a("1") div(a("2") a("3")) "4""#),
            ("<b><b><b><b><p>x", #"b(b(b(b(p("x")))))"#),
            ("<b><b><b><b></b></b></b></b>x<p>y", #"b(b(b(b))) "x" p("y")"#),
            (
                "<font size=1><font size=1><font size=1><font size=1><p>x</font></font></font></font>y",
                #"font size=1(font size=1(font size=1(font size=1)) p(font size=1(font size=1(font size=1("x"))) "y"))"#
            ),
            ("<nobr>a<nobr>b", #"nobr("a") nobr("b")"#),
            ("<em><div><span>a</em>b</span></div>", #"em div(em(span("a")) "b")"#),
            ("<code><section><article>x</code>y</article></section>", #"code section(code article(code("x") "y"))"#),
            ("<object><b>x</object>y", #"object(b("x")) "y""#),
            ("<b><marquee></b>x</marquee>y", #"b(marquee("x") "y")"#),
        ])
    func formatting(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }

    @Test(
        "Selects hold options and end where another begins",
        arguments: [
            (
                "<select><option>a<option>b<optgroup><option>c</select>d",
                #"select(option("a") option("b") optgroup(option("c"))) "d""#
            ),
            ("<select><div>x</div><select>y", #"select(div("x")) "y""#),
            ("<select><option>a<hr><input>", #"select(option("a") hr) input"#),
            ("<option>a<option>b<optgroup>c", #"option("a") option("b") optgroup("c")"#),
            ("<p><select><p>x</select>y", #"p(select(p("x")) "y")"#),
        ])
    func selects(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }
}
