import Archive
import Record

/// What was searched for and found: one row a story, the words highlighted.
struct SearchPage: Answer {
    /// So many stories stand on a page, with so many articles or statements each; programs get so many of these.
    private static let (pageLength, hitsShown, listLength) = (15, 2, 40)
    private static let facetLimit = 10
    /// Each name that a search can be narrowed to is a link with all of the search in it. In bytes.
    private static let narrowedLength = 400

    let question: SearchQuestion
    private let page: Int
    private let wasCut: Bool
    private let isUnderstood: Bool
    private let isSaved: Bool
    /// For people.
    private var rows: [SearchRow] = []
    private var lead = ""
    private var facets: SearchFacets
    private var hasMore = false
    /// For programs.
    private var finding = Finding()

    init(_ room: ReadingRoom, _ visit: Visit) throws {
        let archive = room.archive
        question = SearchQuestion(visit.query)
        page = visit.query.page
        wasCut = question.words.utf8.count < (visit.query["q"] ?? "").utf8.count
        isUnderstood = try question.words.isEmpty || archive.understands(question.words)
        isSaved = try visit.canCorrect && archive.savedSearches().map(\.question).contains(question)
        facets = SearchFacets(question)
        guard visit.form == .html else {
            finding = try archive.find(question, limit: Self.listLength, offset: (page - 1) * Self.listLength)
            return
        }
        let gathered = try archive.gather(question)
        let groups = gathered.groups.dropFirst((page - 1) * Self.pageLength).prefix(Self.pageLength)
        hasMore = gathered.groups.count > page * Self.pageLength
        lead = Wording.found(
            gathered.count, isCut: gathered.isCut, ofStatements: question.isOfStatements,
            stories: gathered.groups.count)
        let names = question.text.utf8.count <= Self.narrowedLength ? Self.facetLimit : 1
        let (publishers, speakers) = try archive.facets(of: gathered, limit: names)
        facets = SearchFacets(question, publishers: publishers, speakers: speakers)
        let stories = try room.shelf.rows(at: groups.compactMap(\.story))
        let findings = try archive.findings(groups, of: gathered, limit: Self.hitsShown)
        let texts = try StatementTexts(findings.lazy.flatMap(\.statements), archive)
        rows = zip(groups, findings).compactMap { group, finding in
            finding.isEmpty
                ? nil : SearchRow(finding, count: group.count, story: group.story.flatMap { stories[$0] }, texts)
        }
    }

    var title: String {
        question.words.isEmpty ? Wording.search : Wording.searchFor(Parts.shortened(question.words, to: 60))
    }

    func write(to json: inout JSONWriter) {
        if question.isOfStatements { json.array(finding.statements) } else { json.array(finding.articles) }
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
                Tag.aside { facets.html }
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
            Tag.p(.class("quiet found")) { lead }
            Tag.ol(.class("stories")) { for row in rows { row.html } }
        }
        Parts.pages(page, hasMore: hasMore) { question.address(page: $0) }
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
                rows: finding.statements.map { hit in
                    [
                        hit.article.id, hit.statement.id, hit.article.publisher ?? "", hit.article.published ?? "",
                        hit.article.title ?? "", hit.source ?? "", hit.via.joined(separator: " > "),
                        hit.statement.act.rawValue, hit.content,
                    ]
                })
        }
        return Table(
            columns: ["article", "url", "publisher", "published", "title", "snippet"],
            rows: finding.articles.map { hit in
                [
                    hit.article.id, hit.article.url ?? "", hit.article.publisher ?? "", hit.article.published ?? "",
                    hit.article.title ?? "", hit.snippet.map(\.text).joined(),
                ]
            })
    }

    func feed(_ visit: Visit) -> Feed? {
        let articles = finding.articles.map { hit in
            Feed.Entry(
                id: "article:\(hit.article.id)", title: Parts.name(hit.article), updated: hit.article.published,
                address: .article(hit.article.id), summary: hit.snippet.map(\.text).joined())
        }
        return Feed(
            id: "search:\(question.text)", title: title, entries: articles + finding.statements.map(Feed.Entry.init))
    }
}
