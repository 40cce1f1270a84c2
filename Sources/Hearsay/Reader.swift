import Gazetteer
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
    private let gazetteer: Gazetteer?
    private let parts: Set<Part>

    /// - Parameters:
    ///   - model: what is known of English; without it, nothing is found but the article.
    ///   - gazetteer: what is known of the world; without it, no places are found, and entities have no codes.
    ///   - parts: what to find. The article is in every record, for all else points into it.
    public init(model: LanguageModel?, gazetteer: Gazetteer? = nil, parts: Set<Part> = Part.usual) {
        var layers: Set<LanguageReader.Layer> = []
        if !parts.isDisjoint(with: Self.partsOfSourcing) { layers.insert(.attributions) }
        if !parts.isDisjoint(with: [.events, .predicates]) { layers.insert(.predicates) }
        language = LanguageReader(english: model, layers: layers)
        modelVersion = model?.version
        self.gazetteer = gazetteer
        self.parts = parts
    }

    /// The parts for which a language model is needed.
    public static let partsOfLanguage: Set<Part> = partsOfGazetteer.union([.times])
    /// The parts for which a gazetteer is needed.
    public static let partsOfGazetteer: Set<Part> = partsOfSourcing.union([.places])
    /// The parts that need to know who says what.
    private static let partsOfSourcing: Set<Part> = [.entities, .sources, .statements, .events, .predicates]

    /// The record of a page, in time linear in the page's size.
    public func read(_ page: Page) -> Record { record(of: articles.read(page)) }

    /// The record of a page that keeps within limits.
    ///
    /// - Throws: where it does not: `too_large` or `timed_out`, and what to do.
    public func read(_ page: Page, within limits: ReadingLimits) throws(Failure) -> Record {
        let effort = ReadingEffort(page, limits)
        let article = articles.read(page)
        try effort.check(article)
        return try record(of: article) { () throws(Failure) in try effort.check() }
    }

    /// The record of an article that was cut out already.
    public func record(of article: Article) -> Record { record(of: article, pause: {}) }

    private func record<Stop: Error>(of article: Article, pause: () throws(Stop) -> Void) throws(Stop) -> Record {
        var record = Record(article: article)
        let wanted = parts.intersection(Self.partsOfLanguage)
        guard !wanted.isEmpty else { return record }
        (record.madeBy.model, record.madeBy.gazetteer) = (modelVersion, gazetteer?.version)
        let isRead = article.isArticle >= Self.articleThreshold
        let reading = isRead ? try language.read(article, pause: pause) : Reading(text: Array(article.text.utf8))
        let times = TimeReader().read(reading, of: article)
        let places = gazetteer.map { PlaceReader($0).read(reading, of: article) }
        if wanted.contains(.times) { record.times = times }
        try pause()
        if !wanted.isDisjoint(with: Self.partsOfSourcing) {
            let sourcing = StatementReader(gazetteer).read(reading, of: article, times: times, places: places ?? [])
            if wanted.contains(.entities) { record.entities = sourcing.entities }
            if wanted.contains(.sources) { record.sources = sourcing.sources }
            if wanted.contains(.statements) { record.statements = sourcing.statements }
            if !wanted.isDisjoint(with: [.events, .predicates]) {
                record.events = sourcing.events + (wanted.contains(.predicates) ? sourcing.predicates : [])
            }
        }
        if wanted.contains(.places) { record.places = places }
        return record
    }

    /// The words, trees, names and mentions of an article.
    public func reading(of article: Article) -> Reading { language.read(article) }
}
