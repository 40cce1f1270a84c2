/// Numbers in digits and in words.
extension TimeGrammar {
    /// A whole number: "3", "three", "twenty-five", "two hundred", "two thousand and five".
    mutating func takeNumber() -> Int? { attempt { $0.number() } }

    private mutating func number() -> Int? {
        guard case .number(var value) = kind else { return nil }
        let isDigits = words[at].form.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        at += 1
        if isDigits {
            if take("thousand") { return value <= 1000 ? value * 1000 : nil }
            return value
        }
        value = tensAndOnes(value)
        for _ in 0..<2 {
            if value < 100, take("hundred") { value = value * 100 + (attempt { $0.rest(below: 100) } ?? 0) }
            if value < 1000, take("thousand") { value = value * 1000 + (attempt { $0.rest(below: 1000) } ?? 0) }
        }
        return value
    }

    /// "twenty-five" behind "twenty".
    private mutating func tensAndOnes(_ tens: Int) -> Int {
        guard tens >= 20, tens % 10 == 0, tens < 100 else { return tens }
        let ones = attempt { grammar -> Int? in
            _ = grammar.takeHyphen()
            guard case .number(let ones) = grammar.kind, (1...9).contains(ones), grammar.words[grammar.at].isSpelled
            else {
                return nil
            }
            grammar.at += 1
            return ones
        }
        return tens + (ones ?? 0)
    }

    /// What is added behind "hundred" and "thousand".
    private mutating func rest(below limit: Int) -> Int? {
        _ = take("and")
        guard case .number(let value) = kind, value < 100, value < limit, words[at].isSpelled else { return nil }
        at += 1
        var sum = tensAndOnes(value)
        if limit > 100, sum < 10, take("hundred") { sum = sum * 100 + (attempt { $0.rest(below: 100) } ?? 0) }
        return sum
    }

    /// "first", "22nd", "twenty-second".
    mutating func takeOrdinal() -> Int? {
        attempt { grammar in
            if case .ordinal(let value) = grammar.kind {
                grammar.at += 1
                return value
            }
            guard case .number(let tens) = grammar.kind, tens == 20 || tens == 30, grammar.words[grammar.at].isSpelled
            else {
                return nil
            }
            grammar.at += 1
            _ = grammar.takeHyphen()
            guard case .ordinal(let ones) = grammar.kind, ones < 10 else { return nil }
            grammar.at += 1
            return tens + ones
        }
    }

    /// A year as it is written or said: "1989", "nineteen seventy-nine", "two thousand five", "'98".
    mutating func takeYear() -> Int? {
        attempt { grammar in
            guard grammar.at < grammar.end else { return nil }
            let word = grammar.words[grammar.at]
            if case .period(let period) = word.kind, period.unit == .year {
                grammar.at += 1
                return period.index
            }
            guard case .number(let value) = word.kind else { return nil }
            if !word.isSpelled {
                guard word.length == 4, (1000...2999).contains(value) else { return nil }
                grammar.at += 1
                return value
            }
            return grammar.spelledYear()
        }
    }

    private mutating func spelledYear() -> Int? {
        guard case .number(let first) = kind else { return nil }
        if (11...20).contains(first) {
            at += 1
            if take("hundred") { return attempt { $0.rest(below: 100) }.map { first * 100 + $0 } }
            _ = takeHyphen()
            guard case .number(let second) = kind, second >= 10, second < 100, words[at].isSpelled else { return nil }
            at += 1
            return first * 100 + tensAndOnes(second)
        }
        guard first == 2, let value = takeNumber(), (2000...2099).contains(value) else { return nil }
        return value
    }
}

extension TimeWord {
    /// Whether a number is written in letters.
    var isSpelled: Bool { form.utf8.first.map { $0 >= 0x61 } ?? false }
}
