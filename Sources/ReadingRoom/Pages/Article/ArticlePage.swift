import Archive
import Record

import struct Record.Record
import struct Record.Statement

/// An article to read: who says what in it, on whose word, and what else was found.
struct ArticlePage: Answer {
    private static let sourcesShown = 10

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
    /// What alone is shown, and from which place on; else the text with as much of the rest as can be looked through.
    enum Part: String { case events, cut }
    private let part: Part?
    let from: Int
    private let at: String?

    init?(_ archive: Archive, id: String, _ visit: Visit) throws {
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
        part = visit.query["show"].flatMap(Part.init)
        (from, at) = (visit.query.number("from") ?? 0, visit.query["at"])
    }

    var article: Article { record.article }
    var title: String { Parts.shortened(article.title ?? article.url ?? article.key ?? article.input, to: 300) }
    var publisher: String { article.publisher.map { Parts.shortened($0, to: 80) } ?? Wording.unknownPublisher }
    var duplicates: [NearDuplicate] { story?.articles.first { $0.id == article.id }?.duplicates ?? [] }

    func write(to json: inout JSONWriter) { record.write(to: &json) }

    func main(_ visit: Visit) -> HTML {
        switch part {
        case .events: HTML([shortHead, EventList(page: self).list.alone])
        case .cut: HTML([shortHead, CutPieces(page: self).list.alone])
        case nil: text(visit)
        }
    }

    /// The text, and on its first page what else is known of the article.
    private func text(_ visit: Visit) -> HTML {
        let (start, rows) = ArticleRows(self, visit).portion(toSee: at)
        return HTML([
            start == 0 ? head(visit) : shortHead,
            Tag.article(.class("reading"), .lang(article.language), .label(title)) { rows.html },
            rows.next.map { next in
                Tag.p(.class("pages")) {
                    Tag.a(.href(address(from: next)), .rel("next"), .data(.key, "n")) { Wording.goOnReading }
                }
            } ?? HTML(),
            start == 0 ? findings(visit) : HTML(),
            CorrectionList(corrections, visit, texts: [article.id: text]).section,
            CorrectionForms(visit, article: article.id).rejection(from: start),
        ])
    }

    private func findings(_ visit: Visit) -> HTML {
        HTML([EventList(page: self).list.folded, sources, CutPieces(page: self).list.folded, evidence])
    }

    /// The page from a row of the text on, or of what alone is shown.
    func address(from place: Int, of part: Part? = nil) -> Address {
        Address(["a", article.id], query: [("show", part?.rawValue ?? ""), ("from", place > 0 ? "\(place)" : "")])
    }

    private var shortHead: HTML {
        Tag.header(.class("headline")) {
            Tag.h1 { Tag.a(.href(.article(article.id))) { title } }
            Tag.p(.class("facts")) {
                Tag.strong { publisher }
                if let published = article.published { Parts.time(published) }
                Tag.a(.href(.article(article.id)), .rel("prev"), .data(.key, "p")) { Wording.fromTheBeginning }
            }
        }
    }

    private func head(_ visit: Visit) -> HTML {
        Tag.header(.class("headline")) {
            if let section = article.section { Tag.p(.class("kicker")) { Parts.shortened(section, to: 80) } }
            Tag.h1 { title }
            Tag.p(.class("facts")) {
                Tag.strong { publisher }
                if let published = article.published { Parts.time(published) }
                if !article.authors.isEmpty { Tag.span { Parts.shortened(Wording.by(article.authors), to: 300) } }
                if let address = article.url.flatMap({ Address(outside: $0) }) {
                    Tag.a(.href(address), .rel("noreferrer noopener external")) { Wording.onTheWeb }
                }
            }
            if let story, story.articles.count > 1 {
                Tag.p(.class("facts")) {
                    Wording.inStory
                    Tag.a(.href(.story(story.id)), .data(.key, "o")) {
                        Parts.title(story)
                    }
                    Tag.span { Sourcing(story).sentence }
                }
            }
            if article.isArticle < 0.5 { Tag.p(.class("notice")) { Wording.noArticle } }
            Tag.p(.class("legend")) {
                for (name, meaning) in Wording.underlines { Tag.span(.class("said \(name)")) { meaning } }
            }
        }
    }

    private var sources: HTML {
        let edges = (story?.restsOn.filter { $0.from == article.id } ?? []).prefix(Self.sourcesShown)
        guard !edges.isEmpty || !duplicates.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("rests-on")) {
            Tag.h2 { Wording.restsOn }
            Tag.ul(.class("plain-list")) {
                for edge in edges {
                    Tag.li {
                        Tag.strong { Parts.shortened(edge.outlet, to: 80) }
                        " "
                        Tag.span(.class("tag")) { Wording.way(edge.how) }
                        " "
                        if let to = edge.to { Tag.a(.href(.article(to))) { Wording.readReport } }
                        for span in edge.spans.prefix(2) {
                            Tag.blockquote { Parts.shortened(text.text(in: span), to: 300) }
                        }
                    }
                }
                for duplicate in duplicates.prefix(Self.sourcesShown) {
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

extension [UInt8] {
    var hexadecimal: String {
        map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
    }
}
