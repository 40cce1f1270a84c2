import HTMLTree

/// Tells an item that carries its article from one that only leads to it.
///
/// Nothing in RSS or Atom says which it is. What is declared as content is the article unless it is cut off; what is
/// declared as a description is a teaser unless it is as long as only articles are. Lengths are in bytes of UTF-8, which
/// weigh Chinese and English about alike. To take an article for a teaser costs one fetch; to take a teaser for an
/// article loses the article: so in doubt it is a teaser.
extension FeedItem {
    /// The shortest text declared as content that is taken for the whole.
    private static let leastContent = 200
    /// The shortest description that is taken for the whole, in paragraphs or in one.
    private static let leastDescription = 1000
    private static let leastParagraph = 2000

    /// The article's text, nil where the item has no more than a teaser of it.
    var fullText: FeedText? {
        let longest = content.map(\.text).max { $0.value.utf8.count < $1.value.utf8.count }
        if let longest {
            let measure = TextMeasure(longest, link: link)
            if !measure.isCut, measure.length >= Self.leastContent { return longest }
        }
        guard let summary else { return nil }
        let measure = TextMeasure(summary, link: link)
        let isLong = measure.length >= (measure.paragraphs > 2 ? Self.leastDescription : Self.leastParagraph)
        return isLong && !measure.isCut ? summary : nil
    }

    /// The longest text there is.
    var anyText: FeedText? {
        (content.map(\.text) + [summary].compactMap(\.self)).filter { !$0.plain.isEmpty }
            .max { $0.value.utf8.count < $1.value.utf8.count }
    }
}

/// How long a text is, and whether it was cut off.
private struct TextMeasure {
    /// Of the text without markup, in bytes.
    private(set) var length = 0
    private(set) var paragraphs = 0
    /// Whether it ends in an ellipsis, or in a short link to the item's own page: "Read more".
    private(set) var isCut = false

    init(_ text: FeedText, link: String?) {
        let document = Document(parsing: text.html)
        let page = BlockSegmenter.blocks(of: document)
        let blocks = page.blocks.filter { $0.words > 0 }
        length = blocks.reduce(0) { $0 + $1.byteCount }
        paragraphs = blocks.count { $0.words > 8 }
        let links = LinkBase(url: text.base, document: nil, encoding: .utf8)
        isCut = blocks.suffix(2).contains { block in
            let bytes = page.text[block.range]
            if Self.endsInEllipsis(bytes) { return true }
            // The last words, and nothing behind them, lead to the whole.
            guard let last = page.links[Int(block.firstLink)..<Int(block.firstLink + block.linkCount)].last else {
                return false
            }
            let words = page.text[Int(last.start)..<Int(last.end)].split(separator: 0x20).count
            let isAtEnd = page.text[Int(last.end)..<Int(block.end)].allSatisfy { $0 <= 0x40 || $0 >= 0x80 }
            return isAtEnd && words <= 5
                && OwnAddress(link).matches(links.resolve(document.bytes(last.address)))
        }
    }

    private static func endsInEllipsis(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text.trimmingSpace
        while let last = rest.last, last == UInt8(ascii: "]") || last == UInt8(ascii: ")") || last <= 0x20 {
            rest.removeLast()
        }
        return rest.suffix(3).elementsEqual("…".utf8) || rest.suffix(3).elementsEqual("...".utf8)
    }
}

/// The address of an article, to tell links to itself from others.
struct OwnAddress {
    private let folded: String?

    init(_ address: String?) { folded = address.map(Self.fold) }

    /// Whether an address leads to the same page; what stands behind `?` or `#` does not matter.
    func matches(_ address: String?) -> Bool {
        guard let folded, let address else { return false }
        return Self.fold(address) == folded
    }

    private static func fold(_ address: String) -> String {
        var text = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        if let end = text.firstRange(of: "://") { text.removeSubrange(..<end.upperBound) }
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
