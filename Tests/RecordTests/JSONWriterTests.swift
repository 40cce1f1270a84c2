import Foundation
import Testing

@testable import Record

@Suite struct JSONWriterTests {
    private func json(_ value: some JSONWritable) -> String {
        var writer = JSONWriter()
        value.write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `text is escaped where JSON asks for it, and only there`() {
        #expect(json("a\"b\\c\n\t\r\u{0}\u{1F}é漢🗞/") == #""a\"b\\c\n\t\r\u0000\u001fé漢🗞/""#)
        #expect(json("") == #""""#)
    }

    @Test func `what JSON has no number for is null`() {
        #expect(json(Double.nan) == "null")
        #expect(json(-Double.infinity) == "null")
        #expect(json(0.98) == "0.98")
        #expect(json(1.0) == "1.0")
    }

    @Test func `unknown is null and empty is an empty list`() {
        #expect(json(String?.none) == "null")
        #expect(json([String]()) == "[]")
        #expect(json(["a", "b"]) == #"["a","b"]"#)
    }

    @Test(arguments: [0, 0.1, 1e-9, 1.0 / 3, 123_456.789]) func `numbers read back the same`(number: Double) throws {
        #expect(try JSONDecoder().decode(Double.self, from: Data(json(number).utf8)) == number)
    }
}
