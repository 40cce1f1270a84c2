/// Numbers for the names of elements or of attributes: fixed ones for the well-known names, and further ones in order of
/// appearance for the others.
struct NameTable: ~Copyable {
    /// The first number of names that are not well-known, as in ``Tag`` and ``AttributeName``.
    static let firstUnknown = 1024
    private static let maximumUnknown = Int(UInt16.max) - firstUnknown

    private let wellKnown: WellKnownNames
    private var slots: [UInt16] = []
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// Whether there were more names than numbers; the names beyond share the last number.
    private(set) var isFull = false

    private struct Entry {
        let hash: UInt64
        let start: Int
        let count: Int
    }

    init(wellKnown: WellKnownNames) { self.wellKnown = wellKnown }

    /// The names that are not well-known, in the order of their numbers.
    var unknownNames: [String] {
        entries.map { String(decoding: bytes[$0.start..<$0.start + $0.count], as: UTF8.self) }
    }

    /// The number of a name. `key` is what ``WellKnownNames/key(of:)`` makes of it.
    @inline(__always) mutating func number(of name: UnsafePointer<UInt8>, count: Int, key: UInt64) -> UInt16 {
        let number = wellKnown.number(of: name, count: count, key: key)
        return number != 0 ? number : unknownNumber(of: name, count: count)
    }

    mutating func number(of name: String) -> UInt16 {
        var name = name
        return name.withUTF8 { utf8 in
            guard let base = utf8.baseAddress else { return 0 }
            return number(of: base, count: utf8.count, key: WellKnownNames.key(of: utf8))
        }
    }

    /// A name by its number.
    func name(_ number: UInt16) -> String {
        guard Int(number) >= Self.firstUnknown else { return wellKnown.names[Int(number)] }
        let entry = entries[Int(number) - Self.firstUnknown]
        return String(decoding: bytes[entry.start..<entry.start + entry.count], as: UTF8.self)
    }

    private mutating func unknownNumber(of name: UnsafePointer<UInt8>, count: Int) -> UInt16 {
        let hash = Self.hash(name, count: count)
        if entries.count * 2 >= slots.count { growSlots() }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - Self.firstUnknown]
            if entry.hash == hash, entry.count == count, isEqual(entry, name) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard entries.count <= Self.maximumUnknown else {
            isFull = true
            return UInt16.max
        }
        let number = UInt16(Self.firstUnknown + entries.count)
        entries.append(Entry(hash: hash, start: bytes.count, count: count))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: count))
        slots[slot] = number
        return number
    }

    private func isEqual(_ entry: Entry, _ name: UnsafePointer<UInt8>) -> Bool {
        for offset in 0..<entry.count where bytes[entry.start + offset] != name[offset] { return false }
        return true
    }

    private mutating func growSlots() {
        let size = max(64, slots.count * 2)
        slots = [UInt16](repeating: 0, count: size)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(Self.firstUnknown + index)
        }
    }

    /// Differs from run to run, so that no source can be made of names that collide.
    private static let seed = UInt64.random(in: .min ... .max)

    private static func hash(_ name: UnsafePointer<UInt8>, count: Int) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        var offset = 0
        while offset < count {
            var word: UInt64 = 0
            for index in offset..<min(offset + 8, count) { word = word << 8 | UInt64(name[index]) }
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low ^ seed
            offset += 8
        }
        return hash
    }
}
