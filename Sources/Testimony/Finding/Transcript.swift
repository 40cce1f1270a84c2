import Language

/// What is told as a transcript: paragraphs that begin with who speaks in them, and a colon.
///
/// "REED: The port stays ours." One such paragraph may be a headline or a list; several are a transcript where they are
/// sentences and somebody speaks twice. The paragraphs behind one are of the same speaker where nearly nothing else stands
/// between the first and the last of them.
struct Transcript {
    struct Turn {
        let speaker: Range<Int>
        let colon: Int
        var words: [Range<Int>]
    }

    private(set) var turns: [Turn] = []

    private static let fewestTurns = 3
    private static let (longestSpeaker, mostMarks) = (8, 2)
    private static let confidence = 0.8

    private let syntax: Syntax

    /// In time linear in the text.
    init(_ syntax: Syntax) {
        self.syntax = syntax
        let paragraphs = syntax.paragraphs
        let found = paragraphs.enumerated().compactMap { index, words in turn(words).map { (index, $0) } }
        guard Self.isTranscript(found.map(\.1), syntax) else { return }
        turns = found.map(\.1)
        guard let first = found.first?.0, let last = found.last?.0, found.count * 2 > last - first else { return }
        for (turn, (start, end)) in zip(found.map(\.0), found.dropFirst().map(\.0)).enumerated() {
            turns[turn].words += paragraphs[start + 1..<end].filter { !isStageDirection($0) }
        }
    }

    var attributions: [Attribution] {
        turns.map { turn in
            Attribution(
                cue: [turn.colon..<turn.colon + 1], source: [turn.speaker], content: turn.words,
                confidence: Self.confidence)
        }
    }

    /// What a paragraph says, and who says it; nil where it does not begin with a speaker.
    private func turn(_ paragraph: Range<Int>) -> Turn? {
        let marks = paragraph.prefix(Self.mostMarks).prefix { syntax.words[$0].tag == .punctuation }
        let start = paragraph.lowerBound + marks.count
        guard
            let colon = (start..<paragraph.upperBound).prefix(Self.longestSpeaker)
                .first(where: { syntax.words[$0].form == ":" }),
            colon + 1 < paragraph.upperBound
        else { return nil }
        // "REED (by telephone):"
        let note = (start..<colon).first { syntax.words[$0].form == "(" } ?? colon
        let speaker = start..<note
        guard isCapitals(speaker) || isPerson(speaker) else { return nil }
        return Turn(speaker: speaker, colon: colon, words: [colon + 1..<paragraph.upperBound])
    }

    private func isCapitals(_ words: Range<Int>) -> Bool {
        let letters = words.flatMap { syntax.words[$0].form.filter(\.isLetter) }
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }

    /// A name of a person, with or without an office before it.
    private func isPerson(_ words: Range<Int>) -> Bool {
        let names = syntax.reading.names
        let next = names.partitioningIndex { $0.words.upperBound >= words.upperBound }
        return !words.isEmpty && next < names.count && names[next].kind == .person
            && names[next].words.upperBound == words.upperBound && names[next].words.lowerBound >= words.lowerBound
    }

    private func isStageDirection(_ paragraph: Range<Int>) -> Bool {
        let words = paragraph.filter { !["\"", "“", "”", "."].contains(syntax.words[$0].form) }
        guard let first = words.first, let last = words.last else { return true }
        return ["(", "["].contains(syntax.words[first].form) && [")", "]"].contains(syntax.words[last].form)
    }

    private static func isTranscript(_ turns: [Turn], _ syntax: Syntax) -> Bool {
        guard turns.count >= fewestTurns else { return false }
        let sentences = turns.count { turn in
            turn.words.joined().contains { [.verb, .auxiliary].contains(syntax.words[$0].tag) }
        }
        let speakers = Set(turns.map { $0.speaker.map(syntax.form) })
        return sentences * 2 > turns.count && speakers.count < turns.count
    }
}
