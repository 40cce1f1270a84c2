import FoundationEssentials
import GRDB
import Record

/// A page as it came, out of the archive.
public struct KeptOriginal: Sendable {
    public let bytes: [UInt8]
    public let kind: Original.Kind
    /// The encoding that the transport declared, if any.
    public let charset: String?
    /// SHA-256 of the bytes.
    public let hash: [UInt8]
    /// When it came in first, in seconds since 1970.
    public let captured: Int
}

/// When a page came in, and what its bytes amounted to.
public struct Capture: Sendable {
    /// SHA-256 of the bytes.
    public let hash: [UInt8]
    /// When it came in first, in seconds since 1970.
    public let captured: Int
}

extension Archive {
    /// The capture of the page that an article was read from; nil where it came without one.
    public func capture(of article: String) throws(Failure) -> Capture? {
        try read { database in
            let sql = "SELECT hash, captured FROM originals JOIN articles ON original = originals.number WHERE id = ?"
            return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [article])
                .map { try Capture(hash: Array($0.value(0) as Data), captured: $0.value(1)) }
        }
    }

    /// The page that an article was read from; nil where it came without one.
    public func original(of article: String) throws(Failure) -> KeptOriginal? {
        try read { database in
            let sql = """
                SELECT bytes, kind, charset, hash, captured, originals.number
                    FROM originals JOIN articles ON original = originals.number WHERE id = ?
                """
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [article]) else { return nil }
            let bytes = try StoredRecord.bytes(row, number: row.value(5), path: path)
            return try KeptOriginal(
                bytes: bytes, kind: Original.Kind(rawValue: row.value(1)) ?? .html, charset: row.value(2),
                hash: Array(row.value(3) as Data), captured: row.value(4))
        }
    }
}
