import Record

import struct Record.Statement

/// Forms by which people say what the machine got wrong; nothing where nothing can be changed.
struct CorrectionForms {
    private let visit: Visit
    private let article: String

    init(_ visit: Visit, article: String) { (self.visit, self.article) = (visit, article) }

    /// Wrong, and edit.
    func forms(for statement: Statement, speaker: String) -> HTML {
        guard visit.canCorrect else { return HTML() }
        return Tag.div(.class("correct")) {
            Self.form(visit, Address(["a", article, "reject"]), finding: statement.id) {
                Tag.button(.data(.key, "x"), .title(Wording.wrongMeaning)) { Wording.wrong }
            }
            Tag.details {
                Tag.summary(.data(.key, "e")) { Wording.edit }
                Self.form(visit, Address(["a", article, "edit"]), finding: statement.id) {
                    Tag.label {
                        Wording.speaker
                        Tag.input(.type(.text), .name("source"), .value(speaker), .maxlength(200), .autocomplete("off"))
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
        }
    }

    /// A form that changes something: it brings along what no page from elsewhere knows.
    static func form(
        _ visit: Visit, _ address: Address, finding: String? = nil, @HTMLBuilder _ fields: () -> HTML
    ) -> HTML {
        Tag.form(.method(.post), .action(address)) {
            Tag.input(.type(.hidden), .name("token"), .value(visit.formToken ?? ""))
            if let finding { Tag.input(.type(.hidden), .name("finding"), .value(finding)) }
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
