import Record

/// A record made ready to be added: packed, and with the words it is found by, so that the one who writes has little to do.
public struct Addition: Sendable {
    let record: Record
    let json: [UInt8]
    let words: IndexedWords
    let original: Original?
    let request: ReadingRequest?

    /// - Parameters:
    ///   - original: the page it was read from, where there was one.
    ///   - request: what was asked for, so that it need not be read again; nil for a record that came as it is.
    public init(_ record: Record, original: Original? = nil, request: ReadingRequest? = nil) {
        self.record = record
        json = Compression.pack(record.jsonLine())
        words = IndexedWords(record)
        (self.original, self.request) = (original, request)
    }

    public var articleID: String { record.article.id }

    /// The memory it holds, about, in bytes.
    public var size: Int {
        let statements = words.statements.reduce(0) { $0 + $1.source.utf8.count + $1.content.utf8.count }
        return 3 * words.text.utf8.count + statements + json.count + (original?.packed.count ?? 0) + 1024
    }
}

/// The bytes of a page as they came, kept as evidence of what stood there.
public struct Original: Sendable {
    public enum Kind: String, Sendable {
        case html
        case plainText = "text"
        case articleHTML = "article_html"
    }
    public let kind: Kind
    /// The encoding that the transport declared, if any.
    public let charset: String?
    /// SHA-256 of the bytes.
    public let hash: [UInt8]
    let packed: [UInt8]

    /// Packs the bytes.
    public init(_ bytes: [UInt8], kind: Kind, charset: String?) {
        (self.kind, self.charset) = (kind, charset)
        hash = SHA256.digest(of: bytes)
        packed = Compression.pack(bytes)
    }
}

/// What was to be read and by what: whoever asks the same again gets the same record.
public struct ReadingRequest: Hashable, Sendable {
    let hash: [UInt8]

    /// - Parameters:
    ///   - page: all that is known of the page, its name among it.
    ///   - reader: a record of any page by the same reader: who it was made by and which parts it has.
    public init(page: [[UInt8]?], reader: Record) {
        var bytes: [UInt8] = []
        for field in page + [reader.madeBy.jsonLine(), [UInt8(reader.foundParts)]] {
            // The lengths keep one field from running into the next.
            withUnsafeBytes(of: (field?.count ?? -1).littleEndian) { bytes += $0 }
            bytes += field ?? []
        }
        hash = Array(SHA256.digest(of: bytes).prefix(16))
    }
}

extension Record {
    /// One bit for each part that was looked for.
    var foundParts: Int {
        let found = [entities != nil, times != nil, places != nil, sources != nil, statements != nil, events != nil]
        return found.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
    }
}

/// What became of a record that was added.
public enum AdditionOutcome: String, Sendable, CaseIterable {
    case added
    /// The article was there, and its findings were others.
    case replaced
    case unchanged
}
