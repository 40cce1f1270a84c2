import GRDB
import Record

/// A search that somebody wants to make again.
public struct SavedSearch: Hashable, Sendable {
    public var number: Int
    public var name: String
    /// What is asked, as behind the question mark of an address.
    public var query: String
    /// In seconds since 1970.
    public var made: Int
}

extension Archive {
    /// By name.
    public func savedSearches() throws(Failure) -> [SavedSearch] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT number, name, query, made FROM searches ORDER BY name, number")
                .map { SavedSearch(number: $0[0], name: $0[1], query: $0[2], made: $0[3]) }
        }
    }

    /// Keeps a search; one with the same query gets the new name.
    public func saveSearch(_ name: String, query: String, at time: Int) throws(Failure) {
        try write { database in
            let sql = """
                INSERT INTO searches (name, query, made) VALUES (?, ?, ?)
                    ON CONFLICT (query) DO UPDATE SET name = excluded.name
                """
            try database.execute(sql: sql, arguments: [name, query, time])
        }
    }

    public func forgetSearch(_ number: Int) throws(Failure) {
        try write { try $0.execute(sql: "DELETE FROM searches WHERE number = ?", arguments: [number]) }
    }
}
