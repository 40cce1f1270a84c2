/// A set of hashes of words, small and fixed: a hash is its own place in the table, so that asking costs next to nothing.
struct TermSet: Sendable {
    /// Zero where nothing stands, which is the hash of no word.
    private var slots: [UInt32]
    private let mask: Int

    /// The words of a list, separated by spaces and line feeds.
    init(_ list: String) {
        self.init(Set(list.split { $0 == " " || $0 == "\n" }.map { TermHash.hash($0.utf8) }))
    }

    init(_ hashes: Set<UInt32>) {
        var size = 16
        while size < 4 * hashes.count { size *= 2 }
        (slots, mask) = (Array(repeating: 0, count: size), size - 1)
        for hash in hashes {
            var place = Int(hash) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = hash
        }
    }

    /// Those and the words of a list.
    func union(_ list: String) -> TermSet {
        TermSet(Set(slots.filter { $0 != 0 }).union(list.split(separator: " ").map { TermHash.hash($0.utf8) }))
    }

    /// Whether one of some words is in it.
    func containsAny(of words: ArraySlice<Word>) -> Bool { words.contains { contains($0.form) } }

    @inline(__always)
    func contains(_ hash: UInt32) -> Bool {
        slots.withUnsafeBufferPointer { slots in
            var place = Int(hash) & mask
            while slots[place] != 0 {
                if slots[place] == hash { return hash != 0 }
                place = (place + 1) & mask
            }
            return false
        }
    }
}
