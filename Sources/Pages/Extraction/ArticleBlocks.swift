/// Tells the blocks of the article from the rest of a page.
struct ArticleBlocks {
    let layout: PageLayout
    /// For each block, the model's probability that it is of the article.
    let probabilities: [Float]
    /// For each block, whether it is taken for the article.
    let chosen: [Bool]

    /// A model of two stages, the second of which sees how the first judged the neighbours.
    struct Models {
        let first: BlockModel
        let second: BlockModel
        static let html = Models(first: .htmlFirst, second: .htmlSecond)
        static let plainText = Models(first: .plainTextFirst, second: .plainTextSecond)
    }

    init(_ page: PageBlocks, headline: Int, clues: PageClues, models: Models) {
        layout = PageLayout(page, headline: headline)
        let features = BlockFeatures(page, layout, clues).matrix()
        let first = models.first.probabilities(features, width: BlockFeatures.count)
        let rows = BlockContext.rows(page, features: features, judged: first)
        probabilities = models.second.probabilities(rows, width: BlockFeatures.count + BlockContext.count)
        var chosen = probabilities.map { $0 > 0.5 }
        Self.dropAppeals(page, &chosen)
        self.chosen = chosen
    }

    /// Whatever the model says, an outlet's appeal to its readers is no part of an article.
    private static func dropAppeals(_ page: PageBlocks, _ chosen: inout [Bool]) {
        let candidates = page.blocks.indices.filter { chosen[$0] }
        let suspicious: TextHints = [.appeal, .subscribe, .consent, .account, .terms]
        let hints = candidates.map { TextHints.find(in: page.text, page.blocks[$0].range).all }
        guard hints.contains(where: { !$0.isDisjoint(with: suspicious) }) else { return }
        let scores = candidates.map { Appeal.score(page.text[page.blocks[$0].range]) }
        let marks = Appeal.marks(scores, words: candidates.map { Int(page.blocks[$0].words) })
        for (index, isAppeal) in zip(candidates, marks) where isAppeal { chosen[index] = false }
    }
}
