import Glibc
import Record

/// What the labels of words that tell of something say of it.
struct EventDetails {
    /// Below these likelihoods, nothing is found; chosen on dev.
    private static let leastChoice: Float = 0.0005
    private static let leastContext: Float = 0.4
    private static let leastCode: Float = 0.5
    /// No lexicon makes of a kind the likeliest that is less than this share as likely as the likeliest.
    private static let leastShare: Float = 0.018

    let labels: EventLabels
    let scores: LabelScores

    /// Where a fact begins by the judgement of news: what it puts below this, people call possible; chosen on dev.
    private static let leastCertain: Float = 1.3
    /// Where denial begins: what it puts below this, people call false; chosen on dev.
    private static let leastDenied: Float = -0.5

    /// What the levels of a judgement of news say: half way between their mean and their median, what is possible below 1.
    func factuality(of row: Int) -> Float {
        let shares = scores.probabilities(of: labels.factuality, row)
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

    /// The event that a word names, but for who takes part.
    ///
    /// - Parameter kinds: how likely it is one of no kind, and of each.
    func event(_ kinds: [Float], of row: Int) -> PoliticalEvent {
        let likeliest = kinds.indices.dropFirst().max { kinds[$0] < kinds[$1] } ?? 1
        let choices = choices(kinds, row)
        let statuses = scores.probabilities(of: labels.status, row)
        var event = PoliticalEvent(
            kind: choices[0].kind, likelihood: Double(1 - kinds[0]),
            prominence: Double(scores.probabilities(of: labels.main, row)[1]),
            status: labels.statuses[statuses.indices.max { statuses[$0] < statuses[$1] } ?? 0])
        (event.mode, event.cameo, event.choices) = (choices[0].mode, cameo(of: likeliest - 1, row), choices)
        event.contexts = zip(labels.context, labels.contexts).compactMap { label, name in
            1 / (1 + expf(-scores.score(label, row))) >= Self.leastContext ? name : nil
        }
        return event
    }

    /// What the event may be, the likeliest first.
    private func choices(_ kinds: [Float], _ row: Int) -> [PoliticalEvent.Choice] {
        let best = kinds.dropFirst().max() ?? 0
        let least = min(best, max(Self.leastChoice, Self.leastShare * best))
        return labels.kinds.indices.filter { kinds[$0 + 1] >= least }.sorted { kinds[$0 + 1] > kinds[$1 + 1] }
            .map { kind in
                PoliticalEvent.Choice(
                    kind: labels.kinds[kind], likelihood: Double(kinds[kind + 1]),
                    mode: likeliest(of: labels.modes[kind], row))
            }
    }

    private func likeliest(of choices: [EventLabels.Named], _ row: Int) -> String? {
        choices.max { scores.score($0.label, row) < scores.score($1.label, row) }?.name
    }

    /// The longest code that is likely: "1121", else "112", else "110", as coders fall back on what is above.
    private func cameo(of kind: Int, _ row: Int) -> String? {
        let shares = scores.probabilities(of: labels.codes[kind].labels, row)
        var code: String?
        for level in labels.codes[kind].levels {
            guard let best = level.best(shares) else { continue }
            code = level.names[best.place]
            if best.share >= Self.leastCode { break }
        }
        return code
    }
}
