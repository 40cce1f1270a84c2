import Record

/// Reads the text of an article: words and sentences, and of English all that a model finds in it.
///
/// A value without state: one reader reads many articles at once.
public struct LanguageReader: Sendable {
    private let english: LanguageModel?
    private let layers: Set<Layer>

    /// What can be found beyond words, trees, names and mentions.
    public enum Layer: Hashable, Sendable, CaseIterable {
        /// Who says what: ``Reading/attributions``.
        case attributions
        /// What happens: ``Reading/predicates``.
        case predicates
    }

    /// - Parameters:
    ///   - english: a model of English; without one, only words and sentences are found, by rules.
    ///   - layers: what to find beyond words, trees, names and mentions.
    public init(english: LanguageModel? = nil, layers: Set<Layer> = Set(Layer.allCases)) {
        self.english = english
        self.layers = layers
    }

    /// The reading of an article, in time linear in its text. Paragraphs end at line feeds, and sentences with them.
    public func read(_ article: Article) -> Reading { read(article, pause: {}) }

    /// The same; whoever does not want to wait for it throws from `pause`, which is called every some hundred words.
    public func read<Stop: Error>(_ article: Article, pause: () throws(Stop) -> Void) throws(Stop) -> Reading {
        let text = Tokenizer.cut(Array(article.text.utf8))
        if let english, article.language == nil || article.language == "en" {
            return try Analyser.read(text, with: english, layers, pause: pause)
        }
        var reading = Reading(text: text.text)
        reading.tokens = text.tokens
        reading.words = text.words
        reading.sentences = SentenceSplitter.sentences(of: text)
        return reading
    }
}
