/// SHA-1 (FIPS 180-4): old and weak, and what web archives guard their records with.
public struct SHA1: BlockDigest {
    private var (a, b, c, d, e): (UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0
    )
    public init() {}
    public static var isBigEndian: Bool { true }

    public var bytes: [UInt8] {
        [a, b, c, d, e].flatMap { word in withUnsafeBytes(of: word.bigEndian) { Array($0) } }
    }

    public mutating func compress(_ block: UnsafePointer<UInt8>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { schedule in
            guard let words = schedule.baseAddress else { return }
            for index in 0..<16 { words[index] = bigEndianWord(block, index) }
            for index in 16..<80 {
                let mixed = words[index &- 3] ^ words[index &- 8] ^ words[index &- 14] ^ words[index &- 16]
                words[index] = rotateLeft(mixed, 1)
            }
            rounds(words)
        }
    }

    /// Eighty rounds, five at a time: after five every word is back in its place, so none is moved.
    @inline(__always)
    private mutating func rounds(_ words: UnsafeMutablePointer<UInt32>) {
        var (v, w, x, y, z) = (a, b, c, d, e)
        @inline(__always)
        func fiveRounds(_ start: Int, _ constant: UInt32, _ mix: (UInt32, UInt32, UInt32) -> UInt32) {
            z = z &+ rotateLeft(v, 5) &+ mix(w, x, y) &+ constant &+ words[start]
            w = rotateLeft(w, 30)
            y = y &+ rotateLeft(z, 5) &+ mix(v, w, x) &+ constant &+ words[start &+ 1]
            v = rotateLeft(v, 30)
            x = x &+ rotateLeft(y, 5) &+ mix(z, v, w) &+ constant &+ words[start &+ 2]
            z = rotateLeft(z, 30)
            w = w &+ rotateLeft(x, 5) &+ mix(y, z, v) &+ constant &+ words[start &+ 3]
            y = rotateLeft(y, 30)
            v = v &+ rotateLeft(w, 5) &+ mix(x, y, z) &+ constant &+ words[start &+ 4]
            x = rotateLeft(x, 30)
        }
        for five in 0..<4 { fiveRounds(five &* 5, 0x5a82_7999) { $2 ^ ($0 & ($1 ^ $2)) } }
        for five in 4..<8 { fiveRounds(five &* 5, 0x6ed9_eba1) { $0 ^ $1 ^ $2 } }
        for five in 8..<12 { fiveRounds(five &* 5, 0x8f1b_bcdc) { ($0 & $1) | ($2 & ($0 | $1)) } }
        for five in 12..<16 { fiveRounds(five &* 5, 0xca62_c1d6) { $0 ^ $1 ^ $2 } }
        (a, b, c, d, e) = (a &+ v, b &+ w, c &+ x, d &+ y, e &+ z)
    }
}
