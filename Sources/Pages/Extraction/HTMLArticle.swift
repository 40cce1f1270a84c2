import HTMLTree
import Record

/// Reads the article of an HTML page.
enum HTMLArticle {
    static func read(_ source: [UInt8], _ page: Page) -> Article {
        let document = Document(parsing: source)
        let metadata = PageMetadata(document: document, url: page.url)
        let blocks = BlockSegmenter.blocks(of: document)
        let headline = blocks.headline(metadata.headlineNode)
        let found = ArticleBlocks(blocks, headline: headline, models: .html)
        let links = LinkBase(url: page.url ?? metadata.canonicalURL, document: document)
        let text = ArticleAssembly.text(of: blocks, chosen: found.chosen) { links.resolve(document.bytes($0)) }

        var article = Article(input: page.input, text: text.string)
        article.paragraphs = text.paragraphs
        article.links = text.links
        article.furniture = FurnitureSorter.furniture(of: blocks, found.layout, chosen: found.chosen, headline: headline)
        article.key = page.key
        article.title = page.title ?? metadata.title
        article.authors = metadata.authors
        article.published = page.published ?? metadata.published
        article.modified = metadata.modified
        article.publisher = page.publisher ?? metadata.publisher
        article.url = page.url ?? metadata.canonicalURL
        article.language = metadata.language
        article.section = metadata.section
        return article
    }
}
