extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// The offset of the first place where these bytes stand.
    func firstOffset(of wanted: some Collection<UInt8>) -> Int? {
        guard let first = wanted.first, wanted.count <= count else { return nil }
        let last = endIndex - wanted.count
        var index = startIndex
        while index <= last, let start = self[index...last].firstIndex(of: first) {
            if self[start...].starts(with: wanted) { return start }
            index = start + 1
        }
        return nil
    }
}
