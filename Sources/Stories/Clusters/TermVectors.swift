import Glibc

/// Articles as vectors of unit length: what each is about, a term weighing the more the fewer articles have it (TF-IDF;
/// Spärck Jones, "A statistical interpretation of term specificity", 1972).
struct TermVectors: Sendable {
    var rows: [[(term: Int32, weight: Float)]]

    /// Terms that only one article has are left out: they make nobody alike. What all articles have still weighs a
    /// little, so that a small archive of one story is one.
    init(_ signatures: [Signature]) {
        let frequencies = Self.frequencies(of: signatures)
        let common = frequencies.terms.indices.filter { frequencies.values[$0] > 1 }
            .sorted { frequencies.terms[$0] < frequencies.terms[$1] }
        var numbers = [(number: Int32, rarity: Float)](repeating: (-1, 0), count: frequencies.terms.count)
        for (number, index) in common.enumerated() {
            let rarity = Float(log((Double(signatures.count) + 2) / (Double(frequencies.values[index]) + 0.5)))
            numbers[index] = (Int32(number), max(0, rarity))
        }
        rows = signatures.map { signature in
            var row: [(term: Int32, weight: Float)] = []
            row.reserveCapacity(signature.terms.count)
            for (term, weight) in signature.terms {
                guard let index = frequencies.index(of: term), numbers[index].number >= 0 else { continue }
                row.append((numbers[index].number, weight * numbers[index].rarity))
            }
            return Self.unit(row)
        }
    }

    /// How many articles have each term.
    static func frequencies(of signatures: some Sequence<Signature>) -> TermTable<Int32> {
        var frequencies = TermTable<Int32>()
        for signature in signatures {
            for (term, _) in signature.terms { frequencies.values[frequencies.index(of: term, orAdd: 0)] += 1 }
        }
        return frequencies
    }

    static func unit(_ row: [(term: Int32, weight: Float)]) -> [(term: Int32, weight: Float)] {
        let square = row.reduce(0) { $0 + $1.weight * $1.weight }
        guard square > 0 else { return [] }
        let factor = 1 / square.squareRoot()
        return row.map { ($0.term, $0.weight * factor) }
    }
}
