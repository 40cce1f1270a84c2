import Glibc
import Record

/// A file of places that somebody gives, or a pipe with one.
enum PlacesFile {
    private static let largest = 256 << 20

    /// - Throws: a ``Failure`` where it cannot be read, or has more bytes than `most`.
    static func contents(of path: String, atMost most: Int = largest) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        var contents: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path, errno) }
            guard count > 0 else { return contents }
            contents += buffer[..<count]
            guard contents.count <= most else {
                throw Failure(
                    input: path, code: .tooLarge,
                    message: "this is larger than \(most >> 20) MB; give a file of fewer places")
            }
        }
    }

    private static func failure(_ path: String, _ error: Int32) -> Failure {
        switch error {
        case ENOENT, ENOTDIR:
            Failure(input: path, code: .notFound, message: "there is no such file of places; name one that is there")
        case EACCES, EPERM:
            Failure(
                input: path, code: .permissionDenied,
                message: "this file of places may not be read; change its permissions")
        default:
            Failure(
                input: path, code: .ioError,
                message: "this file of places cannot be read (\(String(cString: strerror(error)))); name another")
        }
    }
}
