import Archive
import FoundationEssentials
import Record
import Stories

/// Runs one stage of linking over the lines of standard input.
struct LinkStageRun {
    let print: ([UInt8]) -> Void
    /// The letters of the names of all publishers.
    var publishers: Set<String> = []
    private let lines = InputLines()
    /// The line that is read, from 1.
    var line: Int { lines.number }

    init(print: @escaping ([UInt8]) -> Void) { self.print = print }

    func run(_ stage: LinkStage) throws {
        switch stage {
        case .signatures: while let line = lines.next() { try sign(line) }
        case .pairs: try forEachRun(by: \LinkLine.Holder.shingle) { try pairs($0) }
        case .candidates: while let pair = try next(LinkLine.Pair.self) { try candidate(pair) }
        case .related: while let couple = try next(LinkLine.Couple.self) { try relate(couple) }
        case .families: try families()
        case .boilerplate: try forEachRun(by: \LinkLine.Holder.shingle) { try boilerplate($0) }
        case .align: while let couple = try next(LinkLine.Couple.self) { try align(couple) }
        case .periods: while let count = try next(LinkLine.Count.self) { try periods(count.count) }
        case .windows: try forEachRun(by: \LinkLine.Windowed.window) { try group($0) }
        case .chain: try chain()
        case .stories: try forEachRun(by: \LinkLine.Told.story) { try tell($0) }
        }
    }

    /// Nobody has so many, and their periods would fill a disk.
    private static let mostArticles = 1 << 32

    // MARK: Lines

    private static func none(of what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "there should be \(what)"))
    }

    private func next<Line: Decodable>(_ type: Line.Type) throws -> Line? {
        guard let line = lines.next() else { return nil }
        return try JSONDecoder().decode(type, from: Data(line))
    }

    /// Hands out the lines that follow each other with one key.
    private func forEachRun<Line: Decodable, Key: Equatable>(
        by key: KeyPath<Line, Key>, _ body: ([Line]) throws -> Void
    ) throws {
        var run: [Line] = []
        while let line = try next(Line.self) {
            if let first = run.first, first[keyPath: key] != line[keyPath: key] {
                try body(run)
                run = []
            }
            run.append(line)
        }
        if !run.isEmpty { try body(run) }
    }

    private func emit(_ line: some Encodable) throws { print(Array(try JSONEncoder().encode(line)) + [0x0A]) }

    // MARK: Near duplicates

    private func sign(_ line: [UInt8]) throws {
        let record: Record
        do throws(NotARecord) {
            record = try Record(json: line)
        } catch {
            // Failures stand among records; what is neither is told by who made it.
            return
        }
        guard record.article.isArticle >= Archive.articleThreshold else { return }
        let article = LinkedArticle(record)
        try emit(
            LinkLine.Signature(
                id: article.id, day: article.day, publisher: article.publisherLetters,
                shingles: article.signature.shingles, signature: article.signature, subject: article.subject,
                testimony: article.testimony))
    }

    private func pairs(_ holders: [LinkLine.Holder]) throws {
        for (place, holder) in holders.enumerated() {
            for other in holders[..<place].suffix(ShingleRules.mostNeighbours) {
                let counts = [other.count ?? 0, holder.count ?? 0]
                try emit(LinkLine.Pair(one: other.article, other: holder.article, counts: counts))
            }
        }
    }

    private func candidate(_ pair: LinkLine.Pair) throws {
        guard let counts = pair.counts, counts.count == 2 else { throw Self.none(of: "two counts") }
        if ShingleRules.areCandidates(sharing: pair.shared ?? 0, of: counts[0], counts[1]) {
            try emit(LinkLine.Pair(one: pair.one, other: pair.other))
        }
    }

    private func relate(_ couple: LinkLine.Couple) throws {
        if ShingleRules.areOneFamily(couple.one, couple.other) {
            try emit(LinkLine.Pair(one: couple.one.id, other: couple.other.id))
        }
    }

    private func families() throws {
        var families = NamedFamilies()
        while let pair = try next(LinkLine.Pair.self) { families.join(pair.one, pair.other) }
        for (article, family) in families.all { try emit(LinkLine.Family(article: article, family: family)) }
    }

    private func boilerplate(_ holders: [LinkLine.Holder]) throws {
        guard ShingleRules.isBoilerplate(holders.map { $0.family ?? $0.article }) else { return }
        for holder in holders { try emit(LinkLine.Holder(shingle: holder.shingle, article: holder.article)) }
    }

    private func align(_ couple: LinkLine.Couple) throws {
        let pair = DuplicatePair(couple.one, couple.other, boilerplate: couple.boilerplate ?? [])
        if let pair { try emit(pair) }
    }

    // MARK: Stories

    private func periods(_ count: Int) throws {
        guard count <= Self.mostArticles else { throw Self.none(of: "a count of articles") }
        for (period, window) in StoryWindow.all(of: count) {
            try emit(
                LinkLine.Period(
                    period: [period.lowerBound, period.upperBound], window: [window.lowerBound, window.upperBound]))
        }
    }

    private func group(_ lines: [LinkLine.Windowed]) throws {
        let found = lines.filter { $0.pair == nil }
        let articles = try found.map { line in
            guard let article = line.article else { throw Self.none(of: "an article or a pair") }
            return article
        }
        let window = StoryWindow(articles, duplicates: lines.compactMap(\.pair))
        let own = found.indices.filter { found[$0].isOwn == true }
        let house = own.filter { !window.house[$0].isEmpty }.map { (articles[$0].id, window.house[$0]) }
        try emit(
            LinkLine.Grouped(
                window: lines[0].window, groups: window.groups.map { $0.map { articles[$0].id } },
                before: found.indices.filter { found[$0].isOwn != true }.map { articles[$0].id },
                house: Dictionary(house) { $1 }))
    }

    private func chain() throws {
        var waiting: [String: LinkLine.Placed] = [:]
        while let window = try next(LinkLine.Grouped.self) {
            let before = Dictionary(window.before.map { ($0, waiting[$0]?.story ?? $0) }) { $1 }
            var placed = StoryChain.stories(of: window.groups, before: before) { _ in false }
            // Nothing but what stands before the next period can change its story any more.
            for (article, found) in waiting.sorted(by: { $0.key < $1.key }) {
                let story = placed.removeValue(forKey: article) ?? found.story
                try emit(LinkLine.Placed(article: article, story: story, house: found.house))
            }
            waiting = Dictionary(
                uniqueKeysWithValues: placed.map { article, story in
                    (article, LinkLine.Placed(article: article, story: story, house: window.house[article] ?? []))
                })
        }
        for found in waiting.values.sorted(by: { $0.article < $1.article }) { try emit(found) }
    }

    private func tell(_ lines: [LinkLine.Told]) throws {
        let articles = lines.compactMap { line in line.article?.leaving(line.house ?? []) }
        let members = lines.filter { $0.isMember == true }.compactMap(\.article?.id)
        let telling = StoryTelling(articles, duplicates: lines.compactMap(\.pair), publishers: publishers)
        print(telling.story(lines[0].story, of: members).jsonLine())
    }
}

/// The lines of standard input.
private final class InputLines {
    private(set) var number = 0

    func next() -> [UInt8]? {
        guard let text = readLine() else { return nil }
        number += 1
        return Array(text.utf8)
    }
}
