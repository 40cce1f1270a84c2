import HTMLTree
import Testing

@Suite("Writing characters in an encoding")
struct ScalarEncodingTests {
    @Test("What is written in an encoding reads as the same character", arguments: Encoding.allCases)
    func roundTrip(encoding: Encoding) {
        // ISO-2022-JP, UTF-16 and what cannot be read at all are written as UTF-8.
        let reader = [.iso2022JP, .utf16BE, .utf16LE, .replacement].contains(encoding) ? .utf8 : encoding
        for value in stride(from: UInt32(1), to: 0x30000, by: 101) {
            guard let scalar = Unicode.Scalar(value), scalar != "\u{FEFF}", let bytes = encoding.bytes(of: scalar)
            else {
                continue
            }
            #expect(reader.decode(bytes) == Array(String(scalar).utf8), "\(encoding.rawValue) \(value)")
        }
    }

    @Test(
        "Characters have the bytes that the standard gives them",
        arguments: [
            (Encoding.windows1252, "€", [0x80]), (.windows1252, "ł", nil), (.iso8859_2, "ł", [0xB3]),
            (.koi8R, "я", [0xD1]),
            (.shiftJIS, "中", [0x92, 0x86]), (.shiftJIS, "−", [0x81, 0x7C]), (.shiftJIS, "¥", [0x5C]),
            (.eucJP, "中", [0xC3, 0xE6]),
            (.eucKR, "한", [0xC7, 0xD1]), (.big5, "中", [0xA4, 0xA4]), (.big5, "十", [0xA4, 0x51]), (.gbk, "€", [0x80]),
            (.gb18030, "中", [0xD6, 0xD0]), (.gb18030, "🚢", [0x95, 0x30, 0x8E, 0x38]), (.gbk, "🚢", nil),
            (.utf8, "ü", [0xC3, 0xBC]),
        ] as [(Encoding, Unicode.Scalar, [UInt8]?)])
    func bytes(encoding: Encoding, scalar: Unicode.Scalar, bytes: [UInt8]?) {
        #expect(encoding.bytes(of: scalar) == bytes)
    }
}
