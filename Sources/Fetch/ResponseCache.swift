import Glibc
import Record

/// Keeps pages between runs with the marks by which a server tells whether they changed (RFC 9110, section 13): one
/// file a page in a folder, written whole or not at all.
struct ResponseCache: Sendable {
    /// A page as it was last sent.
    struct Entry: Equatable {
        var address: String
        var contentType: String?
        var etag: String?
        var lastModified: String?
        var bytes: [UInt8]
    }
    private static let firstLine = "hearsay.cache/1"
    private let folder: String

    init(folder: String) { self.folder = folder }

    /// Makes the folder, and those above it, where they are not there.
    ///
    /// - Returns: Whether it is there now, and can be written to.
    func makeFolder() -> Bool {
        for (index, byte) in zip(folder.utf8.indices, folder.utf8) where byte == UInt8(ascii: "/") {
            mkdir(String(folder[..<index]), 0o700)
        }
        mkdir(folder, 0o700)
        return access(folder, W_OK | X_OK) == 0
    }

    /// The entry of an address, nil where there is none that can be read.
    ///
    /// - Parameter limit: The largest page, in bytes.
    func entry(for address: String, limit: Int) -> Entry? {
        guard let file = open(path(address)) else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 128 << 10)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return Self.decode(bytes).flatMap { $0.address == address && $0.bytes.count <= limit ? $0 : nil }
    }

    /// Opens a file that we wrote ourselves: in a folder open to others they could put a page under a false name there,
    /// or a pipe that nobody writes to.
    private func open(_ path: String) -> UnsafeMutablePointer<FILE>? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            let file = fdopen(descriptor, "r")
        else {
            close(descriptor)
            return nil
        }
        return file
    }

    /// Keeps an entry, in place of an older one. What cannot be kept is fetched again the next time.
    func keep(_ entry: Entry) {
        let path = path(entry.address)
        // Two runs may keep the same page at once: each writes a file of its own, and the last one stays.
        var name = (path + ".XXXXXX").utf8CString.map { $0 }
        let descriptor = mkstemp(&name)
        guard descriptor >= 0, let file = fdopen(descriptor, "w") else { return }
        let bytes = Self.encode(entry)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        let isClosed = fclose(file) == 0
        guard isWritten, isClosed, rename(name, path) == 0 else {
            unlink(name)
            return
        }
    }

    /// Throws away what has not changed since a time, in seconds since 1970: it is fetched anew when it is asked for.
    func prune(before time: Int) {
        guard let listing = opendir(folder) else { return }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            var status = stat()
            // The folder may hold what is not ours.
            guard name.utf8.count == SHA256.hexadecimal(of: []).utf8.count, name.allSatisfy(\.isHexDigit),
                lstat("\(folder)/\(name)", &status) == 0, status.st_mtim.tv_sec < time
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }

    private func path(_ address: String) -> String {
        "\(folder)/\(SHA256.hexadecimal(of: Array(address.utf8)))"
    }

    /// Six lines, the bytes. Field values hold no line feeds: HTTP sees to that.
    static func encode(_ entry: Entry) -> [UInt8] {
        let lines = [
            firstLine, entry.address, entry.contentType, entry.etag, entry.lastModified, "\(entry.bytes.count)",
        ]
        return lines.flatMap { Array(($0 ?? "").utf8) + [0x0A] } + entry.bytes
    }

    static func decode(_ bytes: [UInt8]) -> Entry? {
        let lines = bytes.split(separator: 0x0A, maxSplits: 6, omittingEmptySubsequences: false)
        guard lines.count == 7 else { return nil }
        let texts = lines[..<6].map { String(decoding: $0, as: UTF8.self) }
        // A file of another length was cut short.
        guard texts[0] == firstLine, texts[5] == "\(lines[6].count)" else { return nil }
        let fields = texts.map { $0.isEmpty ? nil : $0 }
        return Entry(
            address: texts[1], contentType: fields[2], etag: fields[3], lastModified: fields[4], bytes: Array(lines[6]))
    }
}
