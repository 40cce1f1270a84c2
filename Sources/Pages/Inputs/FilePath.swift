import Glibc

/// A path as the system keeps it: bytes, which need not be UTF-8.
struct FilePath: Sendable, CustomStringConvertible {
    var bytes: [UInt8]

    init(_ string: String) { bytes = Array(string.utf8) }

    /// The path of an entry in this folder.
    func appending(_ name: [UInt8]) -> FilePath {
        var path = self
        if path.bytes.last != UInt8(ascii: "/") { path.bytes.append(UInt8(ascii: "/")) }
        path.bytes += name
        return path
    }

    /// The one path of what lies there, without links and dots; this one where nothing does.
    var resolved: FilePath {
        guard let path = withCString({ realpath($0, nil) }) else { return self }
        defer { free(path) }
        return FilePath(String(cString: path))
    }

    /// The path for people; ill-formed UTF-8 is replaced.
    var description: String { String(decoding: bytes, as: UTF8.self) }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // A buffer with a terminating zero is never empty, so it has an address.
            buffer.baseAddress.map(body) ?? "".withCString(body)
        }
    }
}
