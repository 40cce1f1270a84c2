import HTMLTree
import Record

/// Reads the article of an HTML page.
enum HTMLArticle {
    static func read(_ source: [UInt8], into article: inout Article) {
        let document = Document(parsing: source)
        let metadata = PageMetadata(document: document, url: article.url)
        let blocks = BlockSegmenter.blocks(of: document)
        let headline = blocks.headline(metadata.headlineNode)
        let clues = PageClues(
            blocks, title: metadata.title, descriptions: PageClues.descriptions(of: document), bylines: metadata.bylineNodes,
            dates: metadata.dateNodes)
        let found = ArticleBlocks(blocks, headline: headline, clues: clues, models: .html)
        let links = LinkBase(url: article.url ?? metadata.canonicalURL, document: document)
        let text = ArticleAssembly.text(of: blocks, chosen: found.chosen) { links.resolve(document.bytes($0)) }

        article.text = text.string
        article.paragraphs = text.paragraphs
        article.links = text.links
        article.furniture = FurnitureSorter.furniture(of: blocks, found.layout, chosen: found.chosen, headline: headline)
        article.title = article.title ?? metadata.title
        article.authors = metadata.authors
        article.published = article.published ?? metadata.published
        article.modified = metadata.modified
        article.publisher = article.publisher ?? metadata.publisher
        article.url = article.url ?? metadata.canonicalURL
        article.language = metadata.language
        article.section = metadata.section
    }
}
