import HTMLTree

/// Why names may be the authors'. The raw value is the bit in ``AuthorCandidate/evidence``.
enum AuthorEvidence: Int, CaseIterable {
    case linked, linkedOrganization, linkedOther, metaAuthor, metaLabelled, metaOther, itemMeta
    case relAuthor, itemAuthor, authorElement, tightElement, introduced, introducedLine, datedLine
    case nearAfterHeadline, afterHeadline, nearBeforeHeadline, beforeHeadline, farAfterHeadline
    case inComments, inAside, inFooter, inListed, inBiography, inLink, inArticle, inHeader, inInformation, inParagraph
    case isOutlet, resemblesOutlet, hadDesk, hasRest, oneWord, oneLowercaseWord, looksLikePerson, manyWords,
        severalNames, manyNames
    case twoSources, threeSources, firstVisible, partOfOther, containsOther, repeated, joinedElements, hasDigits,
        besideDate
}

/// Names that may be the authors' of the article, in order.
struct AuthorCandidate {
    let names: [String]
    let folded: Set<FoldedText>
    var evidence: UInt64 = 0
    var nodes: [NodeID] = []
    var sources: UInt64 = 0
    var sightings = 0

    mutating func add(_ reason: AuthorEvidence) { evidence |= 1 << UInt64(reason.rawValue) }
    func has(_ reason: AuthorEvidence) -> Bool { evidence & 1 << UInt64(reason.rawValue) != 0 }
}

/// Gathers the names that may be the authors', from structured data, the head and visible bylines.
struct AuthorCandidates {
    private(set) var candidates: [AuthorCandidate] = []
    private var indices: [Set<FoldedText>: Int] = [:]
    private let scan: PageScan
    private let outlet: OutletNames
    private let headline: HeadlinePlace
    private let finder: DateFinder
    private let dates: [DateFinder.Found]

    private static let candidateLimit = 60

    init(
        scan: PageScan, linked: LinkedData, outlet: OutletNames, headline: HeadlinePlace, finder: DateFinder,
        visible: [DateFinder.Found]
    ) {
        self.scan = scan
        self.outlet = outlet
        self.headline = headline
        self.finder = finder
        dates = visible
        addLinked(linked)
        addMetas()
        addElements()
        addLines()
        relate()
    }

