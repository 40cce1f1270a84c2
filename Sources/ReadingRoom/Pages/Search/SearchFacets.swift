import Archive
import Record

import struct Record.Statement

/// What narrows a search: fields, and who published and who says what was found.
struct SearchFacets {
    private let question: SearchQuestion
    private let publishers: [(name: String, count: Int)]
    private let speakers: [(name: String, count: Int)]

    /// - Parameters:
    ///   - publishers: Who published what was found, with the number of articles or statements.
    ///   - speakers: Who says most in it.
    init(
        _ question: SearchQuestion, publishers: [(name: String, count: Int)] = [],
        speakers: [(name: String, count: Int)] = []
    ) {
        (self.question, self.publishers, self.speakers) = (question, publishers, speakers)
    }

    var html: HTML {
        HTML([
            Tag.form(.class("facets"), .method(.get), .action(Address(["search"]))) {
                Tag.h2 { Wording.narrow }
                field(Wording.words, .search, "q", question.words)
                field(Wording.speaker, .text, "speaker", question.speaker)
                field(Wording.outlet, .text, "publisher", question.publisher)
                field(Wording.fromDay, .date, "from", question.from)
                field(Wording.untilDay, .date, "until", question.until)
                Tag.label {
                    Wording.actName
                    Tag.select(.name("act")) {
                        Tag.option(.value("")) { Wording.any }
                        for act in Statement.Act.allCases {
                            Tag.option(.value(act.rawValue), .selected(act == question.act)) { Wording.act(act) }
                        }
                    }
                }
                Tag.label {
                    Wording.statusName
                    Tag.select(.name("status")) {
                        Tag.option(.value("")) { Wording.any }
                        for status in Event.Status.allCases {
                            Tag.option(.value(status.rawValue), .selected(status == question.status)) {
                                Wording.status(status)
                            }
                        }
                    }
                }
                field(Wording.atLeastIndependent, .number, "independent", "\(question.independent)")
                Tag.button { Wording.search }
            },
            list(Wording.speakers, speakers) { $0.speaker = $1 },
            list(Wording.outlets, publishers) { $0.publisher = $1 },
        ])
    }

    private func field(_ name: String, _ type: InputType, _ key: String, _ value: String?) -> HTML {
        Tag.label {
            name
            Tag.input(.type(type), .name(key), .value(value ?? ""), .autocomplete("off"))
        }
    }

    private func list(
        _ title: String, _ names: [(name: String, count: Int)], narrow: (inout SearchQuestion, String) -> Void
    ) -> HTML {
        guard names.count > 1 else { return HTML() }
        return Tag.section(.class("block")) {
            Tag.h2 { title }
            Tag.ul(.class("plain-list counted")) {
                for (name, count) in names {
                    Tag.li {
                        Tag.a(.href(narrowed { narrow(&$0, name) })) { Parts.shortened(name, to: 80) }
                        Tag.span { "\(count)" }
                    }
                }
            }
        }
    }

    private func narrowed(_ narrow: (inout SearchQuestion) -> Void) -> Address {
        var question = question
        narrow(&question)
        return question.address()
    }
}
