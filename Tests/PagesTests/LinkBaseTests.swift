import HTMLTree
import Testing

@testable import Pages

@Suite("Links of a page")
struct LinkBaseTests {
    private func resolve(
        _ link: String, page: String? = "https://gazette.example/town/bridge", html: String = "",
        encoding: Encoding = .utf8
    ) -> String? {
        LinkBase(url: page, document: Document(parsing: Array(html.utf8)), encoding: encoding).resolve(
            Array(link.utf8)[...])
    }

    @Test(
        "A link is followed as a browser would",
        arguments: [
            ("/office?x=1", "https://gazette.example/office?x=1"), (" ../a b ", "https://gazette.example/a%20b"),
            ("//post.example", "https://post.example/"), ("HTTP://Post.Example", "http://post.example/"),
            ("mailto:desk@gazette.example", "mailto:desk@gazette.example"), ("#top", nil), ("javascript:open()", nil),
            ("data:text/html,x", nil), ("https://", nil), ("tip:a", nil), ("", nil),
        ])
    func following(link: String, address: String?) {
        #expect(resolve(link) == address)
    }

    @Test("A base element counts if it is an address that others can be relative to")
    func base() {
        #expect(resolve("a", html: "<base href=/sport/>") == "https://gazette.example/sport/a")
        #expect(resolve("a", page: nil, html: "<base href=https://post.example/b/c>") == "https://post.example/b/a")
        #expect(resolve("a", html: "<base href=javascript:x>") == "https://gazette.example/town/a")
        #expect(resolve("a", html: "<base href='https://'>") == "https://gazette.example/town/a")
    }

    @Test("Where the page was is unknown, a relative link stays as it is")
    func unknownPage() {
        #expect(resolve("../a?b:c", page: nil) == "../a?b:c")
        #expect(resolve("https:", page: nil) == nil)
        #expect(resolve("/a", page: "not an address") == "/a")
    }

    @Test("A query is in the page's own encoding")
    func query() {
        #expect(resolve("/ü?q=ü&r=ł", encoding: .windows1252) == "https://gazette.example/%C3%BC?q=%FC&r=%26%23322%3B")
        #expect(resolve("/ü?q=ü", encoding: .utf16LE) == "https://gazette.example/%C3%BC?q=%C3%BC")
    }
}
