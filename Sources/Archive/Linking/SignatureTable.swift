import FoundationEssentials
import GRDB
import Record
import Stories

/// What linking keeps of the articles, as it lies in the archive.
struct SignatureTable {
    let database: Database
    let path: String

    struct Entry {
        var number: Int
        var family: Int
        var shingles: Int
    }

    /// The articles whose signature is to be made, so many at most.
    func unsigned(limit: Int) throws -> [Int] {
        try Int.fetchAll(database, sql: "SELECT article FROM unsigned ORDER BY article LIMIT \(limit)")
    }

    func isSigned(_ number: Int) throws { try run("DELETE FROM unsigned WHERE article = ?", [number]) }

    func entry(_ number: Int) throws -> Entry? {
        let sql = "SELECT article, family, shingles FROM signatures WHERE article = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number]).map {
            try Entry(number: $0.value(0), family: $0.value(1), shingles: $0.value(2))
        }
    }

    func signature(_ number: Int) throws -> Signature? {
        let sql = "SELECT signature FROM signatures WHERE article = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number]).map {
            try decode($0, 0, number)
        }
    }

    /// An article without the words that are its outlet's.
    func article(_ number: Int) throws -> LinkedArticle? {
        let sql = "SELECT signature, subject, testimony, house FROM signatures WHERE article = ?"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number]).map { row in
            LinkedArticle(
                signature: try decode(row, 0, number), subject: try decode(row, 1, number),
                testimony: try decode(row, 2, number)
            ).leaving(try Self.ranges(row, 3))
        }
    }

    /// What ``pack(_:)`` made, in a column of a row.
    func decode<Part: Decodable>(_ row: Row, _ column: Int, _ number: Int) throws -> Part {
        let bytes = try StoredRecord.bytes(row, column: column, number: number, path: path)
        do {
            return try JSONDecoder().decode(Part.self, from: Data(bytes))
        } catch {
            throw Failure(damagedArchive: path, detail: "what was worked out of record \(number) cannot be read")
        }
    }

    private func pack(_ part: some Encodable) throws -> Data {
        Data(Compression.pack(Array(try JSONEncoder().encode(part))))
    }

    /// The words of an article that are its outlet's.
    static func ranges(_ row: Row, _ column: Int) throws -> [Range<Int>] {
        let json: Data? = try row.value(column)
        return json.flatMap { try? JSONDecoder().decode([Range<Int>].self, from: $0) } ?? []
    }

    /// Keeps what linking needs of an article; it is a family of its own if it is new.
    func keep(_ number: Int, _ article: LinkedArticle, isNew: Bool) throws {
        let (subject, testimony) = (try pack(article.subject), try pack(article.testimony))
        if isNew {
            try run(
                """
                INSERT INTO signatures (article, id, day, family, shingles, signature, subject, testimony)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    number, article.id, article.day ?? .infinity, number, article.signature.shingles.count,
                    try pack(article.signature), subject, testimony,
                ])
        } else {
            try run(
                "UPDATE signatures SET signature = ?, subject = ?, testimony = ?, house = NULL WHERE article = ?",
                [try pack(article.signature), subject, testimony, number])
        }
        if let letters = article.publisherLetters {
            try run("INSERT OR IGNORE INTO publishers VALUES (?)", [letters])
        }
    }

    func remove(_ number: Int) throws { try run("DELETE FROM signatures WHERE article = ?", [number]) }

    /// The story of an article, and those that share words with it, have to be told anew.
    func markStale(storyOf number: Int) throws {
        try run(
            "INSERT OR IGNORE INTO stale_stories SELECT story FROM placements WHERE article = ?", [number])
    }

    /// The period of an article has to be put into stories anew.
    func markStale(periodOf article: Signature) throws {
        let (day, id) = (article.day ?? .infinity, article.id)
        try run(
            "INSERT OR IGNORE INTO periods SELECT ?, '', 1 WHERE NOT EXISTS (SELECT 1 FROM periods)", [-Double.infinity]
        )
        try run(
            """
            UPDATE periods SET stale = 1 WHERE (day, id) = (
                SELECT day, id FROM periods WHERE (day, id) <= (?, ?) ORDER BY day DESC, id DESC LIMIT 1)
            """, [day, id])
    }

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
