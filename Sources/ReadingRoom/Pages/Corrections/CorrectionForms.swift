import Record

import struct Record.Statement

/// Forms by which people say what the machine got wrong; nothing where nothing can be changed.
struct CorrectionForms {
    private let visit: Visit
    private let article: String

    init(_ visit: Visit, article: String) { (self.visit, self.article) = (visit, article) }

    /// Whether a statement is to be edited.
    func isEditing(_ statement: Statement) -> Bool { visit.canCorrect && visit.query["edit"] == statement.id }

    /// Wrong, and edit: the button belongs to the one form of the page, and the form to edit by is made for who asks.
    func forms(for statement: Statement, speaker: String) -> HTML {
        guard visit.canCorrect else { return HTML() }
        return Tag.div(.class("correct")) {
            Tag.button(
                .form("reject"), .name("finding"), .value(statement.id), .data(.key, "x"), .title(Wording.wrongMeaning)
            ) { Wording.wrong }
            if isEditing(statement) {
                editing(statement, speaker: speaker)
            } else {
                Tag.a(.href(.editing(statement.id, inArticle: article)), .data(.key, "e")) { Wording.edit }
            }
        }
    }

    /// The form that buttons of statements belong to.
    ///
    /// - Parameter row: the first row of the text that is shown, to come back to.
    func rejection(from row: Int) -> HTML {
        guard visit.canCorrect else { return HTML() }
        let address = Address(["a", article, "reject"], query: [("from", row > 0 ? "\(row)" : "")])
        return Self.form(visit, address, id: "reject") {}
    }

    private func editing(_ statement: Statement, speaker: String) -> HTML {
        Self.form(visit, Address(["a", article, "edit"])) {
            Tag.input(.type(.hidden), .name("finding"), .value(statement.id))
            Tag.label {
                Wording.speaker
                Tag.input(
                    .type(.text), .name("source"), .value(speaker), .maxlength(200), .autocomplete("off"), .autofocus())
            }
            Tag.label {
                Wording.actName
                Tag.select(.name("act")) {
                    for act in Statement.Act.allCases {
                        Tag.option(.value(act.rawValue), .selected(act == statement.act)) { Wording.act(act) }
                    }
                }
            }
            Tag.button { Wording.keep }
        }
    }

    /// A form that changes something: it brings along what no page from elsewhere knows.
    static func form(
        _ visit: Visit, _ address: Address, id: String? = nil, @HTMLBuilder _ fields: () -> HTML
    ) -> HTML {
        Tag.form(.method(.post), .action(address), .id(id)) {
            Tag.input(.type(.hidden), .name("token"), .value(visit.formToken ?? ""))
            fields()
        }
    }

    /// The button that takes a correction back.
    static func undo(_ visit: Visit, correction: Int, isLast: Bool) -> HTML {
        guard visit.canCorrect else { return HTML() }
        return form(visit, Address(["corrections", "\(correction)", "undo"])) {
            Tag.input(.type(.hidden), .name("back"), .value(visit.address.text))
            Tag.button(.class("plain"), .data(.key, isLast ? "u" : nil)) { Wording.undo }
        }
    }
}
