import Glibc

/// Which file it is, whatever it is called: its device and its number there (stat(2)).
struct FileIdentity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// The file that goes by a path; nil where none does.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The file that is open.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) { (device, number) = (status.st_dev, status.st_ino) }
}
