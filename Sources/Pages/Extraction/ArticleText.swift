import Record

/// Grows the text of an article, paragraph by paragraph, with offsets in code points.
struct ArticleText {
    private(set) var bytes: [UInt8] = []
    private(set) var paragraphs: [Paragraph] = []
    private(set) var links: [Link] = []
    /// The code points in ``bytes``.
    private var length = 0

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a paragraph of one line.
    ///
    /// - Parameter links: Addresses with the bytes of `line` that they lie under, in order.
    mutating func append(
        _ line: some Collection<UInt8>, kind: Paragraph.Kind, links found: [(range: Range<Int>, url: String)] = []
    ) {
        guard !line.isEmpty else { return }
        if !bytes.isEmpty {
            bytes.append(0x0A)
            length += 1
        }
        let start = length
        var counted = bytes.count
        let offset = counted
        bytes.append(contentsOf: line)
        for link in found {
            let first = count(&counted, to: offset + link.range.lowerBound)
            let last = count(&counted, to: offset + link.range.upperBound)
            if first < last { links.append(Link(start: first, end: last, url: link.url)) }
        }
        count(&counted, to: bytes.count)
        paragraphs.append(Paragraph(start: start, end: length, kind: kind))
    }

    /// Counts the code points of the bytes behind `counted`, up to `end`; how many there are in ``bytes`` until there.
    @discardableResult private mutating func count(_ counted: inout Int, to end: Int) -> Int {
        let end = min(end, bytes.count)
        guard counted < end else { return length }
        length += bytes[counted..<end].reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        counted = end
        return length
    }
}
