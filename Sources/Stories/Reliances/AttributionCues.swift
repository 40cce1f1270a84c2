import Record

/// What an article's statements say of whose report it rests on: somebody in the chain, through whom or from whom they
/// come, that may be an outlet.
enum AttributionCues {
    private static let most = 200

    static func cues(in record: Record, words: [Word]) -> [RelianceCue] {
        let sources = Dictionary((record.sources ?? []).map { ($0.id, $0) }) { first, _ in first }
        let publisher = record.article.publisher.map(PublisherName.init)
        let others = sources.filter { _, source in
            ![.publisher, .unnamed].contains(source.kind) && publisher?.isNamed(source.text) != true
        }
        return (record.statements ?? []).prefix(most).flatMap { statement in
            (statement.via + [statement.source].compactMap { $0 }).compactMap { id -> RelianceCue? in
                guard let source = others[id] else { return nil }
                let spans = statement.contentSpans + statement.cueSpans + statement.sourceSpans
                guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return nil }
                let first = words.partitioningIndex { Int($0.end) > start }
                let inside = words[first..<max(first, words.partitioningIndex { Int($0.start) >= end })]
                return RelianceCue(
                    outlet: source.text, hasArticle: source.text.lowercased().hasPrefix("the "), how: .citesReport,
                    span: Span(start, end), terms: inside.terms, isKnown: false,
                    isAttribution: true, confidence: statement.confidence * certainty)
            }
        }
    }

    /// That a statement's source is an outlet whose report is meant is less certain than the statement.
    private static let certainty = 0.8
}
