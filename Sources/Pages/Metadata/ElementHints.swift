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

/// The words in classes and ids that give an element's purpose away.
struct HintWords {
    private struct Word {
        /// In lower case.
        let letters: [UInt8]
        let hints: ElementHints
        /// Whether it counts only where a word begins (`nav`, not `unavailable`).
        let isWhole: Bool
    }

    static let shared = HintWords()

    /// The lists of words with the same first two letters.
    private let lists: [[Word]]
    /// The list's number plus one by the two letters, five bits each; 0 where no word begins so.
    private let listNumbers: [UInt8]

    private init() {
        var lists: [[Word]] = []
        var numbers = [UInt8](repeating: 0, count: 1024)
        for word in HintWords.all {
            let pair = HintWords.pair(word.letters[0], word.letters[1])
            if numbers[pair] == 0 {
                lists.append([])
                numbers[pair] = UInt8(lists.count)
            }
            lists[Int(numbers[pair]) - 1].append(word)
        }
        self.lists = lists
        listNumbers = numbers
    }

    @inline(__always) private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first & 0x1F) &<< 5 | Int(second & 0x1F)
    }

    /// What the words in a class or id suggest.
    func hints(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ElementHints {
        listNumbers.withUnsafeBufferPointer { listNumbers in
            var hints: ElementHints = []
            var index = range.lowerBound
            while index &+ 1 < range.upperBound {
                let number = listNumbers[HintWords.pair(bytes[index], bytes[index &+ 1])]
                if number != 0 {
                    for word in lists[Int(number) &- 1] where matches(word, bytes, at: index, range) {
                        hints.formUnion(word.hints)
                    }
                }
                index &+= 1
            }
            return hints
        }
    }

    private func matches(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ range: Range<Int>) -> Bool
    {
        guard start + word.letters.count <= range.upperBound else { return false }
        for offset in 0..<word.letters.count where bytes[start + offset] | 0x20 != word.letters[offset] { return false }
        let before = start > range.lowerBound ? bytes[start - 1] : 0
        if word.isWhole, UInt8(ascii: "a")...UInt8(ascii: "z") ~= before | 0x20 {
            // In the middle of a word; `topNav` begins one, though, while a `NewsComment` is a kind of article.
            guard bytes[start] & 0x20 == 0, before & 0x20 != 0, !word.hints.contains(.comments) else { return false }
        }
        return !word.hints.contains(.aside) || !isDenied(bytes[range.lowerBound..<start])
    }

    /// `has-sidebar`, `with-widgets` and `no-comments` sit on what is not one.
    private func isDenied(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        before.hasSuffix("has-") || before.hasSuffix("with-") || before.hasSuffix("no-") || before.hasSuffix("has_")
    }

    private static let all: [Word] = [
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

    private static func words(_ words: String, _ hints: ElementHints, isWhole: Bool = false) -> [Word] {
        words.split(separator: " ").map { Word(letters: Array($0.utf8), hints: hints, isWhole: isWhole) }
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
