import Language
import Record

/// Finds every time that a text tells, and which time it is.
///
/// Words are classed by their forms (``TimeWord``), rules over the classes find expressions (``TimeGrammar``) and what they
/// say (``Meaning``); which time that is follows from the day of the article, the tense of the verb, and what was told
/// before (``TimeResolution``). The values are those of TIMEX3 (J. Pustejovsky et al., TimeML, 2003).
///
/// A pure function of the article and its reading, in time linear in the text.
public struct TimeReader: Sendable {
    public init() {}

    /// The time expressions of an article in the order of its text. Of a reading that was not analysed, those that are
    /// certain by their words alone.
    public func read(_ reading: Reading, of article: Article) -> [TimeExpression] {
        let tenses = Tenses(reading)
        let register = tenses.register
        let phrases = Self.phrases(of: reading, register)
        guard !phrases.isEmpty else { return [] }
        var resolution = TimeResolution(narrative: Narrative(article), register: register)
        var found: [(phrase: TimePhrase, value: TimeResolution.Value, last: String?)] = []
        for (number, phrase) in phrases.enumerated() {
            var tense = resolution.register == .fragment ? .unknown : tenses.tense(of: phrase.words)
            if tense == .unknown, !reading.isAnalysed, resolution.register == .report { tense = .past }
            let end = Self.end(of: phrase, before: phrases.dropFirst(number + 1).first, reading)
            guard var value = resolution.value(of: phrase.meaning, tense, endedOn: end) else { continue }
            if let quarter = value.period, quarter.unit == .quarter, tenses.isTold(phrase.words) {
                resolution.narrative.noteTold(quarter)
            }
            var last = value.end ?? Self.last(of: phrase, from: value, &resolution, tense)
            if phrase.isInHours, let end = last {
                (value.text, last) = (Self.hour(value.text), Self.hour(end))
            }
            found.append((phrase, value, last))
        }
        let offsets = SpanMap(reading)
        return found.enumerated().map { number, one in
            let span = offsets.span(one.phrase.words)
            return TimeExpression(
                id: "t\(number + 1)", start: span.start, end: span.end, kind: one.value.kind, value: one.value.text,
                endValue: one.last)
        }
    }

    /// When what is told ended: "Sept. 30" behind "the quarter ended".
    private static func end(of phrase: TimePhrase, before next: TimePhrase?, _ reading: Reading) -> Meaning? {
        guard let next, next.words.lowerBound == phrase.words.upperBound + 1,
            reading.words[phrase.words.upperBound].form == "ended"
        else { return nil }
        return next.meaning
    }

    /// `2025-10-16T15` of `2025-10-16T15:00`
    private static func hour(_ value: String) -> String {
        value.hasSuffix(":00") && value.contains("T") ? String(value.dropLast(3)) : value
    }

    private static func last(
        of phrase: TimePhrase, from first: TimeResolution.Value, _ resolution: inout TimeResolution, _ tense: Tense
    ) -> String? {
        switch phrase.last {
        case nil: nil
        case .open: ".."
        case .time(let meaning): resolution.last(of: meaning, from: first, tense)
        }
    }

    private static func phrases(of reading: Reading, _ register: Tenses.Register) -> [TimePhrase] {
        var grammar = TimeGrammar(TimeWords.all(of: reading), isReport: register == .report)
        var phrases: [TimePhrase] = []
        for words in sentences(of: reading, register) {
            (grammar.start, grammar.at, grammar.end) = (words.lowerBound, words.lowerBound, words.upperBound)
            while grammar.at < grammar.end {
                let start = grammar.at
                if grammar.mayBegin, var phrase = grammar.phrase() {
                    phrase.words = trimmed(phrase.words, reading)
                    phrases.append(phrase)
                } else {
                    grammar.at = start + 1
                }
            }
        }
        Stretches(grammar.words).join(&phrases)
        return phrases
    }

    /// Words without a verb are no sentences: where they were cut is a guess.
    private static func sentences(of reading: Reading, _ register: Tenses.Register) -> [Range<Int>] {
        register == .fragment && reading.words.count <= mostWordsOfFragment
            ? [0..<reading.words.count] : reading.sentences.map(\.words)
    }

    private static let mostWordsOfFragment = 12

    /// Without an article that belongs to a word behind the phrase: "the [third-quarter] loss".
    private static func trimmed(_ phrase: Range<Int>, _ reading: Reading) -> Range<Int> {
        guard phrase.count > 1 else { return phrase }
        let inner = phrase.lowerBound + 1..<phrase.upperBound
        if !reading.isAnalysed {
            let isModifier = phrase.contains { TimeGrammar.hyphens.contains(reading.words[$0].form) }
            return isModifier && reading.words[phrase.lowerBound].form.lowercased() == "the" ? inner : phrase
        }
        guard reading.words[phrase.lowerBound].tag == .determiner, let head = reading.words[phrase.lowerBound].head,
            head >= phrase.upperBound
        else { return phrase }
        return inner
    }
}
