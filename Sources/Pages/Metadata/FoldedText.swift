/// A line folded for comparison: letters and digits in lower case without accents, one space between words.
struct FoldedText: Hashable {
    /// UTF-8, a space before the first word and after each one, so that whole words can be sought.
    let bytes: [UInt8]
    let wordCount: Int
    /// A hash of the letters and digits alone.
    let hash: UInt64

    init(_ line: some StringProtocol) { self.init(bytes: Array(line.utf8)) }

    init(bytes line: [UInt8]) {
        var folded: [UInt8] = [0x20]
        folded.reserveCapacity(line.count + 2)
        var words = 0
        var hash = FoldedScalars<[UInt8]>.seed
        for scalar in FoldedScalars(line) {
            if scalar != 0 { hash = FoldedScalars<[UInt8]>.hash(hash, with: scalar) }
            if scalar == 0 {
                if folded[folded.count - 1] != 0x20 {
                    folded.append(0x20)
                    words += 1
                }
            } else if scalar < 0x80 {
                folded.append(UInt8(scalar))
            } else if let scalar = Unicode.Scalar(scalar) {
                folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        if folded[folded.count - 1] != 0x20 {
            folded.append(0x20)
            words += 1
        }
        bytes = folded
        wordCount = words
        self.hash = hash
    }

    static func == (a: FoldedText, b: FoldedText) -> Bool { a.hash == b.hash && a.bytes == b.bytes }
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    var isEmpty: Bool { wordCount == 0 }
    var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

    /// Whether these words begin with those.
    func hasPrefix(_ other: FoldedText) -> Bool { bytes.starts(with: other.bytes) }

    /// Whether those words stand among these, one after the other.
    func contains(_ other: FoldedText) -> Bool {
        guard !other.isEmpty, other.bytes.count <= bytes.count else { return false }
        for start in 0...(bytes.count - other.bytes.count) where bytes[start] == 0x20 {
            if bytes[start..<start + other.bytes.count].elementsEqual(other.bytes) { return true }
        }
        return false
    }

    /// The same without any spaces: `New York Times` is `newyorktimes.com`'s.
    var joined: [UInt8] { bytes.filter { $0 != 0x20 } }
}
