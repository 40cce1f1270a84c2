import HTMLTree
import Record

/// Cuts the article out of a page.
///
/// A pure function of the page: nothing is fetched, kept or remembered, so one reader serves any number of tasks.
/// It never fails: what is no article gives an ``Article`` with a low ``Article/isArticle`` and no text.
public struct ArticleReader: Sendable {
    public init() {}

    /// The article of a page. Takes time linear in the page's size.
    public func read(_ page: Page) -> Article {
        var article = Article(input: page.input)
        // What the caller knows wins over what the page says.
        (article.key, article.url, article.publisher) = (page.key, page.url, page.publisher)
        (article.title, article.published) = (page.title, page.published)
        switch page.content {
        case .html(let source, let charset): HTMLArticle.read(source, charset: charset, into: &article)
        case .plainText(let source, let charset): PlainTextArticle.read(source, charset: charset, into: &article)
        case .articleText(let text): keep(text, in: &article)
        case .articleHTML(let source): CutArticle.read(source, into: &article)
        }
        if !page.authors.isEmpty { article.authors = page.authors }
        article.setStableID()
        return article
    }

    /// The language of a text. A phrase in Latin letters is English unless it looks like anything but; a name tells nothing. A
    /// sentence tells its language by itself.
    private func language(of text: String) -> String? {
        let isSentence = text.utf8.last.map { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0) }
        if isSentence ?? true { return LanguageIdentifier.language(of: text.utf8)?.code }
        let declared = text.utf8.count < Self.longestPhrase ? "en" : nil
        let code = LanguageIdentifier.language(of: text.utf8, declared: declared)?.code
        let isName = text.utf8.count < Self.longestName && text.unicodeScalars.allSatisfy { $0.value < 0x250 }
        return isName && code != "en" ? nil : code
    }

    /// In bytes: what is longer tells its language by itself.
    private static let longestPhrase = 100
    private static let longestName = 40

    /// An article that was cut out already: its text stays as it is, its lines are its paragraphs.
    private func keep(_ text: String, in article: inout Article) {
        article.text = text
        article.isArticle = 1
        article.language = language(of: text)
        var start = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let end = start + line.count
            if !line.isEmpty { article.paragraphs.append(Paragraph(start: start, end: end, kind: .body)) }
            start = end + 1
        }
    }
}
