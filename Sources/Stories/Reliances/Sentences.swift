/// Cuts words into sentences, roughly, with what is known of their place.
struct Sentences {
    struct Sentence {
        var words: Range<Int>
        /// Where its paragraph begins and ends.
        var paragraph: Range<Int>
    }
    private static let longest = 300
    private static let abbreviations = TermSet(
        """
        mr mrs ms dr gen sen rep gov st jr sr lt col sgt prof rev jan feb mar apr jun jul aug sep sept oct nov dec no vs inc
        corp co ltd u s a m p d c
        """)

    private let words: [Word]
    private var start = 0
    private var paragraph = 0..<0

    /// All of a text, in order.
    static func all(of words: [Word]) -> [Sentence] {
        var (cutter, sentences) = (Sentences(words: words), [Sentence]())
        while let sentence = cutter.next() { sentences.append(sentence) }
        return sentences
    }

    private init(words: [Word]) { self.words = words }

    private mutating func next() -> Sentence? {
        guard start < words.count else { return nil }
        if start >= paragraph.upperBound {
            var end = start + 1
            while end < words.count, !words[end].before.contains(.lineFeed) { end += 1 }
            paragraph = start..<end
        }
        var end = start + 1
        while end < paragraph.upperBound, end - start < Self.longest, !beginsSentence(end) { end += 1 }
        defer { start = end }
        return Sentence(words: start..<end, paragraph: paragraph)
    }

    private func beginsSentence(_ index: Int) -> Bool {
        let word = words[index]
        guard word.before.contains(.stop), word.start - words[index - 1].end > 1 else { return false }
        guard word.isCapitalized || word.before.contains(.quotation) else { return false }
        return !Self.abbreviations.contains(words[index - 1].form)
    }
}
