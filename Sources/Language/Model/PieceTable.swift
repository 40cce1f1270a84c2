/// The pieces of a vocabulary, to be looked up by their bytes: a hash table with open addressing over the vocabulary's
/// own text.
struct PieceTable: Sendable {
    private let text: Tensor<UInt8>
    /// Where the bytes of each piece lie, without the "##" of those that continue a word.
    private var places: [Place] = []
    /// Ids, -1 where a slot is free; at least half are.
    private var slots: [Int32] = []
    private var longest = 0

    private struct Place {
        var start: UInt32
        var length: UInt16
        var continuesWord: Bool
    }

    var count: Int { places.count }

    /// - Parameter text: the pieces, one a line. nil where that is none, or longer than any vocabulary.
    init?(_ text: Tensor<UInt8>) {
        self.text = text
        let bytes = text.elements
        guard bytes.count < 1 << 28 else { return nil }
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard line.count <= UInt16.max else { return nil }
            let continues = line.count > 2 && line.starts(with: [UInt8(ascii: "#"), UInt8(ascii: "#")])
            let start = line.startIndex + (continues ? 2 : 0)
            let length = line.endIndex - start
            places.append(Place(start: UInt32(start), length: UInt16(length), continuesWord: continues))
            longest = max(longest, length)
        }
        if places.last?.length == 0 { places.removeLast() }
        guard !places.isEmpty, places.count < 1 << 24 else { return nil }
        fill()
    }

    private mutating func fill() {
        var capacity = 64
        while capacity < 2 * places.count { capacity *= 2 }
        slots = [Int32](repeating: -1, count: capacity)
        for (id, place) in places.enumerated() {
            var hash = ByteHash(seed: place.continuesWord ? 1 : 0)
            for byte in bytes(of: place) { hash.add(byte) }
            var slot = hash.slot(among: capacity)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(id)
        }
    }

    private func bytes(of place: Place) -> Slice<UnsafeBufferPointer<UInt8>> {
        text.elements[Int(place.start)..<Int(place.start) + Int(place.length)]
    }

    /// The id of a piece at the start of a word.
    func id(of piece: String) -> Int32? {
        let bytes = Array(piece.utf8)
        guard let found = longest(in: bytes[...], continuesWord: false), found.length == bytes.count else { return nil }
        return found.id
    }

    /// The longest piece that the bytes begin with, in time linear in the length of the longest piece.
    func longest(in bytes: ArraySlice<UInt8>, continuesWord: Bool) -> (id: Int32, length: Int)? {
        var best: (id: Int32, length: Int)?
        var hash = ByteHash(seed: continuesWord ? 1 : 0)
        for place in bytes.indices.prefix(longest) {
            hash.add(bytes[place])
            var slot = hash.slot(among: slots.count)
            while slots[slot] >= 0 {
                let candidate = places[Int(slots[slot])]
                if candidate.continuesWord == continuesWord, self.bytes(of: candidate).elementsEqual(bytes[...place]) {
                    best = (slots[slot], place - bytes.startIndex + 1)
                    break
                }
                slot = (slot + 1) & (slots.count - 1)
            }
        }
        return best
    }
}
