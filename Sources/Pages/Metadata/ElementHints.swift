import HTMLTree

/// What the names on an element and around it suggest: tag, class, id, itemprop, rel.
///
/// The words are conventions that content systems share (`entry-date`, `byline`, `comment-list`).
struct ElementHints: OptionSet {
    let rawValue: UInt32
    static let author = ElementHints(rawValue: 1 << 0)
    static let date = ElementHints(rawValue: 1 << 1)
    static let published = ElementHints(rawValue: 1 << 2)
    static let updated = ElementHints(rawValue: 1 << 3)
    static let comments = ElementHints(rawValue: 1 << 4)
    /// Navigation, sidebars, footers, teasers for other pages.
    static let aside = ElementHints(rawValue: 1 << 5)
    /// One of many alike: cards, list items, tiles.
    static let listed = ElementHints(rawValue: 1 << 6)
    static let information = ElementHints(rawValue: 1 << 7)
    static let header = ElementHints(rawValue: 1 << 8)
    static let title = ElementHints(rawValue: 1 << 9)
    static let caption = ElementHints(rawValue: 1 << 10)
    static let article = ElementHints(rawValue: 1 << 11)
    static let link = ElementHints(rawValue: 1 << 12)
    static let heading = ElementHints(rawValue: 1 << 13)
    static let paragraph = ElementHints(rawValue: 1 << 14)
    static let time = ElementHints(rawValue: 1 << 15)
    /// `rel="author"`.
    static let relAuthor = ElementHints(rawValue: 1 << 16)
    /// `itemprop` or `property` names the author.
    static let itemAuthor = ElementHints(rawValue: 1 << 17)
    static let footer = ElementHints(rawValue: 1 << 18)
    static let hidden = ElementHints(rawValue: 1 << 19)
    static let logo = ElementHints(rawValue: 1 << 20)
    static let biography = ElementHints(rawValue: 1 << 21)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// What the words in a class or id suggest.
    init(words value: ArraySlice<UInt8>) {
        self = []
        var previous: UInt8 = 0
        var index = value.startIndex
        let end = value.endIndex
        while index < end {
            let byte = value[index]
            defer {
                previous = byte
                index += 1
            }
            let candidates = HintWord.byFirstLetter[Int(byte)]
            if candidates.isEmpty { continue }
            let startsWord =
                !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= previous | 0x20)
                || (byte & 0x20 == 0 && previous & 0x20 != 0)
            for word in candidates where startsWord || !word.isWholeWord {
                guard word.matches(value, at: index),
                    !(word.hints.contains(.aside) && HintWord.isDenied(value, before: index))
                else {
                    continue
                }
                formUnion(word.hints)
            }
        }
    }

    /// What the tag itself says.
    init(tag: Tag) {
        self =
            switch tag {
            case .nav, .aside: .aside
            case .footer: .footer
            case .header: .header
            case .article, .main: .article
            case .a: .link
            case .h1, .h2, .h3, .h4, .h5, .h6: .heading
            case .p, .blockquote: .paragraph
            case .time: [.time, .date]
            case .figcaption, .figure: .caption
            case .address: .information
            default: []
            }
    }
}

/// A word that names give away, in lower case.
private struct HintWord {
    let letters: [UInt8]
    let hints: ElementHints
    /// Whether it counts only where a word begins (`nav`, not `unavailable`).
    let isWholeWord: Bool

    @inline(__always)
    func matches(_ value: ArraySlice<UInt8>, at start: Int) -> Bool {
        guard start + letters.count <= value.endIndex else { return false }
        for offset in 1..<letters.count where value[start + offset] | 0x20 != letters[offset] { return false }
        return true
    }

    /// `has-sidebar`, `with-widgets` and `no-comments` sit on what is not one.
    static func isDenied(_ value: ArraySlice<UInt8>, before index: Int) -> Bool {
        let before = value[..<index].suffix(5)
        return before.hasSuffix("has-") || before.hasSuffix("with-") || before.hasSuffix("no-")
            || before.hasSuffix("has_")
    }

    private static let all: [HintWord] = [
        words("author autor auteur byline by-line verfasser redakteur reporter contributor writer", .author),
        words("date datum fecha timestamp posted", .date),
        words("time day data", .date, isWhole: true),
        words("publish publi veroeffentlich erstell created", [.date, .published]),
        words("pub", [.date, .published], isWhole: true),
        words("update modified updat aktualis", [.date, .updated]),
        words("comment kommentar respond disqus reply", .comments, isWhole: true),
        words(
            "related sidebar recommend teaser popular trending latest newsletter carousel slider breadcrumb mostread similar upnext",
            .aside),
        words("nav menu widget more footer also promo aside ticker social share", .aside, isWhole: true),
        words("card list item grid loop feed tile", .listed, isWhole: true),
        words("meta info detail credit submitted", .information, isWhole: true),
        words("header hero masthead", .header),
        words("title headline heading", .title),
        words("caption gallery photo", .caption),
        words("logo brand site-title sitename site-name", .logo, isWhole: true),
        words("bio about profile", .biography, isWhole: true),
    ].flatMap { $0 }

    static let byFirstLetter: [[HintWord]] = (0..<256).map { byte in
        all.filter {
            $0.letters[0] == UInt8(byte) | 0x20 && UInt8(ascii: "a")...UInt8(ascii: "z") ~= UInt8(byte) | 0x20
        }
    }

    private static func words(_ words: String, _ hints: ElementHints, isWhole: Bool = false) -> [HintWord] {
        words.split(separator: " ").map { HintWord(letters: Array($0.utf8), hints: hints, isWholeWord: isWhole) }
    }
}

extension Collection where Element == UInt8 {
    /// Whether these bytes end so.
    func hasSuffix(_ suffix: StaticString) -> Bool where Self: BidirectionalCollection {
        suffix.withUTF8Buffer { self.suffix($0.count).elementsEqual($0) }
    }

    /// Whether these bytes are this, ASCII letters in any case; `text` is lower case.
    func isEqualIgnoringCase(to text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            count == text.count
                && zip(self, text).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && $1 >= UInt8(ascii: "a")) }
        }
    }
}
