import Glibc
import Synchronization

/// Standard output in few, large writes that never split a line between two of them where a reader could see it.
///
/// Whoever reads may go away (`| head`): then the program ends quietly, as others do.
final class StandardOutput: Sendable {
    private static let flushSize = 256 << 10
    private let buffer = Mutex<[UInt8]>([])

    /// Takes whole lines.
    func write(_ bytes: [UInt8]) {
        buffer.withLock {
            $0 += bytes
            if $0.count >= Self.flushSize { Self.drain(&$0) }
        }
    }

    func flush() { buffer.withLock { Self.drain(&$0) } }

    private static func drain(_ bytes: inout [UInt8]) {
        bytes.withUnsafeBytes { rest in
            var rest = rest[...]
            while !rest.isEmpty {
                let written = Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written >= 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    stop(errno)
                }
            }
        }
        bytes.removeAll(keepingCapacity: true)
    }

    private static func stop(_ errorNumber: Int32) -> Never {
        if errorNumber == EPIPE { _exit(128 + SIGPIPE) }
        StandardError.write("hearsay: cannot write the output: \(String(cString: strerror(errorNumber)))\n")
        _exit(1)
    }
}

enum StandardError {
    /// Writes at once, all in one piece.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        var taken = 0
        while taken < bytes.count {
            let written = bytes[taken...].withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written < 0 && errno != EINTR { return }
            taken += max(0, written)
        }
    }
}
