/// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): what counts is that it can be carried on byte by byte.
struct ByteHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// - Parameter seed: what parts the hashes of one kind of bytes from those of another.
    init(seed: UInt8) { add(seed) }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The slot in a table of `capacity` slots, a power of two.
    func slot(among capacity: Int) -> Int { Int(truncatingIfNeeded: value ^ (value >> 32)) & (capacity - 1) }
}
