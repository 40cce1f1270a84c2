/// Words with hyphens: the treebanks part them ("long - term") but for prefixes, telephone numbers and dates.
extension Chunk {
    /// Whether the hyphen at an index is inside the word that begins at `start`. A letter or a digit follows it.
    func joinsAtHyphen(_ start: Int, _ hyphen: Int) -> Bool {
        let earlier = (max(start, hyphen - 30)..<hyphen).last { scalar($0).isHyphen }
        let left = (earlier.map { $0 + 1 } ?? start)..<hyphen
        let right = hyphen + 1..<end(from: hyphen + 1) { $0.kind.isWordLike }
        if kind(left.lowerBound) == .digit, kind(right.lowerBound) == .digit {
            return hyphen - start <= 40 && isNumberWithHyphens(start)
        }
        guard kind(left.lowerBound).isLetter, kind(right.lowerBound).isLetter || lowered(left) == "mid" else {
            return false
        }
        return WordLists.prefixes.contains(lowered(left)) || WordLists.suffixes.contains(lowered(right))
            || earlier == nil && WordLists.hyphenated.contains(lowered(start..<right.upperBound))
    }

    /// Telephone and post code numbers, days, serial numbers; not ranges and scores.
    private func isNumberWithHyphens(_ start: Int) -> Bool {
        var lengths: [Int] = []
        var index = start
        while lengths.count < 6 {
            let next = end(from: index) { $0.kind == .digit }
            lengths.append(next - index)
            index = next + 1
            if scalar(next).isHyphen, kind(next + 1) == .digit { continue }
            if [":", ",", "."].contains(scalar(next)), kind(next + 1) == .digit { return false }
            break
        }
        switch lengths.count {
        case 1: return false
        case 2: return [[3, 4], [5, 4], [1, 4]].contains(lengths)
        case 3: return lengths[0] <= 4 && lengths[1] <= 3 && lengths[2] != 3
        default: return lengths.reduce(0, +) >= 7
        }
    }

    /// The end of a word broken off with a hyphen, as a speaker does ("th- the", "w- I"), or the end given.
    func endWithStutter(_ end: Int, from start: Int) -> Int {
        guard scalar(end).isHyphen, end - start <= 6, end > start, kind(start).isLetter else { return end }
        guard end + 1 == count || [",", "."].contains(scalar(end + 1)) && end + 2 == count else { return end }
        let word = lowered(start..<end)
        let isCapitals = word.count > 1 && kind(end - 1) == .upper
        let hasVowel = word.dropFirst(word.count > 1 ? 0 : 1).unicodeScalars.contains {
            "aeiouy".unicodeScalars.contains($0)
        }
        let isBroken = word.count <= 3 && !hasVowel && !isCapitals && kind(start - 1) != .digit
        return isBroken || nextWord.hasPrefix(word) ? end + 1 : end
    }
}
