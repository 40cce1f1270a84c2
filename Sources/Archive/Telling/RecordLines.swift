import GRDB
import Record

import struct Record.Record

extension Archive {
    /// The records of the articles asked for, in the order in which they came, as people corrected them.
    ///
    /// - Parameter words: Only of articles that have them, as ``search(_:_:limit:)`` finds them.
    public func records(
        _ filter: ArticleFilter = ArticleFilter(), matching words: String? = nil
    ) throws(Failure) -> RecordLines {
        try RecordLines(self, filter, words)
    }

    /// The ids of the articles asked for.
    public func articleIDs(_ filter: ArticleFilter, matching words: String? = nil) throws(Failure) -> Set<String> {
        try read { database in
            let found = try words.map { try WordMatch($0, database) }
            let sql = """
                SELECT id FROM \(found?.join ?? "")articles WHERE true\(found?.condition ?? "")\(filter.condition)
                """
            let arguments = filter.arguments.merging(found?.arguments ?? [:]) { $1 }
            return try String.fetchSet(database, sql: sql, arguments: StatementArguments(arguments))
        }
    }

    /// The ids of the articles with an id, a key or an address.
    public func articleIDs(called name: String) throws(Failure) -> [String] {
        try read { database in
            let sql = "SELECT id FROM articles WHERE id = :name OR key = :name OR url = :name ORDER BY number"
            return try String.fetchAll(database, sql: sql, arguments: ["name": name])
        }
    }

    /// The record of the article with this id.
    public func record(of article: String) throws(Failure) -> Record? {
        try read { database in
            let sql = "SELECT json, number FROM records JOIN articles ON number = article WHERE id = ?"
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [article]) else { return nil }
            let record = try StoredRecord.decode(row, number: row.value(1), path: path)
            return try Rejections(database).applied(to: record)
        }
    }
}

/// Records out of an archive, a few at a time: memory does not depend on how many there are, and who takes them slowly
/// keeps nobody else from writing.
public struct RecordLines {
    private static let batchSize = 128

    private let archive: Archive
    private let filter: ArticleFilter
    private let match: WordMatch?
    private let rejections: Rejections
    /// The last number that there may be.
    private let last: Int
    /// All up to this number were handed out.
    private var position = 0
    private var batch: ArraySlice<(number: Int, line: [UInt8])> = []
    /// Where the records cannot be read one after the other, each is looked for on its own.
    private var isSalvaging = false
    /// So many numbers can still be looked at that have no record: a file has room for so many, and a number that is damaged
    /// can be any.
    private var room: Int
    private var lost: ClosedRange<Int>?

    init(_ archive: Archive, _ filter: ArticleFilter, _ words: String?) throws(Failure) {
        (self.archive, self.filter) = (archive, filter)
        (last, room, match, rejections) = try archive.read { database in
            // What people said is not worth losing the records over.
            (
                try Self.lastNumber(database), try Self.room(database), try words.map { try WordMatch($0, database) },
                (try? Rejections(database)) ?? Rejections()
            )
        }
    }

    /// The next record as its line of JSON, nil at the end.
    ///
    /// - Throws: what is damaged. The next call goes on behind it.
    public mutating func next() throws(Failure) -> [UInt8]? {
        if let (number, line) = batch.popFirst() {
            position = number
            return rejections.applied(to: line, number: number)
        }
        while position < last {
            if isSalvaging {
                if let line = try salvage() { return rejections.applied(to: line, number: position) }
            } else if try fill() {
                return try next()
            }
        }
        try tellLoss()
        return nil
    }

    /// The next record itself.
    public mutating func nextRecord() throws(Failure) -> Record? {
        guard let line = try next() else { return nil }
        do throws(NotARecord) {
            return try Record(json: line)
        } catch {
            throw Failure(damagedArchive: archive.path, detail: "of record \(position), \(error.reason)")
        }
    }

    /// Takes the next batch; false where there is none, or it has to be salvaged.
    private mutating func fill() throws(Failure) -> Bool {
        do throws(Failure) {
            let found = try fetch("> :position", limit: Self.batchSize)
            batch = found[...]
            if batch.isEmpty { position = last }
            return !batch.isEmpty
        } catch {
            guard error.code == .badArchive else { throw error }
            isSalvaging = true
            return false
        }
    }

    /// Looks for the record behind the present one; numbers that belong to none are stepped over.
    private mutating func salvage() throws(Failure) -> [UInt8]? {
        position += 1
        guard room > 0 else {
            lost = (lost?.lowerBound ?? position)...last
            position = last
            return nil
        }
        let found: [(number: Int, line: [UInt8])]
        do throws(Failure) {
            found = try fetch("= :position", limit: 1)
        } catch {
            guard error.code == .badArchive else { throw error }
            lost = (lost?.lowerBound ?? position)...position
            room -= 1
            return nil
        }
        guard let (_, line) = found.first else {
            room -= 1
            return nil
        }
        if lost != nil {
            // Told first; this record is the next one again.
            position -= 1
            try tellLoss()
        }
        return line
    }

    /// Says what was lost since the last record that could be read.
    private mutating func tellLoss() throws(Failure) {
        guard let numbers = lost else { return }
        lost = nil
        throw loss(numbers)
    }

    private func loss(_ numbers: ClosedRange<Int>) -> Failure {
        let which =
            numbers.count == 1
            ? "record \(numbers.lowerBound)" : "records \(numbers.lowerBound) to \(numbers.upperBound)"
        return Failure(
            input: archive.path, code: .badArchive,
            message: "the archive is damaged, and \(which) cannot be read; the others are")
    }

    private func fetch(_ place: String, limit: Int) throws(Failure) -> [(number: Int, line: [UInt8])] {
        try archive.read { database in
            // All records can be had from their own table, even if the other one is damaged.
            let isWhole = filter.isEmpty && match == nil
            let number = match?.number ?? "number"
            let tables =
                isWhole ? "(SELECT json, article AS number FROM records)" : "articles JOIN records ON article = number"
            let sql = """
                SELECT json, \(number) FROM \(match?.join ?? "")\(tables)
                    WHERE \(number) \(place)\(match?.condition ?? "")\(filter.condition)
                    ORDER BY \(number) LIMIT \(limit)
                """
            var arguments = filter.arguments.merging(match?.arguments ?? [:]) { $1 }
            arguments["position"] = position
            let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
            return try rows.map { try ($0.value(1), StoredRecord.bytes($0, number: $0.value(1), path: archive.path)) }
        }
    }

    /// More records than the file can have.
    private static func room(_ database: Database) throws -> Int {
        let (pages, size) = try (
            Int.fetchOne(database, sql: "PRAGMA page_count"), Int.fetchOne(database, sql: "PRAGMA page_size")
        )
        return (pages ?? 0) * (size ?? 0) / smallestRecord
    }

    /// In bytes, packed.
    private static let smallestRecord = 128

    /// As far as one of the tables can tell.
    private static func lastNumber(_ database: Database) throws -> Int {
        let tables = ["max(article) FROM records", "max(number) FROM articles", "max(id) FROM article_words_docsize"]
        let numbers = tables.map { table in Result { try Int.fetchOne(database, sql: "SELECT \(table)") ?? 0 } }
        let known = numbers.compactMap { try? $0.get() }
        return try known.max() ?? numbers[0].get()
    }
}
