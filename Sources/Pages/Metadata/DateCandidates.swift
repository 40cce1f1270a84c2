import HTMLTree

/// Gathers the days that a page names and why each may be that of publication.
struct DateCandidates {
    private(set) var candidates: [DateCandidate] = []
    /// The last changes that the page declares.
    private var modified: [Timestamp] = []
    private var indices: [CalendarDay: Int] = [:]
    private let scan: PageScan
    private let authorRanges: [Range<Int>]
    private let finder: DateFinder
    private let headline: HeadlinePlace
    /// No page is younger: the day it was saved, or today.
    private let latest: CalendarDay

    /// Whether the page is written for people east of Greenwich.
    private let isEastern: Bool

    /// The most days that are weighed.
    private static let candidateLimit = 200

    init(
        scan: PageScan, visible: [DateFinder.Found], linked: LinkedData, url: PageAddress, headline: HeadlinePlace,
        finder: DateFinder, latest: CalendarDay,
        isEastern: Bool
    ) {
        self.scan = scan
        self.finder = finder
        self.headline = headline
        self.latest = url.captured ?? latest
        self.isEastern = isEastern
        authorRanges = scan.marks.filter { $0.own.contains(.author) && 2...200 ~= $0.range.count }.prefix(100).map(
            \.range)
        addLinked(linked)
        addMetas()
        addTimes()
        if !candidates.contains(where: { $0.has(.linkedPublished) || $0.has(.metaPublished) }) { addScripts() }
        addVisible(visible)
        if candidates.isEmpty { addSource() }
        addAddress(url)
        relate()
    }

    /// The most likely day of publication.
    var best: DateCandidate? {
        let scores = candidates.map { DateCandidates.ranker.score($0.evidence) }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        return candidates[best]
    }

    private static let ranker = LinearRanker(weights: DateWeights.weights)

    /// The last declared change on a later day than that.
    func lastChange(after day: CalendarDay) -> Timestamp? {
        modified.filter { $0.day > day && $0.day <= latest }.max { $0.day < $1.day }
    }

    @discardableResult
    private mutating func add(_ timestamp: Timestamp?, _ reason: DateEvidence) -> Int? {
        guard let timestamp = timestamp.map({ isEastern ? $0.untilNextMidnight : $0 }), timestamp.day <= latest else {
            return nil
        }
        let index = indices[timestamp.day] ?? candidates.count
        if index == candidates.count {
            guard index < DateCandidates.candidateLimit else { return nil }
            indices[timestamp.day] = index
            candidates.append(DateCandidate(day: timestamp.day))
        }
        candidates[index].add(reason)
        if candidates[index].timestamp.zone == nil, timestamp.zone != nil { candidates[index].timestamp = timestamp }
        return index
    }

    // MARK: Structured data

    private mutating func addLinked(_ linked: LinkedData) {
        for work in linked.works {
            add(work.published, work.isArticle ? .linkedPublished : .linkedOther)
            add(work.created, work.isArticle ? .linkedCreated : .linkedOther)
            add(work.modified, work.isArticle ? .linkedModified : .linkedOtherModified)
            if work.isArticle, let timestamp = work.modified { modified.append(timestamp) }
        }
    }

    private mutating func addMetas() {
        for meta in scan.metas {
            let isItem = meta.name == PageScan.itempropName
            switch meta.property {
            case .published: add(timestamp(meta.content), isItem ? .itemPublished : .metaPublished)
            case .date: add(timestamp(meta.content), isItem ? .itemPublished : .metaDate)
            case .modified:
                let timestamp = timestamp(meta.content)
                add(timestamp, isItem ? .itemModified : .metaModified)
                if let timestamp { modified.append(timestamp) }
            default: break
            }
        }
    }

    private func timestamp(_ value: TextRange) -> Timestamp? { Timestamp(scan.document.bytes(value), finder: finder) }

    /// `time` elements, and machine-readable values on other elements that say they are about dates.
    private mutating func addTimes() {
        var isFirst = true
        for mark in scan.marks where !mark.own.isDisjoint(with: [.date, .time]) {
            let hints = mark.hints.subtracting(headline.ambient)
            for attribute in scan.document.attributes(of: mark.node) {
                let value = scan.document.bytes(attribute.value)
                guard attribute.name != .class, attribute.name != .id, attribute.name != .href,
                    attribute.name != .style, value.count >= 8,
                    value.count < 60, value.contains(where: { $0 &- 0x30 < 10 }),
                    let timestamp = timestamp(attribute.value)
                else { continue }
                if mark.tag != .time || attribute.name != .datetime {
                    add(timestamp, .attribute)
                } else if hints.contains(.comments) {
                    add(timestamp, .onlyInComments)
                } else if mark.own.contains(.updated) && !mark.own.contains(.published) {
                    add(timestamp, .updatedTime)
                } else if mark.own.contains(.published) {
                    add(timestamp, .publishedTime)
                } else if !hints.isDisjoint(with: [.aside, .listed]) {
                    add(timestamp, .listedTime)
                } else {
                    add(timestamp, isFirst ? .firstTime : .otherTime)
                    isFirst = false
                }
            }
        }
    }

