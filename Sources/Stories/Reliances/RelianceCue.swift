import Record

/// Words of an article that say on whose report it rests, before anybody knows whether that report is at hand.
struct RelianceCue: Codable, Sendable {
    /// The outlet's usual name, or the name as the text has it.
    var outlet: String
    /// Whether "the" stands before the name.
    var hasArticle: Bool
    var how: Reliance.Way
    /// The sentence that says it.
    var span: Span
    /// The terms of that sentence.
    @Packed var terms: [UInt32]
    /// Whether the name is that of an outlet for certain; else it may be anybody's.
    var isKnown: Bool
    /// Whether it is read from a statement, and not from the words round a name.
    var isAttribution = false
    var confidence: Double
}
