import Record

/// What one article says at one place: a statement, or an event that the paper tells on its own word.
struct ClaimUnit: Sendable {
    /// `st1` or `ev1`.
    var id: String
    var text: String
    var terms: Set<UInt32>
    /// Whether it says that something is not so.
    var isDenial: Bool
    var speaker: Speaker?
    /// The letters of the names of the outlets through which it came.
    var via: [String]
    var confidence: Double

    struct Speaker: Hashable, Sendable {
        var kind: Source.Kind
        /// The words that say most of who it is.
        var name: String
    }

    /// Statements shorter than this many terms say too little to be found again.
    private static let fewestTerms = 2
    private static let mostUnits = 400

    static func all(in record: Record, words: [Word]) -> [ClaimUnit] {
        let text = Array(record.article.text.unicodeScalars)
        let sources = Dictionary((record.sources ?? []).map { ($0.id, $0) }) { first, _ in first }
        let names = Dictionary((record.entities ?? []).map { ($0.id, $0.name) }) { first, _ in first }
        func speaker(_ id: String?) -> Speaker? {
            guard let source = id.flatMap({ sources[$0] }) else { return nil }
            let name = source.kind == .unnamed ? nil : source.entity.flatMap { names[$0] }
            return Speaker(kind: source.kind, name: name ?? source.text)
        }
        let statements = (record.statements ?? []).prefix(mostUnits).compactMap { statement -> ClaimUnit? in
            guard ![.decline, .ask].contains(statement.act) else { return nil }
            let via = statement.via.compactMap { sources[$0] }.filter { $0.kind == .outlet }
            return unit(
                statement.id, statement.contentSpans, text, words, isDenial: isDenial(statement),
                speaker: speaker(statement.source), via: via.map { PublisherName($0.text).letters },
                confidence: statement.confidence)
        }
        let events = (record.events ?? []).filter(\.restsOn.isEmpty).prefix(mostUnits).compactMap { event in
            unit(
                event.id, event.spans, text, words, isDenial: event.status == .denied, speaker: nil, via: [],
                confidence: event.confidence)
        }
        return statements + events
    }

    private static func isDenial(_ statement: Statement) -> Bool {
        statement.act == .deny || statement.act == .reject
    }

    private static func unit(
        _ id: String, _ spans: [Span], _ text: [Unicode.Scalar], _ words: [Word], isDenial: Bool, speaker: Speaker?,
        via: [String], confidence: Double
    ) -> ClaimUnit? {
        let inside = spans.flatMap { words[indices(of: $0, in: words)] }
        let terms = Set(inside.map(\.term)).subtracting([0])
        guard terms.count >= fewestTerms else { return nil }
        let isNegated = inside.contains { negations.contains($0.form) }
        let pieces = spans.map { span in
            String(String.UnicodeScalarView(text[max(0, span.start)..<min(text.count, max(span.start, span.end))]))
        }
        return ClaimUnit(
            id: id, text: pieces.joined(separator: " … "), terms: terms, isDenial: isDenial != isNegated,
            speaker: speaker, via: via, confidence: confidence)
    }

    private static let negations = Set(
        "not no never nobody none neither nor didn't doesn't isn't wasn't won't wouldn't can't couldn't weren't aren't haven't hasn't"
            .split(separator: " ").map { TermHash.hash($0.utf8) })

    /// The words that lie in a span, by binary search.
    private static func indices(of span: Span, in words: [Word]) -> Range<Int> {
        func first(_ holds: (Word) -> Bool) -> Int {
            var (low, high) = (0, words.count)
            while low < high {
                let middle = (low + high) / 2
                if holds(words[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { Int($0.end) > span.start }
        return start..<max(start, first { Int($0.start) >= span.end })
    }
}
