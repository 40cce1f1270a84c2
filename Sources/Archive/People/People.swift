import GRDB
import Record

import struct Record.Statement

/// Somebody who says things: a person or a body, under one name or several.
public struct Person: Hashable, Sendable {
    /// The number of the name under which they are told.
    let number: Int
    public let name: String
    /// All their names, the one they are told under first.
    public let names: [String]

    /// Whoever goes by a name, whatever its case; nil where nobody with it says anything.
    static func find(_ name: String, _ database: Database) throws -> Person? {
        let sql = """
            SELECT number, name FROM speakers WHERE same = (SELECT same FROM speakers WHERE folded = ?)
                ORDER BY number <> same, name
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [SpeakerName.folded(name)])
        return try rows.first.map { first in
            try Person(number: first.value(0), name: first.value(1), names: rows.map { try $0.value(1) })
        }
    }
}

/// A name with the number of statements by whoever goes by it.
public struct NamedSpeaker: Hashable, Sendable {
    public var name: String
    public var statements: Int
}

/// One of the statements of somebody, with what there is to know before it is read.
public struct Saying: Sendable {
    let row: Int
    let sketch: StatementSketch
    public let act: Statement.Act
    /// The id of its article.
    public let article: String
    public let published: String?
    /// The number of the story that the article stands in; nil where it is not known yet.
    public let story: Int?
}

extension Saying {
    /// What it says, as far as that can be told apart: the same for the same words.
    public struct Gist: Hashable, Sendable { fileprivate let sketch: StatementSketch }
    public var gist: Gist { Gist(sketch: sketch) }
}

extension Archive {
    /// Whoever goes by a name; nil where nobody with it says anything.
    public func person(called name: String) throws(Failure) -> Person? { try read { try Person.find(name, $0) } }

    /// Others who have words of a name in theirs, the most often cited first.
    ///
    /// - Parameter isWhole: Whether they must have all words of it, or the last one alone.
    public func people(like name: String, isWhole: Bool, limit: Int) throws(Failure) -> [NamedSpeaker] {
        let words = name.split(whereSeparator: \.isWhitespace)
        let pattern = SearchPattern.quoted(isWhole ? name : words.last.map(String.init) ?? "")
        guard !pattern.isEmpty else { return [] }
        return try read { database in
            let sql = """
                SELECT told.name, sum((SELECT count(*) FROM said WHERE speaker = found.number)) AS statements
                    FROM (SELECT rowid FROM speaker_names WHERE speaker_names MATCH ? ORDER BY rowid LIMIT 200) AS names
                    JOIN speakers AS found ON found.number = names.rowid JOIN speakers AS told ON told.number = found.same
                    GROUP BY told.number HAVING statements > 0 ORDER BY statements DESC, told.name LIMIT ?
                """
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [pattern, limit]).map {
                try NamedSpeaker(name: $0.value(0), statements: $0.value(1))
            }
        }
    }

    /// The latest ``rankedMatches`` statements of somebody that came in, in the order of time.
    public func sayings(of person: Person) throws(Failure) -> [Saying] {
        try read { database in
            let sql = """
                SELECT statement, sketch, act, id, published, story FROM (
                    SELECT statement, sketch, act FROM said
                        WHERE speaker IN (SELECT number FROM speakers WHERE same = ?)
                        ORDER BY statement DESC LIMIT \(Self.rankedMatches))
                    JOIN articles ON articles.number = \(IndexedWords.articleOfRow("statement"))
                    LEFT JOIN article_stories ON article = number
                    ORDER BY coalesce(published, '~'), statement
                """
            let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [person.number])
            var sayings: [Saying] = []
            while let row = try rows.next() {
                let sketch = try row.withUnsafeData(atIndex: 1) { StatementSketch(bytes: $0 ?? .init()) }
                sayings.append(
                    try Saying(
                        row: row.value(0), sketch: sketch, act: Statement.Act(rawValue: row.value(2)) ?? .assert,
                        article: row.value(3), published: row.value(4), story: row.value(5)))
            }
            return sayings
        }
    }

    /// The statements themselves, in their order; nil for one that is no more.
    public func statements(_ sayings: [Saying]) throws(Failure) -> [StatementHit?] {
        let hits = try statements(inRows: Set(sayings.map(\.row)))
        let byRow = Dictionary(hits.map { ($0.row, $0) }) { first, _ in first }
        return sayings.map { byRow[$0.row] }
    }

    /// The names that somebody goes by in an article.
    public func names(of person: Person, in article: String) throws(Failure) -> [String] {
        try read { database in
            guard
                let number = try Int.fetchOne(
                    database, sql: "SELECT number FROM articles WHERE id = ?", arguments: [article])
            else { return [] }
            let rows = IndexedWords.rows(article: number)
            let sql = """
                SELECT DISTINCT name FROM said JOIN speakers ON number = speaker
                    WHERE statement >= ? AND statement < ? AND same = ? ORDER BY name
                """
            return try String.fetchAll(
                database, sql: sql, arguments: [rows.lowerBound, rows.upperBound, person.number])
        }
    }

    /// How corrections of the kind ``Correction/Kind/splitSpeaker`` put which name is another's in an article; nil where
    /// one of the names is none.
    public static func splitting(_ name: String, into other: String) -> String? {
        let other = other.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, !other.isEmpty, other.utf8.count <= SpeakerName.longest,
            SpeakerName.folded(name) != SpeakerName.folded(other)
        else { return nil }
        return Renamings.description(name, other)
    }
}

extension Reversals {
    /// - Parameter sayings: Statements of one speaker, in the order of time.
    public init(_ sayings: [Saying]) {
        self.init(
            sayings.map { Said(sketch: $0.sketch, act: $0.act, day: $0.published.map { String($0.prefix(10)) }) })
    }
}
