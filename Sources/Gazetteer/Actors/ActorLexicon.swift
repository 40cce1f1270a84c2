import CGazetteer
import Record

/// Who names mean as actors, and what nouns say of them: from the program's tables, or from dictionaries that a caller gives
/// in their place.
///
/// Names are looked up folded (``FoldedName``), in O(log n).
public struct ActorLexicon: Sendable {
    private enum Source: Sendable {
        case tables(countries: NameTable, actors: [NameTable], agents: NameTable)
        case dictionaries(ActorDictionary, AgentDictionary)
    }
    private let source: Source

    /// The lexicon of the program's tables.
    init() throws(Failure) {
        source = .tables(
            countries: try NameTable(hearsay_countries_table(), hearsay_countries_table_size(), "countries"),
            actors: [
                try NameTable(hearsay_actors_table(), hearsay_actors_table_size(), "actors"),
                try NameTable(hearsay_bodies_table(), hearsay_bodies_table_size(), "international bodies"),
            ],
            agents: try NameTable(hearsay_agents_table(), hearsay_agents_table_size(), "agents"))
    }

    /// A lexicon of dictionaries alone.
    public init(actors: ActorDictionary, agents: AgentDictionary) { source = .dictionaries(actors, agents) }

    /// A lexicon that knows nobody.
    public static let empty = ActorLexicon(actors: ActorDictionary(), agents: AgentDictionary())

    /// Whether the codes are those of a caller's dictionaries, which need not begin with countries of ISO 3166-1.
    public var hasOwnCodes: Bool {
        if case .dictionaries = source { return true }
        return false
    }

    /// What a name means, the most usual first.
    public func meanings(of key: ArraySlice<UInt8>) -> [ActorMeaning] {
        switch source {
        case .dictionaries(let actors, _): actors.meanings(of: key)
        case .tables(let countries, let actors, _):
            countries.rows(of: key).map { Self.country(countries, $0) }
                + actors.flatMap { table in table.rows(of: key).map { Self.actor(table, $0) } }
        }
    }

    /// The country that a name, an adjective, a capital or the seat of a government stands for.
    public func country(named name: String) -> String? {
        meanings(ofPhrase: name).first { ![.actor, .surname, .titled].contains($0.kind) }?.code
    }

    /// Whether a name stands for a government only: "the Kremlin".
    public func isSeat(_ name: String) -> Bool {
        meanings(ofPhrase: name).contains { $0.kind == .seat }
    }

    /// "The Hague" has its article, "the Kremlin" has it not.
    private func meanings(ofPhrase name: String) -> [ActorMeaning] {
        let key = FoldedName.bytes(of: name.utf8)
        let whole = meanings(of: key[...])
        return whole.isEmpty && key.starts(with: "the ".utf8) ? meanings(of: key.dropFirst(4)) : whole
    }

    /// What a noun, or several, says of whom it describes.
    public func agent(_ key: ArraySlice<UInt8>) -> Agent? {
        switch source {
        case .dictionaries(_, let agents): return agents.agent(key)
        case .tables(_, _, let table):
            guard let row = table.rows(of: key).first else { return nil }
            return Agent(role: table.string(0, of: row), isWeak: table.number(1, of: row) == 1)
        }
    }

    /// Whether a name or a noun begins with these bytes, or is them.
    public func hasEntries(startingWith prefix: ArraySlice<UInt8>) -> Bool {
        switch source {
        case .dictionaries(let actors, let agents):
            actors.hasNames(startingWith: prefix) || agents.hasNouns(startingWith: prefix)
        case .tables(let countries, let actors, let agents):
            agents.hasNames(startingWith: prefix) || countries.hasNames(startingWith: prefix)
                || actors.contains { $0.hasNames(startingWith: prefix) }
        }
    }

    private static func country(_ table: NameTable, _ row: Int) -> ActorMeaning {
        ActorMeaning(code: table.string(0, of: row), kind: .init(rawValue: table.number(1, of: row)) ?? .country)
    }

    private static let uses: [Int: ActorMeaning.Kind] = [1: .surname, 2: .titled]

    private static func actor(_ table: NameTable, _ row: Int) -> ActorMeaning {
        let first = Int(table.number(1, of: row))
        let last = Int(table.number(2, of: row))
        let days = first...max(first, last == 0 ? ActorMeaning.always.upperBound : last)
        return ActorMeaning(
            code: table.string(0, of: row), kind: Self.uses[Int(table.number(3, of: row)), default: .actor], days: days)
    }
}
