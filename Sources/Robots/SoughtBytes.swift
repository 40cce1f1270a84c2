/// Bytes to look for in others, by the method of Knuth, Morris and Pratt (1977): linear time, whatever the bytes.
struct SoughtBytes: Sendable {
    let bytes: [UInt8]
    /// For each of the beginnings of the bytes, how long a shorter beginning it ends with.
    private let borders: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var borders = Array(repeating: 0, count: bytes.count)
        var matched = 0
        for index in bytes.indices.dropFirst() {
            while matched > 0, bytes[index] != bytes[matched] { matched = borders[matched - 1] }
            if bytes[index] == bytes[matched] { matched += 1 }
            borders[index] = matched
        }
        self.borders = borders
    }

    /// Behind the first place where the bytes stand; nil where they do not.
    func firstEnd(in text: ArraySlice<UInt8>) -> Int? {
        if bytes.isEmpty { return text.startIndex }
        var matched = 0
        for (index, byte) in zip(text.indices, text) {
            while matched > 0, byte != bytes[matched] { matched = borders[matched - 1] }
            if byte == bytes[matched] { matched += 1 }
            if matched == bytes.count { return index + 1 }
        }
        return nil
    }
}
