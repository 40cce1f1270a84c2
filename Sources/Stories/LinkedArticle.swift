import Record

/// What linking keeps of a record, in three parts: near duplicates are found by the first alone, and stories by two.
public struct LinkedArticle: Codable, Identifiable, Sendable {
    public internal(set) var signature: Signature
    public internal(set) var subject: Subject
    public internal(set) var testimony: Testimony

    /// What it takes, with the signature, to put an article into a story.
    public struct Subject: Codable, Sendable {
        var member: StoryArticle
        var title: String?
        var cues: [RelianceCue]
        var paragraphs: [HouseText.Paragraph]
        /// Its own address, and where its text links to.
        var address: String?
        var links: [ArticleLink]
    }

    /// What an article says, and on whose word.
    public struct Testimony: Codable, Sendable {
        /// The letters of the names of outlets that its statements come from or through.
        var outlets: Set<String> = []
        /// What it says, statement by statement.
        var units: [ClaimUnit] = []
        /// Whether it is a release of those whom it is about.
        var isRelease = false
        /// The terms of the publisher's name.
        var issuerTerms: Set<UInt32>?

        /// Nothing: of an article that is only put into a story.
        public init() {}
    }

    public init(signature: Signature, subject: Subject, testimony: Testimony) {
        (self.signature, self.subject, self.testimony) = (signature, subject, testimony)
    }

    /// Linear in the text.
    public init(_ record: Record) {
        let article = record.article
        let words = WordScanner.words(of: article.text)
        signature = Signature(of: article, words: words)
        let (text, sentences) = (CodePoints(article.text), Sentences.all(of: words))
        subject = Subject(
            member: StoryArticle(
                id: article.id, key: article.key, publisher: article.publisher, published: article.published),
            title: article.title,
            cues: RelianceFinder.cues(in: record, words: words, sentences, text: text)
                + AttributionCues.cues(in: record, words: words),
            paragraphs: HouseText.paragraphs(of: words), address: article.url.map(ArticleLink.comparable),
            links: article.links.map { ArticleLink($0, in: text) })
        testimony = Testimony()
        let sources = (record.sources ?? []).filter { $0.kind == .outlet }
        outlets = Set(sources.map { PublisherName($0.text).letters })
        issuerTerms = article.publisher.map(PressRelease.issuerTerms)
        isRelease = PressRelease.isRelease(words, issuer: issuerTerms ?? [], article)
        units = ClaimUnitFinder.units(
            in: record, words: words, sentences.map(\.words), text: text, isRelease: isRelease,
            publisher: issuerTerms ?? [])
    }
}

extension LinkedArticle {
    public var id: String { signature.id }
    public var day: Double? { signature.day }
    var member: StoryArticle { subject.member }
    var title: String? { subject.title }
    var cues: [RelianceCue] { subject.cues }
    var paragraphs: [HouseText.Paragraph] { subject.paragraphs }
    var address: String? { subject.address }
    var links: [ArticleLink] { subject.links }

    var outlets: Set<String> {
        get { testimony.outlets }
        set { testimony.outlets = newValue }
    }
    var units: [ClaimUnit] {
        get { testimony.units }
        set { testimony.units = newValue }
    }
    var isRelease: Bool {
        get { testimony.isRelease }
        set { testimony.isRelease = newValue }
    }
    var issuerTerms: Set<UInt32>? {
        get { testimony.issuerTerms }
        set { testimony.issuerTerms = newValue }
    }
}

extension LinkedArticle {
    /// The letters of its publisher's name, as names of publishers are compared.
    public var publisherLetters: String? { member.publisher.map { PublisherName($0).letters } }

    /// The article without some of its words: what it is about, says and rests on is found in the others.
    public func leaving(_ words: [Range<Int>]) -> LinkedArticle {
        let words = signature.present(words)
        guard !words.isEmpty else { return self }
        var article = self
        article.signature.weigh(leaving: words)
        let spans = words.map(signature.span(ofWords:))
        func isLeft(_ span: Span) -> Bool { spans.contains { $0.start <= span.start && span.end <= $0.end } }
        article.subject.cues.removeAll { isLeft($0.span) }
        article.subject.links.removeAll { isLeft($0.span) }
        article.testimony.units.removeAll { isLeft($0.span) }
        return article
    }
}

