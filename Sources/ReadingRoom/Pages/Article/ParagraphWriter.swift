import Record

/// Writes the words of an article with what was found in them.
struct ParagraphWriter {
    let page: ArticlePage

    func element(of kind: Paragraph.Kind, _ words: HTML) -> HTML {
        switch kind {
        case .heading: Tag.h2 { words }
        case .quote: Tag.blockquote { Tag.p { words } }
        case .listItem: Tag.p(.class("list-item")) { words }
        case .table, .embed, .dateline, .correction: Tag.p(.class(kind.rawValue)) { words }
        case .body: Tag.p { words }
        }
    }

    /// A stretch, with the mark of what it says of the world inside that of who says it.
    func html(_ stretch: Stretch) -> HTML {
        var html = named(stretch)
        if stretch.isCue { html = Tag.span(.class("cue")) { html } }
        if let innermost = stretch.statements.last, let statements = page.record.statements {
            let statement = statements[innermost]
            let ids = stretch.statements.map { statements[$0].id }.joined(separator: " ")
            html = Tag.span(.class(Self.marks(of: statement)), .data(.said, ids)) { html }
        }
        if stretch.reusedFrom != nil {
            html = Tag.span(.class("reused")) { html }
        }
        return html
    }

    /// How the words of a statement are underlined.
    static func marks(of statement: Statement) -> String {
        let denies = [.deny, .reject].contains(statement.act) || statement.negated
        return "said \(statement.form.rawValue)" + (denies ? " denied" : "") + (statement.hedged ? " hedged" : "")
    }

    private func named(_ stretch: Stretch) -> HTML {
        let words = HTML(text: page.text.text(in: stretch.span))
        let record = page.record
        if let link = stretch.link, let address = Address(outside: record.article.links[link].url) {
            return Tag.a(.class("out"), .href(address), .rel("noreferrer noopener nofollow external")) { words }
        }
        if let index = stretch.entity, let entity = record.entities?[index], entity.kind != .place {
            return Tag.a(
                .class("name"), .href(.who(entity.name)), .data(.tip, Parts.shortened(Self.tip(entity), to: 160))
            ) { words }
        }
        if let index = stretch.place, let place = record.places?[index] {
            return Tag.a(
                .class("place"), .href(.search("\"\(place.name)\"")),
                .data(.tip, Parts.shortened(Self.tip(place), to: 160))
            ) { words }
        }
        if let index = stretch.time, let time = record.times?[index] {
            return Tag.time(.class("when"), .data(.tip, Self.tip(time)), .tabindex(0)) { words }
        }
        return words
    }

    private static func tip(_ entity: Entity) -> String {
        [entity.name, entity.role, entity.code ?? entity.country, Wording.kind(entity.kind)].compactMap(\.self)
            .joined(separator: " · ")
    }

    private static func tip(_ place: Place) -> String {
        let point = place.latitude.flatMap { latitude in
            place.longitude.map { Wording.point(latitude, $0) }
        }
        return [place.name, place.country, point, Wording.use(place.use)].compactMap(\.self).joined(separator: " · ")
    }

    private static func tip(_ time: TimeExpression) -> String {
        [time.value, time.endValue].compactMap(\.self).joined(separator: " – ")
    }
}
