/// That an article rests on somebody else's report, and what shows it.
public struct Reliance: Codable, Hashable, Sendable {
    public enum Way: String, Codable, Sendable, CaseIterable {
        /// The page says so: the text is the agency's; its people or wire helped; it is a press release; another outlet is
        /// given as the ground for something; somebody said it to another outlet.
        case wireText = "wire_text"
        case agencyCredit = "agency_credit"
        case pressRelease = "press_release"
        case citesReport = "cites_report"
        case toldOutlet = "told_outlet"
        /// Seen by comparing: it links to the report, has its words, or tells the same in other words.
        case links, copies, rewrites
    }
    /// The id of the article that rests on the report.
    public var from: String
    /// Whose report it is, by its usual name; for a press release, who issued it.
    public var outlet: String
    /// The id of the report, where it is among the articles.
    public var to: String?
    public var how: Way
    /// The words that show it, in the text of ``from``.
    public var spans: [Span]
    /// 0...1.
    public var confidence: Double

    public init(from: String, outlet: String, to: String? = nil, how: Way, spans: [Span], confidence: Double) {
        (self.from, self.outlet, self.to, self.how) = (from, outlet, to, how)
        (self.spans, self.confidence) = (spans, confidence)
    }
}
