import Archive
import Hearsay
import Pages
import Record

/// Reads pages for an archive, but those that it has been given before.
struct ArchivePageReader: Sendable {
    private let archive: Archive
    private let reader: Reader
    private let limits: ReadingLimits
    /// By it the archive knows who reads, and what is looked for.
    private let sample: Record

    init(archive: Archive, reader: Reader, limits: ReadingLimits) {
        (self.archive, self.reader, self.limits) = (archive, reader, limits)
        sample = reader.record(of: Article(input: ""))
    }

    func read(_ page: Page) throws(Failure) -> AdditionQueue.Page {
        let name = AdditionQueue.PageName(input: page.input, key: page.key)
        let request = ReadingRequest(page: page.fields, reader: sample)
        if let article = try archive.articleID(readFor: request) { return .known(article: article, name: name) }
        let record = try reader.read(page, within: limits)
        return .addition(Addition(record, original: page.original, request: request), name: name)
    }
}

extension Page {
    /// All that its record depends on. Where it has a name of its own, it does not matter where it lies.
    fileprivate var fields: [[UInt8]?] {
        let name = key ?? url ?? input
        let said = [name, key, url, publisher, title, published] + authors
        return said.map { $0.map { Array($0.utf8) } } + content.fields
    }

    /// The page as it came, where it came as a page.
    fileprivate var original: Original? {
        switch content {
        case .html(let bytes, let charset): Original(bytes, kind: .html, charset: charset)
        case .plainText(let bytes, let charset): Original(bytes, kind: .plainText, charset: charset)
        case .articleHTML(let bytes): Original(bytes, kind: .articleHTML, charset: nil)
        case .articleText: nil
        }
    }
}

extension Page.Content {
    fileprivate var fields: [[UInt8]?] {
        switch self {
        case .html(let bytes, let charset): [Array("html".utf8), charset.map { Array($0.utf8) }, bytes]
        case .plainText(let bytes, let charset): [Array("text".utf8), charset.map { Array($0.utf8) }, bytes]
        case .articleHTML(let bytes): [Array("article html".utf8), bytes]
        case .articleText(let text): [Array("article".utf8), Array(text.utf8)]
        }
    }
}
