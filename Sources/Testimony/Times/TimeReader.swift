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
        let phrases = Self.phrases(of: reading, isReport: register == .report)
        guard !phrases.isEmpty else { return [] }
        var resolution = TimeResolution(narrative: Narrative(article), register: register)
        var found: [(phrase: TimePhrase, value: TimeResolution.Value, last: String?)] = []
        for phrase in phrases {
            var tense = resolution.register == .fragment ? .unknown : tenses.tense(of: phrase.words)
            if tense == .unknown, !reading.isAnalysed, resolution.register == .report { tense = .past }
            guard let value = resolution.value(of: phrase.meaning, tense) else { continue }
            found.append((phrase, value, value.end ?? Self.last(of: phrase, from: value, &resolution, tense)))
        }
        let offsets = SpanMap(reading)
        return found.enumerated().map { number, one in
            let span = offsets.span(one.phrase.words)
            return TimeExpression(
                id: "t\(number + 1)", start: span.start, end: span.end, kind: one.value.kind, value: one.value.text,
                endValue: one.last)
        }
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

    private static func phrases(of reading: Reading, isReport: Bool) -> [TimePhrase] {
        var grammar = TimeGrammar(TimeWords.all(of: reading), isReport: isReport)
        var phrases: [TimePhrase] = []
        for sentence in reading.sentences {
            (grammar.start, grammar.at) = (sentence.words.lowerBound, sentence.words.lowerBound)
            grammar.end = sentence.words.upperBound
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
