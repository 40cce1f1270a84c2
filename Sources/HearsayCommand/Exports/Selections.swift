import Archive
import Gazetteer
import Record

/// Which sources are asked for: those whose name, description or office has all the words, whatever their case and
/// accents.
struct SourceWords {
    private let words: [[UInt8]]

    init(_ text: String) {
        words = FoldedName.bytes(of: text.utf8).split(separator: UInt8(ascii: " ")).map(Array.init)
    }

    func match(_ descriptions: [String?]) -> Bool {
        let found = Set(
            descriptions.compactMap(\.self).flatMap { text in
                FoldedName.bytes(of: text.utf8).split(separator: UInt8(ascii: " ")).map(Array.init)
            })
        return words.allSatisfy(found.contains)
    }
}

/// Which parts of records are asked for: what a source says, and what stands so and so.
struct RecordSelection {
    var source: SourceWords?
    var status: Event.Status?

    var isEmpty: Bool { source == nil && status == nil }

    /// A record with only the statements of the source, the events of the status that rest on them, and who has to do
    /// with these; nil where there are none.
    func narrowed(_ record: Record) -> Record? {
        if isEmpty { return record }
        let tables = RecordTables(record)
        var statements = record.statements ?? []
        var events = record.events ?? []
        if let source {
            statements.removeAll { statement in
                let entity = tables.entity(of: statement.source)
                return !source.match([
                    statement.source.flatMap { tables.sources[$0]?.text }, entity?.name, entity?.role,
                ])
            }
            let kept = Set(statements.map(\.id))
            events.removeAll { kept.isDisjoint(with: $0.restsOn) }
        }
        if let status {
            events.removeAll { $0.status != status }
            let grounds = Set(events.flatMap(\.restsOn))
            statements.removeAll { !grounds.contains($0.id) }
        }
        guard !statements.isEmpty || !events.isEmpty else { return nil }
        var record = record
        (record.statements, record.events) = (statements, events)
        let sources = statements.flatMap { [$0.source].compactMap(\.self) + $0.via }
        let parties = Set(
            statements.flatMap { $0.about + [$0.addressee].compactMap(\.self) }
                + events.flatMap { $0.actors + $0.recipients } + sources.compactMap { tables.sources[$0]?.entity })
        record.entities?.removeAll { !parties.contains($0.id) }
        return record
    }
}

/// Which claims are asked for: all of some articles, or those that rest on a source or stand so and so.
struct ClaimSelection {
    /// nil for all.
    var articles: Set<String>?
    var source: SourceWords?
    var status: Event.Status?

    func selects(article: String) -> Bool { articles?.contains(article) ?? true }

    func selects(_ claim: Claim) -> Bool {
        if let articles, !claim.statements.contains(where: { articles.contains(Claim.article(of: $0)) }) {
            return false
        }
        if let source, !claim.origins.contains(where: { source.match([$0.source]) }) { return false }
        return status == nil || claim.status.last?.status == status
    }
}
