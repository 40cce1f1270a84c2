import Record

import struct Record.Record

/// A stretch of an article's text within which nothing begins or ends that is marked.
struct Stretch {
    var span: Span
    /// The statements whose content it is, by their places in the record, the innermost last.
    var statements: [Int] = []
    var isCue = false
    var entity: Int?
    var time: Int?
    var place: Int?
    var link: Int?
    /// The article that has the same words.
    var reusedFrom: String?
}

/// The text of an article cut where something begins or ends: statements, cues, names, times, places, links, reused words.
///
/// Made in time linear in the text and what is marked, but for a sort: however many things stand in one another, so many
/// are followed as people can tell apart.
struct MarkedText {
    private enum Kind: Int, Hashable { case statement, cue, entity, time, place, link, reused, border }

    private struct Border {
        var offset: Int
        var begins: Bool
        var kind: Kind
        var index: Int
    }

    /// So many of a kind may stand in one another.
    private static let depth = 8

    /// In the order of the text, without gaps but between paragraphs.
    let stretches: [Stretch]

    /// - Parameters:
    ///   - paragraphs: those of the article, or pieces of them.
    ///   - duplicates: the articles that have some of the same words.
    init(_ record: Record, paragraphs: [Paragraph], duplicates: [NearDuplicate]) {
        var borders: [Border] = []
        func add(_ kind: Kind, _ index: Int, _ start: Int, _ end: Int) {
            guard start < end else { return }
            borders.append(Border(offset: start, begins: true, kind: kind, index: index))
            borders.append(Border(offset: end, begins: false, kind: kind, index: index))
        }
        for (index, statement) in (record.statements ?? []).enumerated() {
            for span in statement.contentSpans { add(.statement, index, span.start, span.end) }
            for span in statement.cueSpans { add(.cue, index, span.start, span.end) }
        }
        for (index, entity) in (record.entities ?? []).enumerated() {
            for mention in entity.mentions where mention.head == .name {
                add(.entity, index, mention.start, mention.end)
            }
        }
        for (index, time) in (record.times ?? []).enumerated() { add(.time, index, time.start, time.end) }
        for (index, place) in (record.places ?? []).enumerated() { add(.place, index, place.start, place.end) }
        for (index, link) in record.article.links.enumerated() { add(.link, index, link.start, link.end) }
        for (index, duplicate) in duplicates.enumerated() {
            for span in duplicate.spans { add(.reused, index, span.start, span.end) }
        }
        for (index, paragraph) in paragraphs.enumerated() {
            add(.border, index, paragraph.start, paragraph.end)
        }
        // What ends at a place ends before what begins there; of what begins together, the longer was found first.
        borders.sort { ($0.offset, $0.begins ? 1 : 0) < ($1.offset, $1.begins ? 1 : 0) }
        stretches = Self.stretches(between: borders, duplicates)
    }

    private static func stretches(between borders: [Border], _ duplicates: [NearDuplicate]) -> [Stretch] {
        var active: [Kind: [Int]] = [:]
        var stretches: [Stretch] = []
        var offset = 0
        for border in borders {
            if border.offset > offset {
                if active[.border]?.isEmpty == false {
                    var stretch = Stretch(span: Span(offset, border.offset))
                    stretch.statements = active[.statement] ?? []
                    stretch.isCue = active[.cue]?.isEmpty == false
                    (stretch.entity, stretch.time) = (active[.entity]?.last, active[.time]?.last)
                    (stretch.place, stretch.link) = (active[.place]?.last, active[.link]?.last)
                    stretch.reusedFrom = active[.reused]?.last.map { duplicates[$0].article }
                    stretches.append(stretch)
                }
                offset = border.offset
            }
            if border.begins {
                if active[border.kind, default: []].count < depth {
                    active[border.kind, default: []].append(border.index)
                }
            } else if let place = active[border.kind]?.lastIndex(of: border.index) {
                active[border.kind]?.remove(at: place)
            }
        }
        return stretches
    }
}
