/// The head of an HTTP/1.x message (RFC 9112): its start line and fields, as crawls keep them.
public struct HTTPHead: Sendable {
    public enum Start: Sendable, Hashable {
        case response(status: Int)
        case request(method: String, target: String)
    }
    /// The longest head of a message, in bytes: memory for its fields is many times that.
    static let maximumSize = 1 << 20

    public var start: Start
    public var fields: HeaderFields

    /// Reads a head with or without the empty line behind it; nil where its first line is no start line.
    public init?(_ head: some Collection<UInt8>) {
        let lineEnd = head.firstIndex(of: 0x0A) ?? head.endIndex
        guard let start = Self.start(head[..<lineEnd]) else { return nil }
        self.start = start
        fields = HeaderFields(lineEnd < head.endIndex ? head[head.index(after: lineEnd)...] : head[lineEnd...])
    }

    /// The status of a response, nil in a request.
    public var status: Int? {
        if case .response(let status) = start { status } else { nil }
    }

    /// The head at the beginning of a message and the index at which its body begins; nil where there is none.
    ///
    /// A message that ends before the empty line is all head.
    static func split(_ message: ArraySlice<UInt8>) -> (head: HTTPHead, body: Int)? {
        let beginning = message.prefix(maximumSize)
        let end = endOfHead(in: beginning) ?? message.endIndex
        guard end <= beginning.endIndex else { return nil }
        return HTTPHead(message[..<end]).map { ($0, end) }
    }

    /// The index behind the first empty line.
    static func endOfHead(in bytes: ArraySlice<UInt8>) -> Int? {
        var start = bytes.startIndex
        while let feed = bytes[start...].firstIndex(of: 0x0A) {
            let line = bytes[start..<feed]
            if line.isEmpty || (line.count == 1 && line.first == 0x0D) { return feed + 1 }
            start = feed + 1
        }
        return nil
    }

    /// `HTTP/1.1 200 OK` or `GET /a HTTP/1.1`. Versions and reasons are not looked at: crawlers write all kinds.
    private static func start(_ line: some Collection<UInt8>) -> Start? {
        let words = line.split(maxSplits: 2) { $0 <= 0x20 }
        guard words.count >= 2 else { return nil }
        guard words[0].prefix(5).isEqualIgnoringCase(to: "HTTP/") else {
            guard words.count == 3, words[2].prefix(5).isEqualIgnoringCase(to: "HTTP/") else { return nil }
            return .request(
                method: String(decoding: words[0], as: UTF8.self), target: String(decoding: words[1], as: UTF8.self))
        }
        guard words[1].count == 3, words[1].allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return .response(status: words[1].reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
}
