import FoundationEssentials
import GRDB
import Record

import struct Record.Record

/// A record as it lies in the archive.
enum StoredRecord {
    /// The record of the article with a number.
    ///
    /// - Throws: where it cannot be unpacked or is no record: the archive is damaged.
    static func fetch(_ database: Database, number: Int, path: String) throws -> Record? {
        let statement = try database.cachedStatement(sql: "SELECT json FROM records WHERE article = ?")
        return try Row.fetchOne(statement, arguments: [number]).map { try decode($0, number: number, path: path) }
    }

    /// The record in the first column of a row.
    static func decode(_ row: Row, number: Int, path: String) throws -> Record {
        let json = try bytes(row, number: number, path: path)
        do throws(NotARecord) {
            return try Record(json: json)
        } catch {
            throw Failure(damagedArchive: path, detail: "of record \(number), \(error.reason)")
        }
    }

    /// The line of JSON in a column of a row.
    static func bytes(_ row: Row, column: Int = 0, number: Int, path: String) throws -> [UInt8] {
        let data: Data = try row.value(column)
        guard let bytes = data.withUnsafeBytes(Compression.unpack) else {
            throw Failure(damagedArchive: path, detail: "record \(number) cannot be unpacked")
        }
        return bytes
    }
}