    /// The most likely authors, where any are likely enough.
    var best: AuthorCandidate? {
        let scores = candidates.map { AuthorCandidates.ranker.score($0.evidence) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
            scores[best] >= AuthorCandidates.leastScore
        else {
            return nil
        }
        return candidates[best]
    }

    /// The people among a candidate's names: not the outlet, unless it is called like a person, as a blog may be.
    func people(of candidate: AuthorCandidate) -> [String] {
        candidate.names.filter { name in
            !outlet.contains(FoldedText(name))
                || candidate.names.count == 1 && Byline.looksLikePerson(Array(name.utf8).split(separator: 0x20))
        }
    }

    /// Below it more names are wrong than right.
    private static let leastScore: Float = 0.5
    private static let ranker = LinearRanker(weights: AuthorWeights.weights)

    @discardableResult
    private mutating func add(_ names: [String], _ reason: AuthorEvidence) -> Int? {
        let folded = Set(names.map { FoldedText($0) }).filter { !$0.isEmpty }
        guard !folded.isEmpty else { return nil }
        let index = indices[folded] ?? candidates.count
        if index == candidates.count {
            guard index < AuthorCandidates.candidateLimit else { return nil }
            indices[folded] = index
            candidates.append(AuthorCandidate(names: names, folded: folded))
        }
        candidates[index].add(reason)
        candidates[index].sources |= 1 << UInt64(reason.rawValue)
        return index
    }

    @discardableResult
    private mutating func add(_ byline: Byline, _ reason: AuthorEvidence) -> Int? {
        guard let index = add(byline.names, reason) else { return nil }
        if byline.isIntroduced { candidates[index].add(.introduced) }
        if byline.hasDesk { candidates[index].add(.hadDesk) }
        if byline.hasRest { candidates[index].add(.hasRest) }
        return index
    }

    // MARK: Structured data

    private mutating func addLinked(_ linked: LinkedData) {
        for work in linked.works where !work.authors.isEmpty {
            let names = work.authors.flatMap { Byline(Array($0.utf8)[...], isLoose: true, finder: finder).names }
            add(names, !work.isArticle ? .linkedOther : work.authorsAreOrganizations ? .linkedOrganization : .linked)
        }
    }

    private mutating func addMetas() {
        var names: [UInt64: [String]] = [:]
        var order: [UInt64] = []
        var isLabelledAuthor = false
        for meta in scan.metas where meta.property == .author || meta.property == .labelled {
            let value = scan.document.bytes(meta.content)
            if meta.property == .labelled {
                addLabelled(value, name: meta.name, &isLabelledAuthor)
                continue
            }
            guard let line = PlainText.line(value), !line.hasPrefix("http"), !line.hasPrefix("www.") else { continue }
            if names[meta.name] == nil { order.append(meta.name) }
            names[meta.name, default: []] += authors(line, name: meta.name)
        }
        for name in order {
            guard let list = names[name] else { continue }
            let reason: AuthorEvidence =
                name == AuthorCandidates.authorName
                ? .metaAuthor : name == PageScan.itempropName ? .itemMeta : .metaOther
            add(list, reason)
        }
    }

    private static let authorName = FoldedScalars.hash(of: Array("author".utf8))
    private static let citationName = FoldedScalars.hash(of: Array("citation_author".utf8))
    private static let labels = ["twitter:label1", "twitter:label2"].map { FoldedScalars.hash(of: Array($0.utf8)) }
    private static let data = ["twitter:data1", "twitter:data2"].map { FoldedScalars.hash(of: Array($0.utf8)) }

    private func authors(_ line: String, name: UInt64) -> [String] {
        // Libraries write `Lee, Ann`.
        if name == AuthorCandidates.citationName, case let parts = line.split(separator: ","), parts.count == 2 {
            return Byline(Array("\(parts[1]) \(parts[0])".utf8)[...], isLoose: true, finder: finder).names
        }
        return Byline(Array(line.utf8)[...], isLoose: true, finder: finder).names
    }

    /// WordPress: `twitter:label1` is "Written by" in the page's language, `twitter:data1` the name; the other pair is the
    /// reading time.
    private mutating func addLabelled(_ value: ArraySlice<UInt8>, name: UInt64, _ isLabelledAuthor: inout Bool) {
        if AuthorCandidates.labels.contains(name) {
            let words = value.split(separator: 0x20)
            isLabelledAuthor = words.contains { BylineWords.introductions.contains(FoldedScalars.hash(of: $0)) }
        } else if isLabelledAuthor, !value.contains(where: { $0 &- 0x30 < 10 }), let line = PlainText.line(value) {
            add(Byline(Array(line.utf8)[...], isLoose: true, finder: finder), .metaLabelled)
        }
    }

    // MARK: Visible bylines

    private mutating func addElements() {
        var isFirst = true
        var previous: (names: [String], mark: PageScan.Mark)?
        for mark in scan.marks where mark.own.contains(.author) && mark.range.count >= 2 && mark.range.count <= 400 {
            let byline = Byline(scan.text[mark.range], isLoose: mark.range.count <= 80, finder: finder)
            let reason: AuthorEvidence =
                mark.own.contains(.itemAuthor)
                ? .itemAuthor : mark.own.contains(.relAuthor) ? .relAuthor : .authorElement
            guard let index = add(byline, reason) else { continue }
            if byline.allNames.count > byline.names.count, let whole = add(byline.allNames, reason) {
                candidates[whole].add(.joinedElements)
                describe(whole, range: mark.range, hints: mark.hints, node: mark.node)
            }
            if mark.range.count <= 60 { candidates[index].add(.tightElement) }
            describe(index, range: mark.range, hints: mark.hints, node: mark.node)
            if isFirst, mark.hints.subtracting(headline.ambient).isDisjoint(with: [.comments, .aside, .footer]) {
                candidates[index].add(.firstVisible)
                isFirst = false
            }
            // A link inside an author's element says the same once more.
            if let last = previous, last.names == byline.names, !mark.range.isEmpty,
                last.mark.range.contains(mark.range)
            {
                continue
            }
            if let last = previous, last.mark.own == mark.own, last.mark.tag == mark.tag,
                mark.range.lowerBound >= last.mark.range.upperBound,
                mark.range.lowerBound - last.mark.range.upperBound <= 60, !Set(last.names).isSuperset(of: byline.names)
            {
                let names = last.names + byline.names.filter { !last.names.contains($0) }
                if let joined = add(names, reason) {
                    candidates[joined].add(.joinedElements)
                    // They are seen first who begin with the one seen first.
                    if let first = add(last.names, reason), candidates[first].has(.firstVisible) {
                        candidates[joined].add(.firstVisible)
                    }
                    describe(joined, range: mark.range, hints: mark.hints, node: mark.node)
                }
                previous = (names, mark)
            } else {
                previous = (byline.names, mark)
            }
        }
    }

    /// Lines that begin with `By` or its like, or stand by a date near the headline.
    private mutating func addLines() {
        let near = max(0, headline.range.lowerBound - 800)..<min(scan.text.count, headline.range.upperBound + 4000)
        var index = near.lowerBound
        var budget = 300
        var previous: Line?
        while index < scan.text.count, budget > 0 {
            let range = index..<(scan.text[index...].firstIndex(of: PageScan.lineBreak) ?? scan.text.count)
            index = range.upperBound + 1
            guard range.count >= 3, range.count <= 160 else {
                previous = nil
                continue
            }
            let first = scan.text[range].prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
            let isIntroduced = BylineWords.introductions.contains(FoldedScalars.hash(of: first))
            // Farther down only what says that it is a byline.
            guard isIntroduced || range.lowerBound < near.upperBound else { continue }
            budget -= 1
            let line = Line(
                range: range, isIntroduced: isIntroduced, hasDate: hasDate(in: range))
            if isIntroduced || line.hasDate { add(line, isIntroduced ? .introducedLine : .datedLine) }
            if let before = previous, before.hasDate != line.hasDate {
                add(before.hasDate ? line : before, .besideDate)
            }
            previous = line
        }
    }

    private func hasDate(in line: Range<Int>) -> Bool {
        var low = 0
        var high = dates.count
        while low < high {
            let middle = (low + high) / 2
            if dates[middle].range.upperBound <= line.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < dates.count && dates[low].range.lowerBound < line.upperBound
    }

    private struct Line {
        let range: Range<Int>
        let isIntroduced: Bool
        let hasDate: Bool
    }

    private mutating func add(_ line: Line, _ reason: AuthorEvidence) {
        let byline = Byline(scan.text[line.range], isLoose: false, finder: finder)
        guard let candidate = add(byline, reason), let piece = scan.piece(at: line.range.lowerBound) else { return }
        describe(candidate, range: line.range, hints: piece.hints, node: scan.document[piece.node].parent ?? piece.node)
    }

    private mutating func describe(_ index: Int, range: Range<Int>, hints: ElementHints, node: NodeID) {
        let hints = hints.subtracting(headline.ambient)
        candidates[index].nodes.append(node)
        candidates[index].sightings += 1
        if hints.contains(.comments) { candidates[index].add(.inComments) }
        if hints.contains(.aside) { candidates[index].add(.inAside) }
        if hints.contains(.footer) { candidates[index].add(.inFooter) }
        if hints.contains(.listed) { candidates[index].add(.inListed) }
        if hints.contains(.biography) { candidates[index].add(.inBiography) }
        if hints.contains(.link) { candidates[index].add(.inLink) }
        if hints.contains(.article) { candidates[index].add(.inArticle) }
        if hints.contains(.header) { candidates[index].add(.inHeader) }
        if hints.contains(.information) { candidates[index].add(.inInformation) }
        if hints.contains(.paragraph) { candidates[index].add(.inParagraph) }
        let headline = headline.range
        if range.lowerBound >= headline.lowerBound {
            let distance = range.lowerBound - headline.upperBound
            candidates[index].add(
                distance <= 500 ? .nearAfterHeadline : distance <= 3000 ? .afterHeadline : .farAfterHeadline)
        } else {
            candidates[index].add(headline.lowerBound - range.upperBound <= 300 ? .nearBeforeHeadline : .beforeHeadline)
        }
    }

    // MARK: Relations

    private mutating func relate() {
        for index in candidates.indices {
            let candidate = candidates[index]
            if candidate.folded.contains(where: { outlet.contains($0) }) { candidates[index].add(.isOutlet) }
            if candidate.folded.contains(where: { outlet.resembles($0) }) { candidates[index].add(.resemblesOutlet) }
            let sources = candidate.sources.nonzeroBitCount
            if sources == 2 { candidates[index].add(.twoSources) }
            if sources > 2 { candidates[index].add(.threeSources) }
            if candidate.sightings > 2 { candidates[index].add(.repeated) }
            addShape(index)
            for other in candidates.indices where other != index {
                if candidates[other].folded.isStrictSuperset(of: candidate.folded) {
                    candidates[index].add(.partOfOther)
                }
                if candidates[other].folded.isStrictSubset(of: candidate.folded) {
                    candidates[index].add(.containsOther)
                }
            }
        }
    }

    private mutating func addShape(_ index: Int) {
        let names = candidates[index].names
        if names.count > 1 { candidates[index].add(.severalNames) }
        if names.count > 4 { candidates[index].add(.manyNames) }
        let words = names.map { Array($0.utf8).split(separator: 0x20) }
        if words.contains(where: { $0.count == 1 }) { candidates[index].add(.oneWord) }
        if words.contains(where: {
            $0.count == 1 && $0[0].first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
        }) {
            candidates[index].add(.oneLowercaseWord)
        }
        if words.contains(where: { $0.count > 3 }) { candidates[index].add(.manyWords) }
        if words.allSatisfy({ Byline.looksLikePerson($0) }) { candidates[index].add(.looksLikePerson) }
        if names.contains(where: { $0.utf8.contains { $0 &- 0x30 < 10 } }) { candidates[index].add(.hasDigits) }
    }
}
