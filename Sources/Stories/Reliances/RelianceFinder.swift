import Record

/// Finds where an article says on whose report it rests: a name with words around it that say so.
///
/// A name alone is nothing: it may be a photographer's credit, or an outlet that does something itself. Linear.
struct RelianceFinder {
    let words: [Word]
    private let text: [Unicode.Scalar]
    private let publisher: PublisherName?
    private var cues: [RelianceCue] = []
    /// Whether the sentence that is read has words of credits, and of pictures.
    private(set) var (hasCredit, hasPhoto) = (false, false)

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
        hasCredit = slice.contains { ReportingWords.credit.contains($0.form) }
        hasPhoto = slice.contains { ReportingWords.photo.contains($0.form) }
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
        /// The outlet it names for certain.
        var entry: OutletTable.Entry?
        var isAgency: Bool { entry?.isAgency ?? false }
        var isAmbiguous: Bool { entry?.isAmbiguous ?? false }
    }

    private func name(at index: Int, _ slice: ArraySlice<Word>) -> Name? {
        if ReportingWords.locality.contains(words[index].form), index + 1 < slice.endIndex,
            ReportingWords.media.contains(words[index + 1].form)
        {
            let outlet = string(index..<index + 2).lowercased()
            let entry = OutletTable.Entry(forms: [], name: outlet, isAgency: false, isAmbiguous: false)
            return Name(words: index..<index + 2, entry: entry)
        }
        guard words[index].isCapitalized else {
            guard var entry = OutletTable.shared.entry(at: index, of: slice), entry.name == "DPA" else { return nil }
            entry.name = "dpa"
            return Name(words: index..<index + 1, entry: entry)
        }
        if let entry = OutletTable.shared.entry(at: index, of: slice) {
            return Name(words: index..<index + entry.forms.count, entry: entry)
        }
        guard !ReportingWords.the.contains(words[index].form) else { return nil }
        var end = index + 1
        while end < slice.endIndex, end < index + 5, words[end].isCapitalized, words[end].before.isEmpty,
            !words[end - 1].isPossessive, OutletTable.shared.entry(at: end, of: slice) == nil
        {
            end += 1
        }
        return Name(words: index..<end)
    }

    /// The outlet's usual name, else the name as the text has it.
    func outlet(_ name: Name) -> String { name.entry?.name ?? string(name.words) }

    /// Whether a name is an outlet's for certain.
    func isKnown(_ name: Name) -> Bool {
        name.entry != nil || name.words.count > 1 && OutletNames.isOutlet(outlet(name))
    }

    private mutating func append(
        _ name: Name, _ how: Reliance.Way, _ confidence: Double, _ sentence: Sentences.Sentence
    ) {
        let outlet = outlet(name)
        if let publisher, publisher.isNamed(outlet) { return }
        let span = Span(
            Int(words[sentence.words.lowerBound].start), Int(words[sentence.words.upperBound - 1].end))
        let terms = Set(words[sentence.words].map(\.term)).subtracting([0]).sorted()
        cues.append(
            RelianceCue(
                outlet: outlet,
                hasArticle: name.words.lowerBound > 0
                    && ReportingWords.the.contains(words[name.words.lowerBound - 1].form), how: how, span: span,
                terms: terms, isKnown: isKnown(name), confidence: confidence))
    }

    /// The words of a name as the text has them, without "'s".
    private func string(_ range: Range<Int>) -> String {
        let end = Int(words[range.upperBound - 1].end) - (words[range.upperBound - 1].isPossessive ? 2 : 0)
        let scalars = text[Int(words[range.lowerBound].start)..<max(end, Int(words[range.lowerBound].start))]
        return String(String.UnicodeScalarView(scalars))
    }

    private func way(of name: Name, in sentence: Sentences.Sentence) -> (Reliance.Way, Double)? {
        RelianceContext(finder: self, sentence: sentence, name: name).way()
    }
}
