import Glibc
import Record

/// Where archives lie.
public enum ArchiveFile {
    /// The archive that is used where none is named: `archive.db` in the folder for a user's data; nil where the
    /// environment names none.
    public static var defaultPath: String? { UserFolder.data.map { "\($0)/archive.db" } }

    /// Makes the folders that a file is to lie in, for their owner alone, as far as they are missing.
    ///
    /// Where that fails, opening the file will say why.
    public static func makeFolders(for path: String) {
        for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
            mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
        }
    }

    /// Runs what opens or makes an archive while no other process does so with it: SQLite does not keep two apart that
    /// make the same tables.
    ///
    /// The lock (flock(2)) is on a file of its own, there for so long: to close the archive's file would be to give up
    /// the locks that SQLite has on it (fcntl(2)).
    static func alone<Value>(_ path: String, _ body: () throws -> Value) rethrows -> Value {
        let lock = "\(path)-lock"
        while true {
            let descriptor = Glibc.open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            // Where no file can be made, none is: then it is done without a lock.
            guard descriptor >= 0 else { return try body() }
            defer { close(descriptor) }
            while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
            // Whoever had it before took it away.
            guard FileIdentity(descriptor: descriptor) == FileIdentity(path: lock) else { continue }
            defer { unlink(lock) }
            return try body()
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The path as SQLite takes it for nothing but a path: not as the address of one (`file:`), nor as `:memory:`.
    static func location(_ path: String) -> String { path.hasPrefix("/") ? path : "./\(path)" }
}
