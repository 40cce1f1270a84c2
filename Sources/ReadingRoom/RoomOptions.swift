/// How a room is run.
public struct RoomOptions: Sendable {
    public var host = "127.0.0.1"
    /// 0: any that is free.
    public var port = 8642
    /// Nothing can be corrected or added.
    public var isReadOnly = false
    /// The names by which the room may be asked for, beside its own and those of this machine.
    public var allowedHosts: [String] = []
    /// The address of a proxy that passes requests on, and is believed whom they are from (`X-Forwarded-For`) and how they
    /// came (`X-Forwarded-Proto`).
    public var proxy: String?
    /// What is asked of whoever wants in; nil where everybody who can reach it may come in.
    public var credential: Credential?
    /// The largest page that can be added, in bytes.
    public var maximumUpload = 32 << 20

    public init() {}

    /// Whether nobody but this machine can reach it.
    public var isLocal: Bool { Self.isLocal(host) }

    static func isLocal(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.split(separator: ".").count == 4)
    }
}
