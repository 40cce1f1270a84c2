import Archive
import Record

import struct Record.Statement

/// What narrows a search: fields, and the publishers of what was found.
struct SearchFacets {
    private let question: SearchQuestion
    private let publishers: [(publisher: String, articles: Int)]

    init(_ question: SearchQuestion, publishers: [(publisher: String, articles: Int)]) {
        (self.question, self.publishers) = (question, publishers)
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
            outlets,
        ])
    }

    private func field(_ name: String, _ type: InputType, _ key: String, _ value: String?) -> HTML {
        Tag.label {
            name
            Tag.input(.type(type), .name(key), .value(value ?? ""), .autocomplete("off"))
        }
    }

    private var outlets: HTML {
        guard publishers.count > 1 else { return HTML() }
        return Tag.section(.class("block")) {
            Tag.h2 { Wording.outlets }
            Tag.ul(.class("plain-list counted")) {
                for (publisher, count) in publishers {
                    Tag.li {
                        Tag.a(.href(narrowed(to: publisher))) { publisher }
                        Tag.span { "\(count)" }
                    }
                }
            }
        }
    }

    private func narrowed(to publisher: String) -> Address {
        var question = question
        question.publisher = publisher
        return question.address()
    }
}
