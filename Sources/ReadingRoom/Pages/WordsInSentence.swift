import Record

import struct Record.Statement

/// The words of a claim or a statement in the sentence that they stand in: "it a working list" says nothing by itself.
struct WordsInSentence: Sendable {
    /// Of the sentence, so many code points are shown beside the words.
    private static let besideLength = 160
    private static let (fewestWords, longestParagraph) = (4, 4000)

    struct Piece: Sendable {
        var text: String
        /// Whether it is of the words, and not beside them.
        var isMeant: Bool
    }

    let pieces: [Piece]

    /// Words that are shown without a sentence.
    init(_ text: String) { pieces = [Piece(text: text, isMeant: true)] }

    /// - Parameter texts: the articles that may have the words of the claim; nil where none has them.
    init?(_ claim: String, in texts: [String]) {
        let parts = claim.split(separator: " … ").map { Array($0.unicodeScalars) }
        for text in texts {
            let scalars = Array(text.unicodeScalars)
            if let spans = Self.spans(of: parts, in: scalars) {
                pieces = Self.pieces(spans, in: scalars)
                return
            }
        }
        return nil
    }

    /// - Parameter text: the article that the statement stands in; nil where its words do not stand in one paragraph.
    init?(_ statement: Statement, in text: String) {
        let scalars = Array(text.unicodeScalars)
        let spans = statement.contentSpans.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count }
            .map { $0.start..<$0.end }.sorted { $0.lowerBound < $1.lowerBound }
        guard Self.areNear(spans, in: scalars) else { return nil }
        pieces = Self.pieces(spans, in: scalars)
    }

    var html: HTML {
        guard pieces.count > 1 else { return HTML(pieces.map { HTML(text: $0.text) }) }
        return HTML(pieces.map { piece in piece.isMeant ? Tag.mark { piece.text } : HTML(text: piece.text) })
    }

    var text: String { pieces.map(\.text).joined() }

    /// Whether words can hardly be understood without their sentence: they do not begin one, or are too few to be one.
    static func isFragment(_ text: String) -> Bool {
        let words = text.drop { !$0.isLetter && !$0.isNumber }
        return words.first?.isLowercase == true || words.split(separator: " ").count < fewestWords
    }

    /// Where the parts of a claim stand, one behind the other in one paragraph.
    private static func spans(of parts: [[Unicode.Scalar]], in text: [Unicode.Scalar]) -> [Range<Int>]? {
        var spans: [Range<Int>] = []
        for part in parts {
            let rest = text[(spans.last?.upperBound ?? 0)...]
            guard let span = rest.firstRange(of: part) else { return nil }
            spans.append(span)
        }
        return areNear(spans, in: text) ? spans : nil
    }

    /// Whether spans stand one behind the other in one paragraph.
    private static func areNear(_ spans: [Range<Int>], in text: [Unicode.Scalar]) -> Bool {
        guard let first = spans.first, let last = spans.last,
            zip(spans, spans.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }),
            last.upperBound - first.lowerBound < longestParagraph
        else { return false }
        return !text[first.lowerBound..<last.upperBound].contains("\n")
    }

    private static func pieces(_ spans: [Range<Int>], in text: [Unicode.Scalar]) -> [Piece] {
        let sentence = Self.sentence(around: spans[0].lowerBound..<spans[spans.count - 1].upperBound, in: text)
        var pieces: [Piece] = []
        func add(_ range: Range<Int>, isMeant: Bool) {
            if !range.isEmpty { pieces.append(Piece(text: Self.string(text[range]), isMeant: isMeant)) }
        }
        let start = max(sentence.lowerBound, spans[0].lowerBound - besideLength)
        if start > sentence.lowerBound { pieces.append(Piece(text: "…", isMeant: false)) }
        var place = start
        for span in spans {
            add(place..<span.lowerBound, isMeant: false)
            add(span, isMeant: true)
            place = span.upperBound
        }
        let end = min(sentence.upperBound, place + besideLength)
        add(place..<end, isMeant: false)
        if end < sentence.upperBound { pieces.append(Piece(text: "…", isMeant: false)) }
        return pieces
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The sentence, or the sentences, that a span stands in, without the white space round it.
    private static func sentence(around span: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
        var start = span.lowerBound
        while start > 0, text[start - 1] != "\n", span.lowerBound - start < longestParagraph,
            !beginsSentence(start, in: text)
        {
            start -= 1
        }
        var end = span.upperBound
        while end < text.count, text[end] != "\n", end - span.upperBound < longestParagraph,
            !beginsSentence(end, in: text)
        {
            end += 1
        }
        while start < span.lowerBound, isSpace(text[start]) { start += 1 }
        while end > span.upperBound, isSpace(text[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Behind a stop and white space, with a capital letter; a short word with a capital before the stop is a title.
    private static func beginsSentence(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
        guard index > 1, index < text.count, isSpace(text[index - 1]) else { return false }
        let first = text[index...].first { !openers.contains($0) }
        guard first?.properties.isUppercase == true else { return false }
        guard let stop = text[..<index].lastIndex(where: { !isSpace($0) && !closers.contains($0) }) else {
            return false
        }
        guard text[stop] == "." else { return text[stop] == "!" || text[stop] == "?" }
        let word = text[..<stop].reversed().prefix { !isSpace($0) }
        return word.count > 3 || word.last?.properties.isUppercase != true
    }

    private static let openers: Set<Unicode.Scalar> = ["“", "‘", "\"", "'", "("]
    private static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", ")"]

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\n"
    }
}
