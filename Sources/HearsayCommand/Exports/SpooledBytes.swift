import Glibc
import Record

/// Bytes that are kept for later: the first in memory, any more in a file without a name, which goes with the process.
final class SpooledBytes {
    private static let bufferSize = 256 << 10
    private var buffer: [UInt8] = []
    private var file: Int32?
    private(set) var isEmpty = true

    deinit { if let file { close(file) } }

    /// - Throws: where there is no room for the file.
    func append(_ bytes: [UInt8]) throws(Failure) {
        isEmpty = isEmpty && bytes.isEmpty
        buffer += bytes
        if buffer.count >= Self.bufferSize { try spill() }
    }

    /// Hands out all that was kept, from the beginning, piece by piece.
    func read(_ body: ([UInt8]) -> Void) throws(Failure) {
        if let file {
            var offset = 0
            var piece = [UInt8](repeating: 0, count: Self.bufferSize)
            while true {
                let count = pread(file, &piece, piece.count, offset)
                if count < 0 && errno == EINTR { continue }
                guard count >= 0 else { throw Self.failure("be read") }
                guard count > 0 else { break }
                body(Array(piece[..<count]))
                offset += count
            }
        }
        body(buffer)
    }

    private func spill() throws(Failure) {
        if file == nil { file = try Self.makeFile() }
        guard let file else { return }
        var taken = 0
        while taken < buffer.count {
            let written = buffer.withUnsafeBytes { write(file, $0.baseAddress! + taken, $0.count - taken) }
            guard written >= 0 || errno == EINTR else { throw Self.failure("be written") }
            taken += max(0, written)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func makeFile() throws(Failure) -> Int32 {
        var path = Array("\(folder)/hearsay-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { throw failure("be made") }
        unlink(path)
        return file
    }

    private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    private static func failure(_ what: String) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            input: folder, code: errno == ENOSPC ? .diskFull : .ioError,
            message: "a file for the time of the export cannot \(what) (\(reason)); name another folder with TMPDIR")
    }
}
