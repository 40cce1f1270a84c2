import Archive
import Record

/// What statements say, in their sentences where it can hardly be understood without.
struct StatementTexts {
    private let texts: [String: String]

    /// - Parameter hits: those that are shown.
    init(_ hits: some Sequence<StatementHit>, _ archive: Archive) throws {
        texts = try archive.texts(of: Set(hits.filter(Self.isFragment).map(\.article.id)))
    }

    /// - Parameter length: of words that need no sentence, so many characters at most.
    func words(of hit: StatementHit, shortenedTo length: Int) -> HTML {
        if Self.isFragment(hit), let text = texts[hit.article.id],
            let words = WordsInSentence(hit.statement, in: text)
        {
            return words.html
        }
        return HTML(text: Parts.shortened(Self.unquoted(hit), to: length))
    }

    /// What somebody said word for word is shown as that.
    private static func isFragment(_ hit: StatementHit) -> Bool {
        hit.statement.form != .direct && WordsInSentence.isFragment(hit.content)
    }

    /// Without the quotation marks of the article: the page has its own.
    private static func unquoted(_ hit: StatementHit) -> String {
        guard hit.statement.form == .direct else { return hit.content }
        let isMark = { (character: Character) in "\"“”".contains(character) }
        let words = hit.content.drop(while: isMark)
        return words.lastIndex { !isMark($0) }.map { String(words[...$0]) } ?? hit.content
    }
}
