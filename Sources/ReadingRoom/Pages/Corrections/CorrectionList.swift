import Archive
import Record

/// What people said against findings of one article or story.
struct CorrectionList {
    static let shown = 20

    private let corrections: [Correction]
    private let visit: Visit
    private let text: CodePointText?
    private let last: Int?

    /// - Parameter isFromTheLast: whether the last of them is the last of all that can be undone here.
    init(_ corrections: [Correction], _ visit: Visit, text: CodePointText? = nil, isFromTheLast: Bool = true) {
        (self.corrections, self.visit, self.text) = (corrections, visit, text)
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
        } else if correction.kind == .mergeSpeakers {
            Tag.span { correction.subject }
            if let name = correction.object { Tag.a(.href(.who(name))) { name } }
        } else {
            Tag.a(.href(.article(correction.subject))) { correction.subject }
            if let object = correction.object { Tag.span { object } }
        }
    }

    /// The words that a rejected or edited finding stands on.
    private func words(of correction: Correction) -> String? {
        guard let text, let span = correction.span else { return nil }
        return text.text(in: span)
    }
}