    /// The state that a page's own program was given: `"publishedAt":"2020-03-12T…"`.
    private mutating func addScripts() {
        var budget = 3
        for script in scan.scripts where budget > 0 {
            ScriptDates.forEachPublication(in: scan.document.bytes(script).prefix(1_000_000)) { value in
                guard budget > 0, let timestamp = Timestamp(value, finder: finder) else { return }
                add(timestamp, .script)
                budget -= 1
            }
        }
    }

    /// The last resort: ISO dates anywhere in the source, in comments and addresses of pictures too.
    private mutating func addSource() {
        var counts: [CalendarDay: Int] = [:]
        var first: CalendarDay?
        let bytes = scan.document.bytes
        var index = 0
        while index + 10 <= min(bytes.count, 300_000) {
            guard bytes[index] == UInt8(ascii: "2"), bytes[index + 1] == UInt8(ascii: "0"),
                bytes[index + 4] == bytes[index + 7],
                bytes[index + 4] == UInt8(ascii: "-") || bytes[index + 4] == UInt8(ascii: "/"),
                let timestamp = Timestamp(bytes[index..<index + 10], finder: finder)
            else {
                index += 1
                continue
            }
            counts[timestamp.day, default: 0] += 1
            if timestamp.day <= latest { first = first ?? timestamp.day }
            index += 10
        }
        add(first.map { Timestamp(day: $0) }, .inSource)
        let often = counts.filter { $0.key <= latest }.max { ($0.value, $0.key) < ($1.value, $1.key) }
        add(often.map { Timestamp(day: $0.key) }, .oftenInSource)
    }

    private mutating func addAddress(_ url: PageAddress) {
        add(url.day.map { Timestamp(day: $0) }, .urlDay)
        for index in candidates.indices {
            let day = candidates[index].day
            if let month = url.month, month == (day.year, day.month) { candidates[index].add(.urlMonth) }
            if let month = url.imageMonth, month == (day.year, day.month) { candidates[index].add(.imageMonth) }
        }
    }

    // MARK: Visible dates

    private struct Sighting {
        let index: Int
        let range: Range<Int>
        let hints: ElementHints
        let isInDateElement: Bool
        let element: UInt64
        let isAmbiguous: Bool
        let node: NodeID
    }

    private mutating func addVisible(_ visible: [DateFinder.Found]) {
        var sightings: [Sighting] = []
        var pieceIndex = 0
        let dateMarks = scan.marks.filter { $0.own.contains(.date) && $0.range.count <= 160 && !$0.range.isEmpty }
        var markIndex = 0
        for date in visible {
            let start = date.range.lowerBound
            while pieceIndex + 1 < scan.pieces.count, scan.pieces[pieceIndex].range.upperBound <= start {
                pieceIndex += 1
            }
            while markIndex + 1 < dateMarks.count, dateMarks[markIndex + 1].range.lowerBound <= start { markIndex += 1 }
            let piece = scan.pieces[pieceIndex]
            let tight =
                dateMarks.isEmpty
                ? nil : dateMarks[max(0, markIndex - 4)...markIndex].last { $0.range.contains(start) }
            guard let index = add(Timestamp(day: date.day), .visible) else { continue }
            let node = tight?.node ?? scan.document[piece.node].parent ?? piece.node
            sightings.append(
                Sighting(
                    index: index, range: date.range,
                    hints: piece.hints.union(tight?.own ?? []).subtracting(headline.ambient),
                    isInDateElement: tight != nil,
                    element: signature(of: node), isAmbiguous: !date.isUnambiguous, node: node))
        }
        describe(sightings)
    }

    /// Elements of one tag and class are alike: a list shows many dates in them, an article its own one only.
    private func signature(of node: NodeID) -> UInt64 {
        let names =
            scan.document.value(of: .class, in: node).map {
                FoldedScalars.hash(of: scan.document.bytes($0).prefix(200))
            } ?? 0
        return names ^ UInt64(scan.document[node].tag.rawValue) &* 0x9E37_79B9_7F4A_7C15
    }

