/// Finds who is who in an article: takes its sentences one by one, as they come from the encoder, and then the chains.
///
/// Memory is linear in the number of mentions, some 900 bytes each; time too, as each is compared with at most
/// ``CoreferenceDecoding/window`` others.
struct CoreferenceResolver {
    private let head: CoreferenceHead
    private let kernels: Kernels
    private var numbers = StringNumbers()
    private var candidateCount = 0
    /// The candidates that are mentions, and their places among all.
    private var mentioned: [MentionCandidate] = []
    private var places: [Int] = []
    private var facts: [MentionFacts] = []
    private var contrasts: [MentionContrast?] = []
    /// ``CoreferenceHead/projection`` numbers for each mention.
    private var anaphors: [Float] = []
    private var antecedents: [Float] = []
    /// How well each would begin a chain.
    private var firstScores: [Float] = []

    init(_ model: Model) {
        head = model.coreference
        kernels = model.kernels
    }

    /// Takes the candidates of a sentence; those whose score is above 0 are mentions. `row`: the row of its first word in
    /// `scores`.
    mutating func add(_ sentence: MentionSentence, words: [Word], _ scores: CoreferenceScores, row: Int) {
        var rows: [Int] = []
        for candidate in MentionCandidates.find(in: words, of: sentence.words) {
            candidateCount += 1
            let own = candidate.headWord - sentence.words.lowerBound + row
            let (mention, first) = scores.mention(own)
            guard mention > 0 else { continue }
            mentioned.append(candidate)
            places.append(candidateCount)
            facts.append(MentionFacts(candidate, in: sentence, words: words, &numbers))
            contrasts.append(MentionContrast(candidate, in: sentence, words: words, &numbers))
            rows.append(own)
            firstScores.append(first)
        }
        let vectors = scores.vectors(of: rows)
        anaphors += vectors.anaphors
        antecedents += vectors.antecedents
    }

    /// The mentions of all sentences, in their order, with their chains.
    func mentions() -> [Mention] {
        CoreferenceDecoding.mentions(of: mentioned, contrasts: contrasts, genders: facts.map(\.gender)) {
            mention, earlier in
            let classes = facts.withUnsafeBufferPointer { facts in
                earlier.map {
                    PairFeatures.classes(facts[mention], facts[$0], distance: places[mention] - places[$0])
                }
            }
            let width = head.projection
            let scores = head.scores(
                classes, anaphors[mention * width..<(mention + 1) * width],
                antecedents[earlier.lowerBound * width..<earlier.upperBound * width], kernels)
            return scores.map { $0 - firstScores[mention] }
        }
    }
}
