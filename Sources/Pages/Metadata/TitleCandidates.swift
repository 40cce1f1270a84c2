import HTMLTree

/// Why a line may be the headline. The raw value is the bit in ``TitleCandidate/evidence``.
enum TitleEvidence: Int, CaseIterable {
    case firstH1, onlyH1, otherH1, headingPart, firstH2, titledElement
    case openGraph, twitter, linkedHeadline, linkedName, metaTitle, itemTitle
    case titleElement, titleWithoutEnd, titleWithoutStart, titleFirstPart, titleLastPart, openGraphWithoutEnd,
        otherWithoutEnd
    case isOutlet, beginsTitleElement, insideTitleElement, beginsOpenGraph, insideOpenGraph
    case oneWord, twoWords, fewWords, manyWords, slugMatches, slugContradicts, containsOutlet
    case inArticle, inAside, inHeader, inLink, inLogo, inListed
    case twoSources, threeSources, longerThanHeading, containsHeading, insideHeading, extendsTitleElement
}

/// A line that may be the headline.
struct TitleCandidate {
    var text: String
    let folded: FoldedText
    var evidence: UInt64 = 0
    /// The element that shows it, and where in the scan's text.
    var mark: PageScan.Mark?
    var sources = 0

    mutating func add(_ reason: TitleEvidence) { evidence |= 1 << UInt64(reason.rawValue) }
    func has(_ reason: TitleEvidence) -> Bool { evidence & 1 << UInt64(reason.rawValue) != 0 }
}

/// Gathers the lines that may be the headline, from the head, structured data and headings.
struct TitleCandidates {
    private(set) var candidates: [TitleCandidate] = []
    private var indices: [UInt64: Int] = [:]
    private let outlet: OutletNames

    /// The most headings that are looked at.
    private static let headingLimit = 12

    init(scan: PageScan, linked: LinkedData, outlet: OutletNames, url: String?) {
        self.outlet = outlet
        let document = scan.document
        let titleElement = scan.titleElement.flatMap { PlainText.line(document.bytes($0)) }
        let openGraph = addMetas(scan)
        for work in linked.works where work.isArticle {
            add(work.headline, .linkedHeadline)
            add(work.name, .linkedName)
        }
        addTitleElement(titleElement)
        addHeadings(scan)
        relate(titleElement: titleElement.map { FoldedText($0) }, openGraph: openGraph.map { FoldedText($0) }, url: url)
    }

    @discardableResult
    private mutating func add(_ text: String?, _ reason: TitleEvidence, mark: PageScan.Mark? = nil) -> Int? {
        guard let text, text.utf8.count <= 500 else { return nil }
        let folded = FoldedText(text)
        if folded.isEmpty { return nil }
        let key = folded.hash
        let index = indices[key] ?? candidates.count
        if index == candidates.count {
            indices[key] = index
            candidates.append(TitleCandidate(text: text, folded: folded))
        }
        if !candidates[index].has(reason) { candidates[index].sources += 1 }
        candidates[index].add(reason)
        if let mark, candidates[index].mark == nil {
            candidates[index].mark = mark
            // What people see has the better spelling.
            candidates[index].text = text
        }
        return index
    }

    /// The heading that stands first, for want of a better one.
    var headingMark: PageScan.Mark? { candidates.first { $0.has(.firstH1) }?.mark }

