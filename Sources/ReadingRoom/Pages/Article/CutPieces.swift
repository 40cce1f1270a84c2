import Record

/// What was cut from the page, to be unfolded.
struct CutPieces {
    /// A page can have thousands. In bytes.
    private static let (limit, partLimit) = (5000, 64_000)
    private static let shownLength = 600

    let page: ArticlePage

    private var pieces: [Furniture] { page.article.furniture }

    var section: HTML {
        guard !pieces.isEmpty else { return HTML() }
        return Tag.details(.class("block cut"), .id("cut")) {
            Tag.summary { Tag.h2 { Wording.cutPieces(pieces.count) } }
            Parts.continuation(pieces, from: 0, within: Self.limit, class: "plain-list", link: link, row)
        }
    }

    /// All of it, from a place on.
    var part: HTML {
        Tag.section(.class("block")) {
            Tag.h2 { Wording.cutPieces(pieces.count) }
            Parts.continuation(pieces, from: page.from, within: Self.partLimit, class: "plain-list", link: link, row)
        }
    }

    private func link(from place: Int, left: Int) -> HTML {
        Tag.a(.href(page.address(from: place, of: .cut)), .rel("next")) { Wording.more(left) }
    }

    private func row(_ piece: Furniture) -> HTML {
        Tag.li {
            Tag.span(.class("tag")) { Wording.furniture(piece.kind) }
            " "
            Parts.shortened(piece.text, to: Self.shownLength)
        }
    }
}
