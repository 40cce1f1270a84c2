import Glibc

/// How sure it is that a page is an article: front pages, login walls and script shells are none.
enum ArticleConfidence {
    /// A page below this gives no text: nothing is invented.
    static let least = 0.5

    /// 0...1, from how much text was found, how sure the model is of it, how much of it is a row of like items, and
    /// whether the page is dated.
    static func confidence(_ page: PageBlocks, _ found: ArticleBlocks, isDated: Bool) -> Double {
        var words = 0.0
        var weighted = 0.0
        var repeated = 0.0
        for (index, block) in page.blocks.enumerated() where found.chosen[index] {
            words += Double(block.words)
            weighted += Double(block.words) * Double(found.probabilities[index])
            if found.sections.repetition[Int(block.container)].isTeasers { repeated += Double(block.words) }
        }
        guard words > 0 else { return 0.02 }
        let evidence =
            1.5 * log(words / 50) + 6 * (weighted / words - 0.7) - 3.5 * repeated / words + (isDated ? 0.7 : -0.7)
        return 1 / (1 + exp(-evidence))
    }
}

extension PageSections.Repetition {
    /// Short items with links, as on a front page.
    fileprivate var isTeasers: Bool {
        items >= 4 && words < items * 80 && linkWords * 12 > words
    }
}
