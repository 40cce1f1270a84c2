/// The parts of a record that can be asked for one by one.
public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
    case article, entities, times, places, sources, statements, events
    /// Events of no PLOVER type too.
    case predicates
}
