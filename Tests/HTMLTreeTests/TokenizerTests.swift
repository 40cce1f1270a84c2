import Testing

@testable import HTMLTree

@Suite("Tokens") struct TokenizerTests {
    @Test(
        "Markup is told from text",
        arguments: [
            ("<textarea></p>&amp;</textarea>", #"textarea("</p>&")"#),
            ("<!-->a<!--->b<!---->c<!----!>d<!--e--!>f", #"!! "a" !! "b" !! "c" !! "d" !e! "f""#),
            ("<!-- a -- b --><!-- c --!d --->x", #"! a -- b ! ! c --!d -! "x""#),
            ("<!x><?y?></ z><//a>w", #"!x! !?y?! ! z! !/a! "w""#),
            ("<!-- open", "! open!"),
            ("a < b <3 </ <", #""a < b <3 " ! <!"#),
            ("<p <b>x", #"p <b=("x")"#),
            ("<p/id=a/class=b>x", #"p id=a/class=b("x")"#),
            (#"<p a a=1 A=2 b='c"d' e="f'g" =h==i j= k>x"#, #"p a= b=c"d e=f'g =h==i j=k("x")"#),
            (#"<p a=&lt;&#60;&#x3c b=&lt=c d="&ltx" e=&copy>x"#, #"p a=<<< b=&lt=c d=&ltx e=©("x")"#),
            (
                "&lt;&LT&ltx;&notit;&notin;&nosuch;&;& &#;&#x;&#65;&#x41&#x80;&#0;&#xD800;&#x110000;&#99999999999;",
                #""<<<x;¬it;∉&nosuch;&;& &#;&#x;AA€\#u{FFFD}\#u{FFFD}\#u{FFFD}\#u{FFFD}""#
            ),
            ("&ngE;&fjlig;&NewLine;&Tab;&AMP&hellip;&CounterClockwiseContourIntegral;", #""≧\#u{338}fj\#n\#t&…∳""#),
            (#"<p title="\#0"\#0x=1 a\#0b>\#0<p\#0>"#, #"p title=\#u{FFFD} \#u{FFFD}x=1 a\#u{FFFD}b=(p\#u{FFFD})"#),
            ("<script><!--<script></script>a</script>b", #"script("<!--<script></script>a") "b""#),
            ("<script><!--<script>--></script>b", #"script("<!--<script>-->") "b""#),
            ("<script><!-- </script>b", #"script("<!-- ") "b""#),
            ("<script></scripty></script >b", #"script("</scripty>") "b""#),
            ("<style></styl</style/>b", #"style("</styl") "b""#),
            ("<script>a", #"script("a")"#),
            ("<textarea>a&am", #"textarea("a&am")"#),
            ("<title>a</title", #"title("a</title")"#),
            (#"<div a="b"#, ""),
            ("<div a=b", ""),
            ("<div", ""),
        ])
    func tokens(source: String, tree: String) {
        #expect(TreeText.body(source) == tree)
    }
}
