import Archive
import Record

/// Who somebody is: the names that may be theirs too, and the articles in which their name may be another's.
struct Identity {
    private static let (othersShown, articlesShown) = (6, 40)

    private let person: Person
    private var others: [NamedSpeaker] = []
    /// The latest first.
    private var articles: [ArticleSummary] = []
    private var corrections: [Correction] = []

    /// - Parameter articles: some of what they say.
    init(_ archive: Archive, _ person: Person, _ visit: Visit, articles hits: [StatementHit]) throws {
        self.person = person
        corrections = try archive.correctionsInForce().filter { $0.isAbout(person) }
        guard visit.canCorrect else { return }
        others = try archive.people(like: person.name, isWhole: false, limit: Self.othersShown + 1)
            .filter { !person.names.contains($0.name) }
        var seen: Set<String> = []
        articles = hits.reversed().map(\.article).filter { seen.insert($0.id).inserted }
    }

    func section(_ visit: Visit) -> HTML {
        HTML([
            visit.canCorrect ? forms(visit) : HTML(),
            corrections.isEmpty
                ? HTML()
                : Tag.section(.class("block"), .id("corrections")) {
                    Tag.h2 { Wording.corrections }
                    CorrectionList(corrections, visit).list
                },
        ])
    }

    private func forms(_ visit: Visit) -> HTML {
        Tag.details(.class("block identity"), .id("identity")) {
            Tag.summary(.data(.key, "e")) { Tag.h2 { Wording.whoIsWho } }
            for other in others.prefix(Self.othersShown) { merging(other, visit) }
            CorrectionForms.form(visit, Address(["who", person.name, "merge"])) {
                Tag.label {
                    Wording.otherName
                    Tag.input(.type(.text), .name("other"), .required(), .autocomplete("off"), .maxlength(200))
                }
                Tag.button { Wording.mergePeople }
            }
            if !articles.isEmpty { splitting(visit) }
        }
    }

    private func merging(_ other: NamedSpeaker, _ visit: Visit) -> HTML {
        CorrectionForms.form(visit, Address(["who", person.name, "merge"])) {
            Tag.input(.type(.hidden), .name("other"), .value(other.name))
            Tag.p {
                Tag.a(.href(.who(other.name))) { Parts.shortened(other.name, to: 160) }
                " "
                Tag.span(.class("quiet")) { Wording.statements(other.statements) }
                " "
                Tag.button(.class("plain"), .label(Wording.isSame(other.name, person.name))) { Wording.same }
            }
        }
    }

    private func splitting(_ visit: Visit) -> HTML {
        CorrectionForms.form(visit, Address(["who", person.name, "split"])) {
            Tag.label {
                Wording.isAnotherIn
                Tag.select(.name("article")) {
                    for article in articles.prefix(Self.articlesShown) {
                        Tag.option(.value(article.id)) { Parts.shortened(Parts.name(article), to: 80) }
                    }
                }
            }
            Tag.label {
                Wording.callThem
                Tag.input(
                    .type(.text), .name("as"), .value("\(person.name) (2)"), .required(), .autocomplete("off"),
                    .maxlength(200))
            }
            Tag.button { Wording.splitPerson }
        }
    }
}
