import Record

/// Which articles share much of their words, and which words.
struct NearDuplicates {
    /// Two articles by their indices, `short` being the one with fewer words.
    struct Pair {
        var short: Int
        var long: Int
        var kind: NearDuplicate.Kind
        /// How much of the shorter one lies in the other, 0...1.
        var coverage: Float
        var spansOfShort: [Span]
        var spansOfLong: [Span]
    }
    /// How much of the shorter article lies in the other: half makes a near duplicate, this much a copy or an excerpt,
    private static let (partialShare, wholeShare): (Float, Float) = (0.495, 0.8)
    /// a copy if the other is not much longer.
    private static let copyLength: Float = 1.5
    /// Texts with fewer words that are their own are duplicates of nothing.
    private static let fewestWords = 15

    let pairs: [Pair]

    init(_ signatures: [Signature]) {
        let texts = signatures.map(\.forms)
        var index = ShingleIndex(texts)
        let candidates = index.candidates { !signatures[$0].titleTerms.isDisjoint(with: signatures[$1].titleTerms) }
        let boilerplate = index.boilerplate
        pairs = candidates.compactMap { candidate in
            let isInOrder = texts[candidate.one].count <= texts[candidate.other].count
            let (short, long) = isInOrder ? (candidate.one, candidate.other) : (candidate.other, candidate.one)
            return Self.pair(short, long, signatures, boilerplate)
        }
    }

    private static func pair(_ short: Int, _ long: Int, _ signatures: [Signature], _ boilerplate: Set<UInt64>) -> Pair?
    {
        let (shortText, longText) = (signatures[short].forms, signatures[long].forms)
        let isOwn = ownWords(of: shortText, boilerplate)
        let own = isOwn.count { $0 }
        guard own >= fewestWords else { return nil }
        let runs = Alignment(short: shortText, long: longText).runs
        let covered = runs.reduce(0) { $0 + $1.short.count { isOwn[$0] } }
        let coverage = Float(covered) / Float(own)
        guard coverage >= partialShare else { return nil }
        let isWhole = coverage >= wholeShare
        let isOneLength = Float(longText.count) <= copyLength * Float(shortText.count)
        return Pair(
            short: short, long: long, kind: isWhole ? (isOneLength ? .copy : .excerpt) : .partial, coverage: coverage,
            spansOfShort: runs.map { signatures[short].span(ofWords: $0.short) },
            spansOfLong: runs.map(\.long).sorted { $0.lowerBound < $1.lowerBound }.map {
                signatures[long].span(ofWords: $0)
            })
    }

    /// For each word whether it stands outside all boilerplate.
    private static func ownWords(of text: [UInt32], _ boilerplate: Set<UInt64>) -> [Bool] {
        var isOwn = Array(repeating: true, count: text.count)
        guard !boilerplate.isEmpty else { return isOwn }
        ShingleIndex.forEachShingle(of: text) { hash, start in
            guard boilerplate.contains(hash) else { return }
            for word in start..<start + ShingleIndex.length { isOwn[word] = false }
        }
        return isOwn
    }
}
