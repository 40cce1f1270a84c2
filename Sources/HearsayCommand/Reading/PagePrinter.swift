import Hearsay
import Pages
import Record

/// What one page came to: bytes for standard output, a message for standard error.
struct RenderedPage: BatchResult {
    var output: [UInt8] = []
    var message: String?
    var failed = false
    var pages: (any PageSource)?
    /// See ``FoundPage/position``.
    var position: Int
    var size: Int { output.count + 256 }
}

/// Turns pages into what is printed of them.
struct PagePrinter: Sendable {
    /// nil for the view for people.
    let format: OutputFormat?
    let terminal: Terminal
    /// Finds what is printed.
    let reader: Reader
    var limits = ReadingLimits()
    var showsOffsets = false

    /// What stands between two pages.
    var separator: [UInt8] {
        switch format {
        case .json, .conllu: []
        case .text: Array("\n\n".utf8)
        case .markdown: Array("\n---\n\n".utf8)
        case nil: Array("\n\(String(repeating: "─", count: min(terminal.width, ArticleView.maximumWidth)))\n\n".utf8)
        }
    }

    func render(_ found: FoundPage) async -> RenderedPage {
        var page = RenderedPage(position: found.position)
        switch await found.load() {
        case .page(let source):
            do {
                page.output = output(try reader.read(source, within: limits))
            } catch {
                tell(error, in: &page)
            }
        case .record(let record): page.output = output(record)
        case .pages(let source): page.pages = source
        case .failure(let failure): tell(failure, in: &page)
        }
        return page
    }

    private func tell(_ failure: Failure, in page: inout RenderedPage) {
        page.failed = true
        if format == .json {
            page.output = failure.jsonLine()
        } else {
            page.message = "hearsay: \(Visible.line("\(failure.input): \(failure.message)"))\n"
        }
    }

    private func output(_ record: Record) -> [UInt8] {
        switch format {
        case .json: record.jsonLine()
        case .conllu:
            reader.reading(of: record.article).conllu(document: record.article.key ?? record.article.id)
        case .text: Array(PlainTextView(record.article).text.utf8)
        case .markdown: Array(MarkdownView(record.article).text.utf8)
        case nil: Array(ArticleView(record, terminal: terminal, showsOffsets: showsOffsets).text.utf8)
        }
    }
}
