import GRDB
import Record

/// The records of many pages in one SQLite file, with what is needed to ask for them.
///
/// One process writes at a time, others wait for it; reading goes on beside it. Whatever happens to the process, what
/// was committed stays, and the file is sound: SQLite's write-ahead log (https://www.sqlite.org/wal.html), synced at
/// each commit.
public struct Archive: Sendable {
    /// What an archive is opened for.
    public enum Access: Sendable {
        case reading
        /// Makes the file where there is none.
        case writing
    }

    /// As the caller named it.
    public let path: String
    let database: any DatabaseWriter
    /// The file that was opened: it can be taken away, and SQLite would write on where nobody finds it.
    private let file: FileIdentity?

    /// - Throws: where there is no archive to read, or what is there is none, is damaged, or was made by a newer version.
    public init(path: String, access: Access) throws(Failure) {
        try self.init(path: path, access: access, pageLimit: nil)
    }

    /// - Parameter pageLimit: The most pages that the file may have: a disk that is full, for tests.
    init(path: String, access: Access, pageLimit: Int?) throws(Failure) {
        self.path = path
        database = try attempt(path) {
            switch access {
            case .reading: try Self.openForReading(path)
            case .writing: try ArchiveFile.alone(path) { try Self.openForWriting(path, pageLimit: pageLimit) }
            }
        }
        file = FileIdentity(path: path)
    }

    private static func openForReading(_ path: String) throws -> any DatabaseWriter {
        guard ArchiveFile.exists(path) else { throw Failure(noArchive: path) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(waitingTime)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(readingCache)")
            try Relevance.register(in: database)
        }
        let database = try DatabaseQueue(path: ArchiveFile.location(path), configuration: configuration)
        guard try database.read({ try ArchiveSchema.check($0, path: path) }) else { throw Failure(noArchive: path) }
        if try !database.read(ArchiveSchema.migrator(path).hasCompletedMigrations) {
            // An older version made it: it gets the tables of this one.
            try Archive(path: path, access: .writing).close()
        }
        return database
    }

    private static func openForWriting(_ path: String, pageLimit: Int?) throws -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.busyMode = .timeout(waitingTime)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA page_size = \(pageSize);
                    PRAGMA cache_size = -\(database.configuration.readonly ? readingCache : writingCache);
                    PRAGMA secure_delete = FAST;
                    PRAGMA wal_autocheckpoint = \(checkpointPages);
                    """)
            try Relevance.register(in: database)
            if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
        }
        let location = ArchiveFile.location(path)
        if ArchiveFile.exists(path) {
            // Before anything is written to it.
            var reading = Configuration()
            (reading.readonly, reading.busyMode) = (true, .timeout(waitingTime))
            _ = try DatabaseQueue(path: location, configuration: reading).read {
                try ArchiveSchema.check($0, path: path)
            }
        }
        let pool = try DatabasePool(path: location, configuration: configuration)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try ArchiveSchema.migrator(path).migrate(pool)
        return pool
    }

    /// How long one process waits for another that writes, in seconds.
    private static let waitingTime = 60.0
    private static let pageSize = 8192
    /// The log is moved into the file when it has so many pages, 64 MiB. What many commits change, as all those pages of the
    /// indexes of ids and addresses, is then written there once for all.
    private static let checkpointPages = 8192
    /// In kibibytes.
    private static let (readingCache, writingCache) = (16 << 10, 64 << 10)

    /// Below this, what is kept is no article, and stands in no story.
    public static let articleThreshold = 0.5

    /// Moves all that was written into the one file; nothing can be asked of the archive any more.
    ///
    /// Where another process uses the archive, the last one does that. Nothing is lost where nobody does.
    public func close() {
        // Readers are closed last, and may not do it.
        if !database.configuration.readonly {
            try? database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
        try? database.close()
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
        try checkFile()
        return try attempt(path) { try database.read(body) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
        try checkFile()
        return try attempt(path) { try database.write(body) }
    }

    private func checkFile() throws(Failure) {
        guard FileIdentity(path: path) == file else { throw Failure(lostArchive: path) }
    }
}
