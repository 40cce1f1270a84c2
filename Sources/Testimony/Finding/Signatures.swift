import Language

/// Finds what is signed: a paragraph with the name of who says it at its end, and a text in the first person under the
/// name of its author.
struct Signatures {
    let syntax: Syntax
    let quotations: Quotations

    /// In time linear in the text.
    func attributions() -> [Attribution] {
        let paragraphs = syntax.paragraphs
        return [byline(paragraphs)].compactMap(\.self) + paragraphs.compactMap(signed)
    }

    // MARK: A text by its author

    /// The paragraph with the author's name is one of the first.
    private static let firstParagraphs = 4

    /// "By Anna Berg", over a text that says "I" or "we". Who reports of others says only that.
    private func byline(_ paragraphs: [Range<Int>]) -> Attribution? {
        guard
            let line = paragraphs.prefix(Self.firstParagraphs).first(where: { paragraph in
                guard let first = paragraph.first, syntax.form(first) == "by", paragraph.count > 1 else { return false }
                return isName(first + 1..<paragraph.upperBound) || syntax.form(paragraph.upperBound - 1) == "anonymous"
            })
        else { return nil }
        let content = line.upperBound..<syntax.words.count
        let isPersonal = content.contains { Self.writer.contains(syntax.form($0)) && !quotations[$0] }
        guard isPersonal else { return nil }
        return Attribution(
            cue: [], source: [line.lowerBound + 1..<line.upperBound], content: [content], confidence: Self.confidence)
    }

    private static let writer: Set = ["i", "me", "my", "we", "us", "our"]

    // MARK: A paragraph by who signs it

    /// "“The port is ours.” – Anna Berg, mayor": behind a quotation, or as a sentence without a verb and without an end.
    private func signed(_ paragraph: Range<Int>) -> Attribution? {
        guard let last = paragraph.last, syntax.form(last) != ".", !quotations[last] else { return nil }
        let ends = paragraph.suffix(Self.longestSignature)
        let quotation =
            Self.opening.contains(syntax.words[paragraph.lowerBound].form)
            ? ends.last { Self.closing.contains(syntax.words[$0].form) }.map { $0 + 1 } : nil
        let sentence = syntax.sentence(of: last).words.lowerBound
        guard let start = quotation ?? (sentence > paragraph.lowerBound ? sentence : nil) else { return nil }
        let dashes = (start..<paragraph.upperBound).prefix { Self.dashes.contains(syntax.words[$0].form) }
        let signature = start + dashes.count..<paragraph.upperBound
        let content = paragraph.lowerBound..<start
        guard isName(signature, of: quotation == nil ? [.person] : [.person, .organization]),
            content.count >= Self.shortest
        else { return nil }
        return Attribution(cue: [], source: [signature], content: [content], confidence: Self.confidence)
    }

    private static let opening: Set = ["“", "\"", "``", "«", "„"]
    private static let closing: Set = ["”", "\"", "''", "»", "“"]
    private static let dashes: Set = ["–", "—", "-", "--", "―"]
    private static let longestSignature = 14
    private static let shortest = 4
    private static let confidence = 0.6

    /// Whether a phrase is a name, with what its bearer is or with a date behind it.
    private func isName(_ phrase: Range<Int>, of kinds: Set<NameKind> = [.person]) -> Bool {
        let names = syntax.reading.names
        let next = names.partitioningIndex { $0.words.lowerBound >= phrase.lowerBound }
        return !phrase.isEmpty && phrase.count <= Self.longestSignature && next < names.count
            && names[next].words.lowerBound == phrase.lowerBound && kinds.contains(names[next].kind)
            && !phrase.contains { [.verb, .auxiliary].contains(syntax.words[$0].tag) }
    }
}
