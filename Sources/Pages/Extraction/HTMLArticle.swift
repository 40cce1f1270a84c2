import HTMLTree
import Record

/// Reads the article of an HTML page.
enum HTMLArticle {
    static func read(_ source: [UInt8], charset: String?, into article: inout Article) {
        let decoded = Encoding.decode(source, transportCharset: charset)
        let document = Document(parsing: decoded.bytes)
        let metadata = PageMetadata(document: document, url: article.url)
        let page = BlockSegmenter.blocks(of: document)
        let found = ArticleBlocks(page, document: document, metadata: metadata)
        article.isArticle = ArticleConfidence.confidence(page, found, isDated: metadata.published != nil)
        let chosen = article.isArticle >= ArticleConfidence.least ? found.chosen : found.chosen.map { _ in false }
        let links = LinkBase(url: article.url ?? metadata.canonicalURL, document: document, encoding: decoded.encoding)
        let text = ArticleAssembly.text(of: page, chosen: chosen) { links.resolve(document.bytes($0)) }

        article.text = text.string
        article.paragraphs = text.paragraphs
        article.links = text.links
        article.furniture = FurnitureSorter.furniture(of: page, found, chosen: chosen)
        // What the caller knows wins over what the page says.
        article.title = article.title ?? metadata.title
        article.authors = metadata.authors
        article.published = article.published ?? metadata.published
        article.modified = metadata.modified
        article.publisher = article.publisher ?? metadata.publisher
        article.url = article.url ?? metadata.canonicalURL
        article.language = LanguageIdentifier.language(of: text.bytes, declared: metadata.language)?.code
        article.section = metadata.section
    }
}
