import Record

/// The article as plain text: the title, then its paragraphs, a blank line between two.
struct PlainTextView {
    let article: Article

    init(_ article: Article) { self.article = article }

    var text: String {
        let title = article.title.map { [$0] } ?? []
        let blocks = title + ArticleParagraphs(article).map(\.text)
        return Visible.text(blocks.joined(separator: "\n\n")) + "\n"
    }
}
