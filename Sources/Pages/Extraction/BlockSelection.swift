/// From probabilities to a choice: an article is one run of blocks, and what stands apart from it must be surer.
enum BlockSelection {
    /// At most so many other blocks part two blocks of one run.
    private static let gap = 6
    /// A run beside the main one is kept where its mean probability is at least this.
    private static let surenessApart: Float = 0.8
    /// A paragraph must reach this share of what most of the article's words reach.
    private static let shareOfUsual: Float = 0.6

    /// No article stands in an element that is called one of these.
    private static let never: Hints = [.comments, .newsletter, .appeal, .navTag, .footerTag]
    /// In these the model must be surer than elsewhere.
    private static let seldom: Hints = [.consent, .paywall, .disclaimer, .formTag]
    private static let surenessSeldom: Float = 0.9

    /// For each block, whether it is of the article. Linear but for one sort.
    static func choose(_ page: PageBlocks, _ layout: PageLayout, _ probabilities: [Float]) -> [Bool] {
        var chosen = zip(page.blocks, probabilities).map { block, probability in
            let topics = layout.topics[Int(block.container)]
            guard topics.isDisjoint(with: never) else { return false }
            return probability > (topics.isDisjoint(with: seldom) ? 0.5 : surenessSeldom)
        }
        dropRunsApart(page, probabilities, &chosen)
        let usual = usualProbability(page, probabilities, chosen)
        for index in chosen.indices where chosen[index] && page.blocks[index].words >= 15 {
            chosen[index] = probabilities[index] > shareOfUsual * usual
        }
        return chosen
    }

    private struct Run {
        var range: ClosedRange<Int>
        var words: Float = 0
        var mass: Float = 0
        /// Words, each counting for how sure it is.
        var weight: Float { mass - words / 2 }
        var mean: Float { words > 0 ? mass / words : 0 }
    }

    private static func dropRunsApart(_ page: PageBlocks, _ probabilities: [Float], _ chosen: inout [Bool]) {
        var runs: [Run] = []
        for index in chosen.indices where chosen[index] {
            let words = Float(page.blocks[index].words)
            if let last = runs.last, index - last.range.upperBound <= gap + 1 {
                runs[runs.count - 1].range = last.range.lowerBound...index
            } else {
                runs.append(Run(range: index...index))
            }
            runs[runs.count - 1].words += words
            runs[runs.count - 1].mass += words * probabilities[index]
        }
        guard let main = runs.max(by: { $0.weight < $1.weight }) else { return }
        for run in runs where run.range != main.range && run.mean < surenessApart {
            for index in run.range { chosen[index] = false }
        }
    }

    /// The probability up to which three fifths of the chosen prose lie, by words.
    private static func usualProbability(_ page: PageBlocks, _ probabilities: [Float], _ chosen: [Bool]) -> Float {
        let prose = chosen.indices.filter { chosen[$0] && page.blocks[$0].words >= 8 }
            .sorted { probabilities[$0] < probabilities[$1] }
        let total = prose.reduce(0) { $0 + Int(page.blocks[$1].words) }
        var sum = 0
        for index in prose {
            sum += Int(page.blocks[index].words)
            if sum * 5 >= total * 3 { return probabilities[index] }
        }
        return 0
    }
}
