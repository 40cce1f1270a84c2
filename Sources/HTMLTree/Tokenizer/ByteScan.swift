/// Finding bytes eight at a time.
///
/// The test for a zero byte in a word is that of Mycroft (1987): `(x - 0x01…) & ~x & 0x80…`. Its lowest set bit is exact.
struct ByteScan {
    let base: UnsafePointer<UInt8>

    @inline(__always) static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// A word whose lowest set bit is that of the first zero byte of another.
    @inline(__always) static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always) func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
    }

    /// The offset of the first byte of the range that is one of three, or the range's end.
    @inline(__always) func first(of a: UInt8, _ b: UInt8, _ c: UInt8, in range: Range<Int>) -> Int {
        var offset = range.lowerBound
        let spreadA = Self.spread(a)
        let spreadB = Self.spread(b)
        let spreadC = Self.spread(c)
        while offset &+ 8 <= range.upperBound {
            let word = word(at: offset)
            let found =
                Self.zeroBytes(word ^ spreadA) | Self.zeroBytes(word ^ spreadB) | Self.zeroBytes(word ^ spreadC)
            if found != 0 { return offset &+ found.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < range.upperBound {
            let byte = base[offset]
            if byte == a || byte == b || byte == c { return offset }
            offset &+= 1
        }
        return offset
    }

    /// The offset of the first byte of the range that is the given one, or the range's end.
    @inline(__always) func first(_ wanted: UInt8, in range: Range<Int>) -> Int {
        first(of: wanted, wanted, wanted, in: range)
    }
}
