/// Joins candidates to chains: best-first clustering (V. Ng and C. Cardie, Improving machine learning approaches to
/// coreference resolution, ACL 2002). Each mention joins the chain of the earlier mention it goes with best, if with any.
enum CoreferenceDecoding {
    /// How many of the nearest earlier mentions each mention is compared with. In GUM train 99.6 % of the links are that short.
    static let window = 200

    /// The mentions among the candidates, in their order, with their chains.
    ///
    /// Only candidates whose score is above 0 are mentions. Two of them are joined by a score above 0; of equal scores the
    /// nearer mention's counts. A mention joins none that lies within it or round it. Scores that are no numbers join
    /// nothing. Memory is linear in the number of candidates, and so is time, at 200 scores a mention.
    ///
    /// - Parameters:
    ///   - candidates: in the order of the text.
    ///   - mentionScores: a score for each candidate.
    ///   - pairScores: how well a candidate goes with each of some earlier ones, all given by their places in `candidates`.
    static func mentions(
        of candidates: [MentionCandidate], mentionScores: [Float],
        pairScores: (_ candidate: Int, _ antecedents: ArraySlice<Int>) throws -> [Float]
    ) rethrows -> [Mention] {
        precondition(mentionScores.count == candidates.count, "a score for each candidate")
        let kept = candidates.indices.filter { mentionScores[$0] > 0 }
        var mentions: [Mention] = []
        mentions.reserveCapacity(kept.count)
        var chains = 0
        for (place, candidate) in kept.enumerated() {
            let antecedents = kept[max(0, place - window)..<place]
            let scores = antecedents.isEmpty ? [] : try pairScores(candidate, antecedents)
            precondition(scores.count == antecedents.count, "a score for each antecedent")
            var best: Int?
            var bestScore: Float = 0
            for (earlier, score) in zip(antecedents.indices, scores) where score > 0 && score >= bestScore {
                guard !candidates[kept[earlier]].words.overlaps(candidates[candidate].words) else { continue }
                best = earlier
                bestScore = score
            }
            let chain = best.map { mentions[$0].chain } ?? chains
            if best == nil { chains += 1 }
            let (words, headWord, head) = (
                candidates[candidate].words, candidates[candidate].headWord, candidates[candidate].head
            )
            mentions.append(Mention(words: words, headWord: headWord, head: head, chain: chain))
        }
        return mentions
    }
}
