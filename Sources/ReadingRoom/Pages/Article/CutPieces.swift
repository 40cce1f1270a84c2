import Record

/// What was cut from the page, to be unfolded.
struct CutPieces {
    /// A page can have thousands.
    private static let limit = 200
    private static let shownLength = 600

    private let pieces: [Furniture]

    init(_ pieces: [Furniture]) { self.pieces = pieces }

    var section: HTML {
        guard !pieces.isEmpty else { return HTML() }
        return Tag.details(.class("block cut"), .id("cut")) {
            Tag.summary { Tag.h2 { Wording.cutPieces(pieces.count) } }
            Tag.ul(.class("plain-list")) {
                for piece in pieces.prefix(Self.limit) {
                    Tag.li {
                        Tag.span(.class("tag")) { Wording.furniture(piece.kind) }
                        " "
                        Parts.shortened(piece.text, to: Self.shownLength)
                    }
                }
                if pieces.count > Self.limit { Tag.li { Wording.more(pieces.count - Self.limit) } }
            }
        }
    }
}
