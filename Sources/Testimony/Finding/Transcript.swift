import Language

/// What is told as a transcript: paragraphs that begin with who speaks in them, and a colon.
///
/// "REED: The port stays ours." One such paragraph may be a headline or a list; several are a transcript where they are
/// sentences and somebody speaks twice. The paragraphs behind one are of the same speaker where nearly nothing else stands
/// between the first and the last of them. In an interview "Q:" is the paper, and "A:" whom it names most before it asks.
struct Transcript {
    struct Turn {
        /// What stands before the colon.
        let label: Range<Int>
        /// Who that is, wherever they are named; nobody where the paper itself asks.
        var speaker: [Range<Int>]
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
        nameThoseAsked()
        guard let first = found.first?.0, let last = found.last?.0, found.count * 2 > last - first else { return }
        for (turn, (start, end)) in zip(found.map(\.0), found.dropFirst().map(\.0)).enumerated() {
            turns[turn].words += paragraphs[start + 1..<end].filter { !isStageDirection($0) }
        }
    }

    var attributions: [Attribution] {
        turns.map { turn in
            Attribution(
                cue: [turn.colon..<turn.colon + 1], source: turn.speaker, content: turn.words,
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
        let label = start..<note
        guard isCapitals(label) || isSpeakersName(label) || isLetter(label, of: Self.letters) else { return nil }
        return Turn(label: label, speaker: [label], colon: colon, words: [colon + 1..<paragraph.upperBound])
    }

    /// Attributions that do not take who speaks for a part of what is said.
    func withoutLabels(_ attributions: [Attribution]) -> [Attribution] {
        guard !turns.isEmpty else { return attributions }
        let labels = turns.map { $0.label.lowerBound..<$0.colon + 1 }
        func outside(_ ranges: [Range<Int>]) -> [Range<Int>] {
            ranges.flatMap { range in
                var (rest, start) = ([Range<Int>](), range.lowerBound)
                let next = labels.partitioningIndex { $0.upperBound > range.lowerBound }
                for label in labels[next...].prefix(while: { $0.lowerBound < range.upperBound }) {
                    if start < label.lowerBound { rest.append(start..<label.lowerBound) }
                    start = label.upperBound
                }
                return start < range.upperBound ? rest + [start..<range.upperBound] : rest
            }
        }
        return attributions.compactMap { attribution in
            var attribution = attribution
            attribution.content = outside(attribution.content)
            return attribution.content.isEmpty ? nil : attribution
        }
    }

    /// Puts names for the letters of an interview.
    private mutating func nameThoseAsked() {
        guard let first = turns.first(where: { isLetter($0.label, of: Self.letters) }) else { return }
        let names = syntax.reading.names.prefix { $0.words.upperBound <= first.label.lowerBound }.filter {
            $0.kind == .person
        }
        let counts = Dictionary(names.map { (syntax.form($0.words.upperBound - 1), 1) }, uniquingKeysWith: +)
        let most = counts.values.max()
        let asked = names.first { counts[syntax.form($0.words.upperBound - 1)] == most }
        for index in turns.indices where isLetter(turns[index].label, of: Self.letters) {
            let isQuestion = isLetter(turns[index].label, of: Self.letters.prefix(1))
            turns[index].speaker = isQuestion ? [] : asked.map { [$0.words] } ?? turns[index].speaker
        }
    }

    /// Question and answer.
    private static let letters = ["Q", "A"]

    private func isLetter(_ words: Range<Int>, of letters: some Collection<String>) -> Bool {
        words.count == 1 && letters.contains(syntax.words[words.lowerBound].form)
    }

    private func isCapitals(_ words: Range<Int>) -> Bool {
        let letters = words.flatMap { syntax.words[$0].form.filter(\.isLetter) }
        return letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }

    /// A name of a person, with or without an office before it, or of a paper that asks.
    private func isSpeakersName(_ words: Range<Int>) -> Bool {
        let names = syntax.reading.names
        let next = names.partitioningIndex { $0.words.upperBound >= words.upperBound }
        guard !words.isEmpty, next < names.count, names[next].words.upperBound == words.upperBound else { return false }
        let (name, start) = (names[next], words.lowerBound)
        return name.kind == .person && name.words.lowerBound >= start
            || name.kind == .organization && name.words.lowerBound == start
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
        let speakers = Set(turns.map { $0.label.map(syntax.form) })
        return sentences * 2 > turns.count && speakers.count < turns.count
    }
}

extension Syntax {
    /// Whether a cue is the colon of a turn.
    func isColon(_ cue: [Range<Int>]) -> Bool { cue.first?.first.map { words[$0].form == ":" } ?? false }
}
