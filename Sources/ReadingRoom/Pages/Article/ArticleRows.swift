import Record

import struct Record.Record
import struct Record.Statement

/// The text of an article in rows: a paragraph, and beside it who says what begins in it. Of a long article, as many rows as
/// fit a page.
struct ArticleRows {
    /// In bytes: for all rows, and for what stands beside one.
    private static let (limit, marginLimit) = (54_000, 30_000)
    /// A paragraph of more code points takes several rows, cut behind a sentence where one ends in the last so many; and
    /// one with more statements too.
    private static let (longest, slack, mostStatements) = (2000, 600, 12)

    private let page: ArticlePage
    private let visit: Visit
    private let rows: [Paragraph]
    private let stretches: [Stretch]
    /// Of each row, its stretches, the statements that begin in it, and the articles that have the same words.
    private let ranges: [Range<Int>]
    private let statements: [Int: [Statement]]
    private let reused: [[String]]

    /// The first row that is shown.
    let start: Int

    init(_ page: ArticlePage, _ visit: Visit) {
        (self.page, self.visit) = (page, visit)
        let starts = (page.record.statements ?? []).compactMap(Self.start).sorted()
        let rows = page.article.paragraphs.flatMap { Self.cut($0, page.text, starts) }
        stretches = MarkedText(page.record, paragraphs: rows, duplicates: page.duplicates).stretches
        var (ranges, next) = ([Range<Int>](), 0)
        for row in rows {
            let start = next
            while next < stretches.endIndex, stretches[next].span.end <= row.end { next += 1 }
            ranges.append(start..<next)
        }
        let marked = stretches
        reused = ranges.map { range in
            marked[range].compactMap(\.reusedFrom).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        statements = Dictionary(grouping: page.record.statements ?? []) { statement in
            Self.start(of: statement).map { start in rows.partitioningIndex { $0.end > start } } ?? rows.count
        }
        (self.rows, self.ranges) = (rows, ranges)
        start = min(max(0, page.from), max(0, rows.count - 1))
    }

    private static func start(of statement: Statement) -> Int? {
        (statement.contentSpans + statement.cueSpans).first?.start
    }

    /// Where a statement or an offset stands; nil where there is no such.
    private func row(of place: String) -> Int? {
        let offset = Int(place) ?? page.named.statements[place].flatMap(Self.start)
        return offset.map { offset in rows.partitioningIndex { $0.end > offset } }.flatMap {
            $0 < rows.count ? $0 : nil
        }
    }

    /// From the row that is asked for on; with what is to be seen, wherever it stands.
    func portion(toSee place: String?) -> (start: Int, rows: Portion) {
        let portion = portion(from: start)
        guard let row = place.flatMap(row), row < start || row >= portion.next ?? .max else { return (start, portion) }
        return (row, self.portion(from: row))
    }

    private func portion(from start: Int) -> Portion {
        Portion(of: rows.indices, from: start, within: Self.limit, html)
    }

    private func html(_ index: Int) -> HTML {
        let writer = ParagraphWriter(page: page)
        // Where one paragraph after the other is from the same article, the first one says so.
        let isNew = index == 0 || reused[index] != reused[index - 1]
        let links = isNew ? reused[index].prefix(2).map { reusedLink($0, row: rows[index]) } : []
        let chips = Portion(of: statements[index] ?? [], within: Self.marginLimit) { statement in
            StatementChip(statement, page: page, visit).html
        }
        return Tag.div(.class("row")) {
            writer.element(of: rows[index].kind, HTML(stretches[ranges[index]].map { writer.html($0) }))
            if !chips.html.bytes.isEmpty || !links.isEmpty {
                Tag.div(.class("margin"), .role("group"), .label(Wording.whoSaysSo)) {
                    links
                    chips.html
                    if chips.left > 0 { Tag.p(.class("quiet")) { Wording.more(chips.left) } }
                }
            }
        }
    }

    /// To the same words in the other article.
    private func reusedLink(_ other: String, row: Paragraph) -> HTML {
        let title = page.others[other].map {
            [$0.publisher, Parts.name($0)].compactMap(\.self).joined(separator: ", ")
        }
        let words = stretches.first { $0.reusedFrom == other && $0.span.end > row.start }.map { first in
            page.text.text(in: Span(first.span.start, min(row.end, first.span.start + 200)))
        }
        let start = words.map { $0.split(whereSeparator: \.isWhitespace).dropLast().prefix(8).joined(separator: " ") }
        let address = start.flatMap { $0.isEmpty ? nil : Address.words($0, inArticle: other) } ?? .article(other)
        return Tag.a(.class("reused-from reused"), .href(address)) {
            Wording.reusedFrom(Parts.shortened(title ?? other, to: 240))
        }
    }

    /// - Parameter starts: where the statements begin, in their order.
    private static func cut(_ paragraph: Paragraph, _ text: CodePointText, _ starts: [Int]) -> [Paragraph] {
        var (rows, start) = ([Paragraph](), paragraph.start)
        while true {
            let end = end(of: paragraph, from: start, text, starts)
            rows.append(Paragraph(start: start, end: end, kind: paragraph.kind))
            guard end < paragraph.end else { return rows }
            start = end
        }
    }

    private static func end(of paragraph: Paragraph, from start: Int, _ text: CodePointText, _ starts: [Int]) -> Int {
        var end = paragraph.end
        if end - start > longest {
            let tail = Array(text.text(in: Span(start + longest - slack, start + longest)).unicodeScalars)
            let space = tail.indices.dropFirst().last {
                tail[$0] == " " && (tail[$0 - 1] == "." || tail[$0 - 1] == "”")
            }
            end = start + longest - slack + ((space ?? tail.lastIndex(of: " ")).map { $0 + 1 } ?? slack)
        }
        let next = starts.partitioningIndex { $0 >= start } + mostStatements
        return next < starts.count && starts[next] > start ? min(end, starts[next]) : end
    }
}

extension Array {
    /// The first place from which on the condition holds, in an array that is ordered by it.
    fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
