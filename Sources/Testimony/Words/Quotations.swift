import Language

/// Which words of a text stand between quotation marks.
///
/// Every paragraph begins outside of them: a quotation that is never closed ends with its paragraph.
struct Quotations {
    private let isQuoted: [Bool]

    /// - Parameter transcript: what is quoted without marks.
    init(_ reading: Reading, _ transcript: Transcript) {
        var isQuoted = [Bool](repeating: false, count: reading.words.count)
        var (isDouble, isSingle) = (false, false)
        for sentence in reading.sentences {
            if sentence.startsParagraph { (isDouble, isSingle) = (false, false) }
            for word in sentence.words {
                switch reading.words[word].form {
                case "“", "„", "«": isDouble = true
                case "”", "»": isDouble = false
                case "\"", "''", "``": isDouble.toggle()
                case "‘": isSingle = true
                case "’", "'": isSingle = isSingle && reading.words[word].tag != .punctuation
                default: isQuoted[word] = isDouble || isSingle
                }
            }
        }
        for word in transcript.turns.lazy.flatMap(\.words).joined() { isQuoted[word] = true }
        self.isQuoted = isQuoted
    }

    subscript(word: Int) -> Bool { isQuoted[word] }
}
