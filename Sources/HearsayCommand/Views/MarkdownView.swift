import Record

/// The article as Markdown (CommonMark), links and all.
struct MarkdownView {
    private let article: Article
    private let paragraphs: ArticleParagraphs

    init(_ article: Article) {
        self.article = article
        paragraphs = ArticleParagraphs(article)
    }

    var text: String { Visible.text((heading + body).joined(separator: "\n\n")) + "\n" }

    private var heading: [String] {
        let title = article.title.map { "# \(escaped($0))" }
        let facts = [article.authors.joined(separator: ", "), article.publisher ?? "", article.published ?? ""]
        let byline = facts.filter { !$0.isEmpty }.map(escaped).joined(separator: " · ")
        return [title, byline.isEmpty ? nil : "*\(byline)*"].compactMap(\.self)
    }

    private var body: [String] {
        article.paragraphs.map { paragraph in
            let text = linked(paragraph)
            return switch paragraph.kind {
            case .heading: "## \(text)"
            case .quote, .embed: "> \(text)"
            case .listItem: "- \(text)"
            case .correction: "*\(text)*"
            case .body, .table, .dateline: text
            }
        }
    }

    /// The text of a paragraph with its links.
    private func linked(_ paragraph: Paragraph) -> String {
        var result = ""
        var end = paragraph.start
        for link in paragraphs.links(in: paragraph) {
            result += escaped(paragraphs.text(end, link.start))
            result += "[\(escaped(paragraphs.text(link.start, link.end)))](<\(address(link.url))>)"
            end = link.end
        }
        return result + escaped(paragraphs.text(end, paragraph.end))
    }

    private func address(_ url: String) -> String {
        String(String.UnicodeScalarView(url.unicodeScalars.filter { $0 != "<" && $0 != ">" && $0 != "\n" }))
    }

    /// The text with a backslash before every character that would mean something inside a line, or at its start.
    private func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>".unicodeScalars.contains(scalar) || result.isEmpty && "#+-~|".unicodeScalars.contains(scalar)
            {
                result.append("\\")
            }
            result.append(scalar)
        }
        return String(result)
    }
}
