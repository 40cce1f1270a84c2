import HTMLTree
import Record

/// Reads an article that somebody already cut out of its page, in HTML: the text of a feed's item.
///
/// All of it is the article, save captions, appeals, its title once more at the top, and what feeds hang on at the end:
/// links to the item's own page ("The post ... appeared first on ..."), to share, to tags.
enum CutArticle {
    /// No furniture at the end is longer, in words.
    private static let longestFooter = 40

    static func read(_ source: [UInt8], into article: inout Article) {
        let document = Document(parsing: source)
        let page = BlockSegmenter.blocks(of: document)
        let metadata = PageMetadata(document: document, url: article.url)
        let found = ArticleBlocks(page, document: document, metadata: PageMetadata())
        let links = LinkBase(url: article.url, document: document, encoding: .utf8)
        let sorter = FurnitureSorter(page, found)
        var chosen = page.blocks.indices.map { !found.appeals[$0] && sorter.kind(of: $0) != .caption }
        dropTitle(article.title, page, from: &chosen)
        let own = OwnAddress(article.url)
        for index in chosen.indices.reversed() where chosen[index] {
            let block = page.blocks[index]
            let leadsHome = page.links[Int(block.firstLink)..<Int(block.firstLink + block.linkCount)].contains {
                own.matches(links.resolve(document.bytes($0.address)))
            }
            let isFooter = leadsHome || isFurniture(block, sorter.kind(of: index))
            guard isFooter, block.words <= longestFooter else { break }
            chosen[index] = false
        }
        let text = ArticleAssembly.text(of: page, chosen: chosen) { links.resolve(document.bytes($0)) }
        article.text = text.string
        article.paragraphs = text.paragraphs
        article.links = text.links
        article.furniture = FurnitureSorter.furniture(of: page, found, chosen: chosen)
        article.isArticle = 1
        article.language = LanguageIdentifier.language(of: text.bytes, declared: metadata.language)?.code
    }

    /// Whether a block behind the last paragraph is furniture; a sentence is only where its words leave no doubt.
    private static func isFurniture(_ block: Block, _ kind: Furniture.Kind) -> Bool {
        switch kind {
        case .copyright, .newsletter, .share, .comments, .advertisement, .tags, .appeal, .paywall, .consent: true
        case .other: block.words == 0
        default: block.sentences == 0 || block.linkWords * 2 > block.words
        }
    }

    /// Drops the title where it stands above the text again.
    private static func dropTitle(_ title: String?, _ page: PageBlocks, from chosen: inout [Bool]) {
        guard let title, let first = chosen.firstIndex(of: true) else { return }
        if FoldedText(bytes: Array(page.text[page.blocks[first].range])) == FoldedText(title) { chosen[first] = false }
    }
}
