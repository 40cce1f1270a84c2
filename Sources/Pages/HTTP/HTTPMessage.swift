/// An HTTP/1.x message as it was sent: its head, and its body with all codings.
public struct HTTPMessage: Sendable {
    public var head: HTTPHead
    public var body: ArraySlice<UInt8>

    /// nil where the bytes do not begin with the head of a message.
    public init?(_ bytes: ArraySlice<UInt8>) {
        guard let (head, body) = HTTPHead.split(bytes) else { return nil }
        self.head = head
        self.body = bytes[body...]
    }

    /// A body without its transfer codings, then without its content codings.
    public struct Payload: Sendable {
        /// The body with all codings.
        public var sent: ArraySlice<UInt8>
        public var transferred: ArraySlice<UInt8>
        public var decoded: [UInt8]
        /// Why there is no more of it.
        public var damage: BodyDamage?
    }

    /// Undoes the codings that the head names.
    ///
    /// Many who keep messages undo a coding and leave the field that names it: what does not begin as its coding does
    /// is taken as it stands. Memory: what the body decodes to at each coding, each at most the limit.
    public func payload(limit: Int) -> Payload {
        var damage: BodyDamage?
        let transferred = undo("Transfer-Encoding", on: body, limit: limit, damage: &damage)
        let decoded = undo("Content-Encoding", on: transferred, limit: limit, damage: &damage)
        if decoded.count > limit { damage = damage ?? .tooLarge(limit: limit) }
        return Payload(
            sent: body, transferred: transferred, decoded: Array(decoded.prefix(limit)), damage: damage)
    }

    private func undo(_ field: String, on body: ArraySlice<UInt8>, limit: Int, damage: inout BodyDamage?)
        -> ArraySlice<UInt8>
    {
        guard head.fields.value(of: field) != nil else { return body }
        var bytes = body
        do throws(BodyDamage) {
            for coding in try ContentCoding.list(head.fields.all(field)).reversed() {
                bytes = try Self.undo(coding, on: bytes, limit: limit, damage: &damage)
            }
        } catch {
            damage = damage ?? error
        }
        return bytes
    }

    private static func undo(
        _ coding: ContentCoding, on bytes: ArraySlice<UInt8>, limit: Int, damage: inout BodyDamage?
    ) throws(BodyDamage) -> ArraySlice<UInt8> {
        let decoder = try BodyDecoder(undoing: [coding], limit: limit)
        var decoded: [UInt8] = []
        do throws(BodyDamage) {
            try decoder.decode(bytes, into: &decoded)
            try decoder.finish()
        } catch {
            if decoded.isEmpty, case .damaged = error, !coding.begins(bytes) { return bytes }
            damage = damage ?? error
        }
        return decoded[...]
    }
}

extension ContentCoding {
    /// Whether bytes begin with the signature of this coding; a coding without one never does.
    fileprivate func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .gzip: bytes.starts(with: [0x1F, 0x8B])
        case .zstd: bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
        case .deflate, .brotli, .chunked: false
        }
    }
}
