/// The words of a token: "don't" is "do" and "n't", "cannot" is "can" and "not".
extension Chunk {
    /// The places inside a token at which a word begins, beside its first.
    func wordStarts(in token: Range<Int>) -> [Int] {
        guard token.count > 1, kind(token.lowerBound).isWordLike || scalar(token.lowerBound).isApostrophe else {
            return []
        }
        if token.count <= WordLists.longest, let starts = fusedStarts(in: token) { return starts }
        return cliticStarts(in: token)
    }

    private func fusedStarts(in token: Range<Int>) -> [Int]? {
        switch scalar(token.lowerBound) {
        case "a"..."z", "A"..."Z", "'", "’": break
        default: return nil
        }
        guard token.count <= 8 else { return nil }
        let word = lowered(token)
        let first = token.lowerBound
        if let lengths = WordLists.fused[word] {
            var start = first
            return lengths.map { length in
                start += length
                return start
            }
        }
        switch word {
        case "its" where token.upperBound == count && WordLists.afterItIs.contains(nextWord): return [first + 2]
        case "lets" where scalar(first) == "L" && !WordLists.afterToLet.contains(nextWord): return [first + 3]
        case "'tis", "'twas", "’tis", "’twas", "y'all", "y’all": return [first + 2]
        case "c'mon", "c’mon": return [first + 3]
        default: return nil
        }
    }

    /// Suffixes are taken off from the end, three at most: "couldn't've".
    private func cliticStarts(in token: Range<Int>) -> [Int] {
        var starts: [Int] = []
        var end = token.upperBound
        while starts.count < 3, let start = cliticStart(in: token.lowerBound..<end) {
            starts.insert(start, at: 0)
            end = start
        }
        return starts
    }

    private func cliticStart(in word: Range<Int>) -> Int? {
        let lookBack = max(word.lowerBound, word.upperBound - 4)
        guard let apostrophe = (lookBack..<word.upperBound).last(where: { scalar($0).isApostrophe }) else { return nil }
        let clitic = lowered(apostrophe + 1..<word.upperBound)
        if clitic == "t", apostrophe - word.lowerBound > 1, ["n", "N"].contains(scalar(apostrophe - 1)) {
            return apostrophe - 1
        }
        guard apostrophe > word.lowerBound, kind(apostrophe - 1).isWordLike || scalar(apostrophe - 1) == "." else {
            return nil
        }
        if clitic == "", apostrophe + 1 == word.upperBound {
            return isPlural(word.lowerBound..<apostrophe) ? apostrophe : nil
        }
        guard WordLists.clitics.contains(clitic) else { return nil }
        return clitic == "s" && isDecade(word.lowerBound..<apostrophe) ? nil : apostrophe
    }

    private func isPlural(_ stem: Range<Int>) -> Bool { "sSxXzZ".unicodeScalars.contains(scalar(stem.upperBound - 1)) }

    /// "60's" and "1930's" are plurals.
    private func isDecade(_ stem: Range<Int>) -> Bool {
        guard stem.count == 2 || stem.count == 4, stem.allSatisfy({ kind($0) == .digit }) else { return false }
        return scalar(stem.upperBound - 1) == "0" && (stem.count == 2 || scalar(stem.lowerBound) == "1")
    }
}