/// A link of an article, in the form in which addresses are compared.
struct ArticleLink: Codable, Sendable {
    var address: String
    var span: Span
    /// The words that link.
    var text: String

    init(_ link: Link, in text: CodePoints) {
        (address, span) = (Self.comparable(link.url), Span(link.start, link.end))
        let start = min(max(0, link.start), text.count)
        self.text = text[start..<max(start, min(text.count, link.end, start + 80))]
    }

    /// An address without scheme, "www.", query, fragment and last slash.
    static func comparable(_ url: String) -> String {
        var rest = Substring(url).utf8
        for prefix in ["https://", "http://", "www."] where rest.starts(with: prefix.utf8) {
            rest = rest.dropFirst(prefix.utf8.count)
        }
        rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        while rest.last == UInt8(ascii: "/") { rest.removeLast() }
        return String(Substring(rest))
    }
}

/// What tells a press release from a report.
enum PressRelease {
    private static let marks: [[UInt32]] = [
        "press release", "for immediate release", "media contact", "press contact", "notes to editors", "press office",
        "media enquiries", "media inquiries", "media relations",
    ].map { $0.split(separator: " ").map { TermHash.hash($0.utf8) } }

    private static let firsts = TermSet(Set(marks.compactMap(\.first)))

    /// Parts of the addresses at which companies and offices tell of themselves: "newsroom.example.com".
    private static let channels: Set = ["blog", "blogs", "newsroom", "press", "pressroom", "media", "investors", "ir"]

    /// What stands behind such a part of an address: "example" of "newsroom.example.com".
    private static func company(of address: String) -> Substring? {
        guard address.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let labels = address.split(separator: ".")
        guard labels.count > 1, channels.contains(labels[0].lowercased()), !address.contains(" "),
            !OutletNames.isOutlet(String(labels[1]))
        else { return nil }
        return labels[1]
    }

    /// The terms of the publisher's name; of the address of a company's own channel, of the company's.
    static func issuerTerms(of publisher: String) -> Set<UInt32> {
        let name = company(of: publisher).map(String.init) ?? publisher
        return Set(WordScanner.words(of: name).map(\.term)).subtracting([0])
    }

    /// Whether an article is by those whom it is about: it names its publisher at its head as one who acts, or says what
    /// it is.
    static func isRelease(_ words: [Word], issuer: Set<UInt32>, _ article: Article) -> Bool {
        if let publisher = article.publisher {
            if OutletNames.isOutlet(publisher) { return false }
            if company(of: publisher) != nil { return true }
        }
        let section = WordScanner.words(of: (article.section ?? "") + " " + (article.title ?? ""), limit: 60)
        if contains(section + words.prefix(60) + words.suffix(60)) { return true }
        guard !issuer.isEmpty else { return false }
        let head = Array(words.prefix(50))
        let acting = head.indices.filter { head[$0].term != 0 && !isToldOrShown(head, $0, issuer) }.map {
            head[$0].term
        }
        return issuer.allSatisfy(acting.contains) && !isDateline(words, issuer)
    }

    /// Whether a word of the issuer's name stands where a paper is told or shown something: "said to the Standard".
    private static func isToldOrShown(_ words: [Word], _ index: Int, _ issuer: Set<UInt32>) -> Bool {
        guard issuer.contains(words[index].term) else { return false }
        var first = index
        while first > 0, issuer.contains(words[first - 1].term) { first -= 1 }
        if first > 0, ReportingWords.the.contains(words[first - 1].form) { first -= 1 }
        return first > 0 && ReportingWords.toldPrepositions.contains(words[first - 1].form)
    }

    private static func contains(_ words: [Word]) -> Bool {
        words.indices.contains { start in
            firsts.contains(words[start].form)
                && marks.contains { mark in
                    start + mark.count <= words.count && mark.indices.allSatisfy { words[start + $0].form == mark[$0] }
                }
        }
    }

    /// Whether the name stands in the parentheses of a dateline.
    private static func isDateline(_ words: [Word], _ issuer: Set<UInt32>) -> Bool {
        words.prefix(50).contains { issuer.contains($0.term) && $0.before.contains(.opening) }
            || words.prefix(50).contains { ReportingWords.told.contains($0.form) }
    }
}
