import GRDB

/// The names of all who say something, each once; names that people said are of one person or body have one of them in
/// common.
struct SpeakerTable {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The number of a name, which is added where it is new.
    func number(of name: String, _ renamings: Renamings) throws -> Int {
        let folded = SpeakerName.folded(name)
        if let number = try find(folded) { return number }
        // Somebody else's name may have been said to be this one before it was read.
        let told = try renamings.together[folded].map { try self.number(of: $0, Renamings()) }
        try run("INSERT INTO speakers (name, folded, same) VALUES (?, ?, ?)", [name, folded, told ?? 0])
        let number = Int(database.lastInsertedRowID)
        if told == nil { try run("UPDATE speakers SET same = number WHERE number = ?", [number]) }
        try run("INSERT INTO speaker_names (rowid, name) VALUES (?, ?)", [number, name])
        return number
    }

    func find(_ folded: String) throws -> Int? {
        let sql = "SELECT number FROM speakers WHERE folded = ?"
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [folded])
    }

    /// Puts together what people say is one, and nothing else.
    func merge(_ renamings: Renamings) throws {
        try run("UPDATE speakers SET same = number WHERE same <> number", [])
        for (folded, name) in renamings.together {
            guard let one = try find(folded) else { continue }
            try run("UPDATE speakers SET same = ? WHERE number = ?", [number(of: name, Renamings()), one])
        }
    }

    /// The numbers of the articles with somebody who is told under another name.
    func articlesOfMerged() throws -> Set<Int> {
        let sql = """
            SELECT DISTINCT \(IndexedWords.articleOfRow("statement")) FROM speakers CROSS JOIN said ON speaker = number
                WHERE same <> number
            """
        return try Int.fetchSet(database.cachedStatement(sql: sql))
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
