import Record

/// Finds the words of a sentence that tell of something that happens, and the events of PLOVER among them.
struct EventFinder {
    private static let leastRole: Float = 0.45
    /// How far the score of a role that is likely enough stands below that of none at most.
    private static let farthestRole: Float = -0.25

    let labels: EventLabels
    let scores: EventScores

    /// The predicates of a sentence.
    ///
    /// - Parameter rows: what scores have of its words.
    func predicates(in words: Range<Int>, rows: Range<Int>) -> [Predicate] {
        let places = scores.told(in: rows)
        guard !places.isEmpty else { return [] }
        let details = EventDetails(labels: labels, scores: scores.labels)
        let firstEvent = scores.told[..<places.lowerBound].count(where: \.isEvent)
        let events = firstEvent..<firstEvent + scores.told[places].count(where: \.isEvent)
        var roles = events.isEmpty ? [] : scores.roles(in: events, of: rows)[...]
        return places.map { place in
            let told = scores.told[place]
            var predicate = Predicate(
                word: words.lowerBound + told.row - rows.lowerBound, likelihood: told.likelihood,
                factuality: Double(details.factuality(of: place)))
            guard told.isEvent, let own = roles.popFirst() else { return predicate }
            var event = details.event(told.kinds, of: place)
            event.participants = participants(words, own, anchor: predicate.word)
            predicate.event = event
            return predicate
        }
    }

    private func participants(
        _ words: Range<Int>, _ scores: [EventScores.Roles], anchor: Int
    ) -> [PoliticalEvent.Participant] {
        zip(words, scores).compactMap { word, scores in
            let best = PoliticalEvent.Participant.Role.allCases.max { scores[$0.rawValue] < scores[$1.rawValue] }
            guard word != anchor, let best, scores[best.rawValue] - scores[0] >= Self.farthestRole else { return nil }
            let likelihood = EventScores.probabilities(scores)[best.rawValue]
            guard likelihood >= Self.leastRole else { return nil }
            return PoliticalEvent.Participant(word: word, role: best, likelihood: Double(likelihood))
        }
    }
}
