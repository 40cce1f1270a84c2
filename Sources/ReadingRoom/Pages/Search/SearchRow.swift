import Archive
import Record

/// A story of which something was found.
struct SearchRow: Sendable {
    private static let hitsShown = 3

    /// nil where it is not known yet in which story the article stands.
    let story: Story?
    /// The best that was found.
    let article: ArticleSummary
    var articles: [ArticleHit] = []
    var statements: [StatementHit] = []

    init(story: Story?, article: ArticleSummary) { (self.story, self.article) = (story, article) }

    var html: HTML {
        guard let story, story.articles.count > 1 else {
            return Tag.li(.class("story"), .data(.item)) {
                Tag.div(.class("picture")) {}
                Tag.div { hits(headings: .h3) }
            }
        }
        return StoryRow(story).html { Tag.div(.class("hits")) { hits(headings: .p) } }
    }

    @HTMLBuilder
    private func hits(headings: Tag) -> HTML {
        for hit in articles.prefix(Self.hitsShown) {
            headings { Tag.a(.href(.article(hit.article.id))) { Parts.name(hit.article) } }
            Tag.p { Parts.facts(hit.article) }
            if !hit.snippet.isEmpty {
                Tag.p(.class("snippet")) {
                    for piece in hit.snippet {
                        if piece.isMatch { Tag.mark { piece.text } } else { piece.text }
                    }
                }
            }
        }
        for hit in statements.prefix(Self.hitsShown) { StatementHitRow(hit, withTitle: true).html }
        if articles.count + statements.count > Self.hitsShown {
            Tag.p(.class("quiet")) { Wording.more(articles.count + statements.count - Self.hitsShown) }
        }
    }
}

/// A statement that was found: its words, who says them, and through whom.
struct StatementHitRow {
    private static let shownLength = 400

    private let hit: StatementHit
    private let withTitle: Bool

    init(_ hit: StatementHit, withTitle: Bool) { (self.hit, self.withTitle) = (hit, withTitle) }

    var html: HTML {
        HTML([
            Tag.p(.class("chain-line")) {
                Parts.chain(
                    [hit.article.publisher ?? Wording.unknownPublisher] + hit.via, to: hit.source ?? Wording.notSaidWho)
                if hit.statement.act != .assert { Tag.span(.class("tag")) { Wording.act(hit.statement.act) } }
                if hit.statement.negated { Tag.span(.class("tag")) { Wording.negated } }
            },
            Tag.blockquote(.class(hit.statement.form.rawValue)) {
                Tag.a(.href(.article(hit.article.id, statement: hit.statement.id)), .data(.key, "o")) {
                    Parts.shortened(hit.content, to: Self.shownLength)
                }
            },
            Tag.p(.class("facts")) {
                if withTitle { Tag.a(.href(.article(hit.article.id))) { Parts.name(hit.article) } }
                if let published = hit.article.published { Parts.time(published) }
                if let addressee = hit.addressee {
                    Tag.span {
                        Wording.to
                        Tag.a(.href(.who(addressee))) { addressee }
                    }
                }
            },
        ])
    }
}
