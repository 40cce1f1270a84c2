import Archive
import Record

/// A person or a body: what they said by topic and over time, what they took back, whom they answer, and who they are.
struct PersonPage: Answer {
    /// So many topics stand on a page, with so many statements each; of one topic that is asked for, so many.
    private static let (topicsShown, statementsShown, statementsOfOne) = (9, 4, 40)
    private static let reversalsShown = 6

    private let person: Person
    private let sayings: [Saying]
    private let topics: [Topic]
    private let reversals: [Reversal]
    private let replies: Replies
    private let identity: Identity
    /// What is shown of the sayings, by their places.
    private let hits: [Int: StatementHit]
    private let texts: StatementTexts
    /// The story that is asked for; nil for all.
    private let story: String?
    private let page: Int
    private let hasMore: Bool

    init(_ room: ReadingRoom, _ person: Person, _ visit: Visit) throws {
        let archive = room.archive
        (self.person, page, story) = (person, visit.query.page, visit.query["story"])
        let sayings = try archive.sayings(of: person)
        let number = try story.map { try archive.number(ofStory: $0) ?? -1 }
        let all = Topic.all(of: sayings, number: number)
        let onPage = all.dropFirst((page - 1) * Self.topicsShown).prefix(Self.topicsShown)
        let rows = try room.shelf.rows(at: onPage.compactMap(\.number))
        let length = story == nil ? Self.statementsShown : Self.statementsOfOne
        let topics = onPage.map { $0.shown(length, row: $0.number.flatMap { rows[$0] }) }
        hasMore = all.count > page * Self.topicsShown
        reversals = page == 1 && story == nil ? Array(Reversal.all(in: sayings).prefix(Self.reversalsShown)) : []
        let places = Set(topics.flatMap(\.shown) + reversals.flatMap { [$0.earlier, $0.later] }).sorted()
        let found = zip(places, try archive.statements(places.map { sayings[$0] }))
        let hits = Dictionary(uniqueKeysWithValues: found.compactMap { place, hit in hit.map { (place, $0) } })
        replies = try Replies(archive, person, hits.map { (sayings[$0], $1) })
        identity = try Identity(archive, person, visit, articles: topics.flatMap(\.shown).compactMap { hits[$0] })
        texts = try StatementTexts(hits.values, archive)
        (self.sayings, self.topics, self.hits) = (sayings, topics, hits)
    }

    var title: String { Parts.shortened(person.name, to: 200) }

    /// Programs are given ``PersonList``.
    func write(to json: inout JSONWriter) { json.array([SaidOverTime]()) }

    func feed(_ visit: Visit) -> Feed? { Feed(id: "who:\(person.name)", title: person.name, entries: []) }

    func main(_ visit: Visit) -> HTML {
        HTML([
            head,
            reversalSection,
            Tag.div(.class("columns")) {
                Tag.div {
                    for topic in topics { section(topic) }
                    Parts.pages(page, hasMore: hasMore) {
                        Address(["who", person.name], query: [("story", story ?? ""), ("page", "\($0)")])
                    }
                }
                Tag.aside {
                    relations
                    identity.section(visit)
                }
            },
            Parts.forms(["who", person.name], [.json, .csv, .atom]),
        ])
    }

    private var head: HTML {
        let dates = sayings.compactMap(\.published)
        return Tag.header(.class("headline")) {
            Tag.h1 { title }
            Tag.p(.class("lead")) {
                Wording.said(
                    sayings.count, hasMore: sayings.count >= Archive.rankedMatches,
                    articles: Set(sayings.map(\.article)).count)
            }
            Tag.p(.class("facts")) {
                if let first = dates.first, let last = dates.last {
                    Parts.time(String(first.prefix(10)))
                    if first.prefix(10) != last.prefix(10) {
                        Tag.span { Wording.until }
                        Parts.time(String(last.prefix(10)))
                    }
                }
                if person.names.count > 1 {
                    Tag.span { Parts.shortened(Wording.alsoCalled(Array(person.names.dropFirst())), to: 400) }
                }
            }
            if story != nil { Tag.p { Tag.a(.href(.who(person.name))) { Wording.allTheySaid } } }
        }
    }

