import GRDB
import Record
import TestSupport

import struct Record.Record

@testable import Archive

extension MadeUp {
    static func original(_ text: String) -> Original { Original(Array(text.utf8), kind: .html, charset: nil) }
}

extension Archive {
    /// All records as they are told.
    func allRecords() throws -> [Record] {
        var lines = try records()
        var records: [Record] = []
        while let record = try lines.nextRecord() { records.append(record) }
        return records
    }

    /// What SQLite says of the file and of the indexes: "ok" each.
    func complaints() throws -> [String] {
        try write { database in
            for index in ["article_words", "statement_words"] {
                try database.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
            }
            return try String.fetchAll(database, sql: "PRAGMA integrity_check")
                + String.fetchAll(database, sql: "SELECT \"table\" FROM pragma_foreign_key_check")
        }
    }
}
