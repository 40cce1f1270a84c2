/// Cuts the commonest endings off English words, so that "bridges" and "bridge" are one term.
enum Stem {
    /// How many of a word's bytes, in small letters, are its stem.
    static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var length = word.count
        func ends(_ ending: StaticString) -> Bool {
            let count = ending.utf8CodeUnitCount
            return length > count && (0..<count).allSatisfy { word[length - count + $0] == ending.utf8Start[$0] }
        }
        if ends("'s") { length -= 2 }
        if length > 4, ends("ies") { return length - 3 }
        if length > 5, ends("ing") {
            length -= 3
        } else if length > 4, ends("ed") {
            length -= 2
        } else if length > 3, ends("s"), !ends("ss") {
            length -= 1
        }
        return length > 4 && (ends("e") || ends("y")) ? length - 1 : length
    }
}
