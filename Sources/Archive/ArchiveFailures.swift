import GRDB
import Record

/// Runs what may fail in SQLite; failures say what it means for the archive.
func attempt<Value>(_ path: String, _ body: () throws -> Value) throws(Failure) -> Value {
    do {
        return try body()
    } catch let failure as Failure {
        throw failure
    } catch let error as DatabaseError {
        throw Failure(archive: path, error)
    } catch is RowDecodingError {
        throw Failure(damagedArchive: path, detail: "a row has something else than it should")
    } catch is DecodingError {
        throw Failure(damagedArchive: path, detail: "what a row has is no JSON as it should be")
    } catch {
        throw Failure(input: path, code: .ioError, message: "the archive could not be used: \(error)")
    }
}

extension Failure {
    init(noArchive path: String) {
        self.init(
            input: path, code: .notFound,
            message: "there is no archive; hearsay add INPUT --archive FILE makes one")
    }

    init(lostArchive path: String) {
        self.init(
            input: path, code: .notFound,
            message: """
                the archive was taken away or replaced while it was in use, and nothing was written since; put it back \
                where it was, or start again with another
                """)
    }

    init(notAnArchive path: String) {
        self.init(
            input: path, code: .badArchive,
            message: "it is no archive of Hearsay; name another file")
    }

    init(newerArchive path: String) {
        self.init(
            input: path, code: .badArchive,
            message: "a newer version of Hearsay made this archive, and this version would harm it; use the newer one")
    }

    init(damagedArchive path: String, detail: String) {
        self.init(
            input: path, code: .badArchive,
            message: """
                the archive is damaged (\(detail)); hearsay export --archive FILE > records.jsonl saves the records that \
                can still be read, and hearsay add records.jsonl --archive NEW makes an archive of them
                """)
    }

    init(archive path: String, _ error: DatabaseError) {
        let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB: self.init(notAnArchive: path)
        // Rows that do not fit together were not written by this program.
        case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self.init(damagedArchive: path, detail: detail)
        case .SQLITE_FULL:
            let message = "the disk is full; what was kept before is safe: make room and add the same inputs again"
            self.init(input: path, code: .diskFull, message: message)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            let message = "the archive cannot be written to; ask for the right to, or copy it to a folder of your own"
            self.init(input: path, code: .permissionDenied, message: message)
        case .SQLITE_CANTOPEN:
            let message = "the archive cannot be opened or made; is there such a folder, and may you write to it?"
            self.init(input: path, code: .permissionDenied, message: message)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            let message = "another program has kept the archive locked for a minute; try again when it is done"
            self.init(input: path, code: .timedOut, message: message)
        default:
            self.init(input: path, code: .ioError, message: "the archive could not be used: \(detail)")
        }
    }
}
