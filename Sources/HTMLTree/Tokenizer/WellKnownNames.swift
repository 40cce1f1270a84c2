/// The fixed names of elements or attributes in a hash table.
struct WellKnownNames: Sendable {
    static let tags = WellKnownNames(Tag.wellKnownNames)
    static let attributes = WellKnownNames(AttributeName.wellKnownNames)

    let names: [String]
    private let slots: [Slot]
    private let bytes: [UInt8]

    private static let slotBits = 10

    private struct Slot: Sendable {
        var key: UInt64 = 0
        var start: UInt16 = 0
        var count: UInt16 = 0
        var number: UInt16 = 0
    }

    private init(_ names: [String]) {
        self.names = names
        var slots = [Slot](repeating: Slot(), count: 1 << Self.slotBits)
        var bytes: [UInt8] = []
        for (number, name) in names.enumerated() where number > 0 {
            let utf8 = Array(name.utf8)
            let key = utf8.withUnsafeBufferPointer { Self.key(of: $0) }
            var slot = Self.slot(of: key)
            while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Slot(
                key: key, start: UInt16(bytes.count), count: UInt16(utf8.count), number: UInt16(number))
            bytes += utf8
        }
        self.slots = slots
        self.bytes = bytes
    }

    /// A name's bytes turned into a word, the later ones lowest: exact for names of up to eight bytes.
    static func key(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        name.reduce(0) { extended($0, by: $1) }
    }

    @inline(__always) static func extended(_ key: UInt64, by byte: UInt8) -> UInt64 {
        (key &<< 8 | key &>> 56) ^ UInt64(byte)
    }

    @inline(__always) private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - slotBits))
    }

    /// The number of a name, 0 if it is not well-known. ASCII capitals in the name count as small letters if the key
    /// was made of small ones.
    @inline(__always) func number(of name: UnsafePointer<UInt8>, count: Int, key: UInt64) -> UInt16 {
        var index = Self.slot(of: key)
        while true {
            let slot = slots[index]
            if slot.number == 0 { return 0 }
            if slot.key == key, Int(slot.count) == count, count <= 8 || isEqual(slot, name) { return slot.number }
            index = (index + 1) & (slots.count - 1)
        }
    }

    private func isEqual(_ slot: Slot, _ name: UnsafePointer<UInt8>) -> Bool {
        for offset in 0..<Int(slot.count) {
            let expected = bytes[Int(slot.start) + offset]
            guard name[offset] == expected || name[offset] == expected ^ 0x20 && expected ^ 0x20 <= 0x5A else {
                return false
            }
        }
        return true
    }
}
