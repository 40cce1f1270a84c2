/// Puts tokens together to sentences.
enum SentenceSplitter {
    /// The sentences of a text, which part its tokens among them.
    ///
    /// - Parameter decides: Whether a sentence begins with a word, where the rules cannot tell; it is given the index of
    ///   the word and the guess of the rules.
    static func sentences(
        of text: TokenizedText, decides: (_ word: Int, _ guess: Bool) -> Bool = { $1 }
    ) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = 0
        for (index, border) in SentenceBorders.find(in: text).enumerated() where index > 0 {
            let begins =
                switch border {
                case .certain: true
                case .none: false
                case .perhaps(let guess): decides(text.tokens[index].words.lowerBound, guess)
                }
            guard begins else { continue }
            sentences.append(sentence(start..<index, of: text))
            start = index
        }
        if start < text.tokens.count { sentences.append(sentence(start..<text.tokens.count, of: text)) }
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
