import Archive
import Record

/// What is said by whoever a few words may describe, with the people and bodies that have them in their names.
struct WhoPage: Answer {
    private static let (pageLength, peopleShown) = (30, 12)

    let name: String
    private let hits: [StatementHit]
    private let texts: StatementTexts
    private let people: [NamedSpeaker]
    private let hasMore: Bool

    init(_ archive: Archive, name: String, _ visit: Visit) throws {
        self.name = name
        let offset = (visit.query.page - 1) * Self.pageLength
        let found = try archive.statements(by: name, limit: Self.pageLength + 1, offset: offset)
        (hits, hasMore) = (Array(found.prefix(Self.pageLength)), found.count > Self.pageLength)
        texts = try StatementTexts(hits, archive)
        people = try archive.people(like: name, isWhole: true, limit: Self.peopleShown)
    }

    var title: String { name }

    func write(to json: inout JSONWriter) { json.array(hits.map { SaidOverTime($0, reverses: nil) }) }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.header(.class("headline")) {
                Tag.h1 { name }
                if !hits.isEmpty {
                    Tag.p(.class("lead")) {
                        Wording.said(hits.count, hasMore: hasMore, articles: Set(hits.map(\.article.id)).count)
                    }
                }
            },
            whoIsMeant,
            hits.isEmpty
                ? Parts.empty(Wording.nobodySays(name)) { Tag.p { Wording.nobodySaysAdvice } }
                : Tag.ol(.class("said-list block")) {
                    for hit in hits { Tag.li(.data(.item)) { StatementHitRow(hit, texts, withTitle: true).html } }
                },
            Parts.pages(visit.query.page, hasMore: hasMore) { Address(["who", name], query: [("page", "\($0)")]) },
            Parts.forms(["who", name], [.json, .csv, .atom]),
        ])
    }

    private var whoIsMeant: HTML {
        guard !people.isEmpty else { return HTML() }
        return Tag.section(.class("block")) {
            Tag.h2 { Wording.whoIsMeant }
            Tag.ul(.class("plain-list counted narrow")) {
                for person in people {
                    Tag.li(.data(.item)) {
                        Tag.a(.href(.who(person.name)), .data(.key, "o")) { Parts.shortened(person.name, to: 160) }
                        Tag.span { Wording.statements(person.statements) }
                    }
                }
            }
        }
    }

    var table: Table? { .statements(hits) }

    func feed(_ visit: Visit) -> Feed? {
        Feed(id: "who:\(name)", title: name, entries: hits.map(Feed.Entry.init))
    }
}

extension Table {
    /// Who said what, a row each.
    static func statements(_ hits: [StatementHit]) -> Table {
        Table(
            columns: ["article", "statement", "publisher", "published", "source", "via", "act", "content"],
            rows: hits.map { hit in
                [
                    hit.article.id, hit.statement.id, hit.article.publisher ?? "", hit.article.published ?? "",
                    hit.source ?? "", hit.via.joined(separator: " > "), hit.statement.act.rawValue, hit.content,
                ]
            })
    }
}

extension ReadingRoom {
    /// The page of whoever goes by a name or, where nobody does, what is found by it.
    func who(_ name: String, _ visit: Visit) throws -> any Answer {
        guard let person = try archive.person(called: name) ?? theOnlyOne(like: name) else {
            return try WhoPage(archive, name: name, visit)
        }
        return visit.form == .html
            ? try PersonPage(self, person, visit) : try PersonList(archive, person, visit)
    }

    private func theOnlyOne(like name: String) throws -> Person? {
        let people = try archive.people(like: name, isWhole: true, limit: 2)
        return people.count == 1 ? try archive.person(called: people[0].name) : nil
    }
}
