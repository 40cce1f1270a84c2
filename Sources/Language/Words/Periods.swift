/// Full stops inside words and at their ends: acronyms, initials, abbreviations.
extension Chunk {
    /// Whether the full stop at an index, between two letters, is inside the word that begins at `start`: "U.S", "Ph.D".
    func joinsAtPeriod(_ start: Int, _ period: Int) -> Bool {
        guard isAcronym(start..<period) else { return false }
        let next = end(from: period + 1) { $0.kind.isLetter }
        if next == period + 2 { return true }
        return next - period <= 4 && scalar(next) == "." && kind(period + 1) == .upper && kind(start) == .upper
    }

    /// Whether a range is single letters with full stops between them ("U.S", "e"); "Ph", "Sc" and the like count as one.
    private func isAcronym(_ range: Range<Int>) -> Bool {
        guard range.count <= 16 else { return false }
        var length = 0
        for index in range {
            if scalar(index) == "." {
                length = 0
            } else {
                length += 1
                let isDegree =
                    length == 2 && kind(index) == .lower && ["Ph", "Sc"].contains(string(index - 1..<index + 1))
                guard kind(index).isLetter, length == 1 || isDegree else { return false }
            }
        }
        return true
    }

    /// The end of a word with the full stop that belongs to it.
    func endWithPeriod(_ end: Int, from start: Int) -> Int {
        // "Inc..": its own full stop, and that of the sentence.
        guard scalar(end) == ".", scalar(end + 1) != "." || scalar(end + 2) != ".", end > start else { return end }
        return ownsPeriod(start..<end) ? end + 1 : end
    }

    private func ownsPeriod(_ range: Range<Int>) -> Bool {
        let period = range.upperBound
        let after = self[period + 1]
        let word = lowered(range)
        if word == "ie" || word == "eg", kind(range.lowerBound) == .upper { return false }
        let isLast = endsParagraph(from: period + 1)
        // "Nov.28", "J.Miller": what follows is glued to it.
        let isBeforeNumber = after.kind == .digit || after.kind == .none && nextStartsNumber
        if range.count == 1 {
            return ownsPeriodAsLetter(range.lowerBound, isBeforeNumber: isBeforeNumber, isLast: isLast)
        }
        if range.contains(where: { scalar($0) == "." }) { return isAcronym(range) && !isLast }
        if WordLists.abbreviationsBeforeNumbers.contains(word), isBeforeNumber { return true }
        if WordLists.abbreviationsWithCapital.contains(word) {
            guard kind(range.lowerBound) == .upper, !isLast else { return false }
            return ["rep", "col", "gen", "hon"].contains(word) || isBeforeNumber
                || nextScalar.properties.isUppercase == false
        }
        if WordLists.titles.contains(word) { return !isLast }
        guard WordLists.abbreviations.contains(word), !isLast else { return false }
        return word != "etc" || after.kind != .none || !nextScalar.properties.isUppercase
    }

    /// Initials: "J. Smith"; and "p. 5", "v. Board".
    private func ownsPeriodAsLetter(_ index: Int, isBeforeNumber: Bool, isLast: Bool) -> Bool {
        switch kind(index) {
        case .upper: return !isLast && (scalar(index) != "I" || followsCapital) && kind(index + 2) != .digit
        case .lower:
            if scalar(index) == "v" { return nextScalar.properties.isUppercase }
            return isBeforeNumber && "pcbdmrsn".unicodeScalars.contains(scalar(index))
        default: return false
        }
    }

    private var nextStartsNumber: Bool {
        guard let following, following < text.count else { return false }
        return text[following] &- 48 < 10 || text[following] == UInt8(ascii: "#")
    }
}
