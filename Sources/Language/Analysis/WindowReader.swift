/// Cuts a text into windows for the encoder: as many whole sentences as fit, as far as rules know where they end.
struct WindowReader {
    private let text: TokenizedText
    private let borders: [SentenceBorder]
    private let model: Model
    /// The token of each word.
    private let tokens: [Int32]
    /// Of each word.
    let quotations: [Quotation]

    /// A window, and the words in it.
    struct Found {
        var pieces: Window
        var words: Range<Int>
        /// Whether its last sentence may go on behind it.
        var isOpen: Bool
    }

    init(_ text: TokenizedText, borders: [SentenceBorder], model: Model) {
        self.text = text
        self.borders = borders
        self.model = model
        var tokens = [Int32](repeating: 0, count: text.words.count)
        var quotations: [Quotation] = []
        quotations.reserveCapacity(text.words.count)
        var state = QuotationState()
        for (index, token) in text.tokens.enumerated() {
            for word in token.words {
                tokens[word] = Int32(index)
                let startsParagraph = word == token.words.lowerBound && text.gaps[index] == .paragraph
                quotations.append(state.next(text.words[word].form, startsParagraph: startsParagraph))
            }
        }
        self.tokens = tokens
        self.quotations = quotations
    }

    /// The token that begins with a word, nil where the word stands further inside.
    func tokenStarting(at word: Int) -> Int? {
        let token = Int(tokens[word])
        return text.tokens[token].words.lowerBound == word ? token : nil
    }

    /// The window that begins with a word; it has at least one word.
    func window(from start: Int) -> Found {
        var window = Window()
        var end = start
        var (border, lengthAtBorder) = (start, 0)
        while end < text.words.count {
            if end > start, isCertainBorder(end) { (border, lengthAtBorder) = (end, window.length) }
            let form = text.words[end].form
            let pieces = model.wordPieces.pieces(of: form)
            guard window.length + pieces.count <= model.longestWindow else { break }
            window.append(
                word: pieces, shape: WordShape(of: form), space: space(before: end), quotation: quotations[end])
            end += 1
        }
        if end == text.words.count || border == end { return Found(pieces: window, words: start..<end, isOpen: false) }
        // A border that rules are sure of spares reading a sentence again, unless most of the window would stay empty.
        guard lengthAtBorder * 2 > window.length else { return Found(pieces: window, words: start..<end, isOpen: true) }
        window.keep(words: border - start)
        return Found(pieces: window, words: start..<border, isOpen: false)
    }

    func startsParagraph(_ word: Int) -> Bool { space(before: word) == .paragraph }

    private func isCertainBorder(_ word: Int) -> Bool {
        tokenStarting(at: word).map { borders[$0] == .certain } ?? false
    }

    private func space(before word: Int) -> SpaceBefore {
        tokenStarting(at: word).map { SpaceBefore(text.gaps[$0]) } ?? .none
    }
}
