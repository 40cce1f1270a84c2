import Language
import Record

/// Where words stand in the article, in code points.
struct SpanMap {
    private let syntax: Syntax
    /// The code points before each byte.
    private let offsets: [Int32]

    init(_ syntax: Syntax) {
        self.syntax = syntax
        var offsets: [Int32] = []
        offsets.reserveCapacity(syntax.reading.text.count + 1)
        var count: Int32 = 0
        for byte in syntax.reading.text {
            offsets.append(count)
            if byte & 0xC0 != 0x80 {
                count += 1
            } else {
                offsets[offsets.count - 1] = count
            }
        }
        self.offsets = offsets + [count]
    }

    func span(_ words: Range<Int>) -> Span {
        guard let first = words.first, let last = words.last else { return Span(0, 0) }
        let all = syntax.words
        return Span(Int(offsets[all[first].bytes.lowerBound]), Int(offsets[all[last].bytes.upperBound]))
    }

    /// Of bytes of the text.
    func byteSpan(_ bytes: Range<Int>) -> Span { Span(Int(offsets[bytes.lowerBound]), Int(offsets[bytes.upperBound])) }

    func spans(_ ranges: [Range<Int>]) -> [Span] { ranges.map(span) }
}
