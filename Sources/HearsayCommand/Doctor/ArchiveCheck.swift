import Archive
import Glibc

/// Whether an archive is sound, or one could be made, and how much room it has.
struct ArchiveCheck {
    /// As the caller named it; nil for the one that is used where none is named.
    let file: String?

    /// Below this, in bytes, the next batch may not find room.
    private static let leastRoom = 64 << 20

    var check: Check { Check("archive", look) }

    private func look() throws -> String {
        guard let path = file ?? ArchiveFile.defaultPath else {
            throw Ailment(text: "there is no home folder to keep one in; name one with --archive FILE")
        }
        let isThere = access(path, F_OK) == 0
        let articles = isThere ? try Archive(path: path, access: .reading).checkSoundness() : 0
        let folder = Self.nearestFolder(above: path)
        guard access("\(folder)/.", W_OK) == 0, !isThere || access(path, W_OK) == 0 else {
            throw Ailment(
                text:
                    "\(isThere ? path : folder) cannot be written to; ask for the right to, or name another with --archive FILE"
            )
        }
        let room = Self.room(in: folder)
        guard room >= Self.leastRoom else {
            throw Ailment(text: "only \(room >> 20) MB of room are left in \(folder); make more")
        }
        let state =
            isThere ? "is sound, \(articles) article\(articles == 1 ? "" : "s")" : "is not there yet, and can be made"
        return "\(path) \(state); \(room >> 20) MB of room"
    }

    /// The folder that a file lies in, or that its folders would be made in.
    private static func nearestFolder(above file: String) -> String {
        var path = file[...]
        repeat {
            guard let slash = path.lastIndex(of: "/") else { return "." }
            path = path[..<slash]
            if path.isEmpty { return "/" }
        } while access(String(path), F_OK) != 0
        return String(path)
    }

    /// In bytes; 0 where the system does not tell.
    private static func room(in folder: String) -> Int {
        var system = statvfs()
        return statvfs(folder, &system) == 0 ? Int(system.f_bavail) * Int(system.f_frsize) : 0
    }
}
