import Record

/// Two articles that share much of their words, and which words.
public struct DuplicatePair: Codable, Hashable, Sendable {
    /// The ids of the articles, `short` being the one with fewer words.
    public var short: String
    public var long: String
    public var kind: NearDuplicate.Kind
    /// How much of the shorter one lies in the other, 0...1.
    public var coverage: Float
    public var spansOfShort: [Span]
    public var spansOfLong: [Span]

    /// How much of the shorter article lies in the other: half makes a near duplicate, this much a copy or an excerpt,
    private static let (partialShare, wholeShare): (Float, Float) = (0.495, 0.8)
    /// a copy if the other is not much longer.
    private static let copyLength: Float = 1.5
    /// Texts with fewer words that are their own are duplicates of nothing.
    private static let fewestWords = 15

    /// Compares two articles word for word; nil where they share too little.
    ///
    /// - Parameters: one, the earlier in the order of articles, and the other; and of the shingles that they have, those
    ///   that are boilerplate.
    public init?(_ one: Signature, _ other: Signature, boilerplate: Set<UInt64>) {
        self.init(one, other, one.shingles, other.shingles, boilerplate: boilerplate)
    }

    /// - Parameters: the articles with their shingles, where these are known.
    init?(
        _ one: Signature, _ other: Signature, _ shingles: [UInt64], _ others: [UInt64], boilerplate: Set<UInt64>
    ) {
        let shared = ShingleRules.shared(shingles, others, leaving: boilerplate)
        guard ShingleRules.areCandidates(sharing: shared, of: shingles.count, others.count) else { return nil }
        let isInOrder = one.forms.count <= other.forms.count
        let (short, long) = isInOrder ? (one, other) : (other, one)
        let isOwn = Self.ownWords(of: short.forms, boilerplate)
        let own = isOwn.count { $0 }
        guard own >= Self.fewestWords else { return nil }
        let runs = Alignment(short: short.forms, long: long.forms).runs
        let covered = runs.reduce(0) { $0 + $1.short.count { isOwn[$0] } }
        coverage = Float(covered) / Float(own)
        guard coverage >= Self.partialShare else { return nil }
        let isOneLength =
            Float(long.forms.count) <= Self.copyLength * Float(short.forms.count)
        kind = coverage >= Self.wholeShare ? (isOneLength ? .copy : .excerpt) : .partial
        (self.short, self.long) = (short.id, long.id)
        spansOfShort = runs.map { short.span(ofWords: $0.short) }
        spansOfLong = runs.map(\.long).sorted { $0.lowerBound < $1.lowerBound }.map {
            long.span(ofWords: $0)
        }
    }

    /// For each word whether it stands outside all boilerplate.
    private static func ownWords(of text: [UInt32], _ boilerplate: Set<UInt64>) -> [Bool] {
        var isOwn = Array(repeating: true, count: text.count)
        guard !boilerplate.isEmpty else { return isOwn }
        Shingles.forEach(of: text) { hash, start in
            guard Shingles.isSampled(hash), boilerplate.contains(hash) else { return }
            for word in start..<start + Shingles.length { isOwn[word] = false }
        }
        return isOwn
    }
}
