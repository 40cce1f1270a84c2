import FoundationEssentials
import HTMLTree

/// Reads a page's metadata: gathers the candidates of every kind, weighs them, takes the best.
struct MetadataReader {
    let scan: PageScan
    let linked: LinkedData
    let outlet: OutletNames
    let titles: TitleCandidates
    let dates: DateCandidates
    let authors: AuthorCandidates
    let headline: TitleCandidate?
    private let address: PageAddress

    init(document: Document, url: String?) {
        let scan = PageScan(document: document)
        let pageURL = url ?? MetadataReader.declaredURL(scan)
        let language = MetadataReader.declaredLanguage(scan)
        let finder = DateFinder(language: language, url: pageURL)
        let linked = LinkedData(scripts: scan.linkedData, in: document, finder: finder)
        address = PageAddress(url: pageURL, image: scan.image.map { document.string($0) })
        let outlet = OutletNames(scan: scan, linked: linked, url: address.original)
        let titles = TitleCandidates(scan: scan, linked: linked, outlet: outlet, url: address.original)
        let headline = titles.best
        let today = CalendarDay(sinceEpoch: Int(Date().timeIntervalSince1970) / 86_400 + 1)
        let place = HeadlinePlace(headline: headline, heading: titles.headingMark, scan: scan)
        let visible = finder.dates(in: scan.text)
        dates = DateCandidates(
            scan: scan, visible: visible, linked: linked, url: address, headline: place, finder: finder,
            latest: today ?? CalendarDay.last,
            isEastern: language.map { MetadataReader.easternLanguages.contains(String($0.prefix(2))) } ?? false)
        authors = AuthorCandidates(
            scan: scan, linked: linked, outlet: outlet, headline: place, finder: finder, visible: visible)
        self.scan = scan
        self.linked = linked
        self.outlet = outlet
        self.titles = titles
        self.headline = headline
    }

    /// Languages mostly written an hour to three east of Greenwich.
    private static let easternLanguages: Set<String> = [
        "de", "fr", "it", "nl", "pl", "cs", "sk", "hu", "sv", "da", "nb", "no", "fi", "ro", "bg", "el", "tr", "uk",
        "ru", "hr", "sr", "sl",
    ]

    /// The outlet: as it calls itself, as the page's title ends where that is the host's name, or its host.
    var publisher: String? {
        if let name = outlet.publisher { return name }
        let parts = scan.titleElement.flatMap { PlainText.line(scan.document.bytes($0)) }.map { TitleParts($0) }
        if let parts, parts.count > 1,
            let part = [parts.last, parts.first].first(where: { outlet.resembles(FoldedText($0)) })
        {
            return part
        }
        return outlet.host
    }

    var canonicalURL: String? { MetadataReader.declaredURL(scan) }

    /// The primary language that the page declares.
    var language: String? {
        let declared =
            MetadataReader.declaredLanguage(scan) ?? linked.works.lazy.compactMap(\.language).first?.lowercased()
        let primary = declared?.utf8.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? "".utf8[...]
        return 2...3 ~= primary.count ? String(decoding: Array(primary), as: UTF8.self) : nil
    }

    var section: String? {
        let meta = scan.metas.lazy.filter { $0.property == .section }.compactMap {
            PlainText.line(scan.document.bytes($0.content))
        }.first
        return meta ?? linked.works.lazy.compactMap(\.section).first
    }

    /// The elements, each widened to the outermost one that shows nothing more.
    func outermost(_ nodes: [NodeID]) -> [NodeID] {
        var result: [NodeID] = []
        for node in nodes {
            var node = node
            while let parent = scan.document[node].parent, scan.document[parent].isElement,
                isOnlyContent(node, of: parent)
            { node = parent }
            if !result.contains(node) { result.append(node) }
        }
        return result
    }

    private func isOnlyContent(_ node: NodeID, of parent: NodeID) -> Bool {
        scan.document.children(of: parent).allSatisfy { child in
            let sibling = scan.document[child]
            return child == node || sibling.kind == .comment
                || sibling.isText && scan.document.bytes(sibling.text).allSatisfy { $0 <= 0x20 }
        }
    }

    private static func declaredURL(_ scan: PageScan) -> String? {
        let link = scan.canonicalLink ?? scan.metas.first { $0.property == .url }?.content
        return link.map { scan.document.string($0) }.flatMap { $0.hasPrefix("http") ? $0 : nil }
    }

    private static func declaredLanguage(_ scan: PageScan) -> String? {
        let value = scan.declaredLanguage ?? scan.metas.first { $0.property == .language }?.content
        return value.flatMap { PlainText.line(scan.document.bytes($0)) }?.lowercased()
    }
}

/// Where the headline stands among the visible text; dates and bylines are sought around it.
struct HeadlinePlace {
    /// The place in the scan's text; empty at its beginning where the headline is not shown.
    let range: Range<Int>
    /// What holds for the headline holds for the whole article, and says nothing of its parts.
    let ambient: ElementHints

    init(headline: TitleCandidate?, heading: PageScan.Mark?, scan: PageScan) {
        if let mark = headline?.mark {
            range = mark.range
            ambient = mark.hints.subtracting(mark.own)
        } else if let title = headline?.text, let start = scan.text.prefix(100_000).firstOffset(of: title.utf8) {
            range = start..<start + title.utf8.count
            ambient = scan.piece(at: start)?.hints ?? []
        } else {
            range = heading?.range ?? 0..<0
            ambient = heading.map { $0.hints.subtracting($0.own) } ?? []
        }
    }
}
