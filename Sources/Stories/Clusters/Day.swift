import Record

/// Days since 1970-01-01, from how an article says when it was published.
enum Day {
    /// The day and its fraction; nil for what does not begin with a date of ISO 8601.
    static func number(of published: String?) -> Double? {
        guard let published else { return nil }
        let bytes = Array(published.utf8.prefix(16))
        func digits(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return range.reduce(0 as Int?) { value, index in
                let digit = bytes[index] &- 0x30
                return digit < 10 ? value.map { $0 * 10 + Int(digit) } : nil
            }
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10),
            let civil = CivilDay(year, month, day)
        else {
            return nil
        }
        let fraction = Double((digits(11..<13) ?? 0) * 60 + (digits(14..<16) ?? 0)) / 1440
        return Double(civil.number) + fraction
    }
}
