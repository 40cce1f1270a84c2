import Language
import Pages
import Record
import Testimony

/// Reads pages into records: the article, who says what in it, and through whom.
///
/// A pure function of the page and the model: nothing is fetched, kept or remembered, so one reader serves any number of
/// tasks.
public struct Reader: Sendable {
    /// Below this, what is read is no article, and nothing is looked for in it.
    public static let articleThreshold = 0.5

    private let articles = ArticleReader()
    private let language: LanguageReader
    private let modelVersion: String?
    private let parts: Set<Part>

    /// - Parameters:
    ///   - model: what is known of English; without it, no statements are found.
    ///   - parts: what to find. The article is in every record, for all else points into it.
    public init(model: LanguageModel?, parts: Set<Part> = Set(Part.allCases)) {
        language = LanguageReader(
            english: model, findsAttributions: !parts.isDisjoint(with: Self.partsOfLanguage))
        modelVersion = model?.version
        self.parts = parts
    }

    /// The parts for which a language model is needed.
    public static let partsOfLanguage: Set<Part> = [.entities, .sources, .statements]

    /// The record of a page, in time linear in the page's size.
    public func read(_ page: Page) -> Record { record(of: articles.read(page)) }

    /// The record of an article that was cut out already.
    public func record(of article: Article) -> Record {
        var record = Record(article: article)
        let wanted = parts.intersection(Self.partsOfLanguage)
        guard !wanted.isEmpty else { return record }
        let sourcing = sourcing(of: article)
        record.madeBy.model = modelVersion
        if wanted.contains(.entities) { record.entities = sourcing.entities }
        if wanted.contains(.sources) { record.sources = sourcing.sources }
        if wanted.contains(.statements) { record.statements = sourcing.statements }
        return record
    }

    /// The words, trees, names and mentions of an article.
    public func reading(of article: Article) -> Reading { language.read(article) }

    private func sourcing(of article: Article) -> Sourcing {
        guard article.isArticle >= Self.articleThreshold else { return Sourcing() }
        return StatementReader().read(reading(of: article), of: article)
    }
}
