import Testing

@testable import WebAddress

@Suite("Hosts")
struct HostTests {
    @Test(
        "Numbers are IPv4 addresses in any of their forms",
        arguments: [
            ("127.1", "127.0.0.1"), ("0x7f000001", "127.0.0.1"), ("017700000001", "127.0.0.1"),
            ("2130706433.", "127.0.0.1"),
            ("192.0x00A80001", "192.168.0.1"), ("１２７.0.0.1", "127.0.0.1"), ("0x.0x.0", "0.0.0.0"),
            ("1.2.3.four", "1.2.3.four"), ("%31%32%37.1", "127.0.0.1"),
        ])
    func ipv4(host: String, written: String) {
        #expect(WebAddress("http://\(host)/")?.host == written)
    }

    @Test(
        "IPv6 addresses are shortened",
        arguments: [
            ("[0:0:0:0:0:0:0:1]", "[::1]"), ("[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
            ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"), ("[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"), ("[::]", "[::]"),
            ("[1:0:3:4:5:6:7:8]", "[1:0:3:4:5:6:7:8]"),
        ])
    func ipv6(host: String, written: String) {
        #expect(WebAddress("http://\(host)/")?.host == written)
    }

    @Test(
        "What is no IPv6 address is refused",
        arguments: [
            "[:1]", "[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8:9]", "[12345::]", "[::1.2.3]", "[::01.2.3.4]", "[::1.2.3.4:5]",
            "[1:2:3:4:5:6:7:1.2.3.4]", "[::1%eth0]", "[]", "[::g]", "[:::]", "[1:]",
        ])
    func wrongIPv6(host: String) {
        #expect(WebAddress("http://\(host)/") == nil)
    }

    @Test(
        "Domains are written in ASCII",
        arguments: [
            ("Küste.Example", "xn--kste-0ra.example"), ("straße.example", "xn--strae-oqa.example"),
            ("STRAẞE.example", "xn--strae-oqa.example"), ("ku\u{308}ste.example", "xn--kste-0ra.example"),
            ("例え。テスト", "xn--r8jz45g.xn--zckzah"), ("ｇａｚｅｔｔｅ.example", "gazette.example"),
            ("☃.example", "xn--n3h.example"), ("a\u{AD}b.example", "ab.example"),
            ("xn--kste-0ra.example", "xn--kste-0ra.example"),
            ("xn--nonsense-", "xn--nonsense-"), ("שלום.example", "xn--9dbne9b.example"),
            ("क्‍ष.example", "xn--11b2ezcw70k.example"), ("..ü", "..xn--tda"),
        ])
    func domains(host: String, written: String) {
        #expect(WebAddress("http://\(host)/")?.host == written)
    }

    @Test(
        "Domains that mislead are refused",
        arguments: [
            "a\u{200D}b.example", "\u{301}a.example", "אa.example", "1.א", "xn--a.ü", "xn--tëst.example",
            "ü.xn--99999999",
            "a\u{202E}b.example", "⒈.example", "\u{E000}.example", "ü.xn--a-",
        ])
    func wrongDomains(host: String) {
        #expect(WebAddress("http://\(host)/") == nil)
    }

    @Test("Punycode is undone as it was done", arguments: ["küste", "例え", "a-ü-b", "🚢", "ab𐍈c", "ü", "中中中文"])
    func punycode(text: String) {
        let label = Array(text.unicodeScalars)
        let encoded = String(decoding: Punycode.encode(label), as: UTF8.self)
        #expect(Punycode.decode(Array(encoded.unicodeScalars)[...]) == label)
    }

    @Test("Other schemes have hosts of their own")
    func opaque() {
        #expect(WebAddress("tip://Desk.Example:80/")?.host == "Desk.Example:80")
        #expect(WebAddress("tip://ü/")?.host == "%C3%BC")
        #expect(WebAddress("tip:///a")?.host == "")
    }
}
