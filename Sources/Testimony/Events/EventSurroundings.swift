import Language
import Record

/// Which time and place a word is told with.
struct EventSurroundings {
    private let syntax: Syntax
    let times: [TimeExpression]
    let places: [Place]
    /// The words of each time and place, in the order of the text.
    private let timeWords, placeWords: [Range<Int>]

    init(_ syntax: Syntax, _ spans: SpanMap, times: [TimeExpression], places: [Place]) {
        (self.syntax, self.times, self.places) = (syntax, times, places)
        timeWords = times.map { spans.words(in: Span($0.start, $0.end)) }
        placeWords = places.map { spans.words(in: Span($0.start, $0.end)) }
    }

    /// The time that an event is told with: one that hangs on the word that names it; else one between its words.
    ///
    /// - Parameter phrase: the words that tell of the event.
    func time(of anchor: Int, in phrase: Range<Int>) -> TimeExpression? {
        let near = indices(of: timeWords, in: syntax.sentence(of: anchor).words).filter { times[$0].kind != .duration }
        let hanging = near.filter { hangs(timeWords[$0], on: anchor) }
        let found = hanging.first ?? near.first { phrase.overlaps(timeWords[$0]) }
        return found.map { times[$0] }
    }

    /// Whether a time is part of a noun's name: "the August summit", "Friday's talks".
    func isDated(_ noun: Int) -> Bool {
        syntax.dependents(of: noun, by: ["compound", "nmod", "nummod", "amod"]).contains { part in
            part < noun && indices(of: timeWords, in: part..<part + 1).contains { times[$0].kind == .date }
        }
    }

    /// The place that a word names, or that it is part of.
    func place(at word: Int) -> Place? {
        indices(of: placeWords, in: word..<word + 1).first.map { places[$0] }
    }

    /// The place where an event happens by its own words: "in Budapest", "the Alaska summit".
    func place(of anchor: Int, in phrase: Range<Int>) -> Place? {
        indices(of: placeWords, in: phrase).first { index in
            guard places[index].use != .metonymic, let head = highest(of: placeWords[index]) else { return false }
            let above = syntax.words[head].head
            guard above == anchor || above.flatMap({ syntax.words[$0].head }) == anchor else { return false }
            return syntax.relation(head) == "compound" || syntax.relation(head) == "amod"
                || !Self.local.isDisjoint(with: syntax.markers(of: head))
        }
        .map { places[$0] }
    }

    private static let local: Set = ["in", "at", "near", "outside", "inside", "across", "around"]

    /// The indices of ranges that overlap some words; ranges ascend and do not overlap.
    private func indices(of ranges: [Range<Int>], in words: Range<Int>) -> Range<Int> {
        let first = ranges.partitioningIndex { $0.upperBound > words.lowerBound }
        let end = ranges.partitioningIndex { $0.lowerBound >= words.upperBound }
        return first..<max(first, end)
    }

    private func highest(of words: Range<Int>) -> Int? {
        words.first { word in syntax.words[word].head.map { !words.contains($0) } ?? true }
    }

    /// Whether words depend on another directly, or through a noun that does ("at a meeting on Friday").
    private func hangs(_ words: Range<Int>, on anchor: Int) -> Bool {
        guard let head = highest(of: words), let governor = syntax.words[head].head else { return false }
        if governor == anchor { return true }
        return syntax.words[governor].head == anchor && syntax.words[governor].tag != .verb
    }
}
