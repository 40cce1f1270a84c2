/// Values by the hashes of words, in the order in which the hashes came.
///
/// Where a hash lies is drawn by lot in each process, so that nobody can write a text whose words all want one place
/// (Dietzfelbinger et al., "A reliable randomized algorithm for the closest-pair problem", 1997).
struct TermTable<Value> {
    private(set) var terms: [UInt32] = []
    var values: [Value] = []
    /// The number of the entry at each place, counted from one; 0 where there is none.
    private var slots: [UInt32]
    private var shift: UInt64
    private let factor = TermPlaces.factor

    /// - Parameter capacity: how many terms it has room for before it grows.
    init(capacity: Int = 8) {
        var bits: UInt64 = 4
        while 1 << bits < 2 * capacity { bits += 1 }
        (slots, shift) = (Array(repeating: 0, count: 1 << bits), 64 - bits)
        terms.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    /// Where the value of a term stands among the values; nil where it has none.
    @inline(__always)
    func index(of term: UInt32) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            var place = Int((UInt64(term) &* factor) >> shift)
            while slots[place] != 0 {
                let index = Int(slots[place]) - 1
                if terms[index] == term { return index }
                place = (place + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// The same; a term without a value gets one.
    @inline(__always)
    mutating func index(of term: UInt32, orAdd value: @autoclosure () -> Value) -> Int {
        if let index = index(of: term) { return index }
        terms.append(term)
        values.append(value())
        if 2 * terms.count > slots.count {
            grow()
        } else {
            put(terms.count - 1)
        }
        return terms.count - 1
    }

    subscript(term: UInt32) -> Value? { index(of: term).map { values[$0] } }

    private mutating func put(_ index: Int) {
        var place = Int((UInt64(terms[index]) &* factor) >> shift)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = UInt32(index + 1)
    }

    private mutating func grow() {
        (slots, shift) = (Array(repeating: 0, count: 2 * slots.count), shift - 1)
        for index in terms.indices { put(index) }
    }
}

extension TermTable: Sendable where Value: Sendable {}

private enum TermPlaces {
    static let factor = UInt64.random(in: 0...UInt64.max) | 1
}
