/// The letters and digits of a text, folded for comparison: lower case, Latin and Greek without accents.
///
/// A hand-made fold over bytes, since the standard library's case mapping makes a string for every letter.
struct FoldedScalars<Bytes: RandomAccessCollection>: Sequence, IteratorProtocol
where Bytes.Element == UInt8, Bytes.Index == Int {
    private let bytes: Bytes
    /// The offset of what comes next.
    private(set) var offset: Int

    init(_ bytes: Bytes) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    init(_ bytes: Bytes, from offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The next scalar as a folded letter or digit; 0 for everything else (space, punctuation, ill-formed bytes).
    mutating func next() -> UInt32? {
        guard offset < bytes.endIndex else { return nil }
        let lead = bytes[offset]
        if lead < 0x80 {
            offset += 1
            return FoldedScalars.fold(ascii: lead)
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, offset + length <= bytes.endIndex else {
            offset += 1
            return 0
        }
        var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for index in offset + 1..<offset + length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
        offset += length
        return FoldedScalars.fold(scalar)
    }

    @inline(__always) private static func fold(ascii byte: UInt8) -> UInt32 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte)
        default: 0
        }
    }

    private static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0..<0x180:
            let letter = UInt32(latinBases[Int(scalar - 0xC0)])
            return letter == 0x20 ? 0 : letter
        case 0x391...0x3A9: return scalar + 0x20
        case 0x3AC: return 0x3B1
        case 0x3AD: return 0x3B5
        case 0x3AE: return 0x3B7
        case 0x390, 0x3AF, 0x3CA: return 0x3B9
        case 0x3C2: return 0x3C3
        case 0x3CC: return 0x3BF
        case 0x3B0, 0x3CB, 0x3CD: return 0x3C5
        case 0x3CE: return 0x3C9
        case 0x400...0x40F: return scalar + 0x50
        case 0x410...0x42F: return scalar + 0x20
        case 0x660...0x669: return scalar - 0x660 + 0x30
        case 0x6F0...0x6F9: return scalar - 0x6F0 + 0x30
        // Symbols, spaces and punctuation: Latin-1, general, CJK, full width.
        case 0..<0xAA, 0xAB..<0xB5, 0xB6..<0xBA, 0xBB..<0xC0, 0x60C, 0x61B, 0x61F, 0x6D4, 0x2000..<0x2070,
            0x20A0..<0x20D0,
            0x2100..<0x2C00, 0x3000..<0x3005, 0x3008..<0x3021, 0x30FB, 0xFE00..<0xFE70, 0xFEFF, 0xFF00..<0xFF10,
            0xFF1A..<0xFF21, 0xFFFD, 0x1F000..<0x20000:
            return 0
        default: return scalar
        }
    }

    /// A hash (FNV-1a over scalars) of the letters and digits, all others left out.
    static func hash(of bytes: Bytes) -> UInt64 {
        var hash = seed
        for scalar in FoldedScalars(bytes) where scalar != 0 { hash = FoldedScalars.hash(hash, with: scalar) }
        return hash
    }

    /// The hash of no letters.
    static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

    /// The hash of one letter more.
    @inline(__always) static func hash(_ hash: UInt64, with scalar: UInt32) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
    }
}

/// The base letters of U+00C0...U+017F; a space where there is none.
private let latinBases = Array(
    """
    aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)
