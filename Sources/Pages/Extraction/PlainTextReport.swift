/// A plain text that is a report and nothing else, as somebody cut it out or an agency sent it: it may be short, and nothing
/// in it is furniture because of a word.
///
/// A report tells of others in whole sentences. What belongs to a site asks, offers or warns: it says "you" and "we" to who
/// reads it, or is no sentence.
struct PlainTextReport {
    /// For each block, whether it is of the report.
    let chosen: [Bool]

    /// How sure it is that such a text is an article, however short; held to no set of pages, there being none.
    static let confidence = 0.6

    /// So many short lines may be no sentences: a crosshead, the credit of a picture.
    private static let mostLines = 2
    private static let longestLine: Int32 = 12
    private static let (shortestParagraph, shortestReport): (Int32, Int32) = (6, 12)

    /// Nil where a text is more than a report, or less.
    init?(_ page: PageBlocks, _ found: ArticleBlocks, _ opening: PlainTextOpening) {
        let own = page.blocks.indices.filter {
            $0 != opening.title && !opening.notes.contains($0) && !found.appeals[$0]
        }
        let paragraphs = own.filter { Self.isParagraph(page, $0, found) }
        let lines = own.filter { !Self.isParagraph(page, $0, found) }
        guard lines.count <= Self.mostLines, lines.allSatisfy({ page.blocks[$0].words <= Self.longestLine }),
            paragraphs.reduce(0, { $0 + page.blocks[$1].words }) >= Self.shortestReport,
            paragraphs.contains(where: { Self.isNews(page, $0, found) })
        else { return nil }
        var chosen = found.chosen
        for index in paragraphs { chosen[index] = true }
        self.chosen = chosen
    }

    /// Whether a block is sentences that are not said to the reader.
    private static func isParagraph(_ page: PageBlocks, _ index: Int, _ found: ArticleBlocks) -> Bool {
        let block = page.blocks[index]
        return block.words >= shortestParagraph && block.sentences > 0 && block.linkDensity < 0.3
            && !found.textHints[index].all.contains(.copyright) && Appeal.score(page.text[block.range]) == 0
    }

    /// Whether a paragraph names a day, or who says so.
    private static func isNews(_ page: PageBlocks, _ index: Int, _ found: ArticleBlocks) -> Bool {
        if found.textHints[index].dateWords > 0 { return true }
        let words = page.text[page.blocks[index].range].split { !$0.isASCIILetter }
        return words.contains { word in reporting.contains { word.elementsEqual($0.utf8) } }
    }

    private static let reporting = ["said", "says", "told", "reported", "announced", "according"]
}
