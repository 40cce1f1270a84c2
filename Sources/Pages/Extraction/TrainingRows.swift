import HTMLTree

/// The blocks of a page as the training script sees them: what the model is given, and the text to hold against the gold.
package struct TrainingRows {
    /// The features, then the groups that the second stage takes its means over.
    package static let names = BlockFeatures.names + ["group_own", "group_parent", "group_signature"]
    package let texts: [String]
    /// ``names`` numbers for each text.
    package let features: [Float]

    /// - Parameter asPlainText: Take the page as if it had been saved as text, a line for each block.
    package init(page source: [UInt8], asPlainText: Bool) {
        let document = Document(parsing: source)
        var page = BlockSegmenter.blocks(of: document)
        var metadata = PageMetadata()
        if asPlainText {
            let lines = page.blocks.map { page.text[$0.range].map { $0 == 0x0A ? 0x20 : $0 } }
            page = PlainTextBlocks.blocks(of: Array(lines.joined(separator: [0x0A]))).page
        } else {
            metadata = PageMetadata(document: document)
        }
        let descriptions = asPlainText ? [] : PageClues.descriptions(of: document)
        let clues = PageClues(
            page, title: metadata.title, descriptions: descriptions, bylines: metadata.bylineNodes,
            dates: metadata.dateNodes)
        let layout = PageLayout(page, headline: asPlainText ? -1 : page.headline(metadata.headlineNode))
        texts = page.blocks.map { String(decoding: page.text[$0.range], as: UTF8.self) }
        let rows = BlockFeatures(page, layout, clues).rows()
        var features: [Float] = []
        for (index, block) in page.blocks.enumerated() {
            features += rows.values[index * rows.width..<(index + 1) * rows.width]
            features.append(Float(block.container))
            features.append(Float(page.containers[Int(block.container)].parent))
            features.append(Float(layout.signatures[index]))
        }
        self.features = features
    }
}

/// The article that the rules make of another model's judgement, to cross-validate the two together.
package enum JudgedArticle {
    /// - Parameter probabilities: One for each text of the page's ``TrainingRows``.
    package static func text(page source: [UInt8], probabilities: [Float]) -> String {
        let document = Document(parsing: source)
        let metadata = PageMetadata(document: document)
        let page = BlockSegmenter.blocks(of: document)
        let found = ArticleBlocks(page, document: document, metadata: metadata, probabilities: probabilities)
        let confidence = ArticleConfidence.confidence(page, found, isDated: metadata.published != nil)
        guard confidence >= ArticleConfidence.least else { return "" }
        return ArticleAssembly.text(of: page, chosen: found.chosen) { _ in nil }.string
    }
}
