/// Numbers keys in the order in which they first appear: 0, 1, 2...
///
/// The keys are hashes already: a lookup is a multiplication and mostly one probe. Open addressing with linear probing
/// (D. Knuth, "The Art of Computer Programming" 6.4), places by multiply-shift (M. Dietzfelbinger and others, 1997)
/// with a multiplier drawn at the start, so that no page can be made to collide. The numbers do not depend on it.
struct KeyNumbers {
    private(set) var count = 0
    private var slots: [Slot]
    private var shift: UInt64
    private let multiplier = Self.drawn
    private static let drawn = UInt64.random(in: 0...UInt64.max) | 1

    private struct Slot {
        var key: UInt64 = 0
        var number: Int32 = -1
    }

    /// - Parameter capacity: How many keys are expected; there may be more.
    init(capacity: Int) {
        var bits: UInt64 = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        slots = [Slot](repeating: Slot(), count: 1 << bits)
        shift = 64 - bits
    }

    /// The number of a key, a new one where it was not seen yet.
    mutating func number(of key: UInt64) -> Int {
        var slot = slot(of: key)
        if slots[slot].number < 0 {
            if count * 4 >= slots.count * 3 {
                grow()
                slot = self.slot(of: key)
            }
            slots[slot] = Slot(key: key, number: Int32(count))
            count += 1
        }
        return Int(slots[slot].number)
    }

    /// The number of a key that was seen.
    func known(_ key: UInt64) -> Int? {
        let number = slots[slot(of: key)].number
        return number < 0 ? nil : Int(number)
    }

    /// Where a key is, or would be.
    @inline(__always) private func slot(of key: UInt64) -> Int {
        var slot = Int((key &* multiplier) >> shift)
        while slots[slot].number >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        shift -= 1
        for entry in old where entry.number >= 0 { slots[slot(of: entry.key)] = entry }
    }
}
