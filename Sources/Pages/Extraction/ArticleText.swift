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
        var offsets = found.flatMap { [$0.range.lowerBound, $0.range.upperBound] }[...]
        var points: [Int] = []
        for (offset, byte) in line.enumerated() {
            while let next = offsets.first, next <= offset {
                points.append(length)
                offsets.removeFirst()
            }
            if byte & 0xC0 != 0x80 { length += 1 }
            bytes.append(byte)
        }
        points += offsets.map { _ in length }
        for (index, link) in found.enumerated() where points[2 * index] < points[2 * index + 1] {
            links.append(Link(start: points[2 * index], end: points[2 * index + 1], url: link.url))
        }
        paragraphs.append(Paragraph(start: start, end: length, kind: kind))
    }
}
