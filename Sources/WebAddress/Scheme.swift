/// What the standard knows of a scheme (URL standard, section 4.2).
enum Scheme: Sendable {
    case http, https, ws, wss, ftp, file, other

    init(_ name: some Collection<UInt8>) {
        self =
            Self.special.first { $0.name.utf8.elementsEqual(name) }?.scheme ?? .other
    }

    init(_ name: String) { self.init(name.utf8) }

    private static let special: [(name: String, scheme: Scheme)] = [
        ("https", .https), ("http", .http), ("file", .file), ("ftp", .ftp), ("ws", .ws), ("wss", .wss),
    ]

    var isSpecial: Bool { self != .other }

    var defaultPort: UInt16? {
        switch self {
        case .http, .ws: 80
        case .https, .wss: 443
        case .ftp: 21
        case .file, .other: nil
        }
    }
}
