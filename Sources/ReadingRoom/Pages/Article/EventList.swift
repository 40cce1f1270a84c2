import Record

/// What happens by an article's account, with its status and on whose word.
struct EventList {
    let page: ArticlePage

    var list: ArticleList<Event> {
        let events = (page.record.events ?? []).filter(\.isLikely)
        return ArticleList(
            page: page, part: .events, title: Wording.events(events.count), items: events, style: "events", limit: 7000,
            row: row)
    }

    private func row(_ event: Event) -> HTML {
        let statements = event.restsOn.compactMap { page.named.statements[$0] }
        return Tag.li(.data(.item)) {
            StatusMark.drawing(event.status)
            Tag.div {
                Tag.p {
                    Tag.a(.href(.words(words(event), inArticle: page.article.id, at: span(event).start))) {
                        words(event)
                    }
                }
                Tag.p(.class("facts")) {
                    Tag.span(.class("tag")) { Wording.status(event.status) }
                    if let type = event.type { Tag.span { Wording.event(type, event.mode) } }
                    if !parties(event).isEmpty { Tag.span { parties(event) } }
                    if let time = time(event) { Tag.span { time } }
                    if let place = place(event) { Tag.span { place } }
                    for statement in statements.prefix(3) {
                        Tag.a(.href(.article(page.article.id, statement: statement.id))) {
                            Wording.onTheWordOf(page.speakers.name(of: statement) ?? Wording.notSaidWho)
                        }
                    }
                    if statements.isEmpty { Tag.span { Wording.onTheWordOf(page.publisher) } }
                }
            }
        }
    }

    private func span(_ event: Event) -> Span { event.spans.first ?? event.anchor }

    private func words(_ event: Event) -> String { Parts.shortened(page.text.text(in: span(event)), to: 400) }

    private func parties(_ event: Event) -> String {
        [event.actors, event.recipients].map { ids in
            ids.compactMap { id in page.named.entities[id]?.name }.joined(separator: ", ")
        }.filter { !$0.isEmpty }.joined(separator: " → ")
    }

    private func time(_ event: Event) -> String? { event.time.flatMap { page.named.times[$0]?.value } }

    private func place(_ event: Event) -> String? { event.place.flatMap { page.named.places[$0]?.name } }
}
