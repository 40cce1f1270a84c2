import Record

/// The pages of an archive that later records may refer to instead of repeating them, by their offsets.
///
/// Memory: some 30 bytes for each of three keys a page, up to ``maximumCount`` pages; those after are not followed.
struct WARCOriginals: Sendable {
    static let maximumCount = 1 << 18

    private let path: FilePath
    private let limits: WARCLimits
    /// By the hashes of what names a record: its id, its address and date, the digest of its payload.
    private var offsets: [Int: Int] = [:]

    init(_ path: FilePath, limits: WARCLimits) {
        self.path = path
        self.limits = limits
    }

    private enum Key: Hashable {
        case id(String)
        case capture(address: String, date: String)
        case digest(String)
    }

    mutating func remember(_ record: WARCRecord) {
        // What begins within a gzip member could only be read again by unpacking all before it.
        guard record.place.unpackedOffset == 0, offsets.count < 3 * Self.maximumCount else { return }
        let keys = Self.keys(
            id: record.id, address: record.targetURI, date: record.date, digest: record.fields["WARC-Payload-Digest"])
        for key in keys where offsets[key.hashValue] == nil { offsets[key.hashValue] = record.place.offset }
    }

    /// The page that a revisit refers to, nil where it is not at hand.
    func original(of revisit: WARCRecord) -> WARCOriginal? {
        let fields = revisit.fields
        let keys = Self.keys(
            id: fields["WARC-Refers-To"],
            address: fields["WARC-Refers-To-Target-URI"].map(WARCRecord.repaired), date: fields["WARC-Refers-To-Date"],
            digest: fields["WARC-Payload-Digest"])
        let offset = keys.lazy.compactMap { offsets[$0.hashValue] }.first
        return offset.map { WARCOriginal(path: path, offset: $0, limits: limits) }
    }

    private static func keys(id: String?, address: String?, date: String?, digest: String?) -> [Key] {
        var keys: [Key] = []
        if let id { keys.append(.id(id)) }
        if let address, let date { keys.append(.capture(address: address, date: date)) }
        if let digest { keys.append(.digest(digest)) }
        return keys
    }
}

/// A page of an archive that is read again.
struct WARCOriginal: Sendable {
    let path: FilePath
    let offset: Int
    let limits: WARCLimits

    /// The page under the name and the address of a revisit.
    func outcome(of revisit: WARCPage) -> PageOutcome {
        do throws(Failure) {
            guard let record = try WARCReader.record(at: offset, of: path, limits: limits) else {
                return .failure(Failure(damagedArchive: revisit.input, "what it refers to is gone"))
            }
            return revisit.holding(record).outcome(address: revisit.record.targetURI)
        } catch {
            return .failure(error)
        }
    }
}
