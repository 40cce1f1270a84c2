import Archive
import Record

/// The forms by which pages are added: by address, by file, by pasting.
struct AddingForms {
    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// By address alone.
    var short: HTML {
        Tag.section(.class("block")) {
            Tag.h2 { Wording.addPages }
            address
            Tag.p { Tag.a(.href(.adding)) { Wording.addFiles } }
        }
    }

    var full: HTML {
        Tag.div(.class("adding"), .data(.drop, visit.formToken)) {
            Tag.section(.class("block")) {
                Tag.h2 { Wording.byAddress }
                address
            }
            Tag.section(.class("block needs-script"), .hidden()) {
                Tag.h2 { Wording.byFile }
                Tag.label(.class("drop")) {
                    Wording.dropHere
                    Tag.input(.type(.file), .multiple(), .id("files"))
                }
            }
            Tag.section(.class("block")) {
                Tag.h2 { Wording.byPasting }
                CorrectionForms.form(visit, .adding) {
                    Tag.label {
                        Wording.pasteHere
                        Tag.textarea(.name("text"), .rows(8), .required()) {}
                    }
                    Tag.label {
                        Wording.itsAddress
                        Tag.input(.type(.url), .name("address"), .placeholder("https://"))
                    }
                    Tag.button { Wording.add }
                }
            }
            Tag.p(.live(), .id("adding-status")) {}
        }
    }

    private var address: HTML {
        CorrectionForms.form(visit, .adding) {
            Tag.label {
                Wording.addressLabel
                Tag.input(.type(.url), .name("url"), .required(), .placeholder("https://"))
            }
            Tag.button { Wording.add }
        }
    }
}

struct AddingPage: Answer {
    var title: String { Wording.addPages }
    func write(to json: inout JSONWriter) { json.object { _ in } }
    func main(_ visit: Visit) -> HTML { HTML([Tag.h1 { title }, AddingForms(visit).full]) }
}

/// How far a submission is.
struct JobPage: Answer {
    /// The latest of its pages that are shown.
    private static let shown = 60

    private let job: AddingDesk.Job

    init(_ job: AddingDesk.Job) { self.job = job }

    var title: String { job.isDone ? Wording.added(job.pages.count) : Wording.adding }
    var isWaiting: Bool { !job.isDone }

    private enum Keys: String, CodingKey { case name, done, pages, input, article, outcome, failure }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.name, job.name)
            $0.field(Keys.done, job.isDone)
            $0.field(Keys.pages, job.pages.map(Page.init))
        }
    }

    private struct Page: JSONWritable {
        let page: AddedPage

        func write(to json: inout JSONWriter) {
            json.object {
                $0.field(Keys.input, page.input)
                switch page.outcome {
                case .kept(let article, let outcome):
                    $0.field(Keys.article, article)
                    $0.field(Keys.outcome, outcome.rawValue)
                case .failed(let failure): $0.field(Keys.failure, failure)
                }
            }
        }
    }

    func main(_ visit: Visit) -> HTML {
        HTML([
            Tag.h1 { title },
            Tag.p(.class("lead")) { Parts.shortened(job.name, to: 300) },
            job.isDone
                ? HTML()
                : Tag.p(.role("status")) {
                    Tag.progress(.label(Wording.adding)) {}
                    Wording.pagesSoFar(job.pages.count)
                },
            Tag.ul(.class("plain-list")) {
                for page in job.pages.suffix(Self.shown).reversed() { row(page) }
                if job.pages.count > Self.shown { Tag.li { Wording.more(job.pages.count - Self.shown) } }
            },
            job.isDone && job.pages.isEmpty
                ? Parts.empty(Wording.nothingAdded) { Tag.p { Wording.nothingAddedAdvice } } : HTML(),
            Tag.p { Tag.a(.href(.desk)) { Wording.backToDesk } },
        ])
    }

    private func row(_ page: AddedPage) -> HTML {
        Tag.li(.data(.item)) {
            switch page.outcome {
            case .kept(let article, let outcome):
                Tag.span(.class("tag")) { Wording.outcome(outcome) }
                Tag.a(.href(.article(article)), .data(.key, "o")) { Parts.shortened(page.input, to: 300) }
            case .failed(let failure):
                Tag.span(.class("tag")) { Wording.notAdded }
                Parts.shortened("\(page.input): \(failure.message)", to: 600)
            }
        }
    }
}
