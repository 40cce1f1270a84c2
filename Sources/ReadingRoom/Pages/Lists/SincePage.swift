import Archive
import Record

/// What is new since a day: stories, denials, cancellations, confirmations, and silent edits.
struct SincePage: Answer {
    /// So many things are shown; an archive that was just filled has all of it new.
    private static let (newsLimit, storyLimit, editLimit) = (200, 300, 20)

    private let day: String
    private let news: [NewsRow]
    /// The news themselves, for programs.
    private let whole: [News]
    private let edits: [Edit]

    /// nil where the day is none.
    init?(_ room: ReadingRoom, day: String, _ visit: Visit) throws {
        guard let start = Day.start(of: day) else { return nil }
        self.day = day
        if visit.form == .json {
            whole = try room.archive.news(since: start, limit: Self.newsLimit, storyLimit: Self.storyLimit)
            news = []
        } else {
            news = try room.shelf.news(since: start, limit: Self.newsLimit, storyLimit: Self.storyLimit)
            whole = []
        }
        edits = try room.shelf.edits(since: start, limit: Self.editLimit)
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
            news.isEmpty && edits.isEmpty
                ? Parts.empty(Wording.nothingNew) { Tag.p { Wording.nothingNewAdvice } } : HTML(),
            section("changed", Wording.deniedOrCancelled, news.filter { $0.kind == .status }),
            section(
                "confirmed", Wording.confirmedFirst, news.filter { $0.kind == .confirmed }),
            editSection,
            section("stories", Wording.newStories, news.filter { $0.kind == .story }),
            Parts.forms(["since", day], [.json, .atom]),
        ])
    }

    private func section(_ id: String, _ title: String, _ news: [NewsRow]) -> HTML {
        guard !news.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id(id)) {
            Tag.h2 { title }
            Tag.ul(.class("plain-list")) { for item in news { item.html } }
        }
    }

    private var editSection: HTML {
        guard !edits.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("edits")) {
            Tag.h2 { Wording.silentEdits }
            for edit in edits {
                Tag.article(.class("edit"), .data(.item)) {
                    Tag.p(.class("facts")) {
                        Tag.a(.href(.article(edit.before))) { Wording.asItWas }
                        Tag.a(.href(.article(edit.after)), .data(.key, "o")) { Wording.asItIs }
                        Tag.span(.class("mono")) { edit.url }
                    }
                    Tag.p(.class("difference")) { difference(edit) }
                }
            }
        }
    }

    /// What stayed is shown as far as it lies beside a change.
    private func difference(_ edit: Edit) -> [HTML] {
        edit.pieces.map { piece in
            switch piece {
            case .same(let words):
                let shown = words.count > 24 ? words.prefix(10) + ["…"] + words.suffix(10) : words[...]
                return HTML(text: shown.joined(separator: " ") + " ")
            case .removed(let words): return HTML([Tag.del { words.joined(separator: " ") }, HTML(text: " ")])
            case .added(let words): return HTML([Tag.ins { words.joined(separator: " ") }, HTML(text: " ")])
            }
        }
    }

    func feed(_ visit: Visit) -> Feed? {
        Feed(id: "since:\(day)", title: title, entries: news.map(\.entry))
    }
}
