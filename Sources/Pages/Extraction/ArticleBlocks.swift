import HTMLTree

/// Tells the blocks of the article from the rest of a page.
struct ArticleBlocks {
    let layout: PageLayout
    let sections: PageSections
    /// For each block, whether it is an appeal to the readers.
    let appeals: [Bool]
    /// For each block, what its words say it is.
    let textHints: [TextHints.Finding]
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

        /// Below this the second stage is not asked: it hardly ever turns such a block into one of the article.
        private static let hopeless: Float = 0.01

        func probabilities(_ features: BlockFeatures, _ page: PageBlocks, _ layout: PageLayout) -> [Float] {
            var rows = features.rows(room: BlockContext.count)
            var probabilities = first.probabilities(rows, of: Array(page.blocks.indices))
            BlockContext.fill(&rows, page, layout, judged: probabilities)
            let open = page.blocks.indices.filter { probabilities[$0] >= Self.hopeless }
            for (index, probability) in zip(open, second.probabilities(rows, of: open)) {
                probabilities[index] = probability
            }
            return probabilities
        }
    }

    /// The article's blocks in an HTML page.
    ///
    /// - Parameter probabilities: The word of another model, for each block; nil for the built-in one's.
    init(_ page: PageBlocks, document: Document, metadata: PageMetadata, probabilities: [Float]? = nil) {
        let clues = PageClues(
            page, title: metadata.title, descriptions: PageClues.descriptions(of: document),
            bylines: metadata.bylineNodes,
            dates: metadata.dateNodes)
        self.init(page, headline: page.headline(metadata.headlineNode), clues: clues, models: .html, probabilities)
    }

    /// The article's blocks in a plain text, without those that are its title and byline.
    init(_ page: PageBlocks, title: Int?, byline: Int?) {
        let clues = PageClues(page, title: nil, descriptions: [], bylines: [], dates: [])
        self.init(page, headline: title ?? -1, clues: clues, models: .plainText, without: [title, byline])
    }

    private init(
        _ page: PageBlocks, headline: Int, clues: PageClues, models: Models, _ probabilities: [Float]? = nil,
        without: [Int?] = []
    ) {
        let layout = PageLayout(page, headline: headline)
        let features = BlockFeatures(page, layout, clues)
        let probabilities = probabilities ?? models.probabilities(features, page, layout)
        var chosen = BlockSelection.choose(page, layout, probabilities)
        BlockSelection.dropLabels(page, clues, features.textHints, from: &chosen)
        let appeals = Appeal.find(page, around: chosen, features.textHints)
        for index in chosen.indices where appeals[index] { chosen[index] = false }
        Correction.keep(in: &chosen, page)
        if headline >= 0 { chosen[headline] = false }
        for index in without.compactMap({ $0 }) { chosen[index] = false }
        self.layout = layout
        sections = features.sections
        textHints = features.textHints
        self.appeals = appeals
        self.probabilities = probabilities
        self.chosen = chosen
    }
}
