import Archive
import Record

/// A story of which something was found.
struct SearchRow: Sendable {
    /// nil where it is not known yet in which story the article stands.
    private let story: StoryRow?
    /// The best that was found.
    private let finding: Finding
    /// How much was found of it.
    private let count: Int
    private let texts: StatementTexts

    init(_ finding: Finding, count: Int, story: StoryRow?, _ texts: StatementTexts) {
        (self.finding, self.count, self.story, self.texts) = (finding, count, story, texts)
    }

    var html: HTML {
        guard let story, story.articles > 1 else {
            return Tag.li(.class("story"), .data(.item)) {
                Tag.div(.class("picture")) {}
                Tag.div { hits(headings: .h3) }
            }
        }
        return story.html { Tag.div(.class("hits")) { hits(headings: .p) } }
    }

    @HTMLBuilder
    private func hits(headings: Tag) -> HTML {
        for hit in finding.articles {
            headings { Tag.a(.href(.article(hit.article.id))) { Parts.name(hit.article) } }
            Tag.p { Parts.facts(hit.article) }
            if !hit.snippet.isEmpty {
                Tag.p(.class("snippet")) {
                    for piece in hit.snippet {
                        let text = Parts.shortened(piece.text, to: 300)
                        if piece.isMatch { Tag.mark { text } } else { text }
                    }
                }
            }
        }
        for hit in finding.statements { StatementHitRow(hit, texts, withTitle: true).html }
        let shown = finding.articles.count + finding.statements.count
        if count > shown { Tag.p(.class("quiet")) { Wording.more(count - shown) } }
    }
}

/// A statement that was found: its words, who says them, and through whom.
struct StatementHitRow {
    private static let shownLength = 400

    private let hit: StatementHit
    private let texts: StatementTexts
    private let (withTitle, withDate): (Bool, Bool)
    /// Whose words it answers.
    private let answered: [String]

    init(
        _ hit: StatementHit, _ texts: StatementTexts, withTitle: Bool, withDate: Bool = true, answered: [String] = []
    ) {
        (self.hit, self.texts) = (hit, texts)
        (self.withTitle, self.withDate, self.answered) = (withTitle, withDate, answered)
    }

    var html: HTML {
        HTML([
            Tag.p(.class("chain-line")) {
                Parts.chain(
                    [Parts.publisher(hit.article)] + hit.via.prefix(6), to: hit.source ?? Wording.notSaidWho)
                if hit.statement.act != .assert { Tag.span(.class("tag")) { Wording.act(hit.statement.act) } }
                if hit.statement.negated { Tag.span(.class("tag")) { Wording.negated } }
            },
            Tag.blockquote(.class(hit.statement.form.rawValue)) {
                Tag.a(.href(.article(hit.article.id, statement: hit.statement.id)), .data(.key, "o")) {
                    texts.words(of: hit, shortenedTo: Self.shownLength)
                }
            },
            Tag.p(.class("facts")) {
                if withTitle { Tag.a(.href(.article(hit.article.id))) { Parts.name(hit.article) } }
                if withDate, let published = hit.article.published { Parts.time(published) }
                if let addressee = hit.addressee { named(Wording.to, addressee) }
                for name in answered { named(Wording.answering, name) }
            },
        ])
    }

    private func named(_ relation: String, _ name: String) -> HTML {
        Tag.span {
            relation
            Tag.a(.href(.who(name))) { Parts.shortened(name, to: 80) }
        }
    }
}

extension Feed.Entry {
    init(_ hit: StatementHit) {
        self.init(
            id: hit.name, title: "\(hit.source ?? Wording.notSaidWho): \(Parts.shortened(hit.content, to: 120))",
            updated: hit.article.published, address: .article(hit.article.id, statement: hit.statement.id),
            summary: hit.content)
    }
}
