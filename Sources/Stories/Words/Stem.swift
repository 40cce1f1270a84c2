/// Cuts the commonest endings off English words, so that "bridges" and "bridge" are one term.
enum Stem {
    /// How many of a word's bytes, in small letters, are its stem.
    static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var length = word.count
        /// The byte so many places before the end.
        func last(_ place: Int) -> UInt8 { word[length - place] }
        if length > 2, last(1) == s, last(2) == apostrophe { length -= 2 }
        guard length > 3 else { return length }
        switch last(1) {
        case s where length > 4 && last(2) == e && last(3) == i: return length - 3
        case s where last(2) != s: length -= 1
        case g where length > 5 && last(2) == n && last(3) == i: length -= 3
        case d where length > 4 && last(2) == e: length -= 2
        default: break
        }
        return length > 4 && (last(1) == e || last(1) == y) ? length - 1 : length
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let (d, e, g, i) = (UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "i"))
    private static let (n, s, y) = (UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "y"))
}
