/// Reads English with a model: borders of sentences, tags, trees and names of a text that is cut into words.
///
/// Time and memory are linear in the text: it goes through the encoder window by window, and no tree is larger than a
/// window.
struct Analyser {
    private let language: LanguageModel
    private let layers: Set<LanguageReader.Layer>
    private let text: TokenizedText
    private let borders: [SentenceBorder]
    private let windows: WindowReader
    private let encoder: Encoder
    private var reading: Reading
    /// The first word of each sentence found so far.
    private var starts: [Int] = []
    /// The root of the sentence that is being read.
    private var root: Int?
    private var consistency: NameConsistency
    private var coreference: CoreferenceResolver
    /// nil where nobody asks who says what.
    private var attribution: AttributionFinder?

    /// The reading of a text.
    ///
    /// - Parameter pause: called before each window.
    static func read<Stop: Error>(
        _ text: TokenizedText, with language: LanguageModel, _ layers: Set<LanguageReader.Layer>,
        pause: () throws(Stop) -> Void
    ) throws(Stop) -> Reading {
        var analyser = Analyser(text, language, layers)
        try analyser.run(pause)
        return analyser.reading
    }

    private init(_ text: TokenizedText, _ language: LanguageModel, _ layers: Set<LanguageReader.Layer>) {
        (self.language, self.layers) = (language, layers)
        self.text = text
        borders = SentenceBorders.find(in: text)
        windows = WindowReader(text, borders: borders, model: language.model)
        encoder = Encoder(language.model)
        consistency = NameConsistency(labels: language.model.groups[language.labels.name].labels)
        coreference = CoreferenceResolver(language.model)
        attribution =
            layers.contains(.attributions) ? AttributionFinder(language.model, group: language.labels.cue) : nil
        reading = Reading(text: text.text)
        reading.tokens = text.tokens
        reading.words = text.words
        reading.isAnalysed = true
    }

    private mutating func run<Stop: Error>(_ pause: () throws(Stop) -> Void) throws(Stop) {
        var start = 0
        var goesOn = false
        while start < text.words.count {
            try pause()
            let window = windows.window(from: start)
            let scores = WindowScores(
                of: encoder.vectors(of: [window.pieces]), first: start, by: language.model, layers)
            var begins = window.words.filter { beginsSentence($0, scores) }
            if !goesOn, begins.first != start { begins.insert(start, at: 0) }
            // The last sentence of an open window is read again with what follows, unless it fills most of the window.
            let isReadAgain = window.isOpen && (begins.last ?? start) - start > window.words.count / 4
            let end = isReadAgain ? begins.removeLast() : window.words.upperBound
            analyse(start..<(begins.first ?? end), scores)
            for (begin, next) in zip(begins, begins.dropFirst() + [end]) {
                starts.append(begin)
                root = nil
                analyse(begin..<next, scores)
            }
            goesOn = window.isOpen && !isReadAgain
            start = end
        }
        for index in reading.names.indices {
            if let kind = consistency.kind(of: form(of: reading.names[index])) { reading.names[index].kind = kind }
        }
        let repeated = RepeatedNames(of: reading.names, words: reading.words)
        reading.names = repeated.completed(reading.names, starts: starts)
        reading.names = Surnames(of: reading.names, words: reading.words).completed(reading.names)
        reading.names = Storms(of: reading.names, words: reading.words).told(reading.names)
        reading.sentences = SentenceSplitter.sentences(of: text, starting: starts)
        reading.mentions = coreference.mentions()
        reading.attributions = attribution?.finish() ?? []
    }

    /// Whether a sentence begins with a word, by the rules or, where they cannot tell, by the model.
    private func beginsSentence(_ word: Int, _ scores: WindowScores) -> Bool {
        guard let token = windows.tokenStarting(at: word) else { return false }
        switch borders[token] {
        case .certain: return true
        case .none: return false
        // What stands before its first word, a window does not show.
        case .perhaps(let guess):
            return word == scores.first ? guess : language.labels.beginsSentence(word - scores.first, scores.words)
        }
    }

