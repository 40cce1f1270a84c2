/// The parts of a record that can be asked for one by one.
public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
    case article, entities, times, places, sources, statements, events
    /// Events of no PLOVER type too: nothing that is looked for unasked.
    case predicates

    /// What is looked for where nothing is asked for by name.
    public static let usual = Set(allCases).subtracting([.predicates])
}
