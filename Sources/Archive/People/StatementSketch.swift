import Record

import struct Record.Statement

/// What a statement is about, and whether it says yes or no to that: enough to find what contradicts it.
///
/// Of a pair of opposites ("rise", "fall") one stands for both, with no where the other has yes.
struct StatementSketch: Hashable, Sendable {
    /// More words of a statement than this do not count.
    private static let longest = 24
    private static let shortestWord = 4

    /// Hashes of the words without their endings, sorted, each once.
    let words: [UInt32]
    let denies: Bool

    init(content: String, act: Statement.Act, negated: Bool) {
        // A denial of what is said not to be so says that it is.
        var denies = [.deny, .reject].contains(act) != negated
        var words: Set<UInt32> = []
        for word in content.lowercased().split(whereSeparator: {
            !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’"
        })
        .prefix(4 * Self.longest) {
            let ending = Self.stem(of: word)
            let stem = OppositeWords.forms[ending] ?? ending
            if OppositeWords.negations.contains(String(word)) || word.hasSuffix("n't") || word.hasSuffix("n’t") {
                denies.toggle()
            } else if OppositeWords.turningAway.contains(stem) {
                denies.toggle()
            } else if let opposite = OppositeWords.opposites[stem] {
                denies.toggle()
                words.insert(Self.hash(opposite))
            } else if word.utf8.count >= Self.shortestWord, !OppositeWords.empty.contains(String(word)),
                words.count < Self.longest
            {
                words.insert(Self.hash(stem))
            }
        }
        (self.words, self.denies) = (words.sorted(), denies)
    }

    /// As ``bytes`` has it.
    init(bytes: some Collection<UInt8>) {
        denies = bytes.first == 1
        var words: [UInt32] = []
        var rest = bytes.dropFirst()
        while rest.count >= 4 {
            words.append(rest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
            rest = rest.dropFirst(4)
        }
        self.words = words
    }

    var bytes: [UInt8] {
        [denies ? 1 : 0]
            + words.flatMap { [UInt8($0 >> 24), UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
    }

    /// Without the commonest endings of English.
    static func stem(of word: Substring) -> String {
        for ending in ["'s", "’s", "ing", "ed", "es", "s"] where word.hasSuffix(ending) && word.count > ending.count + 2
        {
            if ending == "s", word.hasSuffix("ss") { break }
            return withoutEnd(word.dropLast(ending.count))
        }
        return withoutEnd(word)
    }

    /// "stopp" and "stop", "rise" and "ris", "deny" and "deni" are one.
    private static func withoutEnd(_ word: Substring) -> String {
        var stem = word
        if stem.count > 3, "eyi".contains(stem.last ?? "-") { stem = stem.dropLast() }
        if stem.count > 3, stem.last == stem.dropLast().last { stem = stem.dropLast() }
        return String(stem)
    }

    /// FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv): the same in every process.
    private static func hash(_ word: String) -> UInt32 {
        word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
