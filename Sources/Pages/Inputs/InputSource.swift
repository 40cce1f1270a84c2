import Record

/// The pages of the inputs that a caller names: files, folders, `-` for standard input, JSON Lines in any of them.
public actor InputSource: PageSource {
    private var inputs: ArraySlice<String>
    private var held: (bytes: [UInt8], name: String)?
    private let options: InputOptions
    /// What is being read just now, the innermost last: a folder, then a file of lines in it.
    private var finders: [any PageFinder] = []
    /// The bytes of the inputs that are done with.
    private var passed = 0
    /// What the archives that are done with held beside pages.
    public private(set) var skipped = SkippedRecords()

    public init(_ inputs: [String], options: InputOptions = InputOptions()) {
        self.inputs = inputs[...]
        self.options = options
    }

    /// The pages of one input whose bytes are at hand: of any kind that a file can be of.
    ///
    /// - Parameter name: what it is called; beside its content, its ending tells what it is.
    public init(bytes: [UInt8], named name: String, options: InputOptions = InputOptions()) {
        inputs = []
        held = (bytes, name)
        self.options = options
    }

    /// Whether an input names a web address, not a file.
    public static func isAddress(_ input: String) -> Bool { FeedAddress.isWeb(input) }

    /// The size of all inputs in bytes, as stored; nil where one of them does not know its own (a pipe, an
    /// address).
    ///
    /// Walks through the folders, so it is for those who want to say how much is left.
    public static func totalSize(of inputs: [String]) -> Int? {
        var total = 0
        for input in inputs {
            if FeedAddress.isWeb(input) { return nil }
            guard let stream = stream(input) else { continue }
            if stream.isFolder {
                total += FolderWalk(FilePath(input)).totalSize
            } else if let size = stream.size {
                total += size
            } else {
                return nil
            }
        }
        return total
    }

    private static func stream(_ input: String) -> FileStream? {
        input == "-" ? FileStream(standardInput: input) : try? FileStream(opening: FilePath(input))
    }

    public func next() async -> FoundPage? {
        while true {
            do throws(Failure) {
                if !finders.isEmpty {
                    if let page = try findNext() { return page }
                } else if let (bytes, name) = held {
                    held = nil
                    if let page = try open(HeldBytes(bytes), size: nil, path: nil, input: name) { return page }
                } else if let input = inputs.popFirst() {
                    if let page = try open(input) { return page }
                } else {
                    return nil
                }
            } catch {
                return found(error.input) { .failure(error) }
            }
        }
    }

    private func found(_ name: String, _ load: @escaping @Sendable () async -> PageOutcome) -> FoundPage {
        FoundPage(name: name, position: finders.reduce(passed) { $0 + $1.position }, load: load)
    }

    /// What the innermost finder comes upon; nil where that is no page, but a file of many, or its end.
    private func findNext() throws(Failure) -> FoundPage? {
        switch try finders[finders.count - 1].next() {
        case .page(let name, let load): return found(name, load)
        case .file(let path): return try open(path)
        case nil:
            let finder = finders.removeLast()
            passed += finder.position
            skipped += finder.skipped
            return nil
        }
    }

    private func open(_ input: String) throws(Failure) -> FoundPage? {
        if input == "-" {
            let stream = FileStream(standardInput: input)
            return try open(stream, path: nil, input: input)
        }
        if FeedAddress.isWeb(input) {
            return FoundPage(name: input, position: passed, isRemote: true) { [options] in
                await AddressPage.read(input, options: options)
            }
        }
        return try open(FilePath(input))
    }

    private func open(_ path: FilePath) throws(Failure) -> FoundPage? {
        let stream = try FileStream(opening: path)
        return try open(stream, path: path, input: path.description)
    }

    private func open(_ stream: FileStream, path: FilePath?, input: String) throws(Failure) -> FoundPage? {
        if stream.isFolder, let path {
            finders.append(FolderWalk(path))
            return nil
        }
        return try open(stream, size: stream.size, path: path, input: input)
    }

    /// Opens a stream: pages are left to their reader, lines are read from here on.
    private func open(
        _ stream: some ByteStream, size: Int?, path: FilePath?, input: String
    ) throws(Failure) -> FoundPage? {
        let content = try InputContent(stream, input: input, format: options.format)
        let format = content.format
        switch format {
        case .jsonl:
            finders.append(DocumentLines(content.stream, input: input, options: options))
            return nil
        case .warc:
            let path = size == nil ? nil : path
            finders.append(try WARCPages(content.stream, input: input, path: path, options: options))
            return nil
        default: break
        }
        if let path, let size {
            passed += size
            guard size <= options.maximumSize else { throw Failure(tooLarge: input, limit: options.maximumSize) }
            return found(input) { [options] in PageFile.read(path, options: options) }
        }
        let bytes = try content.stream.readAll(input: input, limit: options.maximumSize)
        passed += stream.position
        return found(input) { [options] in PageFile.outcome(of: bytes, input: input, format: format, options: options) }
    }
}
