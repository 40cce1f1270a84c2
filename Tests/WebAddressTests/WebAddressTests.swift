import Testing

@testable import WebAddress

@Suite("Addresses of the web")
struct WebAddressTests {
    @Test(
        "An address is written as the standard has it",
        arguments: [
            (" HTTPS://Gazette.EXAMPLE:443/town/./bridge ", "https://gazette.example/town/bridge"),
            ("http:gazette.example", "http://gazette.example/"),
            ("http:\\\\gazette.example\\a\\..\\b", "http://gazette.example/b"),
            ("https://gazette.example/a b?c d#e f", "https://gazette.example/a%20b?c%20d#e%20f"),
            ("https://gaz\tette.exa\nmple/x", "https://gazette.example/x"),
            ("https://gazette.example/%2E%2e/a/.%2e/b", "https://gazette.example/b"),
            ("https://gazette.example/?q='", "https://gazette.example/?q=%27"),
            ("https://a:b@c:d@gazette.example/", "https://a:b%40c%3Ad@gazette.example/"),
            ("mailto:desk@gazette.example", "mailto:desk@gazette.example"),
            ("tip:/.//not-a-host", "tip:/.//not-a-host"),
            ("file:c|\\letters\\a.txt", "file:///c:/letters/a.txt"),
            ("file://localhost/etc", "file:///etc"),
            ("note:a b ?x", "note:a b%20?x"),
        ])
    func writing(text: String, href: String) {
        #expect(WebAddress(text)?.href == href)
    }

    @Test(
        "What leads nowhere is no address",
        arguments: [
            "", "bridge", "//gazette.example", "https://", "https://:80/", "https://a b/", "https://gazette.example:x/",
            "https://gazette.example:65536/", "https://[::1", "https://[1::2::3]/", "https://1.2.3.4.5/",
            "https://256.1.1.1/", "https://0x100000000/", "https://a%00b/", "https://exa%mple/", "https://\u{FFFD}/",
            "https://%FF/", "tip://a b/", "https://user@/", "https://\u{AD}/",
        ])
    func failing(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(
        "A link is relative to its page",
        arguments: [
            ("today", "https://gazette.example/town/today"), ("/today", "https://gazette.example/today"),
            ("//post.example/a", "https://post.example/a"), ("?p=2", "https://gazette.example/town/bridge?p=2"),
            ("#end", "https://gazette.example/town/bridge?p=1#end"), ("", "https://gazette.example/town/bridge?p=1"),
            ("../../../a", "https://gazette.example/a"), (".", "https://gazette.example/town/"),
            ("https:today", "https://gazette.example/town/today"), ("http:today", "http://today/"),
            ("\\\\post.example", "https://post.example/"), ("tip:today", "tip:today"),
        ])
    func resolving(link: String, href: String) throws {
        let page = try #require(WebAddress("https://gazette.example/town/bridge?p=1#top"))
        #expect(WebAddress(link, base: page)?.href == href)
    }

    @Test("Only a fragment is relative to an address with an opaque path")
    func opaqueBase() {
        let base = WebAddress("mailto:desk@gazette.example?subject=x")
        #expect(WebAddress("#a", base: base)?.href == "mailto:desk@gazette.example?subject=x#a")
        #expect(WebAddress("a", base: base) == nil)
        #expect(base?.hasOpaquePath == true && base?.host == nil)
    }

    @Test("The parts of an address are read from it")
    func parts() throws {
        let address = try #require(WebAddress("https://ann:secret@gazette.example:8443/town/?p=1#top"))
        #expect(address.scheme == "https" && address.isHTTP && address.isSpecial)
        #expect(address.username == "ann" && address.password == "secret")
        #expect(address.host == "gazette.example:8443" && address.hostname == "gazette.example")
        #expect(address.port == 8443 && address.defaultPort == 443)
        #expect(address.path == "/town/" && address.query == "p=1" && address.fragment == "top")
        #expect(address.target == "/town/?p=1" && address.origin == "https://gazette.example:8443")
        #expect(address.withoutFragment == "https://ann:secret@gazette.example:8443/town/?p=1")
    }

    @Test("A part that is empty is told from one that is missing")
    func emptyParts() throws {
        let empty = try #require(WebAddress("https://gazette.example?#"))
        #expect(empty.query == "" && empty.fragment == "" && empty.href == "https://gazette.example/?#")
        let missing = try #require(WebAddress("https://gazette.example"))
        #expect(missing.query == nil && missing.fragment == nil && missing.port == nil)
    }

    @Test(
        "The origin is who answers, where that can be said",
        arguments: [
            ("http://gazette.example:80/a", "http://gazette.example"), ("file:///etc", "null"),
            ("blob:https://gazette.example/1", "https://gazette.example"), ("blob:tip:x", "null"), ("tip://a/", "null"),
        ])
    func origin(text: String, origin: String) {
        #expect(WebAddress(text)?.origin == origin)
    }

    @Test("Addresses that are written alike are equal")
    func equality() {
        #expect(WebAddress("HTTP://a.example:80") == WebAddress("http://a.example/"))
        #expect(Set([WebAddress("http://a.example/x"), WebAddress("http://a.example/./x")]).count == 1)
        #expect(WebAddress("http://a.example/x") != WebAddress("http://a.example/X"))
    }
}