    var best: TitleCandidate? {
        let scores = candidates.map { TitleCandidates.ranker.score($0.evidence) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        return candidates[best]
    }

    static let ranker = LinearRanker(weights: TitleWeights.weights)

    // MARK: Sources

    private mutating func addMetas(_ scan: PageScan) -> String? {
        var openGraph: String?
        for meta in scan.metas where meta.property == .title {
            guard let text = PlainText.line(scan.document.bytes(meta.content)) else { continue }
            switch meta.name {
            case TitleCandidates.openGraphName:
                openGraph = openGraph ?? text
                add(text, .openGraph)
                addCuts(of: text, .openGraphWithoutEnd)
            case TitleCandidates.twitterName:
                add(text, .twitter)
                addCuts(of: text, .otherWithoutEnd)
            case PageScan.itempropName: add(text, .itemTitle)
            default:
                add(text, .metaTitle)
                addCuts(of: text, .otherWithoutEnd)
            }
        }
        return openGraph
    }

    private static let openGraphName = FoldedScalars.hash(of: Array("og:title".utf8))
    private static let twitterName = FoldedScalars.hash(of: Array("twitter:title".utf8))

    private mutating func addCuts(of text: String, _ reason: TitleEvidence) {
        let parts = TitleParts(text)
        if parts.count > 1 { add(parts.withoutEnd, reason) }
    }

    private mutating func addTitleElement(_ text: String?) {
        guard let text else { return }
        add(text, .titleElement)
        let parts = TitleParts(text)
        guard parts.count > 1 else { return }
        // Mostly the outlet's name comes last; where it comes first, the rest is what otherwise the beginning is.
        let (first, last) = (FoldedText(parts.first), FoldedText(parts.last))
        let isReversed = first != last && !outlet.contains(last) && (outlet.contains(first) || outlet.signed == first)
        add(isReversed ? parts.withoutStart : parts.withoutEnd, .titleWithoutEnd)
        add(isReversed ? parts.withoutEnd : parts.withoutStart, .titleWithoutStart)
        add(isReversed ? parts.last : parts.first, .titleFirstPart)
        add(isReversed ? parts.first : parts.last, .titleLastPart)
    }

    private mutating func addHeadings(_ scan: PageScan) {
        var h1Count = 0
        var h2Count = 0
        var titledCount = 0
        let total = scan.marks.count { $0.tag == .h1 && !$0.range.isEmpty }
        for mark in scan.marks where !mark.range.isEmpty && mark.range.count <= 600 {
            let isTitled = mark.own.contains(.title) && mark.tag != .h1 && titledCount < TitleCandidates.headingLimit
            guard
                mark.tag == .h1 && h1Count < TitleCandidates.headingLimit || isTitled
                    || mark.tag == .h2 && h2Count == 0,
                let text = scan.line(of: mark.node), candidates.count < 60
            else { continue }
            if mark.tag == .h1 {
                let index = add(text, h1Count == 0 ? .firstH1 : .otherH1, mark: mark)
                if total == 1, let index { candidates[index].add(.onlyH1) }
                h1Count += 1
                addHeadingParts(of: mark, scan)
                addCuts(of: text, .otherWithoutEnd)
            } else if isTitled {
                add(text, .titledElement, mark: mark)
                titledCount += 1
            }
            if mark.tag == .h2 {
                h2Count += 1
                if h2Count == 1 { add(text, .firstH2, mark: mark) }
            }
        }
    }

    /// A heading may hold a kicker beside the headline: its longest part.
    private mutating func addHeadingParts(of mark: PageScan.Mark, _ scan: PageScan) {
        let parts = scan.text[mark.range].split { $0 == PageScan.lineBreak || $0 == PageScan.elementBreak }
        guard parts.count > 1, let longest = parts.max(by: { $0.count < $1.count }) else { return }
        add(PlainText.line(longest), .headingPart, mark: mark)
    }

    // MARK: Relations

    private mutating func relate(titleElement: FoldedText?, openGraph: FoldedText?, url: String?) {
        let slug = url.map { Slug(url: $0) }
        let heading = candidates.first { $0.has(.firstH1) }?.folded
        for index in candidates.indices {
            let folded = candidates[index].folded
            if outlet.contains(folded) { candidates[index].add(.isOutlet) }
            if outlet.folded.contains(where: { $0 != folded && folded.contains($0) }) {
                candidates[index].add(.containsOutlet)
            }
            if let titleElement, titleElement != folded {
                if titleElement.hasPrefix(folded) {
                    candidates[index].add(.beginsTitleElement)
                } else if titleElement.contains(folded) {
                    candidates[index].add(.insideTitleElement)
                } else if folded.contains(titleElement) {
                    candidates[index].add(.extendsTitleElement)
                }
            }
            if let openGraph, openGraph != folded {
                if openGraph.hasPrefix(folded) {
                    candidates[index].add(.beginsOpenGraph)
                } else if openGraph.contains(folded) {
                    candidates[index].add(.insideOpenGraph)
                }
            }
            if let heading, heading != folded {
                if folded.contains(heading) { candidates[index].add(.containsHeading) }
                if heading.contains(folded) { candidates[index].add(.insideHeading) }
                if folded.wordCount > heading.wordCount * 2 { candidates[index].add(.longerThanHeading) }
            }
            addShape(index, folded, slug)
        }
    }

    private mutating func addShape(_ index: Int, _ folded: FoldedText, _ slug: Slug?) {
        switch folded.wordCount {
        case 1: candidates[index].add(.oneWord)
        case 2: candidates[index].add(.twoWords)
        case 3...4: candidates[index].add(.fewWords)
        case 21...: candidates[index].add(.manyWords)
        default: break
        }
        if candidates[index].sources == 2 { candidates[index].add(.twoSources) }
        if candidates[index].sources > 2 { candidates[index].add(.threeSources) }
        if let slug, slug.wordCount >= 3 {
            let share = slug.share(of: folded)
            if share >= 0.6 { candidates[index].add(.slugMatches) }
            if share <= 0.2 { candidates[index].add(.slugContradicts) }
        }
        guard let hints = candidates[index].mark?.hints else { return }
        if hints.contains(.article) { candidates[index].add(.inArticle) }
        if !hints.isDisjoint(with: [.aside, .footer, .comments]) { candidates[index].add(.inAside) }
        if hints.contains(.header) { candidates[index].add(.inHeader) }
        if hints.contains(.link) { candidates[index].add(.inLink) }
        if hints.contains(.logo) { candidates[index].add(.inLogo) }
        if hints.contains(.listed) { candidates[index].add(.inListed) }
    }
}
