import Glibc
import Language
import Record

/// How likely it is that an event which the model marks is one, and of the kind that it was taken for.
///
/// The model knows sentences that tell of political events. In other texts it marks words that tell of none; there the lexicon of
/// deeds and those who take part say more than its own likelihood does. A logistic regression over 356 events of news and of
/// pages of any kind, each judged by reading it: one in seven was right.
enum EventTrust {
    /// What is less likely is told as no event. Stories find claims by what is more likely than this; people are shown what
    /// ``Event/isLikely``.
    static let least = 0.03

    private static let weights = (
        base: -1.75, word: 1.80, phrase: 0.63, likelihood: 1.56, recipient: 0.56, noun: 1.21, codedActor: 1.21,
        codedRecipient: 0.77
    )
    private static let leastLikelihood = 0.05

    /// - Parameters:
    ///   - isNoun: whether a common noun names it.
    ///   - isCoded: whether a word means somebody whom an actor's code fits.
    static func likelihood(of draft: EventDraft, isNoun: Bool, isCoded: (Int) -> Bool) -> Double {
        let own = draft.event.choices.first { $0.kind == draft.event.kind }?.likelihood ?? 0
        var score = weights.base + weights.likelihood * log(max(own, leastLikelihood))
        if let deed = draft.deed, deed.kinds.contains(draft.event.kind) {
            score += weights.word + (deed.length > 1 ? weights.phrase : 0)
        }
        if draft.actors.contains(where: isCoded) { score += weights.codedActor }
        if !draft.recipients.isEmpty { score += weights.recipient }
        if draft.recipients.contains(where: isCoded) { score += weights.codedRecipient }
        if isNoun { score += weights.noun }
        return 1 / (1 + exp(-score))
    }
}
