import Record

/// The paragraphs of an article with the text and the links of each.
struct ArticleParagraphs: Sequence {
    private let article: Article
    private let scalars: [Unicode.Scalar]

    init(_ article: Article) {
        self.article = article
        scalars = Array(article.text.unicodeScalars)
    }

    func makeIterator() -> AnyIterator<(paragraph: Paragraph, text: String)> {
        var paragraphs = article.paragraphs.makeIterator()
        return AnyIterator { paragraphs.next().map { ($0, text($0.start, $0.end)) } }
    }

    /// The text between two offsets.
    func text(_ start: Int, _ end: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }

    /// The links that lie wholly inside a paragraph, in order, those that overlap an earlier one left out.
    func links(in paragraph: Paragraph) -> [Link] {
        var end = paragraph.start
        return article.links.sorted { $0.start < $1.start }.filter { link in
            guard link.start >= end, link.end <= paragraph.end, link.start < link.end else { return false }
            end = link.end
            return true
        }
    }
}
