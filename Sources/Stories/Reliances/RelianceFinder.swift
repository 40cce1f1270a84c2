import Record

/// Finds where an article says on whose report it rests: a name with words around it that say so.
///
/// A name alone is nothing: it may be a photographer's credit, or an outlet that does something itself. Linear.
struct RelianceFinder {
    private let words: [Word]
    private let text: [Unicode.Scalar]
    private let publisher: PublisherName?
    private var cues: [RelianceCue] = []

    static func cues(in article: Article, words: [Word]) -> [RelianceCue] {
        var finder = RelianceFinder(article, words)
        var sentences = Sentences(words: words)
        while let sentence = sentences.next() { finder.read(sentence) }
        return finder.cues
    }

    private init(_ article: Article, _ words: [Word]) {
        self.words = words
        text = Array(article.text.unicodeScalars)
        publisher = article.publisher.map(PublisherName.init)
    }

    private mutating func read(_ sentence: Sentences.Sentence) {
        var index = sentence.words.lowerBound
        let slice = words[sentence.words]
        while index < sentence.words.upperBound {
            guard let name = name(at: index, slice) else {
                index += 1
                continue
            }
            if let (how, confidence) = way(of: name, in: sentence) { append(name, how, confidence, sentence) }
            index = name.words.upperBound
        }
    }

    /// A name that may be an outlet's.
    struct Name {
        var words: Range<Int>
        var outlet: String
        var isKnown: Bool
        var isAgency: Bool
        var isAmbiguous: Bool
    }

    private func name(at index: Int, _ slice: ArraySlice<Word>) -> Name? {
        if ReportingWords.locality.contains(words[index].form), index + 1 < slice.endIndex,
            ReportingWords.media.contains(words[index + 1].form)
        {
            return Name(
                words: index..<index + 2, outlet: string(index..<index + 2).lowercased(), isKnown: true,
                isAgency: false,
                isAmbiguous: false)
        }
        guard words[index].isCapitalized else {
            guard let entry = OutletTable.shared.entry(at: index, of: slice), entry.name == "DPA" else { return nil }
            return Name(words: index..<index + 1, outlet: "dpa", isKnown: true, isAgency: true, isAmbiguous: false)
        }
        if let entry = OutletTable.shared.entry(at: index, of: slice) {
            return Name(
                words: index..<index + entry.forms.count, outlet: entry.name, isKnown: true, isAgency: entry.isAgency,
                isAmbiguous: entry.isAmbiguous)
        }
        guard !ReportingWords.the.contains(words[index].form) else { return nil }
        var end = index + 1
        while end < slice.endIndex, end < index + 5, words[end].isCapitalized, words[end].before.isEmpty,
            !words[end - 1].isPossessive, OutletTable.shared.entry(at: end, of: slice) == nil
        {
            end += 1
        }
        let outlet = string(index..<end)
        let isKnown = end > index + 1 && OutletNames.isOutlet(outlet)
        return Name(words: index..<end, outlet: outlet, isKnown: isKnown, isAgency: false, isAmbiguous: false)
    }

    private mutating func append(
        _ name: Name, _ how: Reliance.Way, _ confidence: Double, _ sentence: Sentences.Sentence
    ) {
        if let publisher, publisher.isNamed(name.outlet) { return }
        let span = Span(
            Int(words[sentence.words.lowerBound].start), Int(words[sentence.words.upperBound - 1].end))
        let terms = Set(words[sentence.words].map(\.term)).subtracting([0]).sorted()
        cues.append(
            RelianceCue(
                outlet: name.outlet,
                hasArticle: name.words.lowerBound > 0
                    && ReportingWords.the.contains(words[name.words.lowerBound - 1].form), how: how, span: span,
                terms: terms, isKnown: name.isKnown, confidence: confidence))
    }

    /// The words of a name as the text has them, without "'s".
    private func string(_ range: Range<Int>) -> String {
        let end = Int(words[range.upperBound - 1].end) - (words[range.upperBound - 1].isPossessive ? 2 : 0)
        let scalars = text[Int(words[range.lowerBound].start)..<max(end, Int(words[range.lowerBound].start))]
        return String(String.UnicodeScalarView(scalars))
    }

    private func way(of name: Name, in sentence: Sentences.Sentence) -> (Reliance.Way, Double)? {
        RelianceContext(words: words, sentence: sentence, name: name).way()
    }
}
