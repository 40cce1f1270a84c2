import Archive
import Record

/// What was searched for and found: one row a story, the words highlighted.
struct SearchPage: Answer {
    /// So many articles or statements are looked at for a page.
    private static let pageLength = 40
    private static let publisherLimit = 12

    let question: SearchQuestion
    private let page: Int
    private let wasCut: Bool
    private let articles: [ArticleHit]
    private let statements: [StatementHit]
    private let publishers: [(publisher: String, articles: Int)]
    private let rows: [SearchRow]
    private let isUnderstood: Bool
    private let isSaved: Bool

    init(_ archive: Archive, _ visit: Visit) throws {
        question = SearchQuestion(visit.query)
        page = visit.query.page
        wasCut = question.words.utf8.count < (visit.query["q"] ?? "").utf8.count
        let (words, filter) = (question.words, question.filter)
        let finding = try archive.find(question, limit: Self.pageLength, offset: (page - 1) * Self.pageLength)
        (articles, statements) = (finding.articles, finding.statements)
        publishers =
            words.isEmpty || question.publisher != nil
            ? [] : try archive.publishers(of: words, filter, limit: Self.publisherLimit)
        isUnderstood = try words.isEmpty || archive.understands(words)
        isSaved = try archive.savedSearches().map(\.question).contains(question)
        rows = try Self.rows(archive, question, articles, statements)
    }

    /// What was found, story by story, in the order of the first hit of each.
    private static func rows(
        _ archive: Archive, _ question: SearchQuestion, _ articles: [ArticleHit], _ statements: [StatementHit]
    ) throws -> [SearchRow] {
        let ids = articles.map(\.article.id) + statements.map(\.article.id)
        var storyOf: [String: Int] = [:]
        let stories = try archive.stories(ofArticles: Set(ids))
        for (index, story) in stories.enumerated() {
            for article in story.articles { storyOf[article.id] = index }
        }
        var rows: [SearchRow] = []
        var rowOf: [Int: Int] = [:]
        func row(of article: ArticleSummary) -> Int {
            if let story = storyOf[article.id], let row = rowOf[story] { return row }
            rows.append(SearchRow(story: storyOf[article.id].map { stories[$0] }, article: article))
            if let story = storyOf[article.id] { rowOf[story] = rows.count - 1 }
            return rows.count - 1
        }
        for hit in articles { rows[row(of: hit.article)].articles.append(hit) }
        for hit in statements { rows[row(of: hit.article)].statements.append(hit) }
        return rows.filter { question.isMet(by: $0.story) }
    }

    var title: String {
        question.words.isEmpty ? Wording.search : Wording.searchFor(Parts.shortened(question.words, to: 60))
    }

    func write(to json: inout JSONWriter) {
        if question.isOfStatements { json.array(statements) } else { json.array(articles) }
    }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { title },
            Tag.div(.class("columns")) {
                Tag.section(.label(Wording.results)) {
                    Tag.h2(.class("unseen")) { Wording.results }
                    notes
                    results(visit)
                }
                Tag.aside { SearchFacets(question, publishers: publishers).html }
            },
        ])
    }

    private var notes: HTML {
        HTML([
            wasCut ? Tag.p(.class("notice")) { Wording.searchCut(SearchQuestion.wordLimit) } : HTML(),
            isUnderstood ? HTML() : Tag.p(.class("notice")) { Wording.searchAsWords },
        ])
    }

    @HTMLBuilder
    private func results(_ visit: Visit) -> HTML {
        if question.isEmpty {
            Parts.empty(Wording.searchEmpty) { for advice in Wording.searchAdvice { Tag.p { advice } } }
        } else if rows.isEmpty {
            Parts.empty(Wording.nothingFound) {
                Tag.p { question.isNarrowed ? Wording.nothingFoundNarrowed : Wording.nothingFoundAdvice }
            }
        } else {
            Tag.ol(.class("stories")) { for row in rows { row.html } }
        }
        Parts.pages(page, hasMore: articles.count + statements.count >= Self.pageLength) {
            question.address(page: $0)
        }
        if !question.isEmpty {
            if visit.canCorrect { saving(visit) }
            Parts.forms(["search"], [.json, .csv, .atom], query: question.fields)
        }
    }

    private func saving(_ visit: Visit) -> HTML {
        guard !isSaved else { return Tag.p(.class("quiet")) { Wording.searchIsSaved } }
        return CorrectionForms.form(visit, Address(["searches"])) {
            Tag.input(.type(.hidden), .name("query"), .value(question.text))
            Tag.label {
                Wording.saveSearchAs
                Tag.input(.type(.text), .name("name"), .value(question.words), .required(), .maxlength(120))
            }
            Tag.button { Wording.keep }
        }
    }

    var table: Table? {
        if question.isOfStatements {
            return Table(
                columns: [
                    "article", "statement", "publisher", "published", "title", "source", "via", "act", "content",
                ],
                rows: statements.map { hit in
                    [
                        hit.article.id, hit.statement.id, hit.article.publisher ?? "", hit.article.published ?? "",
                        hit.article.title ?? "", hit.source ?? "", hit.via.joined(separator: " > "),
                        hit.statement.act.rawValue, hit.content,
                    ]
                })
        }
        return Table(
            columns: ["article", "url", "publisher", "published", "title", "snippet"],
            rows: articles.map { hit in
                [
                    hit.article.id, hit.article.url ?? "", hit.article.publisher ?? "", hit.article.published ?? "",
                    hit.article.title ?? "", hit.snippet.map(\.text).joined(),
                ]
            })
    }

    func feed(_ visit: Visit) -> Feed? {
        let entries = rows.map { row in
            Feed.Entry(
                id: "article:\(row.article.id)", title: Parts.name(row.article), updated: row.article.published,
                address: .article(row.article.id), summary: row.articles.first?.snippet.map(\.text).joined() ?? "")
        }
        return Feed(id: "search:\(question.text)", title: title, entries: entries)
    }
}
