import Archive
import Record

/// The claims of a story in their sentences.
struct ClaimTexts {
    /// So many claims of a story are looked at for their articles.
    private static let most = 200

    private let texts: [String: String]

    /// - Parameter claims: those that may be shown.
    init(_ claims: some Collection<Claim>, _ archive: Archive) throws {
        let fragments = claims.prefix(Self.most).filter { WordsInSentence.isFragment($0.text) }
        texts = try archive.texts(of: Set(fragments.flatMap(Self.articles)))
    }

    func words(of claim: Claim) -> WordsInSentence {
        guard WordsInSentence.isFragment(claim.text) else { return WordsInSentence(claim.text) }
        return WordsInSentence(claim.text, in: Self.articles(of: claim).compactMap { texts[$0] })
            ?? WordsInSentence(claim.text)
    }

    /// The words are those of one of the reports.
    private static func articles(of claim: Claim) -> [String] {
        var articles = [claim.firstReport]
        for name in claim.statements.prefix(6) {
            let article = Claim.article(of: name)
            if !articles.contains(article) { articles.append(article) }
        }
        return articles
    }
}
