import Glibc
import Record

/// Where archives lie.
public enum ArchiveFile {
    /// The archive that is used where none is named: `hearsay/archive.db` in the folder for a user's data
    /// (https://specifications.freedesktop.org/basedir-spec): `$XDG_DATA_HOME`, else `~/.local/share`.
    ///
    /// nil where the environment names neither.
    public static var defaultPath: String? {
        // The specification wants relative paths ignored.
        if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return "\(data)/hearsay/archive.db" }
        return variable("HOME").map { "\($0)/.local/share/hearsay/archive.db" }
    }

    /// Makes the folders that a file is to lie in, for their owner alone, as far as they are missing.
    ///
    /// Where that fails, opening the file will say why.
    public static func makeFolders(for path: String) {
        for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
            mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The path as SQLite takes it for nothing but a path: not as the address of one (`file:`), nor as `:memory:`.
    static func location(_ path: String) -> String { path.hasPrefix("/") ? path : "./\(path)" }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
