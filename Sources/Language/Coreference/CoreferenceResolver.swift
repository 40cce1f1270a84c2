/// Finds who is who in an article: takes its sentences one by one, as they come from the encoder, and then the chains.
///
/// Memory is linear in the number of candidates, some 800 bytes each; time too, as each is compared with at most
/// ``CoreferenceDecoding/window`` others.
struct CoreferenceResolver {
    private let head: CoreferenceHead
    private let kernels: Kernels
    private var numbers = StringNumbers()
    private var candidates: [MentionCandidate] = []
    private var facts: [MentionFacts] = []
    /// ``CoreferenceHead/projection`` numbers for each candidate.
    private var anaphors: [Float] = []
    private var antecedents: [Float] = []
    private var mentionScores: [Float] = []
    /// How well each would begin a chain.
    private var firstScores: [Float] = []

    init(_ model: Model) {
        head = model.coreference
        kernels = model.kernels
    }

    /// Takes the candidates of a sentence. `row`: the row of its first word in `scores`.
    mutating func add(_ sentence: MentionSentence, words: [Word], _ scores: CoreferenceScores, row: Int) {
        for candidate in MentionCandidates.find(in: words, of: sentence.words) {
            let own = candidate.headWord - sentence.words.lowerBound + row
            candidates.append(candidate)
            facts.append(MentionFacts(candidate, in: sentence, words: words, &numbers))
            anaphors += scores.anaphor(own)
            antecedents += scores.antecedent(own)
            let (mention, first) = scores.mention(own)
            mentionScores.append(mention)
            firstScores.append(first)
        }
    }

    /// The mentions of all sentences, in their order, with their chains.
    func mentions() -> [Mention] {
        var classes: [UInt8] = []
        return CoreferenceDecoding.mentions(of: candidates, mentionScores: mentionScores) { mention, earlier in
            earlier.map { score(of: mention, and: $0, &classes) - firstScores[mention] }
        }
    }

    private func score(of mention: Int, and earlier: Int, _ classes: inout [UInt8]) -> Float {
        classes.removeAll(keepingCapacity: true)
        PairFeatures.append(facts[mention], facts[earlier], distance: mention - earlier, to: &classes)
        let width = head.projection
        return head.score(
            classes, anaphors[mention * width..<(mention + 1) * width],
            antecedents[earlier * width..<(earlier + 1) * width], kernels)
    }
}
