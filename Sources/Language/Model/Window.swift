/// What the encoder reads at once: the word pieces of consecutive words. It puts [CLS] before them and [SEP] behind them.
package struct Window: Sendable {
    struct Piece: Hashable, Sendable {
        var id: Int32
        var shape: WordShape
        var space: SpaceBefore
        var quotation: Quotation
    }

    private(set) var pieces: [Piece] = []
    /// The first piece of each word.
    private(set) var words: [Int] = []

    package init() {}

    /// The pieces with [CLS] and [SEP]; at most ``Model/longestWindow``.
    package var length: Int { pieces.count + 2 }

    /// - Parameter ids: the pieces of the word, at least one.
    package mutating func append(
        word ids: some Collection<Int32>, shape: WordShape, space: SpaceBefore, quotation: Quotation
    ) {
        precondition(!ids.isEmpty, "a word has a piece at least")
        words.append(pieces.count)
        for id in ids {
            let isFirst = pieces.count == words[words.count - 1]
            pieces.append(Piece(id: id, shape: shape, space: isFirst ? space : .continuation, quotation: quotation))
        }
    }

    /// Keeps the first words only.
    mutating func keep(words count: Int) {
        guard count < words.count else { return }
        pieces.removeSubrange(words[count]...)
        words.removeSubrange(count...)
    }
}
