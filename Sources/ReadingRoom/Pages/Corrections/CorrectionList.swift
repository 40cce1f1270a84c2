import Archive
import Record

/// What people said against findings of one article or story.
struct CorrectionList {
    static let shown = 20

    private let corrections: [Correction]
    private let visit: Visit
    /// The texts and titles of articles, as far as they are needed.
    private let texts: [String: CodePointText]
    private let titles: [String: String]
    private let last: Int?

    /// - Parameter isFromTheLast: whether the last of them is the last of all that can be undone here.
    init(
        _ corrections: [Correction], _ visit: Visit, texts: [String: CodePointText] = [:],
        titles: [String: String] = [:],
        isFromTheLast: Bool = true
    ) {
        (self.corrections, self.visit, self.texts, self.titles) = (corrections, visit, texts, titles)
        last = isFromTheLast ? corrections.last?.number : nil
    }

    var section: HTML {
        guard !corrections.isEmpty else { return HTML() }
        return Tag.section(.class("block"), .id("corrections")) {
            Tag.h2 { Wording.corrections }
            list
            if corrections.count > Self.shown { Tag.p { Tag.a(.href(.corrections)) { Wording.allCorrections } } }
        }
    }

    /// The latest first, as many as stand beside other things.
    var list: HTML {
        Tag.ul(.class("plain-list corrections")) {
            for correction in corrections.suffix(Self.shown).reversed() {
                Tag.li(.data(.item)) {
                    Tag.span(.class("tag")) { Wording.correction(correction.kind) }
                    what(correction)
                    if let note = correction.note { Tag.span { Parts.shortened(note, to: 300) } }
                    Parts.time(seconds: correction.made)
                    CorrectionForms.undo(
                        visit, correction: correction.number, isLast: correction.number == last)
                }
            }
        }
    }

    @HTMLBuilder
    private func what(_ correction: Correction) -> HTML {
        if let words = words(of: correction) {
            Tag.span { Wording.quoted(Parts.shortened(words, to: 300)) }
            if let title = titles[correction.subject] { article(correction.subject, title) }
        } else if correction.kind == .mergeSpeakers {
            Tag.span { Parts.shortened(correction.subject, to: 160) }
            if let name = correction.object { Tag.a(.href(.who(name))) { Parts.shortened(name, to: 160) } }
        } else {
            article(correction.subject, titles[correction.subject] ?? correction.subject)
            if let object = correction.object {
                if let title = titles[object] {
                    article(object, title)
                } else {
                    Tag.span { Parts.shortened(object, to: 160) }
                }
            }
        }
    }

    private func article(_ id: String, _ title: String) -> HTML {
        Tag.a(.href(.article(id))) { Parts.shortened(title, to: 160) }
    }

    /// The words that a rejected or edited finding stands on.
    private func words(of correction: Correction) -> String? {
        guard let text = texts[correction.subject], let span = correction.span else { return nil }
        return text.text(in: span)
    }
}
