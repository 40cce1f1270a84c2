/// Pairs of indices below a bound, one bit each: for every index those that it stands with.
struct IndexPairs {
    private let width: Int
    private var bits: [UInt64]

    init(count: Int) {
        width = (count + 63) / 64
        bits = Array(repeating: 0, count: count * width)
    }

    mutating func insert(_ one: Int, _ other: Int) { bits[one * width + other / 64] |= 1 << UInt64(other % 64) }

    mutating func remove(_ one: Int, _ other: Int) { bits[one * width + other / 64] &= ~(1 << UInt64(other % 64)) }

    /// Those that an index stands with, the least first.
    @inline(__always)
    func forEach(with index: Int, _ body: (Int) -> Void) {
        for word in 0..<width {
            var rest = bits[index * width + word]
            while rest != 0 {
                body(word * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// The same as a list.
    func of(_ index: Int) -> [Int] {
        var found: [Int] = []
        forEach(with: index) { found.append($0) }
        return found
    }
}
