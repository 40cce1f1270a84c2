import Testing

@testable import Pages

@Suite("JSON as pages hold it")
struct MetadataJSONTests {
    private func tape(_ source: String) -> JSONTape {
        let bytes = Array(source.utf8)
        var tape = JSONTape(bytes: bytes)
        tape.read(0..<bytes.count)
        return tape
    }

    private func string(_ name: StaticString, in source: String) -> String? {
        let tape = tape(source)
        guard let root = tape.roots.first(where: { _ in true }), let member = tape.member(name, of: root) else {
            return nil
        }
        return String(decoding: tape.unescaped(member), as: UTF8.self)
    }

    @Test("members are found by name, nested ones by their parent")
    func members() throws {
        let tape = tape(
            #"{"headline": "Ferry late", "author": [{"name": "Mia Olsen"}, {"name": "Jo Brandt"}], "n": 3}"#)
        let root = try #require(tape.roots.first { _ in true })
        let authors = try #require(tape.member("author", of: root))
        let names = tape.children(of: authors).compactMap { tape.member("name", of: $0) }
        #expect(names.map { String(decoding: tape.unescaped($0), as: UTF8.self) } == ["Mia Olsen", "Jo Brandt"])
        #expect(tape.member("n", of: root).map { String(decoding: tape.source(of: $0), as: UTF8.self) } == "3")
        #expect(tape.member("name", of: root) == nil)
    }

    @Test(
        "what strict decoders refuse is read",
        arguments: [
            #"{"headline": "Ferry late",}"#,
            "{\"headline\": \"Ferry\n late\"}",
            #"<![CDATA[ {"headline": "Ferry late"} ]]>"#,
            #"<!-- {"headline": "Ferry late"} -->"#,
            #"/* a note */ {"headline": "Ferry late"}; "#,
            "// a note\n{\"headline\": \"Ferry late\"}",
            #"{"before": [1, 2,], "headline": "Ferry late""#,
            "{\"before\": \"a\"\n\"headline\": \"Ferry late\"}",
            #"{headline: "Ferry late"}"#,
        ])
    func tolerance(source: String) {
        #expect(string("headline", in: source)?.filter { $0 != "\n" } == "Ferry late")
    }

    @Test("a quote that nobody escaped stays in its text")
    func strayQuote() {
        #expect(string("headline", in: #"{"headline": "The "Gull" sails", "x": 1}"#) == #"The "Gull" sails"#)
    }

    @Test("escapes are undone, half a surrogate pair is not a letter")
    func escapes() {
        #expect(string("a", in: #"{"a": "caf\u00e9 \ud83d\ude00 a\/b \"c\""}"#) == "café 😀 a/b \"c\"")
        #expect(string("a", in: #"{"a": "x\ud83dy\u12"}"#) == "x\u{FFFD}y\u{FFFD}12")
    }

    @Test("nesting and size are bounded")
    func bounds() {
        let deep = tape(String(repeating: "[", count: 200_000) + #""x""# + String(repeating: "]", count: 200_000))
        #expect(deep.nodes.count == JSONTape.depthLimit)
        let long = tape("[" + String(repeating: "1,", count: 300_000) + "1]")
        #expect(long.nodes.count == JSONTape.nodeLimit)
        #expect(tape("").nodes.isEmpty)
        #expect(tape(#"{"a"#).nodes.count == 1)
        #expect(tape(#"{"a": "b\"#).nodes.count == 2)
    }
}
