import Record

import struct Record.Statement

/// Records in which nothing is true.
public enum MadeUp {
    /// One statement: "… said AUTHOR.", with its cue and its words.
    public static func record(
        _ key: String, title: String = "Ferry stays in port",
        text: String = "The ferry will sail on Monday, said Ada Quill.",
        publisher: String = "Quay Courier", published: String? = "2026-03-02", url: String? = nil,
        model: String = "one"
    ) -> Record {
        var article = Article(input: "\(key).html", text: text)
        (article.key, article.title, article.publisher, article.published) = (key, title, publisher, published)
        (article.url, article.isArticle) = (url, 1)
        article.paragraphs = [Paragraph(start: 0, end: text.unicodeScalars.count, kind: .body)]
        article.setStableID()
        var record = Record(article: article, madeBy: Makers(hearsay: "0.1.0", model: model))
        (record.entities, record.sources, record.statements) = ([], [], [])
        guard let cue = text.firstRange(of: "said") else { return record }
        let start = text[..<cue.lowerBound].unicodeScalars.count
        var source = Source(id: "s1", kind: .named, text: String(text[cue.upperBound...].dropFirst().dropLast()))
        source.spans = [Span(start + 5, text.unicodeScalars.count - 1)]
        var statement = Statement(id: "st1")
        (statement.source, statement.sourceSpans) = ("s1", source.spans)
        (statement.cueSpans, statement.contentSpans) = ([Span(start, start + 4)], [Span(0, start - 2)])
        (record.sources, record.statements) = ([source], [statement])
        return record
    }
}
