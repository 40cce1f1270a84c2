import Record

/// What linking keeps of an article instead of its text: hashes of its words and where they stand.
public struct Signature: Identifiable, Sendable {
    /// The id of its record's article, and when it was published, in days since 1970.
    public let id: String
    public let day: Double?
    /// Hashes of the words in order, and their places in the text in code points.
    private(set) var forms: [UInt32] = []
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    /// What the article is about: stems with weights, in the order of the stems.
    private(set) var terms: [(term: UInt32, weight: Float)] = []

    private(set) var titleTerms: Set<UInt32> = []
    /// Of the words that ``terms`` is made of: their stems, 0 where they say nothing, and which of them begin with a capital.
    private var stems: [UInt32] = []
    private var capitalized: [Int32] = []
    private var titleStems: [UInt32] = []

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
        (id, day) = (article.id, Day.number(of: article.published))
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
        var weights = TermTable<Float>(capacity: stems.count / 2)
        for stem in titleStems { weights.values[weights.index(of: stem, orAdd: 0)] += Self.titleWeight }
        var (place, capitals) = (Float(0), 0)
        for (index, stem) in stems.enumerated() {
            let isCapitalized = capitals < capitalized.count && capitalized[capitals] == index
            if isCapitalized { capitals += 1 }
            guard left.isEmpty || !left.contains(where: { $0.contains(index) }) else { continue }
            let weight = 1 / (1 + place / Self.halfWay)
            place += 1
            guard stem != 0 else { continue }
            weights.values[weights.index(of: stem, orAdd: 0)] += isCapitalized ? weight * Self.capitalWeight : weight
        }
        terms = zip(weights.terms, weights.values).map { (term: $0, weight: $1) }
        if terms.count > Self.mostTerms {
            terms.sort { ($1.weight, $0.term) < ($0.weight, $1.term) }
            terms.removeLast(terms.count - Self.mostTerms)
        }
        terms.sort { $0.term < $1.term }
    }

    /// The words of ranges that somebody kept: only those that are there.
    func present(_ words: [Range<Int>]) -> [Range<Int>] {
        words.map { $0.clamped(to: forms.indices) }.filter { !$0.isEmpty }
    }

    func span(ofWords range: Range<Int>) -> Span {
        Span(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
    }
}

/// As bytes: each word once with its stem, then the words by number, and the rest as ``Packed`` keeps it.
extension Signature: Codable {
    private struct Bytes: Codable {
        var id: String
        var day: Double?
        @Packed var vocabulary: [UInt32]
        @Packed var stems: [UInt32]
        @Packed var words: [Int32]
        @Packed var starts: [Int32]
        @Packed var ends: [Int32]
        @Packed var capitalized: [Int32]
        @Packed var title: [UInt32]
    }

    public func encode(to encoder: any Encoder) throws {
        var (numbers, vocabulary, stemOf) = ([UInt32: Int32](), [UInt32](), [UInt32]())
        let words = forms.enumerated().map { index, form in
            if let number = numbers[form] { return number }
            let number = Int32(vocabulary.count)
            numbers[form] = number
            vocabulary.append(form)
            stemOf.append(index < stems.count ? stems[index] : 0)
            return number
        }
        try Bytes(
            id: id, day: day, vocabulary: vocabulary, stems: stemOf, words: words, starts: starts, ends: ends,
            capitalized: capitalized, title: titleStems
        ).encode(to: encoder)
    }

    public init(from decoder: any Decoder) throws {
        let bytes = try Bytes(from: decoder)
        let count = bytes.words.count
        guard bytes.stems.count == bytes.vocabulary.count, bytes.starts.count == count, bytes.ends.count == count,
            bytes.words.allSatisfy({ bytes.vocabulary.indices.contains(Int($0)) })
        else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "words that do not belong together"))
        }
        (id, day, starts, ends) = (bytes.id, bytes.day, bytes.starts, bytes.ends)
        forms = bytes.words.map { bytes.vocabulary[Int($0)] }
        stems = bytes.words.prefix(Self.mostWords).map { bytes.stems[Int($0)] }
        (capitalized, titleStems) = (bytes.capitalized, bytes.title)
        titleTerms = Set(titleStems)
        weigh(leaving: [])
    }
}

extension Signature {
    /// The hashes by which articles with the same text are found, in order, each once. Linear in its text.
    public var shingles: [UInt64] { Shingles.sample(of: forms) }

    /// Whether near duplicates are the same for both, and their places in time.
    public func isSame(as other: Signature) -> Bool {
        id == other.id && day == other.day && forms == other.forms && titleTerms == other.titleTerms
    }

    /// Whether it comes before another, in the order of articles: by date, those without one at the end, then by id.
    public static func isBefore(_ one: Signature, _ other: Signature) -> Bool {
        (one.day ?? .infinity, one.id) < (other.day ?? .infinity, other.id)
    }
}
