import Testing

@testable import HTMLTree

@Suite("What encoding a page declares")
struct EncodingDeclarationTests {
    private func declared(_ markup: String, transport: String? = nil) -> Encoding {
        Encoding.declared(in: Array(markup.utf8), transportCharset: transport).encoding
    }

    @Test("Labels are found whatever their case, with white space around them")
    func labels() {
        #expect(Encoding(label: " Latin1\n".utf8) == .windows1252)
        #expect(Encoding(label: "X-SJIS".utf8) == .shiftJIS)
        #expect(Encoding(label: "GB2312".utf8) == .gbk)
        #expect(Encoding(label: "unicode11utf8".utf8) == .utf8)
        #expect(Encoding(label: "utf-7".utf8) == nil)
        #expect(Encoding(label: "".utf8) == nil)
        for encoding in Encoding.allCases { #expect(Encoding(label: encoding.rawValue.utf8) == encoding) }
    }

    @Test("A byte order mark wins over the transport, the transport over the markup")
    func precedence() {
        let markup = "<meta charset=koi8-r>"
        #expect(declared(markup) == .koi8R)
        #expect(declared(markup, transport: "big5") == .big5)
        #expect(declared(markup, transport: "no such thing") == .koi8R)
        #expect(declared("\u{FEFF}" + markup, transport: "big5") == .utf8)
        #expect(declared("<p>Nothing</p>") == .windows1252)
    }

    @Test(
        "A meta declares by charset, or by content with its http-equiv",
        arguments: [
            ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; CharSet = euc-kr'>", .eucKR),
            ("<meta content=\"text/html; charset='gbk'\" http-equiv=content-type>", .gbk),
            ("<meta content='text/html; charset=gbk'>", .windows1252),
            ("<meta name=a charset=utf-16>", .utf8), ("<meta charset=x-user-defined>", .windows1252),
            ("<meta charset=mystery><meta charset=big5>", .big5),
            ("<!-- <meta charset=gbk> --><meta charset=big5>", .big5), ("<!--><meta charset=big5>", .big5),
            ("<p title='<meta charset=gbk>'><meta/charset=big5>", .big5), ("<meta charset=gbk", .windows1252),
            ("<metal charset=gbk>", .windows1252),
            ("<?xml version='1.0' encoding='koi8-r'?><html>", .koi8R),
        ] as [(String, Encoding)])
    func metas(markup: String, expected: Encoding) {
        #expect(declared(markup) == expected)
    }

    @Test("A late meta counts, one in a late script does not")
    func lateMeta() {
        let padding = "<!-- " + String(repeating: "far ", count: 600) + "-->"
        #expect(declared(padding + "<meta charset=big5>") == .big5)
        #expect(declared(padding + "<script>'<meta charset=gbk>'</script><meta charset=big5>") == .big5)
    }

    @Test("A content type yields its charset")
    func contentType() {
        #expect(Encoding.charset(inContentType: "text/html; charset=\"Shift_JIS\"; x=1".utf8) == "Shift_JIS")
        #expect(Encoding.charset(inContentType: "text/html".utf8) == nil)
        #expect(Encoding.charset(inContentType: "charset charset=utf-8;".utf8) == "utf-8")
        #expect(Encoding.charset(inContentType: "charset=\"open".utf8) == nil)
    }

    @Test("Hostile markup takes linear time")
    func hostileMarkup() {
        for piece in ["<", "<!--", "<a b='", "<meta a", "<meta charset=x ", "<script", "<style><"] {
            let source = String(repeating: piece, count: 20_000)
            #expect(declared(source) == .windows1252)
        }
    }
}