    private var reversalSection: HTML {
        guard !reversals.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("reversals")) {
            Tag.h2 { Wording.reversals }
            for reversal in reversals {
                if let earlier = hits[reversal.earlier], let later = hits[reversal.later] {
                    Tag.article(.class("pair"), .data(.item)) {
                        side(Wording.earlier, earlier)
                        side(Wording.later, later)
                        if reversal.count > 1 {
                            Tag.p(.class("quiet wide")) { Wording.alsoReported(reversal.count - 1) }
                        }
                    }
                }
            }
        }
    }

    private func side(_ title: String, _ hit: StatementHit) -> HTML {
        Tag.div {
            Tag.p(.class("kicker")) {
                title
                if let published = hit.article.published {
                    " · "
                    Parts.time(published)
                }
            }
            StatementHitRow(hit, texts, withTitle: true, withDate: false).html
        }
    }

    private func section(_ topic: Topic) -> HTML {
        let hits = topic.shown.compactMap { self.hits[$0] }
        return Tag.section(.class("block topic")) {
            Tag.h2 { Tag.a(.href(topic.address)) { topic.title ?? hits.first.map { Parts.name($0.article) } ?? "" } }
            Tag.ol(.class("said-list")) {
                for hit in hits {
                    Tag.li(.data(.item)) {
                        StatementHitRow(hit, texts, withTitle: false, answered: replies.answered(by: hit)).html
                    }
                }
            }
            if topic.places.count > topic.shown.count, let id = topic.story {
                Tag.p(.class("quiet")) {
                    Tag.a(.href(Address(["who", person.name], query: [("story", id)]))) {
                        Wording.allOfTopic(topic.places.count)
                    }
                }
            }
        }
    }

    private var relations: HTML {
        HTML([
            names(Wording.speaksTo, Self.mostFrequent(hits.values.compactMap(\.addressee))),
            names(Wording.answers, replies.names),
        ])
    }

    private func names(_ title: String, _ names: [String]) -> HTML {
        guard !names.isEmpty else { return HTML() }
        return Tag.section(.class("block")) {
            Tag.h2 { title }
            Tag.ul(.class("plain-list")) {
                for name in names { Tag.li { Tag.a(.href(.who(name))) { Parts.shortened(name, to: 80) } } }
            }
        }
    }

    private static func mostFrequent(_ names: [String]) -> [String] {
        let counts = Dictionary(grouping: names, by: { $0 }).mapValues(\.count)
        return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(8).map(\.key)
    }
}

/// What a person said, for programs: the latest first to come, in the order of time.
struct PersonList: Answer {
    private static let length = 60

    private let person: Person
    private let said: [(hit: StatementHit, reverses: String?)]

    init(_ archive: Archive, _ person: Person, _ visit: Visit) throws {
        self.person = person
        let sayings = try archive.sayings(of: person)
        let reversals = Reversals(sayings)
        let end = max(0, sayings.count - (visit.query.page - 1) * Self.length)
        let places = max(0, end - Self.length)..<end
        let earlier = places.map { reversals.earlier(of: $0) }
        let names = try archive.statements(earlier.compactMap(\.self).map { sayings[$0] })
        let reversed = Dictionary(zip(earlier.compactMap(\.self), names)) { first, _ in first }
        said = zip(try archive.statements(places.map { sayings[$0] }), earlier).compactMap { hit, earlier in
            hit.map { ($0, earlier.flatMap { reversed[$0]??.name }) }
        }
    }

    var title: String { person.name }

    func main(_ visit: Visit) -> HTML { HTML(text: person.name) }

    func write(to json: inout JSONWriter) { json.array(said.map { SaidOverTime($0.hit, reverses: $0.reverses) }) }

    var table: Table? { .statements(said.map(\.hit)) }

    func feed(_ visit: Visit) -> Feed? {
        Feed(id: "who:\(person.name)", title: person.name, entries: said.reversed().map { Feed.Entry($0.hit) })
    }
}
