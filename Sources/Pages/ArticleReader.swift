import Record

/// Stand-in until the extraction lands: every line of the page is a paragraph.
public struct ArticleReader: Sendable {
    public init() {}

    public func read(_ page: Page) -> Article {
        var article = Article(input: page.input)
        switch page.content {
        case .html(let bytes, _), .plainText(let bytes, _):
            article.text = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.joined(
                separator: "\n")
        case .articleText(let text): article.text = text
        }
        (article.key, article.url, article.publisher) = (page.key, page.url, page.publisher)
        (article.title, article.published) = (page.title, page.published)
        article.isArticle = 0.5
        var start = 0
        for line in article.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                article.paragraphs.append(Paragraph(start: start, end: start + line.count, kind: .body))
            }
            start += line.count + 1
        }
        article.setStableID()
        return article
    }
}
