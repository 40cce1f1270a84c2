import Language
import Record

/// Where words stand in the article, in code points.
struct SpanMap {
    private let words: [Word]
    /// The code points before each byte.
    private let offsets: [Int32]

    init(_ reading: Reading) {
        words = reading.words
        var offsets: [Int32] = []
        offsets.reserveCapacity(reading.text.count + 1)
        var count: Int32 = 0
        for byte in reading.text {
            offsets.append(count)
            if byte & 0xC0 != 0x80 {
                count += 1
            } else {
                offsets[offsets.count - 1] = count
            }
        }
        self.offsets = offsets + [count]
    }

    func span(_ range: Range<Int>) -> Span {
        guard let first = range.first, let last = range.last else { return Span(0, 0) }
        return Span(Int(offsets[words[first].bytes.lowerBound]), Int(offsets[words[last].bytes.upperBound]))
    }

    /// Of bytes of the text.
    func byteSpan(_ bytes: Range<Int>) -> Span { Span(Int(offsets[bytes.lowerBound]), Int(offsets[bytes.upperBound])) }

    /// The words that a span of the article touches.
    func words(in span: Span) -> Range<Int> {
        let first = words.partitioningIndex { Int(offsets[$0.bytes.upperBound]) > span.start }
        let end = words.partitioningIndex { Int(offsets[$0.bytes.lowerBound]) >= span.end }
        return first..<max(first, end)
    }

    func spans(_ ranges: [Range<Int>]) -> [Span] { ranges.map(span) }
}
