import Glibc
import Language
import Record

/// What an event is taken for where a model and a lexicon both have a say: the kind that is likeliest when what the lexicon says
/// is counted as evidence, and the code of the lexicon where it is of that kind.
///
/// What these bounds and weights rule out in any case, `ToldWord` and `EventDetails` do not compute: they change together.
enum EventChoice {
    /// How likely an event must be by the model alone, where one word of the lexicon tells of it, and where several do.
    private static let least = (alone: 0.5, word: 0.35, phrase: 0.1)
    /// How likely an event must be that a noun of the lexicon names with its date before it: "their 16 October call".
    private static let leastDated = 0.1
    /// By how much a kind is likelier, as a logarithm, when one word of the lexicon tells of it, and when several do.
    private static let weights = (word: 2.0, phrase: 4.0)

    /// nil where it is no event.
    ///
    /// - Parameter isDated: whether it is a noun that a time is part of.
    static func chosen(_ event: PoliticalEvent, _ deed: Deed?, isDated: Bool) -> PoliticalEvent? {
        guard let deed else { return event.likelihood >= least.alone ? event : nil }
        let isPhrase = deed.length > 1
        guard event.likelihood >= (isPhrase ? least.phrase : isDated ? leastDated : least.word) else { return nil }
        let told = deed.kinds
        let weight = isPhrase ? weights.phrase : weights.word
        let scored = event.choices.map { ($0, log($0.likelihood) + (told.contains($0.kind) ? weight : 0)) }
        guard let choice = scored.max(by: { $0.1 < $1.1 })?.0 else { return event }
        var event = event
        let code = deed.codes.first { $0.kinds.contains(choice.kind) }
        let isLikeliest = choice.kind == event.kind
        event.kind = choice.kind
        // Who negotiates is nobody's guest.
        event.mode = code?.text == "046" ? nil : choice.mode
        // A kind that only the lexicon made the likeliest has a code of the lexicon.
        event.cameo = code?.text ?? (isLikeliest ? event.cameo : nil)
        return event
    }
}
