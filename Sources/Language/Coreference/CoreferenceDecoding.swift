/// Joins candidates to chains: best-first clustering (V. Ng and C. Cardie, Improving machine learning approaches to
/// coreference resolution, ACL 2002). Each mention joins the chain of the earlier mention it goes with best, if with any.
enum CoreferenceDecoding {
    /// How many of the nearest earlier mentions each mention is compared with. In GUM train 99.6 % of the links are that short.
    static let window = 200

    /// The mentions with their chains.
    ///
    /// Two of them are joined by a score above 0; of equal scores the nearer mention's counts. A mention joins none that
    /// lies within it or round it. Scores that are no numbers join nothing. Memory is linear in the number of mentions,
    /// and so is time, at 200 scores a mention.
    ///
    /// - Parameters:
    ///   - candidates: those that are mentions, in the order of the text.
    ///   - contrasts: what tells each from others by the same noun. A mention joins no chain with one that it is told from.
    ///   - genders: of each. No chain has both men and women.
    ///   - pairScores: how well one goes with each of some earlier ones, all given by their places in `candidates`.
    static func mentions(
        of candidates: [MentionCandidate], contrasts: [MentionContrast?] = [],
        genders: [MentionFacts.Gender] = [],
        pairScores: (_ mention: Int, _ antecedents: Range<Int>) throws -> [Float]
    ) rethrows -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(candidates.count)
        var chains = 0
        var told: [Int: [MentionContrast]] = [:]
        var genderOfChain: [Int: MentionFacts.Gender] = [:]
        for (place, candidate) in candidates.enumerated() {
            let antecedents = max(0, place - window)..<place
            let scores = antecedents.isEmpty ? [] : try pairScores(place, antecedents)
            precondition(scores.count == antecedents.count, "a score for each antecedent")
            let contrast = place < contrasts.count ? contrasts[place] : nil
            let gender = place < genders.count ? genders[place] : .unknown
            var best: Int?
            var bestScore: Float = 0
            for (earlier, score) in zip(antecedents, scores) where score > 0 && score >= bestScore {
                guard !candidates[earlier].words.overlaps(candidate.words) else { continue }
                if let contrast, contrast.isNew || isApart(contrast, told[mentions[earlier].chain] ?? []) { continue }
                if gender.isOther(than: genderOfChain[mentions[earlier].chain] ?? .unknown) { continue }
                best = earlier
                bestScore = score
            }
            let chain = best.map { mentions[$0].chain } ?? chains
            if best == nil { chains += 1 }
            if gender.isOfPerson { genderOfChain[chain] = gender }
            if let contrast, told[chain, default: []].count < mostContrasts {
                told[chain, default: []].append(contrast)
            }
            mentions.append(
                Mention(words: candidate.words, headWord: candidate.headWord, head: candidate.head, chain: chain))
        }
        return mentions
    }

    /// How many mentions of a chain others are told from.
    private static let mostContrasts = 16

    private static func isApart(_ contrast: MentionContrast, _ others: [MentionContrast]) -> Bool {
        others.contains(where: contrast.isApart)
    }
}

extension MentionFacts.Gender {
    fileprivate var isOfPerson: Bool { self == .masculine || self == .feminine }

    fileprivate func isOther(than gender: Self) -> Bool { isOfPerson && gender.isOfPerson && self != gender }
}
