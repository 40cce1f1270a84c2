import Hearsay
import Record

/// A page for people: title, byline, date, text, who says what in it, what happens, and what was cut away.
struct ArticleView {
    /// Longer lines are hard to read.
    static let maximumWidth = 88
    private let record: Record
    private let showsOffsets: Bool
    private let width: Int
    private let style: Style

    init(_ record: Record, terminal: Terminal, showsOffsets: Bool = false) {
        (self.record, self.showsOffsets) = (record, showsOffsets)
        width = max(20, min(terminal.width, Self.maximumWidth))
        style = Style(hasColour: terminal.hasColour)
    }

    private var article: Article { record.article }

    var text: String {
        let sourcing = SourcingView(record, width: width, style: style, showsOffsets: showsOffsets)
        let timeline = TimelineView(record, width: width, style: style)
        let findings = sourcing.blocks + timeline.blocks
        let blocks = article.isArticle < Reader.articleThreshold ? [notice] : [heading] + body + findings + [cut]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var notice: [String] {
        let confidence = Int(((1 - article.isArticle) * 100).rounded())
        let name = Visible.text(article.title.map { "\($0) (\(article.input))" } ?? article.input)
        return Visible.wrap("This is not an article (confidence \(confidence) %): \(name)", width: width).map(style.dim)
    }

    private var heading: [String] {
        let title = Visible.wrap(Visible.text(article.title ?? article.input), width: width).map(style.bold)
        let facts = [byline, article.publisher, article.section, article.published.map(day)].compactMap(\.self)
        return title + Visible.wrap(Visible.text(facts.joined(separator: " · ")), width: width).map(style.dim)
    }

    private var byline: String? {
        guard let last = article.authors.last else { return nil }
        let others = article.authors.dropLast()
        return others.isEmpty ? "By \(last)" : "By \(others.joined(separator: ", ")) and \(last)"
    }

    /// `2026-11-22T09:30:00+01:00` as `2026-11-22 09:30`.
    private func day(_ time: String) -> String {
        String(time.prefix(16).map { $0 == "T" ? " " : $0 })
    }

    private var body: [[String]] {
        ArticleParagraphs(article).map { paragraph, text in
            let text = Visible.text(text)
            switch paragraph.kind {
            case .heading: return Visible.wrap(text, width: width).map(style.bold)
            case .quote: return indented(text, first: "  │ ", rest: "  │ ")
            case .listItem: return indented(text, first: "  • ", rest: "    ")
            case .embed, .table: return indented(text, first: "    ", rest: "    ")
            case .correction, .dateline: return Visible.wrap(text, width: width).map(style.italic)
            case .body: return Visible.wrap(text, width: width)
            }
        }
    }

    private func indented(_ text: String, first: String, rest: String) -> [String] {
        Visible.wrap(text, width: width - Visible.width(first)).enumerated().map { ($0 == 0 ? first : rest) + $1 }
    }

    /// One line for each kind of furniture: how often, and how the first piece of it begins.
    private var cut: [String] {
        guard !article.furniture.isEmpty else { return [] }
        let kinds = Furniture.Kind.allCases.filter { kind in article.furniture.contains { $0.kind == kind } }
        return ["Cut away:"].map(style.dim) + kinds.map { style.dim(summary(of: $0)) }
    }

    private func summary(of kind: Furniture.Kind) -> String {
        let pieces = article.furniture.filter { $0.kind == kind }
        let name = kind.rawValue.split(separator: "_").joined(separator: " ")
        let label = pieces.count > 1 ? "  \(name) (\(pieces.count)): " : "  \(name): "
        let sample = Visible.text(pieces[0].text).split { $0.isWhitespace }.joined(separator: " ")
        return label + Visible.shortened(sample, width: width - Visible.width(label))
    }
}
