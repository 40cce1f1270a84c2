import HTMLTree
import Record

/// Reads the article of a page saved as plain text or Markdown: its furniture stands between its paragraphs.
enum PlainTextArticle {
    /// The language in which dates are written shows in so many bytes.
    private static let longestSample = 4000

    static func read(_ source: [UInt8], charset: String?, into article: inout Article) {
        let links = LinkBase(url: article.url, document: nil, encoding: .utf8)
        let (page, addresses) = PlainTextBlocks.blocks(of: Encoding.decode(source, transportCharset: charset).bytes)
        let language = LanguageIdentifier.language(of: page.text.prefix(longestSample))?.code
        let opening = PlainTextOpening(page, finder: DateFinder(language: language, url: article.url))
        // What the caller knows wins over what the page says.
        article.title = article.title ?? opening.title.map { page.string(of: $0) }
        article.published = article.published ?? opening.published?.description
        article.modified = opening.modified.map(\.description)
        article.authors = opening.authors
        let found = ArticleBlocks(page, title: opening.title, byline: opening.byline)
        article.isArticle = ArticleConfidence.confidence(page, found, isDated: article.published != nil)
        let report = PlainTextReport(page, found, opening)
        if report != nil { article.isArticle = max(article.isArticle, PlainTextReport.confidence) }
        var chosen = report?.chosen ?? found.chosen
        if article.isArticle < ArticleConfidence.least { chosen = chosen.map { _ in false } }
        for index in opening.notes { chosen[index] = false }
        let text = ArticleAssembly.text(of: page, chosen: chosen) { links.resolve(addresses[$0.range]) }

        article.text = text.string
        article.paragraphs = text.paragraphs
        article.links = text.links
        article.furniture = FurnitureSorter.furniture(of: page, found, chosen: chosen)
        article.language = LanguageIdentifier.language(of: text.bytes)?.code
    }
}

extension PageBlocks {
    func string(of index: Int) -> String { String(decoding: text[blocks[index].range], as: UTF8.self) }
}
