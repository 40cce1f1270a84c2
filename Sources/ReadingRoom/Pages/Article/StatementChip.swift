import Record

import struct Record.Statement

/// Who says something and through whom, in the margin; opened, how that is known.
struct StatementChip {
    /// The longest words that are shown in a chip, in code points.
    private static let shownLength = 280

    private let statement: Statement
    private let page: ArticlePage
    private let visit: Visit
    private let content: String

    init(_ statement: Statement, page: ArticlePage, _ visit: Visit) {
        (self.statement, self.page, self.visit) = (statement, page, visit)
        content = page.text.text(in: statement.contentSpans)
    }

    private var speaker: String { Self.short(page.speakers.name(of: statement) ?? Wording.notSaidWho) }

    private static func short(_ name: String) -> String { Parts.shortened(name, to: 200) }

    var html: HTML {
        let forms = CorrectionForms(visit, article: page.article.id)
        return Tag.details(.class("chip"), .id(statement.id), .data(.item), .open(forms.isEditing(statement))) {
            Tag.summary {
                Parts.chain([page.publisher] + page.speakers.chain(of: statement).prefix(6), to: speaker)
                for trait in traits { Tag.span(.class("tag")) { trait } }
            }
            Tag.div(.class("opened")) {
                Tag.blockquote { Parts.shortened(content, to: Self.shownLength) }
                facts
                Tag.p(.class("why")) { why }
                Tag.p(.class("acts")) {
                    Tag.a(.href(link), .data(.copy)) { Wording.linkToWords }
                    if page.speakers.source(of: statement)?.kind != .unnamed, page.speakers.name(of: statement) != nil {
                        Tag.a(.href(.who(speaker))) { Wording.whatElseTheySay }
                    }
                }
                forms.forms(for: statement, speaker: speaker)
            }
        }
    }

    private var link: Address {
        guard let span = statement.contentSpans.first else { return .article(page.article.id, statement: statement.id) }
        return .words(page.text.text(in: span), inArticle: page.article.id, at: span.start)
    }

    private var traits: [String] {
        var traits: [String] = statement.act == .assert ? [] : [Wording.act(statement.act)]
        if statement.negated { traits.append(Wording.negated) }
        if statement.hedged { traits.append(Wording.hedged) }
        return traits
    }

    private var facts: HTML {
        Tag.dl(.class("facts-list")) {
            if !statement.cueSpans.isEmpty {
                Parts.fact(Wording.cue) {
                    Wording.quoted(Parts.shortened(page.text.text(in: statement.cueSpans), to: 120))
                }
            }
            Parts.fact(Wording.form) { Wording.form(statement.form) }
            if let channel = statement.channel { Parts.fact(Wording.channel) { Wording.channel(channel) } }
            if let addressee = entity(statement.addressee) { Parts.fact(Wording.addressee) { Self.short(addressee) } }
            if let time = statement.time.flatMap({ page.named.times[$0] }) {
                Parts.fact(Wording.said) { time.value }
            }
            if let outer = statement.inside {
                Parts.fact(Wording.inside) { Tag.a(.href(.article(page.article.id, statement: outer))) { outer } }
            }
            let about = statement.about.compactMap(entity)
            if !about.isEmpty { Parts.fact(Wording.about) { Parts.shortened(about.joined(separator: ", "), to: 200) } }
            Parts.fact(Wording.confidence) { Wording.percent(statement.confidence) }
            Parts.fact(Wording.offsets) {
                Tag.span(.class("mono")) {
                    statement.contentSpans.prefix(8).map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
                }
            }
        }
    }

    private func entity(_ id: String?) -> String? {
        id.flatMap { page.named.entities[$0]?.name }
    }

    /// What makes it a statement of this speaker.
    private var why: String {
        Wording.why(
            cue: Self.short(page.text.text(in: statement.cueSpans)),
            speaker: Self.short(page.text.text(in: statement.sourceSpans)),
            name: speaker, via: page.speakers.chain(of: statement).prefix(4).map(Self.short), form: statement.form)
    }
}
