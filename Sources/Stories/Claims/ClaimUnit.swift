import Record

/// What one article says at one place: a statement, or a sentence that the paper tells on its own word.
struct ClaimUnit: Codable, Sendable {
    /// `st1` or `ev1`.
    var id: String
    var text: String
    /// The sentence or sentences in which it stands.
    var span: Span
    /// What it is about: concepts with weights, in the order of the concepts.
    @PackedTerms var concepts: [(term: UInt32, weight: Float)]
    /// The numbers that it gives, dates apart.
    @Packed var numbers: Set<UInt32>
    /// Whether it says that what others say is not so.
    var isDenial: Bool
    /// Whether it has a negation.
    var isNegated: Bool
    /// Whether it wants something: "called for", "urged".
    var isWish = false
    /// Whether it takes up what stands before it, and says nothing else: "Belgrav denies this".
    var isEcho: Bool
    /// Whether somebody in it says again what stands before it: "the ombudsman gave the same number".
    var isConfirmation: Bool
    /// How many concepts its content has, without the words round it.
    var ownCount: Int
    /// Whether it gives a quotation.
    var isQuote: Bool
    /// Whether it stands at the head of the article.
    var isHead: Bool
    /// nil where the paper says it on its own word, or does not say who.
    var speaker: Speaker?
    /// The names of those through whom it came.
    var via: [String]
    /// Whether the article says that its own people heard or read it.
    var isFirstHand: Bool
    var status: Event.Status?
    var confidence: Double
    var saysNo: Bool { isDenial || isNegated }

    /// Whether it is, word for word, what people without a name say.
    var isUnnamedQuote: Bool { isQuote && speaker?.kind == .unnamed }

    /// Whether two quotations are one.
    func quotes(_ other: ClaimUnit) -> Bool {
        let shared = sharedConcepts(with: other)
        return shared >= 3 && shared == min(ownCount, other.ownCount)
    }

    /// How many concepts of their contents two units share.
    func sharedConcepts(with other: ClaimUnit) -> Int {
        let mine = Set(concepts.filter { $0.weight == 1 }.map(\.term))
        return other.concepts.count { $0.weight == 1 && mine.contains($0.term) }
    }
}
