import Language
import Record

/// When statements were said: "said on Friday", "accused in an interview Sunday".
struct SaidTimes {
    private let syntax: Syntax
    private let spans: SpanMap
    /// In the order of the text.
    private let times: [TimeExpression]

    init(_ times: [TimeExpression], _ syntax: Syntax, _ spans: SpanMap) {
        (self.times, self.syntax, self.spans) = (times.filter { $0.kind == .date || $0.kind == .time }, syntax, spans)
    }

    /// The id of the time that goes with the cue of a statement: that hangs on its verb, or on what hangs on that, and stands
    /// neither in what is said nor in who says it. Of several the nearest.
    func time(of draft: Draft) -> String? {
        guard let cue = draft.cueHead, !times.isEmpty else { return nil }
        let said = draft.attribution.content + draft.attribution.source
        var nearest: (distance: Int, id: String)?
        for word in adverbials(of: cue) where !said.contains(where: { $0.contains(word) }) {
            guard let time = time(at: word), abs(word - cue) < nearest?.distance ?? .max else { continue }
            nearest = (abs(word - cue), time.id)
        }
        return nearest?.id
    }

    private func adverbials(of cue: Int) -> [Int] {
        let direct = syntax.dependents(of: cue, by: ["obl", "advmod", "obj"])
        return direct + direct.flatMap { syntax.dependents(of: $0, by: ["nmod", "obl", "advmod"]) }
    }

    private func time(at word: Int) -> TimeExpression? {
        let start = spans.span(word..<word + 1).start
        let after = times.partitioningIndex { $0.start > start }
        guard after > 0, start < times[after - 1].end else { return nil }
        return times[after - 1]
    }
}
