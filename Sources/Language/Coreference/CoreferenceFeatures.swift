/// What the coreference head learns from: the candidates of a reading, and what each pair of them has in common.
@_spi(Training) public struct CoreferenceFeatures {
    /// How many classes each feature has.
    public static let sizes = PairFeatures.sizes.indices.map { Int(PairFeatures.sizes[$0]) }
    /// First word, last word, head word, and kind (0 name, 1 nominal, 2 pronoun) of each candidate.
    public private(set) var candidates: [[Int]] = []
    /// For each candidate, from the nearest earlier one to the farthest that is looked at: a class for each feature.
    public private(set) var pairs: [UInt8] = []

    /// - Parameter reading: one with tags, trees and names.
    public init(_ reading: Reading) {
        var numbers = StringNumbers()
        var facts: [MentionFacts] = []
        var state = QuotationState()
        for (number, sentence) in reading.sentences.enumerated() {
            let quotations = sentence.words.map {
                state.next(
                    reading.words[$0].form, startsParagraph: $0 == sentence.words.lowerBound && sentence.startsParagraph
                )
            }
            let context = MentionSentence(
                number: number, words: sentence.words,
                names: reading.names.filter { sentence.words.contains($0.words.lowerBound) }[...],
                quotations: quotations)
            for candidate in MentionCandidates.find(in: reading.words, of: sentence.words) {
                facts.append(MentionFacts(candidate, in: context, words: reading.words, &numbers))
                candidates.append([
                    candidate.words.lowerBound, candidate.words.upperBound - 1, candidate.headWord,
                    candidate.head.index,
                ])
            }
        }
        for index in facts.indices {
            for distance in 1..<(min(index, CoreferenceDecoding.window) + 1) {
                let classes = PairFeatures.classes(facts[index], facts[index - distance], distance: distance)
                pairs += classes.indices.map { classes[$0] }
            }
        }
    }
}
