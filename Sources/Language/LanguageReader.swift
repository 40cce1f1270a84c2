import Record

/// Reads the text of an article: its words and sentences.
///
/// A value without state: one reader reads many articles at once.
public struct LanguageReader: Sendable {
    public init() {}

    /// The reading of an article, in time linear in its text. Paragraphs end at line feeds, and sentences with them.
    public func read(_ article: Article) -> Reading {
        let text = Tokenizer.cut(Array(article.text.utf8))
        var reading = Reading(text: text.text)
        reading.tokens = text.tokens
        reading.words = text.words
        reading.sentences = SentenceSplitter.sentences(of: text)
        return reading
    }
}
