import Archive
import Record

/// What is new since a day: stories, denials, cancellations, confirmations, and silent edits.
struct SincePage: Answer {
    /// So many things of each kind are shown, so many of one that is asked for, and so many stand in a feed; an archive
    /// that was just filled has all of it new.
    private static let (shown, shownOfOne, fed, newsLimit) = (20, 60, 60, 200)
    private static let (storyLimit, editLimit) = (300, 20)
    /// In bytes: of each kind, of one that is asked for, of the edits, of one of them.
    private static let (limit, partLimit, editsLimit, editLength) = (16_000, 64_000, 14_000, 2500)

    private let day: String
    private let news: NewsDigest?
    /// The news themselves, for programs.
    private let whole: [News]
    private let edits: [Edit]
    /// The only kind that is shown, and from which place on.
    private let kind: NewsRow.Kind?
    private let from: Int

    /// nil where the day is none.
    init?(_ room: ReadingRoom, day: String, _ visit: Visit) throws {
        guard let start = Day.start(of: day) else { return nil }
        self.day = day
        kind = visit.query["show"].flatMap(NewsRow.Kind.init)
        from = kind == nil ? 0 : visit.query.number("from") ?? 0
        let length = visit.form == .atom ? Self.fed : kind == nil ? Self.shown : Self.shownOfOne
        if visit.form == .json {
            whole = try room.archive.news(since: start, limit: Self.newsLimit, storyLimit: Self.storyLimit)
            news = nil
        } else {
            news = try room.shelf.news(since: start, kind, from: from, limit: length, storyLimit: Self.storyLimit)
            whole = []
        }
        edits = try kind == nil ? room.shelf.edits(since: start, limit: Self.editLimit) : []
    }

    var title: String { Wording.since(Day.spoken(day)) }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.since, day); $0.field(Keys.news, whole); $0.field(Keys.edits, edits)
        }
    }

    private enum Keys: String, CodingKey { case since, news, edits }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { title },
            Tag.form(.class("filter"), .method(.get), .action(Address(["since"]))) {
                Tag.label {
                    Wording.newSince
                    Tag.input(.type(.date), .name("day"), .value(day), .required())
                }
                Tag.button { Wording.show }
            },
            news?.rows.isEmpty != false && edits.isEmpty
                ? Parts.empty(Wording.nothingNew) { Tag.p { Wording.nothingNewAdvice } } : HTML(),
            section(.status, Wording.deniedOrCancelled),
            section(.confirmed, Wording.confirmedFirst),
            editSection,
            section(.story, Wording.newStories),
            Parts.forms(["since", day], [.json, .atom]),
        ])
    }

    private func section(_ kind: NewsRow.Kind, _ title: String) -> HTML {
        guard let news, case let rows = news.rows(of: kind), !rows.isEmpty else { return HTML() }
        let portion = Portion(of: rows, within: self.kind == nil ? Self.limit : Self.partLimit, \.html)
        let next = from + (portion.next ?? rows.count)
        let left = news.counts[kind, default: 0] - next
        return Tag.section(.class("block"), .id(kind.rawValue)) {
            Tag.h2 { title }
            Tag.ul(.class("plain-list")) { portion.html }
            if left > 0 {
                Tag.p(.class("pages")) {
                    Tag.a(.href(address(of: kind, from: next)), .rel("next"), .data(.key, "n")) { Wording.more(left) }
                }
            }
        }
    }

    private func address(of kind: NewsRow.Kind, from place: Int) -> Address {
        Address(["since", day], query: [("show", kind.rawValue), ("from", "\(place)")])
    }

    private var editSection: HTML {
        guard !edits.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("edits")) {
            Tag.h2 { Wording.silentEdits }
            Portion(of: edits, within: Self.editsLimit) { edit in
                Tag.article(.class("edit"), .data(.item)) {
                    Tag.p(.class("facts")) {
                        Tag.a(.href(.article(edit.before))) { Wording.asItWas }
                        Tag.a(.href(.article(edit.after)), .data(.key, "o")) { Wording.asItIs }
                        Tag.span(.class("mono")) { Parts.shortened(edit.url, to: 200) }
                    }
                    Tag.p(.class("difference")) { difference(edit) }
                }
            }.html
        }
    }

    /// What stayed is shown as far as it lies beside a change.
    private func difference(_ edit: Edit) -> HTML {
        let portion = Portion(of: edit.pieces, within: Self.editLength) { piece in
            switch piece {
            case .same(let words):
                HTML(
                    text: Self.joined(words.count > 24 ? words.prefix(10) + ["…"] + words.suffix(10) : words[...]) + " "
                )
            case .removed(let words): HTML([Tag.del { Self.joined(words[...]) }, HTML(text: " ")])
            case .added(let words): HTML([Tag.ins { Self.joined(words[...]) }, HTML(text: " ")])
            }
        }
        return portion.next == nil ? portion.html : HTML([portion.html, HTML(text: "…")])
    }

    private static func joined(_ words: ArraySlice<String>) -> String {
        Parts.shortened(words.prefix(300).joined(separator: " "), to: 1000)
    }

    func feed(_ visit: Visit) -> Feed? {
        Feed(id: "since:\(day)", title: title, entries: news?.rows.map(\.entry) ?? [])
    }
}
