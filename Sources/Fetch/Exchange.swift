import Record

/// One request and its answer.
public struct Exchange: Sendable {
    /// What was asked for.
    public var address: String
    /// The address of the host that answered.
    public var server: IPAddress
    /// When the request was sent, in seconds since 1970 (UTC).
    public var time: Int
    /// The request as it went over the wire, inside the encryption.
    public var request: [UInt8] = []
    /// The answer as it came over the wire, interim (1xx) answers and framing included.
    public var response: [UInt8] = []
    public var status: Int
    var fields: [(name: String, value: String)]
    /// The content, with its framing undone and its codings not.
    var content: [UInt8] = []
    /// Whether the content was cut off at a limit.
    var isCut = false
    /// How long it took, from the look-up of the host on.
    var duration = Duration.zero

    /// The value of the first header field of a name.
    func field(_ name: String) -> String? { all(name).first }

    /// The values of all header fields of a name.
    func all(_ name: String) -> [String] { fields.filter { $0.name.lowercased() == name }.map(\.value) }
}

/// Who keeps what went over the wire.
public protocol ExchangeRecorder: Sendable {
    /// Called for each answer that came in whole, in the order in which they ended; robots.txt is none of them.
    ///
    /// - Throws: why it cannot be kept: then the page is not read either.
    func record(_ exchange: Exchange) async throws(Failure)
}

/// What is asked for, and how much of the answer is wanted.
struct ExchangeRequest: Sendable {
    /// How long it may take, from start to end.
    var time: Duration
    var fields: [(name: String, value: String)] = []
    /// What is posted; nil where something is asked for.
    var body: [UInt8]?
    /// Whether the bytes on the wire are kept.
    var isRecorded = false
    /// Past this many bytes of content the rest is left unread; nil where it is wanted whole or not at all.
    var enough: Int?
}

/// Why an exchange came to nothing.
enum ExchangeError: Error {
    enum Phase { case connect, handshake, header, idle, whole }

    case lookup(LookupError)
    /// None of the addresses of the host may be asked.
    case blocked(IPAddress, purpose: String)
    case timedOut(Phase)
    case connection(String)
    case encryption(String)
    case headerTooLarge
    case transferTooLarge
    /// What came is no HTTP.
    case malformed(String)
    /// The connection ended before the answer did.
    case closedEarly
}
