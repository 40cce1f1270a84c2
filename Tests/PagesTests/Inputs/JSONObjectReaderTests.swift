import Testing

@testable import Pages

@Suite struct JSONObjectReaderTests {
    /// The fields of an object as `name=value`, or what is wrong with it.
    private func fields(_ json: String) -> [String] { fields(Array(json.utf8)) }

    private func fields(_ json: [UInt8]) -> [String] {
        var reader = JSONObjectReader(json)
        var fields: [String] = []
        do throws(JSONObjectReader.Problem) {
            while let (name, value) = try reader.next() {
                let name = String(decoding: try reader.unescape(name), as: UTF8.self)
                switch value {
                case .string(let range):
                    fields.append("\(name)=\(String(decoding: try reader.unescape(range), as: UTF8.self))")
                case .literal(let range): fields.append("\(name):\(reader.literal(range))")
                case .null: fields.append("\(name):null")
                case .nested: fields.append("\(name):…")
                }
            }
            return fields
        } catch {
            return ["\(error.offset): \(error.message)"]
        }
    }

    @Test func `fields come in order, nested ones stepped over`() {
        #expect(fields("{}") == [])
        #expect(fields(#" { "a" : "x" , "b":12.5e3,"c":null,"d":true } "#) == ["a=x", "b:12.5e3", "c:null", "d:true"])
        #expect(fields(#"{"a":{"b":["}",{"\"":1}]},"c":"y"}"#) == ["a:…", "c=y"])
    }

    @Test func `escapes are undone`() {
        #expect(fields(#"{"a":"\"\\\/\b\f\n\r\t"}"#) == ["a=\"\\/\u{8}\u{C}\n\r\t"])
        #expect(fields(#"{"\u0061":"\u00e9\u6F22\ud83d\uDDDE"}"#) == ["a=é漢🗞"])
    }

    @Test func `lone surrogates become the replacement character`() {
        #expect(fields(#"{"a":"x\ud800y"}"#) == ["a=x\u{FFFD}y"])
        #expect(fields(#"{"a":"\udc00"}"#) == ["a=\u{FFFD}"])
        #expect(fields(#"{"a":"\ud800\ud83d\uddde"}"#) == ["a=\u{FFFD}🗞"])
        #expect(fields(#"{"a":"\ud800\u0041"}"#) == ["a=\u{FFFD}A"])
    }

    @Test func `control characters and ill-formed UTF-8 pass`() {
        #expect(fields("{\"a\":\"x\ty\u{0}\"}") == ["a=x\ty\u{0}"])
        #expect(fields(Array(#"{"a":""#.utf8) + [0xFF, 0x80] + Array(#""}"#.utf8)) == ["a=\u{FFFD}\u{FFFD}"])
    }

    @Test func `what is no object is refused with its place`() {
        #expect(fields("") == ["0: expected an object"])
        #expect(fields("[1]") == ["0: expected an object"])
        #expect(fields(#"{"a":"x"#) == ["7: expected the closing quote of a string"])
        #expect(fields(#"{"a":"x\"#) == ["8: expected the closing quote of a string"])
        #expect(fields(#"{"a" "x"}"#) == ["5: expected a colon"])
        #expect(fields(#"{"a":}"#) == ["5: expected a value"])
        #expect(fields(#"{"a":1 "b":2}"#) == ["7: expected a comma or the end of the object"])
        #expect(fields(#"{"a":1}{"#) == ["7: expected the end of the line"])
        #expect(fields(#"{"a":"\q"}"#) == ["6: there is no such escape"])
        #expect(fields(#"{"a":"\u12"}"#) == ["6: expected four hexadecimal digits"])
        #expect(fields(#"{"a":[1"#) == ["7: expected the end of an array or object"])
    }

    @Test func `a million brackets are stepped over without recursion`() {
        let depth = 1_000_000
        let nest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(fields(#"{"a":\#(nest),"b":"x"}"#) == ["a:…", "b=x"])
        #expect(fields(#"{"a":"# + String(repeating: "[", count: depth)).count == 1)
    }
}
