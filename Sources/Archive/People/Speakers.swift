import Record

/// Who says the statements of a record, by their ids.
public struct Speakers: Sendable {
    private let sources: [String: Source]
    private let entities: [String: Entity]

    public init(_ record: Record) {
        sources = Dictionary((record.sources ?? []).map { ($0.id, $0) }) { first, _ in first }
        entities = Dictionary((record.entities ?? []).map { ($0.id, $0) }) { first, _ in first }
    }

    public func source(of statement: Statement) -> Source? { statement.source.flatMap { sources[$0] } }

    public func entity(of statement: Statement) -> Entity? { source(of: statement)?.entity.flatMap { entities[$0] } }

    /// The name of who says it, as far as it is known.
    public func name(of statement: Statement) -> String? {
        entity(of: statement)?.name ?? source(of: statement)?.text
    }

    /// The name of who says it, where it is one, by which they are known in other articles too: not "two officials", nor
    /// "the company".
    public func properName(of statement: Statement) -> String? {
        guard let source = source(of: statement), ![.unnamed, .publisher].contains(source.kind) else { return nil }
        let entity = entity(of: statement)
        if let entity, !entity.mentions.isEmpty, !entity.mentions.contains(where: { $0.head == .name }) { return nil }
        let name = entity?.name ?? source.text
        return name.utf8.count <= SpeakerName.longest && SpeakerName.isProper(name) ? name : nil
    }

    /// Those through whom it came, nearest to the publisher first.
    public func chain(of statement: Statement) -> [String] { statement.via.compactMap { sources[$0]?.text } }

    /// All words by which who says it can be found.
    func words(of statement: Statement) -> String {
        let entity = entity(of: statement)
        return [source(of: statement)?.text, entity?.name, entity?.role].compactMap(\.self).joined(separator: " \n ")
    }
}
