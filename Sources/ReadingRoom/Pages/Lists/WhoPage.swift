import Archive
import Record

/// What somebody said, by topic and over time, with what they took back and whom they answered.
struct WhoPage: Answer {
    private static let pageLength = 60

    private struct Topic {
        var story: Story?
        /// The places of its statements among all, the oldest first.
        var places: [Int]
    }

    let name: String
    private let hits: [StatementHit]
    private let reversals: Reversals
    private let topics: [Topic]
    private let hasMore: Bool

    init(_ archive: Archive, name: String, _ visit: Visit) throws {
        self.name = name
        let offset = (visit.query.page - 1) * Self.pageLength
        let found = try archive.statements(by: name, limit: Self.pageLength + 1, offset: offset)
        hasMore = found.count > Self.pageLength
        hits = found.prefix(Self.pageLength).sorted {
            ($0.article.published ?? "~", $0.article.id, $0.position)
                < ($1.article.published ?? "~", $1.article.id, $1.position)
        }
        reversals = Reversals(hits)
        topics = try Self.topics(archive, hits)
    }

    /// The statements of one story are of one topic; the topic with the latest statement first.
    private static func topics(_ archive: Archive, _ hits: [StatementHit]) throws -> [Topic] {
        var storyOf: [String: Story] = [:]
        for story in try archive.stories(ofArticles: Set(hits.map(\.article.id))) {
            for article in story.articles { storyOf[article.id] = story }
        }
        var topics: [Topic] = []
        var topicOf: [String: Int] = [:]
        for (place, hit) in hits.enumerated().reversed() {
            let story = storyOf[hit.article.id]
            let key = story?.id ?? hit.article.id
            if let topic = topicOf[key] {
                topics[topic].places.insert(place, at: 0)
            } else {
                topicOf[key] = topics.count
                topics.append(Topic(story: story, places: [place]))
            }
        }
        return topics
    }

    var title: String { name }

    func write(to json: inout JSONWriter) {
        json.array(
            hits.indices.map { place in
                SaidOverTime(hits[place], reverses: reversals.earlier(of: place).map { hits[$0] })
            })
    }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.header(.class("headline")) {
                Tag.h1 { name }
                Tag.p(.class("lead")) {
                    Wording.said(hits.count, hasMore: hasMore, articles: Set(hits.map(\.article.id)).count)
                }
                if !addressees.isEmpty {
                    Tag.p(.class("facts")) {
                        Wording.speaksTo
                        for addressee in addressees { Tag.a(.href(.who(addressee))) { addressee } }
                    }
                }
            },
            hits.isEmpty
                ? Parts.empty(Wording.nobodySays(name)) { Tag.p { Wording.nobodySaysAdvice } } : HTML(),
            reversalSection,
            HTML(topics.map(section)),
            Parts.pages(visit.query.page, hasMore: hasMore) { Address(["who", name], query: [("page", "\($0)")]) },
            Parts.forms(["who", name], [.json, .csv, .atom]),
        ])
    }

    /// Those who are spoken to, the most often first.
    private var addressees: [String] {
        let counts = Dictionary(grouping: hits.compactMap(\.addressee), by: { $0 }).mapValues(\.count)
        return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(6).map(\.key)
    }

    private var reversalSection: HTML {
        let pairs = hits.indices.compactMap { later in reversals.earlier(of: later).map { ($0, later) } }
        guard !pairs.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("reversals")) {
            Tag.h2 { Wording.reversals }
            for (earlier, later) in pairs {
                Tag.div(.class("pair"), .data(.item)) {
                    Tag.div { StatementHitRow(hits[earlier], withTitle: true).html }
                    Tag.div { StatementHitRow(hits[later], withTitle: true).html }
                }
            }
        }
    }

    private func section(_ topic: Topic) -> HTML {
        Tag.section(.class("block topic")) {
            Tag.h2 {
                if let story = topic.story, story.articles.count > 1 {
                    Tag.a(.href(.story(story.id))) { story.title ?? story.id }
                } else {
                    Tag.a(.href(.article(hits[topic.places[0]].article.id))) {
                        Parts.name(hits[topic.places[0]].article)
                    }
                }
            }
            Tag.ol(.class("said-list")) {
                for place in topic.places {
                    Tag.li(.data(.item)) { StatementHitRow(hits[place], withTitle: false).html }
                }
            }
        }
    }

    var table: Table? {
        Table(
            columns: ["article", "statement", "publisher", "published", "source", "via", "act", "content"],
            rows: hits.map { hit in
                [
                    hit.article.id, hit.statement.id, hit.article.publisher ?? "", hit.article.published ?? "",
                    hit.source ?? "", hit.via.joined(separator: " > "), hit.statement.act.rawValue, hit.content,
                ]
            })
    }

    func feed(_ visit: Visit) -> Feed? {
        let entries = hits.reversed().map { hit in
            Feed.Entry(
                id: "\(hit.article.id):\(hit.statement.id)",
                title: "\(hit.source ?? name): \(Parts.shortened(hit.content, to: 120))",
                updated: hit.article.published,
                address: .article(hit.article.id, statement: hit.statement.id), summary: hit.content)
        }
        return Feed(id: "who:\(name)", title: name, entries: entries)
    }
}
