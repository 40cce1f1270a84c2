/// Words that tell a time, a length of time or how often, and the value they have.
public struct TimeExpression: Codable, Hashable, Sendable {
    /// The types of TIMEX3 (J. Pustejovsky et al., TimeML, 2003).
    public enum Kind: String, Codable, Sendable, CaseIterable { case date, time, duration, set }
    /// Stands for the expression within its record: `t1`.
    public var id: String
    public var start: Int
    public var end: Int
    public var kind: Kind
    /// A TIMEX3 value: `2025-10-16`, `2025-W43`, `P3Y`, `PAST_REF`. Of a stretch whose two ends are said, its first point.
    public var value: String
    /// The last point of a stretch whose two ends are said, as the text has it; ".." where it is open. Else nil.
    public var endValue: String?

    public init(id: String, start: Int, end: Int, kind: Kind, value: String, endValue: String? = nil) {
        (self.id, self.start, self.end) = (id, start, end)
        (self.kind, self.value, self.endValue) = (kind, value, endValue)
    }

    enum CodingKeys: String, CodingKey {
        case id, start, end, kind, value
        case endValue = "end_value"
    }
}
