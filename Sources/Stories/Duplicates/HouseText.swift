/// What an outlet prints on many of its pages: appeals, addresses, standing lines. Its paragraphs are nobody's report.
///
/// A paragraph of some length is house text if it stands, word for word, in several articles of one publisher that are
/// not copies of each other.
struct HouseText {
    /// A paragraph: the hash of its words, and which these are.
    struct Paragraph: Codable, Sendable {
        var hash: UInt64
        var words: Range<Int>
    }
    /// In so many articles that are no copies of each other a paragraph is house text.
    private static let manyArticles = 3
    /// Shorter paragraphs say too little: "Read more" may stand anywhere.
    private static let fewestWords = 4
    private static let mostParagraphs = 200

    private var isHouse: Set<UInt64> = []

    /// - Parameters: the paragraphs of each article by its publisher, and the pairs that are copies of each other.
    init(_ articles: [LinkedArticle], copies: [(Int, Int)]) {
        var families = Families(count: articles.count)
        for (one, other) in copies { families.join(one, other) }
        var holders: [UInt64: Set<Int>] = [:]
        for (index, article) in articles.enumerated() {
            guard let publisher = article.member.publisher else { continue }
            let root = families.root(of: index)
            for paragraph in article.paragraphs {
                holders[Self.key(publisher, paragraph.hash), default: []].insert(root)
            }
        }
        for (key, roots) in holders where roots.count >= Self.manyArticles { isHouse.insert(key) }
    }

    /// The words of an article that are house text, as indices.
    func words(of article: LinkedArticle) -> [Range<Int>] {
        guard !isHouse.isEmpty, let publisher = article.member.publisher else { return [] }
        return article.paragraphs.filter { isHouse.contains(Self.key(publisher, $0.hash)) }.map(\.words)
    }

    private static func key(_ publisher: String, _ hash: UInt64) -> UInt64 {
        TermHash.mix(hash, TermHash.hash(publisher.utf8))
    }

    static func paragraphs(of words: [Word]) -> [Paragraph] {
        var (paragraphs, start) = ([Paragraph](), 0)
        while start < words.count, paragraphs.count < mostParagraphs {
            var (end, hash) = (start, UInt64(0))
            repeat {
                hash = TermHash.mix(hash, words[end].form)
                end += 1
            } while end < words.count && !words[end].before.contains(.lineFeed)
            if end - start >= fewestWords { paragraphs.append(Paragraph(hash: hash, words: start..<end)) }
            start = end
        }
        return paragraphs
    }
}
