import Glibc

/// Articles as vectors of unit length: what each is about, a term weighing the more the fewer articles have it (TF-IDF;
/// Spärck Jones, "A statistical interpretation of term specificity", 1972).
struct TermVectors: Sendable {
    var rows: [[(term: Int32, weight: Float)]]
    var termCount: Int

    /// Terms that only one article has are left out: they make nobody alike. What all articles have still weighs a
    /// little, so that a small archive of one story is one.
    init(_ signatures: [Signature]) {
        var frequencies: [UInt32: Int32] = [:]
        for signature in signatures { for (term, _) in signature.terms { frequencies[term, default: 0] += 1 } }
        var numbers: [UInt32: (number: Int32, rarity: Float)] = [:]
        for (term, frequency) in frequencies.sorted(by: { $0.key < $1.key }) where frequency > 1 {
            let rarity = Float(log((Double(signatures.count) + 2) / (Double(frequency) + 0.5)))
            numbers[term] = (Int32(numbers.count), max(0, rarity))
        }
        termCount = numbers.count
        rows = signatures.map { signature in
            let row = signature.terms.compactMap { term, weight in
                numbers[term].map { (term: $0.number, weight: weight * $0.rarity) }
            }
            return Self.unit(row)
        }
    }

    static func unit(_ row: [(term: Int32, weight: Float)]) -> [(term: Int32, weight: Float)] {
        let square = row.reduce(0) { $0 + $1.weight * $1.weight }
        guard square > 0 else { return [] }
        let factor = 1 / square.squareRoot()
        return row.map { ($0.term, $0.weight * factor) }
    }
}
