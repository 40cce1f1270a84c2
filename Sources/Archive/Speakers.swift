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

    /// Those through whom it came, nearest to the publisher first.
    public func chain(of statement: Statement) -> [String] { statement.via.compactMap { sources[$0]?.text } }

    /// All words by which who says it can be found.
    func words(of statement: Statement) -> String {
        let entity = entity(of: statement)
        return [source(of: statement)?.text, entity?.name, entity?.role].compactMap(\.self).joined(separator: " \n ")
    }
}
