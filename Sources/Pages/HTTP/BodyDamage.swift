import Record

/// Why the body of an HTTP message cannot be decoded, or not to its end. What was decoded before is sound.
public enum BodyDamage: Error, Hashable, Sendable {
    /// It decodes to more bytes than the limit.
    case tooLarge(limit: Int)
    /// What stands there is not of its coding.
    case damaged(ContentCoding)
    /// It ends before its coding does.
    case cutShort(ContentCoding)
    /// A coding that is not known, by its name.
    case unsupported(String)
    /// More codings one over the other than ``ContentCoding/maximumCount``.
    case tooManyCodings
    /// There is no memory for the decoder.
    case outOfMemory
}

extension Failure {
    /// The failure that a damaged body of an input stands for.
    public init(input: String, _ damage: BodyDamage) {
        switch damage {
        case .tooLarge(let limit): self.init(tooLarge: input, limit: limit)
        case .damaged(let coding):
            self.init(
                input: input, code: .badHTTP,
                message: "its body is damaged: it calls itself \(coding.rawValue), but is not; fetch the page again")
        case .cutShort(let coding):
            self.init(
                input: input, code: .badHTTP,
                message: "its body was cut short: its \(coding.rawValue) data have no end; fetch the page again")
        case .unsupported(let name):
            self.init(unsupported: input, kind: "the content coding \(name)", instead: "fetch the page as gzip")
        case .tooManyCodings:
            self.init(
                input: input, code: .badHTTP,
                message: "its body is packed more than \(ContentCoding.maximumCount) times over; unpack it first")
        case .outOfMemory:
            self.init(input: input, code: .ioError, message: "there is no memory to unpack it; run fewer --jobs")
        }
    }
}
