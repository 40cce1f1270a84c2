/// A hash table from words to values for words known beforehand, probed with a hash that is computed along the way.
///
/// Words are compared by 64-bit FNV-1a hash and length, not letter by letter.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    init(capacityPowerOfTwo power: Int) {
        keys = [UInt64](repeating: 0, count: 1 << power)
        values = [Value?](repeating: nil, count: 1 << power)
        mask = (1 << power) - 1
    }

    static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }
    @inline(__always) static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    @inline(__always) private func key(_ hash: UInt64, _ length: Int) -> UInt64 { (hash &+ UInt64(length)) | 1 }
    @inline(__always) private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }

    /// Adds a value to a word's, by `merge` where it has one already.
    mutating func combine(_ word: [UInt8], _ value: Value, _ merge: (Value, Value) -> Value) {
        let key = key(word.reduce(Self.seed, Self.extend), word.count)
        var slot = slot(key)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        values[slot] = values[slot].map { merge($0, value) } ?? value
    }

    /// The value of the word with this hash and length.
    @inline(__always) subscript(hash: UInt64, length length: Int) -> Value? {
        let key = key(hash, length)
        var slot = slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
