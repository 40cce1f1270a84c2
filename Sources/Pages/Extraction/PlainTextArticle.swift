import HTMLTree
import Record

/// Reads the article of a page saved as plain text or Markdown: its furniture stands between its paragraphs.
enum PlainTextArticle {
    static func read(_ source: [UInt8], charset: String?, into article: inout Article) {
        let links = LinkBase(url: article.url, document: nil)
        let (page, addresses) = PlainTextBlocks.blocks(of: Encoding.decode(source, transportCharset: charset).bytes)
        let opening = Opening(page)
        let found = ArticleBlocks(page, title: opening.title, byline: opening.byline)
        article.isArticle = ArticleConfidence.confidence(page, found, isDated: article.published != nil)
        let chosen = article.isArticle >= ArticleConfidence.least ? found.chosen : found.chosen.map { _ in false }
        let text = ArticleAssembly.text(of: page, chosen: chosen) { links.resolve(addresses[$0.range]) }

        article.text = text.string
        article.paragraphs = text.paragraphs
        article.links = text.links
        article.furniture = FurnitureSorter.furniture(of: page, found, chosen: chosen)
        article.title = article.title ?? opening.title.map { page.string(of: $0) }
        if let byline = opening.byline { article.authors = Opening.authors(page.text[page.blocks[byline].range]) }
        article.language = LanguageIdentifier.language(of: text.bytes)?.code
    }

    /// The lines above the first paragraph that are the article's title and byline.
    private struct Opening {
        var title: Int?
        var byline: Int?

        init(_ page: PageBlocks) {
            let firstProse = page.blocks.firstIndex { $0.isProse && $0.words >= 20 } ?? page.blocks.count
            let above = page.blocks.indices.prefix(min(firstProse, 12))
            title = page.blocks.indices.prefix(20).first { page.containers[Int(page.blocks[$0].container)].tag == .h1 }
            byline = above.first { Self.isByline(page.text[page.blocks[$0].range]) }
            // A menu may stand above: the title is the last line above the byline or the text that could be one.
            title = title ?? above.prefix(byline ?? above.endIndex).last { Self.isTitle(page, $0) }
        }

        private static func isTitle(_ page: PageBlocks, _ index: Int) -> Bool {
            let block = page.blocks[index]
            return (4...30).contains(block.words) && !page.text[block.range].hasSuffix(".") && block.linkDensity < 0.5
        }

        private static func isByline(_ line: ArraySlice<UInt8>) -> Bool {
            line.count < 120
                && (line.starts(with: "By ".utf8) || line.starts(with: "BY ".utf8) || line.starts(with: "by ".utf8))
        }

        /// "By Ana Krol and Jon Vale" names two people.
        static func authors(_ line: ArraySlice<UInt8>) -> [String] {
            let names = String(decoding: line.dropFirst(3), as: UTF8.self)
            return names.split(separator: ",").flatMap { $0.split(separator: " and ") }
                .map { String(decoding: Array($0.utf8)[...].trimmingSpace, as: UTF8.self) }.filter { !$0.isEmpty }
        }
    }
}

extension PageBlocks {
    func string(of index: Int) -> String { String(decoding: text[blocks[index].range], as: UTF8.self) }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ suffix: Character) -> Bool { last == suffix.asciiValue }
}
