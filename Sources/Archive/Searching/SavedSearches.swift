import FoundationEssentials
import GRDB
import Record

/// A search that somebody wants to make again, and to hear of what is new to it.
public struct SavedSearch: Hashable, Sendable {
    public var number: Int
    public var name: String
    public var question: SearchQuestion
    /// In seconds since 1970.
    public var made: Int
    /// The number of the last article that was told of.
    var told: Int
}

/// What came in since a saved search was last told of.
public struct Alert: Sendable {
    public var search: SavedSearch
    public var finding: Finding
    /// The number of the last article that was looked at.
    let last: Int
}

extension Archive {
    /// By name.
    public func savedSearches() throws(Failure) -> [SavedSearch] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT number, name, question, made, told FROM searches ORDER BY name, number"
            ).map { row in
                try SavedSearch(
                    number: row.value(0), name: row.value(1),
                    question: JSONDecoder().decode(SearchQuestion.self, from: Data((row.value(2) as String).utf8)),
                    made: row.value(3), told: row.value(4))
            }
        }
    }

    /// Keeps a search; one that asks the same gets the new name. What is in the archive already is not told of.
    public func saveSearch(_ name: String, _ question: SearchQuestion, at time: Int) throws(Failure) {
        try write { database in
            let sql = """
                INSERT INTO searches (name, question, made, told) VALUES (?, ?, ?, ?)
                    ON CONFLICT (question) DO UPDATE SET name = excluded.name
                """
            try database.execute(sql: sql, arguments: [name, question.json, time, Self.lastArticle(database)])
        }
    }

    public func forgetSearch(_ number: Int) throws(Failure) {
        try write { try $0.execute(sql: "DELETE FROM searches WHERE number = ?", arguments: [number]) }
    }

    /// What is new to each saved search to which something is new. It stays new until it was ``markTold(_:)``.
    public func alerts() throws(Failure) -> [Alert] {
        var alerts: [Alert] = []
        for search in try savedSearches() {
            let last = try read { try Self.lastArticle($0) }
            guard search.told < last else { continue }
            var filter = search.question.filter
            filter.numbers = search.told + 1...last
            let finding = try find(search.question, filter)
            if !finding.isEmpty { alerts.append(Alert(search: search, finding: finding, last: last)) }
        }
        return alerts
    }

    /// What is told is not new any more.
    public func markTold(_ alert: Alert) throws(Failure) {
        try write { database in
            try database.execute(
                sql: "UPDATE searches SET told = ? WHERE number = ? AND told < ?",
                arguments: [alert.last, alert.search.number, alert.last])
        }
    }

    private static func lastArticle(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT max(number) FROM articles") ?? 0
    }
}
