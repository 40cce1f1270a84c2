/// The index over ``EntityList``, made once.
struct EntityTable: Sendable {
    struct Entry: Sendable {
        let nameStart: UInt16
        let nameCount: UInt8
        let valueCount: UInt8
        let standsWithoutSemicolon: Bool
        var valueStart: Int { Int(nameStart) + Int(nameCount) + 1 }
    }

    static let shared = EntityTable()

    private let entries: [Entry]
    /// Where the names that begin with each ASCII byte start in `entries`.
    private let firstOfInitial: [UInt16]

    private static var base: UnsafePointer<UInt8> { EntityList.text.utf8Start }

    private init() {
        let base = Self.base
        let count = EntityList.text.utf8CodeUnitCount
        var entries: [Entry] = []
        entries.reserveCapacity(2200)
        var offset = 0
        while offset < count {
            let start = offset
            while base[offset] != 0x2C && base[offset] != 0x3B { offset += 1 }
            let separator = offset
            offset += 2
            while offset < count, base[offset] != 0x20, base[offset] != 0x0A { offset += 1 }
            entries.append(
                Entry(
                    nameStart: UInt16(start), nameCount: UInt8(separator - start),
                    valueCount: UInt8(offset - separator - 1), standsWithoutSemicolon: base[separator] == 0x2C))
            offset += 1
        }
        var first = [UInt16](repeating: 0, count: 129)
        for entry in entries { first[Int(base[Int(entry.nameStart)]) + 1] += 1 }
        for initial in 1..<first.count { first[initial] += first[initial - 1] }
        self.entries = entries
        firstOfInitial = first
    }

    /// The longest reference that a text (after its `&`) begins with, and how many bytes of the text it takes.
    func longestMatch(_ text: UnsafePointer<UInt8>, count: Int) -> (entry: Entry, length: Int)? {
        guard count > 0, text[0] < 0x80 else { return nil }
        var low = Int(firstOfInitial[Int(text[0])])
        var high = Int(firstOfInitial[Int(text[0]) + 1])
        var best: (Entry, Int)?
        var depth = 1
        while low < high {
            let entry = entries[low]
            if Int(entry.nameCount) == depth {
                if depth < count, text[depth] == 0x3B { return (entry, depth + 1) }
                if entry.standsWithoutSemicolon { best = (entry, depth) }
                low += 1
            }
            guard depth < count else { break }
            let next = text[depth]
            high = firstIndex(from: low, to: high) { byte(of: $0, at: depth) > next }
            low = firstIndex(from: low, to: high) { byte(of: $0, at: depth) >= next }
            depth += 1
        }
        return best
    }

    /// The UTF-8 of the characters that a reference stands for.
    func value(of entry: Entry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: Self.base + entry.valueStart, count: Int(entry.valueCount))
    }

    private func byte(of index: Int, at depth: Int) -> UInt8 { Self.base[Int(entries[index].nameStart) + depth] }

    private func firstIndex(from start: Int, to end: Int, where holds: (Int) -> Bool) -> Int {
        var low = start
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
