import Testing

@testable import HTMLTree

@Suite("Tokens by themselves") struct ListedTokenTests {
    @Test(
        "Raw text ends only at its own end tag",
        arguments: [
            (ListedToken.InitialState.rcdata, "a&lt;</style></TITLE >", "a<</style>"),
            (.rawText, "a&lt;</titles></title/>", "a&lt;</titles>"),
            (.scriptData, "a<!-- <script> </script> --></title>", "a<!-- <script> </script> -->"),
        ])
    func rawText(state: ListedToken.InitialState, source: String, text: String) {
        let tokens = ListedToken.tokens(of: Array(source.utf8), from: state, lastStartTag: .title)
        #expect(tokens == [.characters(text), .endTag(name: "title")])
    }

    @Test("Without a start tag before it nothing ends raw text")
    func noStartTag() {
        for state in [ListedToken.InitialState.rcdata, .rawText, .scriptData, .plainText] {
            let tokens = ListedToken.tokens(of: Array("a</title>\0".utf8), from: state, lastStartTag: nil)
            #expect(tokens == [.characters("a</title>\u{FFFD}")])
        }
    }

    @Test("A CDATA section holds what it holds, NUL too")
    func cdata() {
        let tokens = ListedToken.tokens(of: Array("<a>&amp;\0]]]>&amp;<a>".utf8), from: .cdata, lastStartTag: nil)
        #expect(
            tokens == [
                .characters("<a>&amp;\0]&"), .startTag(name: "a", attributes: [:], isSelfClosing: false),
            ])
    }

    @Test("A tag closes itself only where the slash is last")
    func selfClosing() {
        let tokens = ListedToken.tokens(of: Array("<A/><a b=c/><a / b></a c/>".utf8), from: .data, lastStartTag: nil)
        #expect(
            tokens == [
                .startTag(name: "a", attributes: [:], isSelfClosing: true),
                .startTag(name: "a", attributes: ["b": "c/"], isSelfClosing: false),
                .startTag(name: "a", attributes: ["b": ""], isSelfClosing: false),
                .endTag(name: "a"),
            ])
    }

    @Test(
        "What is missing in a doctype is not the same as what is empty",
        arguments: [
            ("<!DOCTYPE", nil, nil, nil, false),
            ("<!DOCTYPE>", nil, nil, nil, false),
            ("<!doctypeA\0>", "a\u{FFFD}", nil, nil, true),
            ("<!DOCTYPE a PUBLIC''>", "a", "", nil, true),
            ("<!DOCTYPE a PUBLIC 'x'\"y\" z>", "a", "x", "y", true),
            ("<!DOCTYPE a PUBLIC 'x' z>", "a", "x", nil, false),
            ("<!DOCTYPE a SYSTEM\"x\">", "a", nil, "x", true),
            ("<!DOCTYPE a SYSTEM 'x", "a", nil, "x", false),
            ("<!DOCTYPE a SYSTEM 'x>", "a", nil, "x", false),
            ("<!DOCTYPE a SYSTEM x>", "a", nil, nil, false),
        ] as [(String, String?, String?, String?, Bool)])
    func doctype(source: String, name: String?, publicID: String?, systemID: String?, isCorrect: Bool) {
        let tokens = ListedToken.tokens(of: Array(source.utf8), from: .data, lastStartTag: nil)
        let expected = ListedToken.doctype(
            name: name, publicIdentifier: publicID, systemIdentifier: systemID, isCorrect: isCorrect)
        #expect(tokens == [expected])
    }
}
