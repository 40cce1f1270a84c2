import Testing

@testable import HTMLTree

@Suite("Document structure") struct DocumentStructureTests {
    @Test(
        "The parts of a page are there, whatever the source leaves out or repeats",
        arguments: [
            ("", "html(head body)"),
            ("just words", #"html(head body("just words"))"#),
            ("<!DOCTYPE html>", "!DOCTYPE html html(head body)"),
            (
                "<!doctype HTML><title>Ferry &amp; Quay</title><p>One",
                #"!DOCTYPE html html(head(title("Ferry & Quay")) body(p("One")))"#
            ),
            (
                "<!-- first --><!DOCTYPE html><!-- second --><html><!-- third --><head><!-- fourth --></head><!-- fifth --><body><!-- sixth --></body><!-- seventh --></html><!-- eighth -->",
                "! first ! !DOCTYPE html ! second ! html(! third ! head(! fourth !) ! fifth ! body(! sixth !) ! seventh !) ! eighth !"
            ),
            ("<html lang=en><head></head><body class=a></body></html>", "html lang=en(head body class=a)"),
            ("<html a=1><body b=1><html a=2 c=3><body b=2 d=4>", "html a=1 c=3(head body b=1 d=4)"),
            ("</p><p>late</html>tail", #"html(head body(p("latetail")))"#),
            ("  <html>   <head>   </head>   <body>  x", #"html(head("   ") "   " body("  x"))"#),
            ("</div></br>", "html(head body(br))"),
            (
                "<head><meta charset=utf-8><link rel=icon><base href=/><title>A</title><style>b{c}</style><script>d</script></head>",
                #"html(head(meta charset=utf-8 link rel=icon base href=/ title("A") style("b{c}") script("d")) body)"#
            ),
            (
                "<head></head><meta name=late><p>x<title>in body</title>",
                #"html(head(meta name=late) body(p("x" title("in body"))))"#
            ),
            (
                "<head><noscript><link><style>a</style></noscript><p>out",
                #"html(head(noscript(link style("a"))) body(p("out")))"#
            ),
            (
                "<head><noscript><p>out of the noscript</noscript>",
                #"html(head(noscript) body(p("out of the noscript")))"#
            ),
            ("<head></title></p><title>x</title>", #"html(head(title("x")) body)"#),
            ("<head></head></head></body></html><p>after all", #"html(head body(p("after all")))"#),
            (
                "<!DOCTYPE html></html> <!-- after --> <p>back",
                #"!DOCTYPE html html(head body("  " p("back"))) ! after !"#
            ),
        ])
    func document(source: String, tree: String) {
        #expect(TreeText.document(source) == tree)
    }

    @Test(
        "Framesets replace the body only while it is empty",
        arguments: [
            ("<frameset><frame src=a><frame src=b></frameset>", "html(head frameset(frame src=a frame src=b))"),
            (
                "<frameset cols=1><frameset><frame></frameset>words<noframes>no <b></noframes></frameset></html> <!-- c -->",
                #"html(head frameset cols=1(frameset(frame) noframes("no <b>")) " ") ! c !"#
            ),
            ("<p><frameset>", "html(head frameset)"),
            ("<br><frameset>", "html(head body(br))"),
            ("<div> </div><frameset><frame>", "html(head frameset(frame))"),
            ("<body> <input type=hidden><frameset>", #"html(head body(" " input type=hidden))"#),
            ("<html><frameset></frameset><p>gone", "html(head frameset)"),
        ])
    func frames(source: String, tree: String) {
        #expect(TreeText.document(source) == tree)
    }
}
