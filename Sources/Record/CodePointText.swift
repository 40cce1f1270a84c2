/// A text that can be cut at the offsets that records have: one pass to make it, then each cut takes the time of its length.
public struct CodePointText: Sendable {
    private let scalars: [Unicode.Scalar]

    public init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// What stands in a span; of one that goes beyond the text, what lies within.
    public func text(in span: Span) -> String {
        let start = min(max(span.start, 0), scalars.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<min(max(span.end, start), scalars.count)])
        return String(view)
    }

    /// What stands in several spans, with `…` between them.
    public func text(in spans: [Span]) -> String {
        spans.count == 1 ? text(in: spans[0]) : spans.map { text(in: $0) }.joined(separator: " … ")
    }
}
