/// A word that tells of something.
struct ToldWord {
    /// No less likely event is ever told, whatever a lexicon says of its words.
    private static let leastEvent: Float = 0.1
    /// How far the score of what a word may tell of stands below that of nothing at most: of each of the kinds of event, for all
    /// of them together to be as likely as the least likely event; and of telling of anything.
    private static let farthest: (kind: Float, predicate: Float) = (-5, -1.5)

    let row: Int
    /// How likely it is that something happens.
    let likelihood: Double
    /// How likely it is that the word names an event of no kind, and of each.
    let kinds: [Float]

    var isEvent: Bool { 1 - kinds[0] >= Self.leastEvent }

    init(row: Int, likelihood: Double, kinds: [Float]) {
        (self.row, self.likelihood, self.kinds) = (row, likelihood, kinds)
    }

    /// nil where a word tells of nothing. Most words are far from telling of anything.
    init?(_ row: Int, _ marks: LabelScores, _ labels: EventLabels) {
        let nothing = marks.score(labels.kind.lowerBound, row)
        let mayBeEvent = labels.kind.contains {
            $0 != labels.kind.lowerBound && marks.score($0, row) - nothing >= Self.farthest.kind
        }
        let odds = marks.score(labels.predicate.lowerBound + 1, row) - marks.score(labels.predicate.lowerBound, row)
        guard mayBeEvent || odds >= Self.farthest.predicate else { return nil }
        self.init(
            row: row, likelihood: Double(marks.probabilities(of: labels.predicate, row)[1]),
            kinds: marks.probabilities(of: labels.kind, row))
        guard isEvent || likelihood >= Predicate.leastLikely else { return nil }
    }
}
