/// A text to cut pieces from by code points, as records count. Takes linear time once, then that of the piece.
struct CodePoints {
    private let bytes: [UInt8]
    /// Where each code point begins; none where all are of one byte.
    private let starts: [Int32]
    let count: Int

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let isASCII = bytes.reduce(0) { $0 | $1 } < 0x80
        starts = isASCII ? [] : Self.starts(of: bytes)
        count = isASCII ? bytes.count : starts.count
        self.bytes = bytes
    }

    private static func starts(of bytes: [UInt8]) -> [Int32] {
        var starts: [Int32] = []
        starts.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(index)) }
        return starts
    }

    /// The part of a range that is within the text.
    subscript(range: Range<Int>) -> String {
        let inside = range.clamped(to: 0..<count)
        return String(decoding: bytes[byte(inside.lowerBound)..<byte(inside.upperBound)], as: UTF8.self)
    }

    private func byte(_ point: Int) -> Int {
        if starts.isEmpty { return point }
        return point < starts.count ? Int(starts[point]) : bytes.count
    }
}
