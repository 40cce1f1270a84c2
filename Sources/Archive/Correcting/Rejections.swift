import GRDB
import Record

import struct Record.Record
import struct Record.Statement

/// The findings that people say are none, by article: they are left out wherever a record is told. What they say of others
/// (``Revisions``) and of who is who (``Renamings``) is told instead.
///
/// A finding is known by where it stands, not by its id, so that a newer model's reading of the same words is left out too.
struct Rejections: Sendable {
    /// Where a finding stands: the cue of a statement, or its content where it has none; the anchor of an event.
    struct Place: Hashable, Sendable {
        enum Kind: String { case statement, event }
        var kind: Kind
        var span: Span

        init?(_ statement: Statement) {
            guard let span = (statement.cueSpans + statement.contentSpans).first else { return nil }
            (kind, self.span) = (.statement, span)
        }

        init(_ event: Event) { (kind, span) = (.event, event.anchor) }

        /// `statement 10-17`, as ``description`` writes it; what stands behind it does not matter.
        init?(_ description: String) {
            let words = description.split(separator: " ", maxSplits: 2)
            guard words.count >= 2, let kind = Kind(rawValue: String(words[0])) else { return nil }
            let ends = words[1].split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2 else { return nil }
            (self.kind, span) = (kind, Span(ends[0], ends[1]))
        }

        var description: String { "\(kind.rawValue) \(span.start)-\(span.end)" }

        func meets(_ other: Place) -> Bool {
            kind == other.kind && span.start < other.span.end && other.span.start < span.end
        }
    }

    private var places: [String: [Place]] = [:]
    private var revisions = Revisions()
    private(set) var renamings = Renamings()
    /// The numbers of the articles that are told otherwise than they were read.
    private(set) var numbers: Set<Int> = []

    init() {}

    init(_ database: Database) throws {
        let corrections = Correction.inForce(try Correction.all(database))
        guard !corrections.isEmpty else { return }
        (revisions, renamings) = (Revisions(corrections), Renamings(corrections))
        for correction in corrections where correction.kind == .reject {
            guard let place = correction.object.flatMap(Place.init) else { continue }
            places[correction.subject, default: []].append(place)
        }
        for article in articles {
            let sql = "SELECT number FROM articles WHERE id = ?"
            if let number = try Int.fetchOne(database, sql: sql, arguments: [article]) { numbers.insert(number) }
        }
        if !renamings.together.isEmpty { try numbers.formUnion(SpeakerTable(database).articlesOfMerged()) }
    }

    /// The ids of the articles of which something is said that stands in them.
    var articles: Set<String> { Set(places.keys).union(revisions.articles).union(renamings.articles) }

    /// Whether the same is said of what stands in an article.
    func agrees(with other: Rejections, on article: String) -> Bool {
        places[article] == other.places[article] && revisions[article] == other.revisions[article]
            && renamings.inArticle(article) == other.renamings.inArticle(article)
    }

    /// The line as people say. A line of an article of which they say nothing is not even read.
    func applied(to line: [UInt8], number: Int) -> [UInt8] {
        guard numbers.contains(number), let record = try? Record(json: line) else { return line }
        return applied(to: record).jsonLine()
    }

    func applied(to record: Record) -> Record { renamings.appliedTogether(to: appliedInArticle(to: record)) }

    /// The record with what is said of its article alone: as it is found by its words.
    func appliedInArticle(to record: Record) -> Record {
        var record = revisions.applied(to: renamings.appliedApart(to: record))
        guard let places = places[record.article.id] else { return record }
        let isRejected = { (place: Place) in places.contains { $0.meets(place) } }
        for statement in record.statements ?? [] where Place(statement).map(isRejected) == true {
            record.remove(statement)
        }
        for event in record.events ?? [] where isRejected(Place(event)) { record.remove(event) }
        return record
    }
}

extension Record {
    /// Takes a statement out. What stands in it stands in what it stood in.
    fileprivate mutating func remove(_ removed: Statement) {
        statements = statements?.filter { $0.id != removed.id }.map { statement in
            var statement = statement
            if statement.inside == removed.id { statement.inside = removed.inside }
            return statement
        }
        events = events?.map { event in
            var event = event
            event.restsOn.removeAll { $0 == removed.id }
            return event
        }
    }

    fileprivate mutating func remove(_ removed: Event) {
        events = events?.filter { $0.id != removed.id }.map { event in
            var event = event
            event.sameAs.removeAll { $0 == removed.id }
            if event.changes == removed.id { event.changes = nil }
            return event
        }
    }
}

extension Record {
    /// How a rejection names the statement or event with an id; nil where there is none.
    public func place(of finding: String) -> String? {
        if let statement = statements?.first(where: { $0.id == finding }) {
            return Rejections.Place(statement)?.description
        }
        return events?.first { $0.id == finding }.map { Rejections.Place($0).description }
    }
}
