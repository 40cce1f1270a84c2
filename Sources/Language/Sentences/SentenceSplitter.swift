/// Puts tokens together to sentences.
enum SentenceSplitter {
    /// The sentences of a text, which part its tokens among them, as rules alone find them.
    static func sentences(of text: TokenizedText) -> [Sentence] {
        let starts = zip(text.tokens, SentenceBorders.find(in: text)).compactMap { token, border in
            switch border {
            case .certain, .perhaps(true): token.words.lowerBound
            case .none, .perhaps(false): nil as Int?
            }
        }
        return sentences(of: text, starting: starts)
    }

    /// The sentences of a text by their first words, in order; one begins with the text in any case.
    static func sentences(of text: TokenizedText, starting words: [Int]) -> [Sentence] {
        var sentences: [Sentence] = []
        var next = words.makeIterator()
        var start = next.next()
        var first = 0
        for (index, token) in text.tokens.enumerated() where index > 0 {
            while let word = start, word < token.words.lowerBound { start = next.next() }
            guard start == token.words.lowerBound else { continue }
            sentences.append(sentence(first..<index, of: text))
            first = index
        }
        if first < text.tokens.count { sentences.append(sentence(first..<text.tokens.count, of: text)) }
        return sentences
    }

    private static func sentence(_ tokens: Range<Int>, of text: TokenizedText) -> Sentence {
        let (first, last) = (text.tokens[tokens.lowerBound], text.tokens[tokens.upperBound - 1])
        return Sentence(
            bytes: first.bytes.lowerBound..<last.bytes.upperBound, tokens: tokens,
            words: first.words.lowerBound..<last.words.upperBound,
            startsParagraph: text.gaps[tokens.lowerBound] == .paragraph)
    }
}
