/// Reads the fields of one JSON object (RFC 8259) without building a tree.
///
/// A line of JSON with a page in it is one long string; this reader unescapes it three times as fast as
/// `JSONDecoder`. It is lenient where real files need it: a lone surrogate becomes U+FFFD, control characters may stand
/// unescaped, ill-formed UTF-8 is passed on. Nested values are only stepped over, without recursion.
struct JSONObjectReader {
    struct Problem: Error {
        /// The offset in bytes, from 0.
        var offset: Int
        var message: String
    }
    enum Value {
        /// A string, by the range between its quotes; ``unescape(_:)`` gives its bytes.
        case string(Range<Int>)
        case null
        /// A number, `true` or `false` as written.
        case literal(Range<Int>)
        /// An array or an object.
        case nested
    }

    private let bytes: [UInt8]
    private var offset = 0
    private var isStarted = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next field; nil after the closing brace.
    mutating func next() throws(Problem) -> (name: Range<Int>, value: Value)? {
        skipSpace()
        if !isStarted {
            try take("{", "an object")
            isStarted = true
            if skip("}") { return try finish() }
        } else if skip("}") {
            return try finish()
        } else {
            try take(",", "a comma or the end of the object")
        }
        let name = try takeString("a field name in quotes")
        try take(":", "a colon")
        return (name, try takeValue())
    }

    private mutating func finish() throws(Problem) -> (Range<Int>, Value)? {
        skipSpace()
        guard offset == bytes.count else { throw expected("the end of the line") }
        return nil
    }

    private mutating func takeValue() throws(Problem) -> Value {
        skipSpace()
        switch peek() {
        case UInt8(ascii: "\""): return .string(try takeString("a string"))
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try skipNested()
            return .nested
        default:
            let start = offset
            while let byte = peek(), Self.isLiteral(byte) { offset += 1 }
            guard offset > start else { throw expected("a value") }
            return bytes[start..<offset].elementsEqual("null".utf8) ? .null : .literal(start..<offset)
        }
    }

    /// Letters, digits, `+`, `-` and `.`.
    private static func isLiteral(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2B || byte == 0x2D
            || byte == 0x2E
    }

    private mutating func skipNested() throws(Problem) {
        var depth = 0
        repeat {
            switch peek() {
            case nil: throw expected("the end of an array or object")
            case UInt8(ascii: "\""):
                _ = try takeString("a string")
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            offset += 1
        } while depth > 0
    }

    private mutating func takeString(_ wanted: String) throws(Problem) -> Range<Int> {
        try take("\"", wanted)
        let start = offset
        let end = bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            return index
        }
        offset = min(end, bytes.count)
        guard end < bytes.count else { throw expected("the closing quote of a string") }
        offset += 1
        return start..<end
    }

    private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
    }

    private mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek() == UInt8(ascii: wanted) else { return false }
        offset += 1
        return true
    }

    private mutating func take(_ wanted: Unicode.Scalar, _ name: String) throws(Problem) {
        guard skip(wanted) else { throw expected(name) }
    }

    private func expected(_ name: String) -> Problem { Problem(offset: offset, message: "expected \(name)") }
}

extension JSONObjectReader {
    /// A number, `true` or `false` as written.
    func literal(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The bytes that a string or a name stands for. Time linear in its length.
    ///
    /// - Throws: where an escape is none of JSON's, or is cut off by the end of the range.
    func unescape(_ range: Range<Int>) throws(Problem) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let runEnd = nextBackslash(in: index..<range.upperBound)
            result += bytes[index..<runEnd]
            guard runEnd < range.upperBound else { break }
            guard runEnd + 1 < range.upperBound else { throw Problem(offset: runEnd, message: "the escape is cut off") }
            index = try appendEscape(at: runEnd, to: &result)
        }
        return result
    }

    private func nextBackslash(in range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { $0[range].firstIndex(of: UInt8(ascii: "\\")) ?? range.upperBound }
    }

    /// Appends what the escape at an offset stands for and returns the offset behind it.
    private func appendEscape(at start: Int, to result: inout [UInt8]) throws(Problem) -> Int {
        switch bytes[start + 1] {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(bytes[start + 1])
        case UInt8(ascii: "u"): return try appendUnicodeEscape(at: start, to: &result)
        default: throw Problem(offset: start, message: "there is no such escape")
        }
        return start + 2
    }

    private func appendUnicodeEscape(at start: Int, to result: inout [UInt8]) throws(Problem) -> Int {
        guard let unit = hexadecimal(at: start) else {
            throw Problem(offset: start, message: "expected four hexadecimal digits")
        }
        var scalar = Unicode.Scalar(unit)
        var end = start + 6
        if 0xD800..<0xDC00 ~= unit, let low = hexadecimal(at: end), 0xDC00..<0xE000 ~= low {
            scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            end += 6
        }
        result.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        return end
    }

    /// The value of `\uXXXX` at an offset, nil where no such escape stands.
    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var value: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }
}