    private mutating func describe(_ sightings: [Sighting]) {
        let alike = sightings.reduce(into: [:]) { $0[$1.element, default: 0] += 1 }
        let outside = sightings.filter { $0.hints.isDisjoint(with: [.comments, .aside, .footer]) }
        let after = outside.filter { $0.range.lowerBound >= headline.range.lowerBound }
        if let first = after.first { candidates[first.index].add(.firstAfterHeadline) }
        if let second = after.first(where: { $0.index != after[0].index }) {
            candidates[second.index].add(.secondAfterHeadline)
        }
        if let last = outside.last(where: { $0.range.upperBound <= headline.range.lowerBound }) {
            candidates[last.index].add(.lastBeforeHeadline)
        }
        if let first = outside.first(where: { $0.isInDateElement }) { candidates[first.index].add(.firstInDateElement) }
        var seen: Set<UInt64> = []
        for sighting in sightings {
            describe(sighting, alike: alike[sighting.element] ?? 1)
            if sighting.range.lowerBound >= headline.range.lowerBound, seen.insert(sighting.element).inserted,
                alike[sighting.element] ?? 1 > 1
            {
                candidates[sighting.index].add(.firstAlike)
            }
        }
        settle(sightings)
    }

    private mutating func describe(_ sighting: Sighting, alike: Int) {
        let index = sighting.index
        let isOutside = sighting.hints.isDisjoint(with: [.comments, .aside, .footer])
        if isOutside {
            if sighting.isInDateElement { candidates[index].add(.inDateElement) }
            if sighting.hints.contains(.information) { candidates[index].add(.inInformation) }
            if sighting.hints.contains(.time) { candidates[index].add(.inTimeElement) }
            if sighting.hints.contains(.author) { candidates[index].add(.inByline) }
            if isBesideByline(sighting) { candidates[index].add(.besideByline) }
            if sighting.hints.contains(.article) { candidates[index].add(.inArticle) }
            if alike == 1 { candidates[index].add(.uniqueElement) }
            addPosition(sighting)
            addLine(sighting)
        }
        if sighting.hints.contains(.header) {
            candidates[index].add(sighting.range.lowerBound < headline.range.lowerBound ? .inSiteHeader : .inHeader)
        }
        if sighting.hints.contains(.link) { candidates[index].add(.inLink) }
        if alike >= 3 { candidates[index].add(.repeatedElement) }
        if sighting.isAmbiguous { candidates[index].add(.ambiguous) }
        if scan.text[sighting.range].suffix(4).contains(where: { $0 &- 0x30 >= 10 && $0 < 0x80 }) {
            candidates[index].add(.shortYear)
        }
    }

    private mutating func addPosition(_ sighting: Sighting) {
        let headline = headline.range
        let start = sighting.range.lowerBound
        if start >= headline.lowerBound {
            candidates[sighting.index].add(start - headline.upperBound <= 500 ? .nearAfterHeadline : .afterHeadline)
            if start - headline.upperBound <= 120 { candidates[sighting.index].add(.closeAfterHeadline) }
        } else {
            candidates[sighting.index].add(
                headline.lowerBound - sighting.range.upperBound <= 300 ? .nearBeforeHeadline : .beforeHeadline)
        }
    }

    /// Whether an author's element ends or begins within a few bytes.
    private func isBesideByline(_ sighting: Sighting) -> Bool {
        authorRanges.contains {
            $0.lowerBound <= sighting.range.upperBound + 60 && $0.upperBound >= sighting.range.lowerBound - 60
        }
    }

    private mutating func addLine(_ sighting: Sighting) {
        let line = scan.line(around: sighting.range, reach: 300)
        if line.count <= 80 {
            candidates[sighting.index].add(.shortLine)
            candidates[sighting.index].nodes.append(sighting.node)
        }
        if hasTime(after: sighting.range.upperBound) { candidates[sighting.index].add(.besideTime) }
        if line.count > 240 { candidates[sighting.index].add(.longLineOnly) }
        if line.count > 80, sighting.range.lowerBound - line.lowerBound <= 40 {
            candidates[sighting.index].add(.datelineLine)
        }
        let lead = max(line.lowerBound, sighting.range.lowerBound - 60, 0)
        let previous = scan.line(around: max(line.lowerBound - 1, 0)..<max(line.lowerBound - 1, 0), reach: 30)
        let label =
            DateLabels.label(in: scan.text[lead..<sighting.range.lowerBound])
            ?? (sighting.range.lowerBound - line.lowerBound < 4 && previous.count < 30
                ? DateLabels.label(in: scan.text[previous]) : nil)
        if let label { candidates[sighting.index].add(label == .updated ? .labelledUpdated : .labelledPublished) }
        if label == .updated { modified.append(Timestamp(day: candidates[sighting.index].day)) }
    }

