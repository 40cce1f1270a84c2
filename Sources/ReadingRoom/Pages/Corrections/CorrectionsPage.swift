import Archive
import Record

/// All that people said against what the machine found.
struct CorrectionsPage: Answer {
    /// So many stand on a page, and so many of the searches.
    private static let (shown, searchesShown) = (CorrectionList.shown, 50)

    private let corrections: [Correction]
    private let titles: [String: String]
    private let texts: [String: CodePointText]
    private let page: Int
    private let hasMore: Bool
    private let all: [Correction]
    private let searches: [SavedSearch]

    init(_ archive: Archive, _ visit: Visit) throws {
        all = try archive.corrections()
        page = visit.query.page
        let inForce = try archive.correctionsInForce()
        corrections = inForce.dropLast((page - 1) * Self.shown).suffix(Self.shown)
        hasMore = inForce.count > page * Self.shown
        let articles = Set(corrections.flatMap { [$0.subject, $0.object ?? ""] })
        titles = try archive.summaries(of: articles).mapValues(Parts.name)
        texts = try archive.texts(of: Set(corrections.filter { $0.span != nil }.map(\.subject)))
            .mapValues { CodePointText($0) }
        searches = try archive.savedSearches()
    }

    var title: String { Wording.corrections }

    func write(to json: inout JSONWriter) { json.array(all) }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { title },
            Tag.p(.class("lead")) { Wording.correctionsLead },
            corrections.isEmpty
                ? Parts.empty(Wording.noCorrections) { Tag.p { Wording.noCorrectionsAdvice } }
                : CorrectionList(corrections, visit, texts: texts, titles: titles, isFromTheLast: page == 1).list,
            Parts.pages(page, hasMore: hasMore) { Address(["corrections"], query: [("page", "\($0)")]) },
            searchSection(visit),
            Parts.forms(["corrections"], [.json, .csv]),
        ])
    }

    private func searchSection(_ visit: Visit) -> HTML {
        guard !searches.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("searches")) {
            Tag.h2 { Wording.savedSearches }
            Tag.ul(.class("plain-list")) {
                for search in searches.suffix(Self.searchesShown) {
                    Tag.li(.data(.item)) {
                        Tag.a(.href(search.question.address())) { search.name }
                        if visit.canCorrect {
                            CorrectionForms.form(visit, Address(["searches", "\(search.number)", "forget"])) {
                                Tag.button(.class("plain")) { Wording.forget }
                            }
                        }
                    }
                }
            }
        }
    }

    var table: Table? {
        Table(
            columns: ["number", "made", "kind", "subject", "object", "undoes", "note"],
            rows: all.map { correction in
                [
                    "\(correction.number)", Day.text(of: correction.made), correction.kind.rawValue, correction.subject,
                    correction.object ?? "", correction.undoes.map { "\($0)" } ?? "", correction.note ?? "",
                ]
            })
    }
}
