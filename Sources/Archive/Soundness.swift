import GRDB
import Record

extension Archive {
    /// Looks through the whole file for what is damaged, in time linear in its size.
    ///
    /// - Returns: how many articles it has.
    /// - Throws: what is damaged, or what cannot be read.
    public func checkSoundness() throws(Failure) -> Int {
        try read { database in
            // https://www.sqlite.org/pragma.html#pragma_integrity_check
            let finding = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
            guard finding == "ok" else {
                throw Failure(damagedArchive: path, detail: finding ?? "nothing was found in it")
            }
            return try Int.fetchOne(database, sql: "SELECT count(*) FROM articles") ?? 0
        }
    }

    /// Makes an archive in memory, which needs all that Hearsay needs of SQLite.
    ///
    /// - Returns: the version of SQLite.
    public static func checkDatabase() throws(Failure) -> String {
        try attempt("SQLite") {
            let database = try DatabaseQueue()
            try ArchiveSchema.migrator("SQLite").migrate(database)
            return try database.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") } ?? ""
        }
    }
}