    /// Whether a time of day follows: `12:30`, `12.30 Uhr`, `12h30`.
    private func hasTime(after end: Int) -> Bool {
        let rest = scan.text[end...].prefix(16)
        guard let digit = rest.firstIndex(where: { $0 &- 0x30 < 10 }) else { return false }
        let afterHour = rest[digit...].drop { $0 &- 0x30 < 10 }
        guard let mark = afterHour.first, afterHour.startIndex - digit <= 2, let next = afterHour.dropFirst().first
        else { return false }
        return (mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "h"))
            && next &- 0x30 < 10
    }

    /// The reasons that hold only if they hold for all sightings of a day.
    private mutating func settle(_ sightings: [Sighting]) {
        let byCandidate = Dictionary(grouping: sightings, by: \.index)
        for (index, sightings) in byCandidate {
            if sightings.allSatisfy({ $0.hints.contains(.comments) }) { candidates[index].add(.onlyInComments) }
            if sightings.allSatisfy({ $0.hints.contains(.aside) }) { candidates[index].add(.onlyInAside) }
            if sightings.allSatisfy({ $0.hints.contains(.listed) }) { candidates[index].add(.onlyListed) }
        }
        let days = byCandidate.keys.filter { !candidates[$0].has(.onlyInComments) && !candidates[$0].has(.onlyInAside) }
        if let earliest = days.min(by: { candidates[$0].day < candidates[$1].day }) {
            candidates[earliest].add(.earliestVisible)
        }
    }

    // MARK: Relations

    private mutating func relate() {
        let structured = candidates.indices.filter { candidates[$0].evidence & DateCandidates.structuredMask != 0 }
        if let earliest = structured.min(by: { candidates[$0].day < candidates[$1].day }) {
            candidates[earliest].add(.earliestStructured)
        }
        for index in structured where candidates[index].has(.visible) { candidates[index].add(.structuredAndVisible) }
        for index in structured where candidates[index].timestamp.isUTC {
            for step in [-1, 1] {
                guard let day = CalendarDay(sinceEpoch: candidates[index].day.sinceEpoch + step),
                    let beside = indices[day],
                    candidates[beside].evidence & DateCandidates.prominentMask != 0, !candidates[index].has(.visible)
                else { continue }
                candidates[index].add(.nextDayInUTC)
                candidates[beside].add(.previousDayVisible)
            }
        }
        relateChanges()
    }

    /// A day that is only told as that of a change, where another is told as that of publication.
    private mutating func relateChanges() {
        var published = candidates.indices.filter { isPublished(candidates[$0]) }
        if published.isEmpty { published = candidates.indices.filter { candidates[$0].has(.linkedOther) } }
        let chosen = Set(published)
        for index in candidates.indices {
            let evidence = candidates[index].evidence
            if (evidence & DateCandidates.publishedMask).nonzeroBitCount >= 2 { candidates[index].add(.severalSources) }
            guard !chosen.contains(index), !chosen.isEmpty else { continue }
            if evidence & DateCandidates.changedMask != 0 {
                candidates[index].add(.onlyChanged)
                if candidates[index].has(.visible) { candidates[index].add(.changedVisible) }
            } else if !candidates[index].has(.previousDayVisible) {
                candidates[index].add(.rivalled)
            }
        }
    }

    private func isPublished(_ candidate: DateCandidate) -> Bool {
        candidate.evidence & DateCandidates.publishedMask != 0
            || candidate.has(.publishedTime) && !candidate.has(.labelledUpdated)
    }

    private static let publishedMask = mask([.linkedPublished, .metaPublished, .itemPublished])
    private static let changedMask = mask([
        .linkedModified, .metaModified, .itemModified, .updatedTime, .labelledUpdated,
    ])
    private static let structuredMask = mask([
        .linkedPublished, .linkedCreated, .metaPublished, .metaDate, .itemPublished, .firstTime,
        .publishedTime,
    ])
    private static let prominentMask = mask([.inDateElement, .nearAfterHeadline, .nearBeforeHeadline, .urlDay])

    private static func mask(_ reasons: [DateEvidence]) -> UInt64 {
        reasons.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }
}
