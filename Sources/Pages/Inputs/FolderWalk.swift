import Glibc
import Record

/// The files in and below a folder, names sorted by their bytes.
///
/// Hidden entries are skipped, and so are the images, styles and scripts that browsers save beside a page. Links to
/// files are followed, links to folders are not, so a walk ends whatever links where. Memory: the names of the
/// folders that are open, one a level.
struct FolderWalk: PageFinder {
    private struct Entry {
        var name: [UInt8]
        var isFolder: Bool
    }
    private var levels: [(folder: FilePath, entries: ArraySlice<Entry>)] = []
    private var pendingFailure: Failure?

    init(_ folder: FilePath) { enter(folder) }

    var position: Int { 0 }

    /// The next file.
    ///
    /// - Throws: a folder that cannot be read.
    mutating func next() throws(Failure) -> Finding? {
        while true {
            if let failure = pendingFailure {
                pendingFailure = nil
                throw failure
            }
            guard let level = levels.last else { return nil }
            guard let entry = level.entries.first else {
                levels.removeLast()
                continue
            }
            levels[levels.count - 1].entries.removeFirst()
            let path = level.folder.appending(entry.name)
            guard entry.isFolder else { return .file(path) }
            enter(path)
        }
    }

    /// The size in bytes of all files from here on that can be opened.
    var totalSize: Int {
        var (walk, total) = (self, 0)
        while true {
            do throws(Failure) {
                guard case .file(let path)? = try walk.next() else { return total }
                total += try FileStream(opening: path).size ?? 0
            } catch {
                // What cannot be read is told when its turn comes.
                continue
            }
        }
    }

    private mutating func enter(_ folder: FilePath) {
        guard let stream = folder.withCString({ opendir($0) }) else {
            pendingFailure = Failure(input: folder.description, errorNumber: errno)
            return
        }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first == UInt8(ascii: ".") { continue }
            guard let isFolder = Self.isFolder(entry.pointee.d_type, folder.appending(name)) else { continue }
            if isFolder || !Self.isCompanion(name) { entries.append(Entry(name: name, isFolder: isFolder)) }
        }
        entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
        levels.append((folder, entries[...]))
    }

    /// Whether an entry is a folder; nil for what is neither folder nor file (a pipe would never end).
    private static func isFolder(_ type: UInt8, _ path: FilePath) -> Bool? {
        if type == DT_DIR { return true }
        if type == DT_REG { return false }
        var link = stat()
        guard path.withCString({ lstat($0, &link) }) == 0 else { return false }
        if link.st_mode & S_IFMT == S_IFDIR { return true }
        var target = stat()
        // A link that leads nowhere is handed out: opening it says what is wrong.
        guard path.withCString({ stat($0, &target) }) == 0 else { return false }
        return target.st_mode & S_IFMT == S_IFREG ? false : nil
    }

    private static func isCompanion(_ name: [UInt8]) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return companionExtensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
    }

    private static let companionExtensions: Set<String> = [
        "avif", "bmp", "css", "eot", "gif", "ico", "jpeg", "jpg", "js", "map", "mjs", "mp3", "mp4", "ogg", "otf", "png",
        "svg", "ttf", "webm", "webp", "woff", "woff2",
    ]
}
