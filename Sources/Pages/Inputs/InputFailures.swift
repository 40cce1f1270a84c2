import Glibc
import Record

extension Failure {
    /// The failure that an error number of the system stands for.
    init(input: String, errorNumber: Int32) {
        switch errorNumber {
        case ENOENT, ENOTDIR:
            self.init(input: input, code: .notFound, message: "there is no such file or folder; check the path")
        case EACCES, EPERM:
            self.init(
                input: input, code: .permissionDenied,
                message: "you may not read it; ask its owner, or give yourself the right with chmod u+r")
        default:
            let reason = String(cString: strerror(errorNumber))
            self.init(input: input, code: .ioError, message: "the system could not read it: \(reason); try again")
        }
    }

    init(tooLarge input: String, limit: Int) {
        self.init(
            input: input, code: .tooLarge,
            message: "it is larger than \(limit) bytes, the largest page that is read; raise the limit with --max-size")
    }

    init(empty input: String, key: String? = nil) {
        self.init(input: input, key: key, code: .isEmpty, message: "there is nothing in it; save the page again")
    }

    init(binary input: String, kind: String) {
        self.init(
            input: input, code: .notText,
            message: "it is \(kind), no page; give HTML, text or JSON Lines, or say what it is with --input-format")
    }

    init(unsupported input: String, kind: String, instead: String) {
        self.init(input: input, code: .unsupported, message: "\(kind) cannot be read yet; \(instead)")
    }
}
