import Language

/// Gives a quotation of several paragraphs to who speaks in the first: by convention each of them opens with a mark, and only
/// the last closes.
struct RunningQuotations {
    let syntax: Syntax
    let quotations: Quotations

    /// In time linear in the text.
    func extend(_ attributions: inout [Attribution]) {
        let paragraphs = syntax.paragraphs
        var owner = [Int?](repeating: nil, count: syntax.words.count)
        for (index, attribution) in attributions.enumerated() {
            for word in attribution.content.joined() { owner[word] = index }
        }
        for (before, paragraph) in zip(paragraphs, paragraphs.dropFirst()) {
            guard isOpened(paragraph), !isClosed(before) || !isClosed(paragraph),
                let speaker = before.last(where: { quotations[$0] && owner[$0] != nil }).flatMap({ owner[$0] }),
                !paragraph.contains(where: { owner[$0] != nil }), let words = quoted(paragraph)
            else { continue }
            attributions[speaker].content.append(words)
            for word in words { owner[word] = speaker }
        }
    }

    private func isOpened(_ paragraph: Range<Int>) -> Bool {
        paragraph.first.map { ["“", "\"", "``"].contains(syntax.words[$0].form) } ?? false
    }

    /// Whether a paragraph ends outside of quotation marks.
    private func isClosed(_ paragraph: Range<Int>) -> Bool { paragraph.last.map { !quotations[$0] } ?? true }

    /// A paragraph that is quoted as a whole, nil where it is not.
    private func quoted(_ paragraph: Range<Int>) -> Range<Int>? {
        let isWhole = paragraph.allSatisfy { quotations[$0] || syntax.words[$0].tag == .punctuation }
        return isWhole ? paragraph : nil
    }
}
