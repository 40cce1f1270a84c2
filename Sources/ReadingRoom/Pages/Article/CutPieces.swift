import Record

/// What was cut from the page, to be unfolded.
struct CutPieces {
    private static let shownLength = 600

    let page: ArticlePage

    var list: ArticleList<Furniture> {
        let pieces = page.article.furniture
        return ArticleList(
            page: page, part: .cut, title: Wording.cutPieces(pieces.count), items: pieces, style: "plain-list",
            limit: 5000,
            row: row)
    }

    private func row(_ piece: Furniture) -> HTML {
        Tag.li {
            Tag.span(.class("tag")) { Wording.furniture(piece.kind) }
            " "
            Parts.shortened(piece.text, to: Self.shownLength)
        }
    }
}
