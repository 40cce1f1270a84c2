import Archive
import Record

import struct Record.Record
import struct Record.Statement

/// An article to read: who says what in it, on whose word, and what else was found.
struct ArticlePage: Answer {
    let record: Record
    /// The story that it stands in, as far as that is known.
    let story: Story?
    let capture: Capture?
    /// The articles with much of the same words.
    let others: [String: ArticleSummary]
    /// What people said against findings of this article, as far as it holds.
    let corrections: [Correction]
    let speakers: Speakers
    let text: CodePointText
    let named: NamedFindings

    init?(_ archive: Archive, id: String) throws {
        guard let record = try archive.record(of: id) else { return nil }
        self.record = record
        story = try archive.story(id)
        capture = try archive.capture(of: id)
        let duplicates = story?.articles.first { $0.id == id }?.duplicates ?? []
        others = try archive.summaries(of: Set(duplicates.map(\.article)))
        corrections = try archive.correctionsInForce().filter { $0.subject == id }
        speakers = Speakers(record)
        text = CodePointText(record.article.text)
        named = NamedFindings(record)
    }

    var article: Article { record.article }
    var title: String { article.title ?? article.url ?? article.key ?? article.input }
    var publisher: String { article.publisher ?? Wording.unknownPublisher }
    var duplicates: [NearDuplicate] { story?.articles.first { $0.id == article.id }?.duplicates ?? [] }

    func write(to json: inout JSONWriter) { record.write(to: &json) }

    func main(_ visit: Visit) -> HTML {
        HTML([
            head(visit),
            Tag.article(.class("reading"), .lang(article.language), .label(title)) { paragraphs(visit) },
            EventList(page: self).section,
            sources,
            CutPieces(article.furniture).section,
            evidence,
            CorrectionList(corrections, visit, text: text).section,
        ])
    }

    private func head(_ visit: Visit) -> HTML {
        Tag.header(.class("headline")) {
            if let section = article.section { Tag.p(.class("kicker")) { section } }
            Tag.h1 { title }
            Tag.p(.class("facts")) {
                Tag.strong { publisher }
                if let published = article.published { Parts.time(published) }
                if !article.authors.isEmpty { Tag.span { Wording.by(article.authors) } }
                if let address = article.url.flatMap({ Address(outside: $0) }) {
                    Tag.a(.href(address), .rel("noreferrer noopener external")) { Wording.onTheWeb }
                }
            }
            if let story, story.articles.count > 1 {
                Tag.p(.class("facts")) {
                    Wording.inStory
                    Tag.a(.href(.story(story.id)), .data(.key, "o")) { story.title ?? story.id }
                    Tag.span { Sourcing(story).sentence }
                }
            }
            if article.isArticle < 0.5 { Tag.p(.class("notice")) { Wording.noArticle } }
            Tag.p(.class("legend")) {
                for (name, meaning) in Wording.underlines { Tag.span(.class("said \(name)")) { meaning } }
            }
        }
    }

    /// Each paragraph with the statements that begin in it beside it.
    private func paragraphs(_ visit: Visit) -> HTML {
        let writer = ParagraphWriter(page: self)
        let chips = chipsByParagraph(visit)
        let stretches = MarkedText(record, duplicates: duplicates).stretches
        var next = stretches.startIndex
        var rows: [HTML] = []
        var reused: [String] = []
        for (index, paragraph) in article.paragraphs.enumerated() {
            let start = next
            while next < stretches.endIndex, stretches[next].span.end <= paragraph.end { next += 1 }
            let words = HTML(stretches[start..<next].map { writer.html($0) })
            // Where one paragraph after the other is from the same article, the first one says so.
            let before = reused
            reused = stretches[start..<next].compactMap(\.reusedFrom).reduce(into: []) { others, other in
                if !others.contains(other) { others.append(other) }
            }
            let links = reused == before ? [] : reused.prefix(2).map(reusedLink)
            rows.append(
                Tag.div(.class("row")) {
                    writer.element(of: paragraph.kind, words)
                    if chips[index] != nil || !links.isEmpty {
                        Tag.div(.class("margin"), .role("group"), .label(Wording.whoSaysSo)) {
                            links
                            chips[index] ?? []
                        }
                    }
                })
        }
        return HTML(rows)
    }

    private func reusedLink(_ other: String) -> HTML {
        Tag.a(.class("reused-from reused"), .href(.article(other))) {
            Wording.reusedFrom(
                others[other].map { [$0.publisher, Parts.name($0)].compactMap(\.self).joined(separator: ", ") } ?? other
            )
        }
    }

    private func chipsByParagraph(_ visit: Visit) -> [Int: [HTML]] {
        var chips: [Int: [HTML]] = [:]
        for statement in record.statements ?? [] {
            guard let span = (statement.contentSpans + statement.cueSpans).first else { continue }
            let place = article.paragraphs.partitioningIndex { $0.end > span.start }
            guard place < article.paragraphs.count else { continue }
            chips[place, default: []].append(StatementChip(statement, page: self, visit).html)
        }
        return chips
    }

    private var sources: HTML {
        let edges = story?.restsOn.filter { $0.from == article.id } ?? []
        guard !edges.isEmpty || !duplicates.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("rests-on")) {
            Tag.h2 { Wording.restsOn }
            Tag.ul(.class("plain-list")) {
                for edge in edges {
                    Tag.li {
                        Tag.strong { edge.outlet }
                        " "
                        Tag.span(.class("tag")) { Wording.way(edge.how) }
                        if let to = edge.to { Tag.a(.href(.article(to))) { Wording.readReport } }
                        for span in edge.spans.prefix(2) { Tag.blockquote { text.text(in: span) } }
                    }
                }
                for duplicate in duplicates {
                    Tag.li {
                        Wording.sharesWords(duplicate.kind)
                        Tag.a(.href(.article(duplicate.article))) {
                            others[duplicate.article].map(Parts.name) ?? duplicate.article
                        }
                    }
                }
            }
        }
    }

    private var evidence: HTML {
        Tag.section(.class("block"), .id("evidence")) {
            Tag.h2 { Wording.evidence }
            Tag.dl(.class("facts-list")) {
                if let capture {
                    Parts.fact(Wording.captured) { Parts.time(seconds: capture.captured) }
                    Parts.fact("SHA-256") { Tag.span(.class("mono")) { capture.hash.hexadecimal } }
                    Parts.fact(Wording.original) {
                        Tag.a(.href(Address(["a", article.id, "original"]))) { Wording.asItCame }
                    }
                }
                Parts.fact(Wording.readBy) {
                    [record.madeBy.hearsay, record.madeBy.model, record.madeBy.gazetteer].compactMap(\.self)
                        .joined(separator: " · ")
                }
                Parts.fact(Wording.forPrograms) {
                    Tag.a(.href(Address(["a", article.id + ".json"]))) { Wording.record }
                }
            }
        }
    }
}

/// What was found in an article, by ids.
struct NamedFindings {
    let entities: [String: Entity]
    let times: [String: TimeExpression]
    let places: [String: Place]
    let statements: [String: Statement]

    init(_ record: Record) {
        entities = Dictionary((record.entities ?? []).map { ($0.id, $0) }) { first, _ in first }
        times = Dictionary((record.times ?? []).map { ($0.id, $0) }) { first, _ in first }
        places = Dictionary((record.places ?? []).map { ($0.id, $0) }) { first, _ in first }
        statements = Dictionary((record.statements ?? []).map { ($0.id, $0) }) { first, _ in first }
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

extension [UInt8] {
    var hexadecimal: String {
        map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
    }
}
