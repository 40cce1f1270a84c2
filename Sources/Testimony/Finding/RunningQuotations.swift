import Language

/// Gives a quotation of several paragraphs to who speaks in the first: by convention each of them opens with a mark, and only
/// the last closes.
struct RunningQuotations {
    let syntax: Syntax
    let quotations: Quotations
    /// A transcript says by itself who goes on speaking.
    let transcript: Transcript

    /// In time linear in the text.
    func extend(_ attributions: inout [Attribution]) {
        guard transcript.turns.isEmpty else { return }
        let paragraphs = syntax.paragraphs
        var owner = [Int?](repeating: nil, count: syntax.words.count)
        for (index, attribution) in attributions.enumerated() {
            for word in attribution.content.joined() { owner[word] = index }
        }
        for (before, paragraph) in zip(paragraphs, paragraphs.dropFirst()) {
            guard isOpened(paragraph), !isClosed(before) || !isClosed(paragraph),
                let speaker = speaker(in: before, owner),
                !paragraph.contains(where: { owner[$0] != nil }), let words = quoted(paragraph)
            else { continue }
            attributions[speaker].content.append(words)
            for word in words { owner[word] = speaker }
        }
    }

    /// Who says what a paragraph ends with, where that goes on, else what it begins with; not who is quoted within.
    private func speaker(in paragraph: Range<Int>, _ owner: [Int?]) -> Int? {
        let words = paragraph.filter { syntax.words[$0].tag != .punctuation }
        if !isClosed(paragraph) { return words.last.flatMap { owner[$0] } }
        return isOpened(paragraph) ? words.first.flatMap { owner[$0] } : nil
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
