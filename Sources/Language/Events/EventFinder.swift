import Glibc
import Record

/// Finds the words of a sentence that tell of something that happens, and the events of PLOVER among them.
struct EventFinder {
    /// Below these likelihoods, nothing is found; chosen on dev.
    private static let leastEvent: Float = 0.05
    private static let leastChoice: Float = 0.0005
    private static let leastContext: Float = 0.4
    private static let leastRole: Float = 0.45
    private static let leastCode: Float = 0.5

    let labels: EventLabels
    let scores: EventScores

    /// The predicates of a sentence.
    ///
    /// - Parameter rows: what scores have of its words.
    func predicates(in words: Range<Int>, rows: Range<Int>) -> [Predicate] {
        zip(words, rows).compactMap { word, row in
            let kinds = scores.probabilities(of: labels.kind, row)
            let isEvent = 1 - kinds[0] >= Self.leastEvent
            var predicate = Predicate(
                word: word, likelihood: Double(scores.probabilities(of: labels.predicate, row)[1]),
                factuality: Double(factuality(of: row)))
            guard isEvent || predicate.isLikely else { return nil }
            if isEvent { predicate.event = event(kinds, words, rows, row) }
            return predicate
        }
    }

    /// Where a fact begins by the judgement of news: what it puts below this, people call possible; chosen on dev.
    private static let leastCertain: Float = 1.3
    /// Where denial begins: what it puts below this, people call false; chosen on dev.
    private static let leastDenied: Float = -0.5

    /// What the levels of a judgement of news say: half way between their mean and their median, what is possible below 1.
    private func factuality(of row: Int) -> Float {
        let shares = scores.probabilities(of: labels.levels[0], row)
        var (mean, median, sum): (Float, Float, Float) = (0, 3, 0)
        for (index, share) in shares.enumerated() {
            let level = Float(index - 3)
            mean += share * level
            if sum < 0.5, sum + share >= 0.5 { median = level }
            sum += share
        }
        let value = (mean + median) / 2
        if value < 0 { return value > Self.leastDenied ? value / -Self.leastDenied : min(value, -1) }
        return value < Self.leastCertain ? value / Self.leastCertain : value
    }

    private func event(_ kinds: [Float], _ words: Range<Int>, _ rows: Range<Int>, _ row: Int) -> PoliticalEvent {
        let choices = zip(labels.kinds, kinds.dropFirst()).sorted { $0.1 > $1.1 }.enumerated().filter {
            $0.offset == 0 || $0.element.1 >= Self.leastChoice
        }.map { _, choice in
            PoliticalEvent.Choice(
                kind: choice.0, likelihood: Double(choice.1), mode: likeliest(of: labels.modes[choice.0], row),
                cameo: cameo(of: choice.0, row))
        }
        let statuses = scores.probabilities(of: labels.status, row)
        var event = PoliticalEvent(
            kind: choices[0].kind, likelihood: Double(1 - kinds[0]),
            prominence: Double(scores.probabilities(of: labels.main, row)[1]),
            status: labels.statuses[statuses.indices.max { statuses[$0] < statuses[$1] } ?? 0])
        (event.mode, event.cameo, event.choices) = (choices[0].mode, choices[0].cameo, choices)
        event.contexts = zip(labels.context, labels.contexts).compactMap { label, name in
            1 / (1 + expf(-scores.score(label, row))) >= Self.leastContext ? name : nil
        }
        event.participants = participants(words, rows, row)
        return event
    }

    private func likeliest(of choices: [EventLabels.Named]?, _ row: Int) -> String? {
        choices?.max { scores.score($0.label, row) < scores.score($1.label, row) }?.name
    }

    /// The longest code that is likely: "1121", else "112", else "110", as coders fall back on what is above.
    private func cameo(of kind: Event.Kind, _ row: Int) -> String? {
        guard let codes = labels.codes[kind] else { return nil }
        let shares = scores.probabilities(of: codes.labels, row)
        var best: String?
        for level in codes.levels {
            var greatest = -Float.infinity
            for code in level {
                let share = code.members.reduce(0) { $0 + shares[$1] }
                if share > greatest { (best, greatest) = (code.name, share) }
            }
            if greatest >= Self.leastCode { break }
        }
        return best
    }

    private func participants(_ words: Range<Int>, _ rows: Range<Int>, _ anchor: Int) -> [PoliticalEvent.Participant] {
        zip(zip(words, rows), scores.roles(anchor: anchor, in: rows)).compactMap { place, shares in
            let (word, row) = place
            guard row != anchor else { return nil }
            let best = PoliticalEvent.Participant.Role.allCases.max { shares[$0.rawValue] < shares[$1.rawValue] }
            guard let best, shares[best.rawValue] >= Self.leastRole else { return nil }
            return PoliticalEvent.Participant(word: word, role: best, likelihood: Double(shares[best.rawValue]))
        }
    }
}
