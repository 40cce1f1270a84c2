import Glibc
import Record

/// A file in memory, read from the disk where it is looked at. Nobody can write to it through this.
///
/// A program that shortens the file meanwhile ends this one with SIGBUS: a new version is put in its place by renaming.
final class MappedFile: Sendable {
    let path: String
    // Read-only pages that stay where they are until `deinit`: any task may read them.
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    private let isMapped: Bool

    init(path: String) throws(Failure) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            throw Failure(input: path, code: .badModel, message: "this is no language model; name the file of one")
        }
        let size = Int(status.st_size)
        // No address, or MAP_FAILED, which is -1.
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
            Int(bitPattern: start) != -1
        else { throw Self.failure(path, errno) }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
        isMapped = true
    }

    /// Memory of the program itself, which is there as long as it runs.
    init(embedded bytes: UnsafeRawBufferPointer, name: String) {
        path = name
        self.bytes = bytes
        isMapped = false
    }

    deinit { if isMapped { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) } }

    private static func failure(_ path: String, _ error: Int32) -> Failure {
        let next = "install the language model again, or name another file"
        return switch error {
        case ENOENT, ENOTDIR:
            Failure(input: path, code: .notFound, message: "the language model is missing; \(next)")
        case EACCES, EPERM:
            Failure(
                input: path, code: .permissionDenied,
                message: "the language model may not be read; change its permissions")
        default:
            Failure(
                input: path, code: .ioError,
                message: "the language model cannot be read (\(String(cString: strerror(error)))); \(next)")
        }
    }
}