    /// Tags, tree, names and mentions of a sentence, or of the part of one that a window holds.
    private mutating func analyse(_ words: Range<Int>, _ scores: WindowScores) {
        guard !words.isEmpty else { return }
        let rows = words.lowerBound - scores.first..<words.upperBound - scores.first
        tag(words, rows, scores.words)
        hang(words, rows, scores.words)
        Lemmatizer.setLemmas(of: words, in: &reading.words)
        let firstName = reading.names.count
        addNames(in: words, scores.words.labels(ofGroup: language.labels.name, for: rows))
        let sentence = MentionSentence(
            number: starts.count, words: words, names: reading.names[firstName...],
            quotations: Array(windows.quotations[words]))
        coreference.add(sentence, words: reading.words, scores.coreference, row: rows.lowerBound)
        if let events = scores.events {
            // Marks tell of nothing, whatever the model makes of a text that is all marks.
            reading.predicates += EventFinder(labels: language.model.events.labels, scores: events).predicates(
                in: words, rows: rows
            ).filter { reading.words[$0.word].tag != .punctuation }
        }
        if let attribution = scores.attribution {
            self.attribution?.add(
                rows: rows, startsParagraph: words.map(windows.startsParagraph), scores.words, attribution)
        }
    }

    private mutating func tag(_ words: Range<Int>, _ rows: Range<Int>, _ scores: WordScores) {
        for (word, row) in zip(words, rows) { language.labels.tag(&reading.words[word], row, scores) }
    }

    private mutating func addNames(in words: Range<Int>, _ scores: [Float]) {
        let labels = scores.count / words.count
        let names = language.names.names(in: words, scores: scores)
        for name in NameBorders(words: reading.words).mended(names, in: words) {
            let first = (name.words.lowerBound - words.lowerBound) * labels
            consistency.add(form(of: name), scores: scores[first..<first + name.words.count * labels])
            reading.names.append(name)
        }
    }

    private func form(of name: Name) -> String {
        reading.words[name.words].map { $0.form.lowercased() }.joined(separator: " ")
    }

    /// Sets heads and relations. A part that goes on with a sentence hangs on the root of its beginning.
    private mutating func hang(_ words: Range<Int>, _ rows: Range<Int>, _ scores: WordScores) {
        let heads = TreeDecoding.heads(scores.arcs(in: rows))
        let arcs = zip(rows, heads).map { row, head in
            WordScores.Arc(word: row, head: head.map { $0 + rows.lowerBound })
        }
        let relations = language.labels.relations(scores.relations(of: arcs), heads: heads)
        for (index, word) in words.enumerated() {
            reading.words[word].head = heads[index].map { $0 + words.lowerBound } ?? root
            reading.words[word].relation = heads[index] == nil && root != nil ? "parataxis" : relations[index]
        }
        root = root ?? heads.firstIndex { $0 == nil }.map { $0 + words.lowerBound }
    }
}

/// What the heads say of the words of a window.
private struct WindowScores {
    /// The word of the first row.
    let first: Int
    let words: WordScores
    let coreference: CoreferenceScores
    /// nil where nobody asks who says what.
    let attribution: AttributionScores?
    /// nil where nobody asks what happens.
    let events: EventScores?

    init(of vectors: WordVectors, first: Int, by model: Model, _ layers: Set<LanguageReader.Layer>) {
        self.first = first
        let rows = QuantizedRows(vectors, model.kernels)
        words = WordScores(of: rows, by: model)
        coreference = CoreferenceScores(of: rows, by: model.coreference)
        attribution = layers.contains(.attributions) ? AttributionScores(of: rows, by: model.attribution) : nil
        events = layers.contains(.predicates) ? EventScores(of: rows, by: model.events) : nil
    }
}
