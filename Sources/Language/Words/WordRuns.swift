/// Where a word ends: the marks that join two runs of letters and digits into one word, and those that part them.
extension Chunk {
    private enum Joint { case parts, joins, closes }

    /// The end of the word that begins at an index; a letter or a digit stands there.
    func wordEnd(from start: Int) -> Int {
        if let end = webEnd(from: start) { return end }
        var end = start
        while true {
            let part = end
            end = self.end(from: part) { $0.kind.isWordLike }
            if let unit = unitStart(in: part..<end, of: start) { return unit }
            switch joint(start, end) {
            case .parts:
                return endWithPeriod(endWithApostrophe(endWithStutter(end, from: start), from: start), from: start)
            case .joins: end += 1
            case .closes: return end + 1
            }
        }
    }

    /// Where a unit begins in a run like "5pm", the last of a word ("10:30am"); or a number behind a currency ("Rs500").
    private func unitStart(in run: Range<Int>, of start: Int) -> Int? {
        guard kind(run.lowerBound) == .digit else { return currencyEnd(in: run, of: start) }
        let letters = end(from: run.lowerBound) { $0.kind == .digit }
        guard letters < run.upperBound, isNumber(start..<letters) else { return nil }
        if isHalfOfDay(run, letters) { return letters }
        let unit = string(letters..<run.upperBound)
        if WordLists.units.contains(unit) { return letters }
        let isOneDigit = letters == start + 1
        if unit == "g" || unit == "p" { return isOneDigit || letters - start > 3 ? nil : letters }
        let isAmount =
            WordLists.currencySigns.contains(scalar(start - 1)) || (start..<letters).contains { scalar($0) == "." }
        return isAmount && WordLists.largeNumbers.contains(unit) ? letters : nil
    }

    /// "5p.m."
    private func isHalfOfDay(_ run: Range<Int>, _ letters: Int) -> Bool {
        letters + 1 == run.upperBound && ["a", "p", "A", "P"].contains(scalar(letters)) && scalar(letters + 1) == "."
            && ["m", "M"].contains(scalar(letters + 2)) && !kind(letters + 3).isWordLike
    }

    private func currencyEnd(in run: Range<Int>, of start: Int) -> Int? {
        let letters = end(from: run.lowerBound) { $0.kind.isLetter }
        guard run.lowerBound == start, letters < run.upperBound, kind(letters) == .digit, letters - start <= 3 else {
            return nil
        }
        return WordLists.currencies.contains(string(start..<letters)) ? letters : nil
    }

    /// Whether there are only digits and the marks of numbers.
    private func isNumber(_ range: Range<Int>) -> Bool {
        range.count <= 40 && range.allSatisfy { kind($0) == .digit || [".", ",", ":"].contains(scalar($0)) }
    }

    private func joint(_ start: Int, _ end: Int) -> Joint {
        let (before, after) = (kind(end - 1), kind(end + 1))
        let isInLetters = before.isLetter && after.isLetter
        let isInDigits = before == .digit && after == .digit
        func joins(_ condition: Bool) -> Joint { condition ? .joins : .parts }
        switch scalar(end) {
        case ".": return joins(isInDigits || isInLetters && joinsAtPeriod(start, end))
        case ",": return joins(isInDigits && joinsAtComma(start, end))
        case ":": return joins(isInDigits && isNumber(start..<end))
        case "/" where lowered(start..<end) == "w" && !after.isWordLike: return .closes
        case "/": return joins(joinsAtSlash(start, end))
        case "_": return joins(after.isWordLike || scalar(end + 1) == "_")
        case "&": return joins(isInLetters && joinsAtAmpersand(start, end))
        case "@", "*": return joins(isInLetters)
        case "!":
            return WordLists.exclaimedNames.contains(lowered(start..<end)) && kind(start) == .upper ? .closes : .parts
        case let mark where mark.isApostrophe:
            return joins(isInLetters || before == .digit && "sS".unicodeScalars.contains(scalar(end + 1)))
        case let mark where mark.isHyphen: return joins(after.isWordLike && joinsAtHyphen(start, end))
        default: return .parts
        }
    }

    /// "1,000,000", but not "1,2".
    private func joinsAtComma(_ start: Int, _ end: Int) -> Bool {
        isNumber(start..<end) && self.end(from: end + 1) { $0.kind == .digit } == end + 4
    }

    /// Dates ("9/11", "11/28/2000") and words of single letters ("w/o", "s/he").
    private func joinsAtSlash(_ start: Int, _ end: Int) -> Bool {
        if kind(end - 1) == .digit, kind(end + 1) == .digit { return joinsDate(start, end) }
        let next = self.end(from: end + 1) { $0.kind.isLetter }
        guard end == start + 1, kind(start).isLetter, scalar(next) != "/", scalar(start - 1) != "/" else {
            return false
        }
        let word = lowered(start..<next)
        return next == end + 2 && !["c/o", "a/c", "m/s", "d/t"].contains(word) || ["w/out", "s/he"].contains(word)
    }

    private func joinsDate(_ start: Int, _ end: Int) -> Bool {
        let slash = (start..<end).last { scalar($0) == "/" }
        let next = self.end(from: end + 1) { $0.kind == .digit }
        let (left, right) = (number((slash.map { $0 + 1 } ?? start)..<end), number(end + 1..<next))
        guard let left, let right else { return false }
        // A telephone number of North America: area/exchange-line.
        if slash == nil, end - start == 3, next - end == 4, scalar(next).isHyphen { return true }
        if slash != nil { return left <= 31 }
        if scalar(next) == "/", kind(next + 1) == .digit { return left <= 31 && right <= 31 }
        return left <= 12 && right <= 31 && !(Self.denominators.contains(right) && left < right)
    }

    /// Of fractions in prose: "1/2", "3/4", "5/8" are three words, where "4/22" is one.
    private static let denominators: Set = [2, 3, 4, 5, 8]

    /// A number of at most four digits.
    private func number(_ range: Range<Int>) -> Int? {
        guard (1...4).contains(range.count) else { return nil }
        return range.reduce(0) { value, index in
            guard let value, ("0"..."9").contains(scalar(index)) else { return nil }
            return value * 10 + Int(scalar(index).value - 48)
        }
    }

    /// "AT&T", "R&D", "p&l": all capitals, or single letters.
    private func joinsAtAmpersand(_ start: Int, _ end: Int) -> Bool {
        let next = self.end(from: end + 1) { $0.kind.isLetter }
        guard end - start <= 4, next - end <= 4 else { return false }
        let letters = Array(start..<end) + Array(end + 1..<next)
        return letters.allSatisfy { kind($0) == .upper } || end - start == 1 && next - end == 2
    }

    /// "lovin'", "ol'".
    private func endWithApostrophe(_ end: Int, from start: Int) -> Int {
        guard scalar(end).isApostrophe, end + 1 == count, !isInSingleQuotes else { return end }
        let word = lowered(start..<end)
        return word.count > 4 && word.hasSuffix("in") || WordLists.endElisions.contains(word) ? end + 1 : end
    }
}
