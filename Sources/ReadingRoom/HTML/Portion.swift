/// As many items of a list as fit a number of bytes.
///
/// A story can have thousands of claims, and an article the length of a book: a page stays small whatever there is, and
/// says where it goes on.
struct Portion {
    private(set) var html = HTML()
    /// The place of the first item that did not fit; nil where all did.
    private(set) var next: Int?
    /// How many items did not fit.
    private(set) var left = 0

    /// At least one item, where there is any.
    ///
    /// - Parameter start: The place of the first item that is wanted.
    init<Items: RandomAccessCollection>(
        of items: Items, from start: Int = 0, within limit: Int, _ write: (Items.Element) -> HTML
    ) {
        var pieces: [HTML] = []
        var size = 0
        for (place, item) in items.enumerated().dropFirst(start) {
            let piece = write(item)
            size += piece.bytes.count
            guard place == start || size <= limit else {
                (next, left) = (place, items.count - place)
                break
            }
            pieces.append(piece)
        }
        html = HTML(pieces)
    }
}

extension Parts {
    /// A list of which the first items are shown at once; of the rest, what fits can be unfolded, and a link leads on.
    ///
    /// - Parameters:
    ///   - shown: So many items are shown at once, as far as they fit.
    ///   - limits: The bytes of what is shown at once, and of what can be unfolded.
    ///   - label: What is unfolded, by the number of items.
    ///   - link: Leads to the items from a place on, of which there are so many.
    static func unfolding<Items: RandomAccessCollection>(
        _ items: Items, shown: Int, within limits: (shown: Int, folded: Int), class name: String,
        label: (Int) -> String, link: (_ from: Int, _ left: Int) -> HTML, _ write: (Items.Element) -> HTML
    ) -> HTML {
        let first = Portion(of: items.prefix(shown), within: limits.shown, write)
        let start = first.next ?? min(shown, items.count)
        let list = Tag.ol(.class(name)) { first.html }
        guard start < items.count else { return list }
        let rest = Portion(of: items, from: start, within: limits.folded, write)
        return HTML([
            list,
            Tag.details {
                Tag.summary { label(items.count - start) }
                Tag.ol(.class(name)) {
                    rest.html
                    if let next = rest.next { Tag.li(.class("more")) { link(next, rest.left) } }
                }
            },
        ])
    }

    /// A list that has a page to itself, from a place on.
    static func section<Items: RandomAccessCollection>(
        _ title: String, _ items: Items, from start: Int, class name: String,
        link: (_ from: Int, _ left: Int) -> HTML, _ write: (Items.Element) -> HTML
    ) -> HTML {
        Tag.section(.class("block")) {
            Tag.h2 { title }
            continuation(items, from: start, within: pageLimit, class: name, link: link, write)
        }
    }

    /// The bytes of a list that has a page to itself.
    private static let pageLimit = 64_000

    /// The items of a list from a place on, and the way to those that do not fit.
    static func continuation<Items: RandomAccessCollection>(
        _ items: Items, from start: Int, within limit: Int, class name: String,
        link: (_ from: Int, _ left: Int) -> HTML, _ write: (Items.Element) -> HTML
    ) -> HTML {
        let portion = Portion(of: items, from: start, within: limit, write)
        return HTML([
            Tag.ol(.class(name)) { portion.html },
            portion.next.map { next in Tag.p(.class("pages")) { link(next, portion.left) } } ?? HTML(),
        ])
    }
}
