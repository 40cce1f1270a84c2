import Record

/// What linking keeps of an article instead of its text: hashes of its words and where they stand.
struct Signature: Sendable {
    /// Hashes of the words in order, and their places in the text in code points.
    var forms: [UInt32] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    /// What the article is about: stems with weights, in the order of the stems.
    var terms: [(term: UInt32, weight: Float)] = []

    var titleTerms: Set<UInt32> = []

    /// A word of the title weighs this much more than the first of the text;
    private static let titleWeight: Float = 3
    /// what begins with a capital, mostly a name, this much more than other words;
    private static let capitalWeight: Float = 4
    /// and behind this many words a word of the text weighs half: news begins with what matters.
    private static let halfWay: Float = 150
    /// No more terms than these are kept, the weightiest.
    private static let mostTerms = 400

    init(of article: Article, words: [Word]) {
        forms = words.map(\.form)
        starts = words.map(\.start)
        ends = words.map(\.end)
        var weights: [UInt32: Float] = [:]
        for word in WordScanner.words(of: article.title ?? "", limit: 200) where word.term != 0 {
            weights[word.term, default: 0] += Self.titleWeight
            titleTerms.insert(word.term)
        }
        for (index, word) in words.prefix(4000).enumerated() where word.term != 0 {
            let weight = 1 / (1 + Float(index) / Self.halfWay)
            weights[word.term, default: 0] += word.isCapitalized ? weight * Self.capitalWeight : weight
        }
        terms = weights.map { (term: $0.key, weight: $0.value) }
        if terms.count > Self.mostTerms {
            terms.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
            terms.removeLast(terms.count - Self.mostTerms)
        }
        terms.sort { $0.term < $1.term }
    }

    func span(ofWords range: Range<Int>) -> Span {
        Span(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
    }
}
