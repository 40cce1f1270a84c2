/// A text cut into tokens and words.
struct TokenizedText: Sendable {
    /// What stands before a token.
    enum Gap: UInt8, Sendable { case none, blank, paragraph }

    let text: [UInt8]
    var tokens: [Token] = []
    var words: [Word] = []
    /// One a token. The first token of a text begins a paragraph.
    var gaps: [Gap] = []

    init(text: [UInt8]) { self.text = text }
}

/// Cuts a text into tokens and words as the English treebanks of Universal Dependencies have them (EWT and GUM, 2.16).
///
/// The tokens are in the order of the text, do not overlap, and cover all of it but white space; each lies between two
/// spaces. Takes time linear in the text: a word looks ahead and back by a bounded number of characters.
struct Tokenizer {
    private var result: TokenizedText
    private var chunk: Chunk

    /// Cuts a text, UTF-8.
    static func cut(_ text: [UInt8]) -> TokenizedText {
        var tokenizer = Tokenizer(text)
        tokenizer.run()
        return tokenizer.result
    }

    private init(_ text: [UInt8]) {
        result = TokenizedText(text: text)
        chunk = Chunk(text: text)
    }

    private mutating func run() {
        var (offset, isNewParagraph) = spaceEnd(from: 0)
        isNewParagraph = true
        while offset < result.text.count {
            let end = chunk.load(at: offset)
            let (next, endsParagraph) = spaceEnd(from: end)
            chunk.isFollowed(at: endsParagraph ? nil : next)
            if isNewParagraph { chunk.isInSingleQuotes = false }
            cutChunk(after: isNewParagraph ? .paragraph : .blank)
            (offset, isNewParagraph) = (next, endsParagraph)
        }
    }

    /// Where white space ends, and whether a paragraph ends in it or with the text.
    private func spaceEnd(from start: Int) -> (Int, Bool) {
        var (offset, endsParagraph) = (start, false)
        while offset < result.text.count {
            let (scalar, next) = decodeScalar(result.text, at: offset)
            guard scalar.isSpace else { return (offset, endsParagraph) }
            endsParagraph = endsParagraph || scalar.isParagraphEnd
            offset = next
        }
        return (offset, true)
    }

    private mutating func cutChunk(after gap: TokenizedText.Gap) {
        var start = 0
        if gap == .paragraph { chunk.followsCapital = false }
        while start < chunk.count {
            let end = max(start + 1, min(chunk.count, chunk.tokenEnd(from: start)))
            chunk.noteQuotes(in: start..<end)
            append(start..<end, after: start == 0 ? gap : .none)
            if end == chunk.count { chunk.followsCapital = chunk.kind(start) == .upper && end > start + 1 }
            start = end
        }
    }

    private mutating func append(_ range: Range<Int>, after gap: TokenizedText.Gap) {
        let firstWord = result.words.count
        var start = range.lowerBound
        for next in chunk.wordStarts(in: range) + [range.upperBound] where next > start {
            result.words.append(Word(bytes: chunk.bytes(start..<next), form: chunk.string(start..<next)))
            start = next
        }
        result.tokens.append(Token(bytes: chunk.bytes(range), words: firstWord..<result.words.count))
        result.gaps.append(gap)
    }
}

extension Chunk {
    /// The end of the token that begins at an index.
    func tokenEnd(from start: Int) -> Int {
        switch kind(start) {
        case .lower, .upper, .letter, .digit:
            let end = wordEnd(from: start)
            return endWithPossessive(end, from: start)
        case .ideograph: return end(from: start) { $0.kind == .ideograph }
        case .emoji: return start + 1
        case .mark, .none: break
        }
        switch scalar(start) {
        case "@", "#": return tagEnd(from: start) ?? markEnd(from: start)
        case "." where kind(start + 1) == .digit && !kind(start - 1).isWordLike: return wordEnd(from: start + 1)
        case "."
        where WordLists.fileExtensions.contains(lowered(start + 1..<end(from: start + 1) { $0.kind.isWordLike })):
            return end(from: start + 1) { $0.kind.isWordLike }
        case "+" where start == 0 && kind(1) == .digit: return wordEnd(from: 1)
        case let mark where mark.isApostrophe || mark == "‘": return apostropheEnd(from: start) ?? markEnd(from: start)
        default: return markEnd(from: start)
        }
    }

    /// "the workers'": the apostrophe belongs to a plural, where no quotation was opened before.
    private func endWithPossessive(_ end: Int, from start: Int) -> Int {
        guard scalar(end) == "'" || scalar(end) == "’", !isInSingleQuotes, !kind(end + 1).isWordLike else { return end }
        return "sSxXzZ".unicodeScalars.contains(scalar(end - 1)) && scalar(end + 1) != scalar(end) ? end + 1 : end
    }

    /// "'em", "'90s", and the "'s" that stands behind a mark.
    private func apostropheEnd(from start: Int) -> Int? {
        let end = self.end(from: start + 1) { $0.kind.isWordLike }
        guard end > start + 1, end - start <= 6, !scalar(end).isApostrophe else { return nil }
        let word = lowered(start + 1..<end)
        if kind(start + 1) == .digit {
            guard kind(start - 1) != .digit else { return nil }
            let digits = self.end(from: start + 1) { $0.kind == .digit }
            return digits - start == 3 && (digits == end || scalar(digits) == "s" && digits + 1 == end) ? end : nil
        }
        if WordLists.elisions.contains(word) { return end }
        return WordLists.clitics.contains(word) && end == count || word == "t" && start > 0 ? end : nil
    }
}
