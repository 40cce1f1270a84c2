import Testing

@testable import ReadingRoom

@Suite struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func `text is escaped, in elements and in attributes`() {
        let hostile = "<script>alert('\"&')</script>"
        let escaped = "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"
        #expect(text(Tag.p(.title(hostile)) { hostile }) == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `control characters become replacement characters`() {
        #expect(text(Tag.p { "a\0b\u{1B}c\nd" }) == "<p>a\u{FFFD}b\u{FFFD}c\nd</p>")
    }

    @Test func `elements that have no content have no end`() {
        #expect(text(Tag.input(.type(.search), .value(""))) == "<input type=\"search\" value>")
        #expect(text(Tag.meta()) == "<meta>")
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", " https://a", "//example.org", "HTTPSX://a", ""])
    func `only the web is linked to`(address: String) { #expect(Address(outside: address) == nil) }

    @Test func `addresses of the room are percent-encoded`() {
        #expect(
            Address(["who", "A/B \"é\""], query: [("q", "a&b")], fragment: "x y").text
                == "/who/A%2FB%20%22%C3%A9%22?q=a%26b#x%20y")
        #expect(Address.words("one-two three", inArticle: "a").text == "/a/a#:~:text=one%2Dtwo%20three")
    }

    @Test func `numbers in drawings are short`() {
        #expect([1.0, 0.25, -0.04, -3.16, .nan].map(\.short) == ["1", "0.3", "0", "-3.2", "0"])
    }
}

@Suite struct DayTests {
    @Test(arguments: [
        (0, "1970-01-01"), (951_782_400, "2000-02-29"), (-86_400, "1969-12-31"), (4_102_444_800, "2100-01-01"),
    ])
    func `a time is of a day, and the day begins`(time: Int, day: String) {
        #expect(Day.text(of: time + 3600) == day)
        #expect(Day.start(of: day) == time)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "tomorrow", "", "2026-11-23T10"])
    func `what is no day is none`(text: String) { #expect(Day.start(of: text) == nil) }
}
