/// A list beside the text of an article, to be unfolded; where there is more than a page may hold, it also stands alone.
struct ArticleList<Item> {
    let page: ArticlePage
    let part: ArticlePage.Part
    let title: String
    let items: [Item]
    let style: String
    /// The bytes of what can be unfolded.
    let limit: Int
    let row: (Item) -> HTML

    var folded: HTML {
        guard !items.isEmpty else { return HTML() }
        return Tag.details(.class("block"), .id(part.rawValue)) {
            Tag.summary { Tag.h2 { title } }
            Parts.continuation(items, from: 0, within: limit, class: style, link: link, row)
        }
    }

    /// All of it, from a place on.
    var alone: HTML { Parts.section(title, items, from: page.from, class: style, link: link, row) }

    private func link(from place: Int, left: Int) -> HTML {
        Tag.a(.href(page.address(from: place, of: part)), .rel("next")) { Wording.more(left) }
    }
}
