import Record

/// What linking keeps of an article instead of its text: hashes of its words and where they stand.
struct Signature: Codable, Sendable {
    /// Hashes of the words in order, and their places in the text in code points.
    @Packed var forms: [UInt32] = []
    @Packed var starts: [Int32] = []
    @Packed var ends: [Int32] = []
    /// What the article is about: stems with weights, in the order of the stems.
    @PackedTerms var terms: [(term: UInt32, weight: Float)] = []

    @Packed var titleTerms: Set<UInt32> = []
    /// Of the words that ``terms`` is made of: their stems, 0 where they say nothing, and which of them begin with a capital.
    @Packed private var stems: [UInt32] = []
    @Packed private var capitalized: [Int32] = []
    @Packed private var titleStems: [UInt32] = []

    /// A word of the title weighs this much more than the first of the text;
    private static let titleWeight: Float = 3
    /// what begins with a capital, mostly a name, this much more than other words;
    private static let capitalWeight: Float = 4
    /// and behind this many words a word of the text weighs half: news begins with what matters.
    private static let halfWay: Float = 150
    /// No more terms than these are kept, the weightiest.
    private static let mostTerms = 400
    /// No more words than these are looked at.
    private static let mostWords = 4000

    init(of article: Article, words: [Word]) {
        forms = words.map(\.form)
        starts = words.map(\.start)
        ends = words.map(\.end)
        stems = words.prefix(Self.mostWords).map(\.term)
        capitalized = stems.indices.filter { words[$0].isCapitalized }.map { Int32($0) }
        titleStems = WordScanner.words(of: article.title ?? "", limit: 200).map(\.term).filter { $0 != 0 }
        titleTerms = Set(titleStems)
        weigh(leaving: [])
    }

    /// Finds anew what the article is about, without some of its words.
    mutating func weigh(leaving left: [Range<Int>]) {
        var weights: [UInt32: Float] = [:]
        for stem in titleStems { weights[stem, default: 0] += Self.titleWeight }
        var place: Float = 0
        var nextCapital = capitalized[...]
        for index in stems.indices {
            let isCapitalized = nextCapital.first == Int32(index)
            if isCapitalized { nextCapital.removeFirst() }
            guard !left.contains(where: { $0.contains(index) }) else { continue }
            let weight = 1 / (1 + place / Self.halfWay)
            place += 1
            guard stems[index] != 0 else { continue }
            weights[stems[index], default: 0] += isCapitalized ? weight * Self.capitalWeight : weight
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
