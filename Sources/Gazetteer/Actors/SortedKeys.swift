/// Keys in order, so that it can be asked what begins with some bytes.
struct SortedKeys: Sendable {
    private let keys: [[UInt8]]

    init(_ keys: some Sequence<[UInt8]>) { self.keys = keys.sorted { $0.lexicographicallyPrecedes($1) } }

    func hasKeys(startingWith prefix: ArraySlice<UInt8>) -> Bool {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low].starts(with: prefix)
    }
}
