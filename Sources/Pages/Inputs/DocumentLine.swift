import Record

/// A document in JSON, a line of JSON Lines above all: an article already cut out, a page, or a record.
struct DocumentLine {
    private var key: String?
    private var url: String?
    private var publisher: String?
    private var title: String?
    private var published: String?
    private var schema: String?
    private var text: String?
    private var html: [UInt8]?

    /// Reads a line; `input` names it in failures.
    static func read(_ line: [UInt8], input: String, defaults: PageDefaults) -> PageOutcome {
        var document = DocumentLine()
        do throws(JSONObjectReader.Problem) {
            try document.collect(from: line)
        } catch {
            let place = "at byte \(error.offset + 1) of \(line.count), \(error.message)"
            return .failure(document.bad(input, "it is no JSON: \(place); each line must be one JSON object"))
        }
        return document.outcome(of: line, input: input, defaults: defaults)
    }

    private mutating func collect(from line: [UInt8]) throws(JSONObjectReader.Problem) {
        var reader = JSONObjectReader(line)
        while let (name, value) = try reader.next() {
            switch try reader.unescape(name) {
            case Array("key".utf8): key = try reader.text(value)
            case Array("url".utf8): url = try reader.text(value)
            case Array("publisher".utf8): publisher = try reader.text(value)
            case Array("title".utf8): title = try reader.text(value)
            case Array("published".utf8): published = try reader.text(value)
            case Array("schema".utf8): schema = try reader.text(value)
            case Array("text".utf8): text = try reader.text(value)
            case Array("html".utf8): if case .string(let range) = value { html = try reader.unescape(range) }
            default: break
            }
        }
    }

    private func outcome(of line: [UInt8], input: String, defaults: PageDefaults) -> PageOutcome {
        switch schema {
        case nil: break
        case Record.schema?:
            do throws(NotARecord) {
                return .record(try Record(json: line))
            } catch {
                return .failure(bad(input, "it calls itself a record, but \(error.reason); read its page again"))
            }
        case Failure.schema?:
            if let failure = Failure(json: line) { return .failure(failure) }
        case let schema?:
            if let reason = Record.reasonForNewer(schema: schema) {
                return .failure(Failure(input: input, key: key, code: .unsupported, message: reason))
            }
            let instead = "this version reads \(Record.schema)"
            return .failure(Failure(unsupported: input, kind: "a line of the schema \(schema)", instead: instead))
        }
        guard let content else {
            return .failure(bad(input, "it has neither text nor html; give each document one of the two as a string"))
        }
        guard !content.isEmpty || isHeadline else { return .failure(Failure(empty: input, key: key)) }
        var page = Page(input: input, content: content)
        (page.key, page.url, page.publisher, page.title) = (key, url, publisher, title)
        page.published = published.flatMap { PublicationDate.isValid($0) ? $0 : nil }
        defaults.fill(&page)
        return .page(page)
    }

    /// A title without a text, as lists of headlines have it, can be linked to what others report.
    private var isHeadline: Bool { text == "" && title?.isEmpty == false }

    /// JSON is Unicode, so a page's own word on its encoding counts no more.
    private var content: Page.Content? {
        if let text { return .articleText(text) }
        return html.map { .html($0, charset: "utf-8") }
    }

    private func bad(_ input: String, _ message: String) -> Failure {
        Failure(input: input, key: key, code: .badJSON, message: message)
    }
}

extension JSONObjectReader {
    /// A string, or a number as it is written; nil for what has no text.
    fileprivate func text(_ value: Value) throws(Problem) -> String? {
        switch value {
        case .string(let range): String(decoding: try unescape(range), as: UTF8.self)
        case .literal(let range): literal(range)
        case .null, .nested: nil
        }
    }
}

extension Page.Content {
    fileprivate var isEmpty: Bool {
        switch self {
        case .html(let bytes, _), .plainText(let bytes, _), .articleHTML(let bytes): bytes.isEmpty
        case .articleText(let text): text.isEmpty
        }
    }
}
