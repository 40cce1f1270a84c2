import Record

/// What is being read just now, one page after another: the files of a folder, the lines of a file.
protocol PageFinder {
    /// The number of bytes taken from the input so far, as stored; 0 where the files it names are counted apart.
    var position: Int { get }

    /// What comes next, nil at the end.
    ///
    /// - Throws: what cannot be read. The next call goes on behind it, or returns nil where nothing behind it can be
    ///   read: a finder comes to its end whatever its input.
    mutating func next() throws(Failure) -> Finding?

    /// What was found to be no page so far.
    var skipped: SkippedRecords { get }
}

extension PageFinder {
    var skipped: SkippedRecords { SkippedRecords() }
}

/// What a ``PageFinder`` comes upon.
enum Finding {
    case page(name: String, load: @Sendable () async -> PageOutcome)
    /// A file to be opened, which may hold many pages itself.
    case file(FilePath)
}

/// The documents of a JSON Lines file.
struct DocumentLines: PageFinder {
    private var reader: LineReader
    private let input: String
    private let defaults: PageDefaults
    private let limit: Int
    private var isBroken = false

    init(_ stream: any ByteStream, input: String, options: InputOptions) {
        reader = LineReader(stream, limit: options.maximumSize)
        self.input = input
        defaults = options.defaults
        limit = options.maximumSize
    }

    var position: Int { reader.position }

    mutating func next() throws(Failure) -> Finding? {
        while !isBroken, let line = try nextLine() {
            let name = "\(input):\(reader.number)"
            switch line {
            case .tooLong: throw Failure(tooLarge: name, limit: limit)
            case .bytes(let bytes):
                if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
                return .page(name: name) { [defaults] in DocumentLine.read(bytes, input: name, defaults: defaults) }
            }
        }
        return nil
    }

    private mutating func nextLine() throws(Failure) -> LineReader.Line? {
        do throws(Failure) {
            return try reader.next()
        } catch {
            isBroken = true
            throw error
        }
    }
}
