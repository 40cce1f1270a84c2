import Record

/// The pages of a web archive: the records that hold HTML or text. It cuts them out; what they hold is unpacked and read
/// by whoever takes the page. Each is named by the archive and its place in it, `crawl.warc.gz@5120`.
struct WARCPages: PageFinder {
    private var reader: WARCReader
    private let input: String
    private let options: InputOptions
    private var originals: WARCOriginals?
    private(set) var skipped = SkippedRecords()

    /// - Parameter path: where the archive can be opened again, to follow records that refer to earlier ones.
    init(_ stream: PeekableStream, input: String, path: FilePath?, options: InputOptions) throws(Failure) {
        reader = try WARCReader(stream, input: input, limits: options.archiveLimits)
        self.input = input
        self.options = options
        originals = path.map { WARCOriginals($0, limits: options.archiveLimits) }
    }

    var position: Int { reader.position }

    mutating func next() throws(Failure) -> Finding? {
        while let record = try reader.next() {
            let page = WARCPage(record, input: "\(input)@\(record.place)", options: options)
            switch page.content {
            case .page:
                originals?.remember(record)
                return .page(name: page.input) { page.outcome() }
            case .referred:
                if let original = originals?.original(of: record) {
                    return .page(name: page.input) { original.outcome(of: page) }
                }
                skipped.missingOriginals += 1
            case .failedStatus: skipped.failedStatuses += 1
            case .other: skipped.others += 1
            case .none: break
            }
            if let damage = record.damage, damage.code != .tooLarge { throw damage }
        }
        return nil
    }
}

/// The records of archives that hold something, but no page, by the reason.
public struct SkippedRecords: Sendable, Equatable {
    /// Neither HTML nor text, or nothing at all.
    public var others = 0
    /// Answers of servers that are no page: redirects, errors.
    public var failedStatuses = 0
    /// Records that refer to one which is not at hand.
    public var missingOriginals = 0

    public var total: Int { others + failedStatuses + missingOriginals }

    static func += (sum: inout SkippedRecords, more: SkippedRecords) {
        sum.others += more.others
        sum.failedStatuses += more.failedStatuses
        sum.missingOriginals += more.missingOriginals
    }
}
