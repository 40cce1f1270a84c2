import Record

/// The pages of the inputs that a caller names: files, folders, `-` for standard input, JSON Lines in any of them.
public actor InputSource: PageSource {
    private var inputs: ArraySlice<String>
    private let options: InputOptions
    /// What is being read just now, the innermost last: a folder, then a file of lines in it.
    private var folder: FolderWalk?
    private var lines: (reader: LineReader, input: String)?
    /// The bytes of the inputs that are done with.
    private var passed = 0

    public init(_ inputs: [String], options: InputOptions = InputOptions()) {
        self.inputs = inputs[...]
        self.options = options
    }

    /// The size of all inputs in bytes, as stored; nil where one of them does not know its own (a pipe).
    ///
    /// Walks through the folders, so it is for those who want to say how much is left.
    public static func totalSize(of inputs: [String]) -> Int? {
        var total = 0
        for input in inputs {
            guard let stream = stream(input) else { continue }
            if stream.isFolder {
                var walk = FolderWalk(FilePath(input))
                while let entry = walk.next() {
                    total += (try? FileStream(opening: entry.get()))?.size ?? 0
                }
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
                if lines != nil {
                    if let page = try nextLine() { return page }
                } else if folder != nil {
                    if let page = try nextFile() { return page }
                } else if let input = inputs.popFirst() {
                    if let page = try open(input) { return page }
                } else {
                    return nil
                }
            } catch {
                return found { .failure(error) }
            }
        }
    }

    private func found(_ load: @escaping @Sendable () -> PageOutcome) -> FoundPage {
        FoundPage(position: passed + (lines?.reader.position ?? 0), load: load)
    }

    /// The next page of a file of lines, nil at its end.
    private func nextLine() throws(Failure) -> FoundPage? {
        guard let input = lines?.input else { return nil }
        do throws(Failure) {
            while let line = try lines?.reader.next() {
                let name = "\(input):\(lines?.reader.number ?? 0)"
                switch line {
                case .tooLong: throw Failure(tooLarge: name, limit: options.maximumSize)
                case .bytes(let bytes):
                    if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
                    return found { [options] in DocumentLine.read(bytes, input: name, defaults: options.defaults) }
                }
            }
        } catch {
            // Only what is wrong with the stream ends it; the next line may be sound.
            if error.code != .tooLarge { closeLines() }
            throw error
        }
        closeLines()
        return nil
    }

    private func closeLines() {
        passed += lines?.reader.position ?? 0
        lines = nil
    }

    /// The next page of a folder, nil at its end.
    private func nextFile() throws(Failure) -> FoundPage? {
        guard let entry = folder?.next() else {
            folder = nil
            return nil
        }
        return try open(try entry.get())
    }

    private func open(_ input: String) throws(Failure) -> FoundPage? {
        if input == "-" {
            let stream = FileStream(standardInput: input)
            return try open(stream, path: nil, input: input)
        }
        if let scheme = ["http://", "https://"].first(where: input.hasPrefix) {
            let kind = "an address (\(scheme)…)"
            throw Failure(unsupported: input, kind: kind, instead: "save the page and give its file")
        }
        return try open(FilePath(input))
    }

    private func open(_ path: FilePath) throws(Failure) -> FoundPage? {
        let stream = try FileStream(opening: path)
        return try open(stream, path: path, input: path.description)
    }

    /// Opens a stream: pages are left to their reader, lines are read from here on.
    private func open(_ stream: FileStream, path: FilePath?, input: String) throws(Failure) -> FoundPage? {
        if stream.isFolder, let path {
            folder = FolderWalk(path)
            return nil
        }
        let content = try InputContent(stream, input: input, format: options.format)
        let format = content.format
        guard format != .jsonl else {
            lines = (LineReader(content.stream, limit: options.maximumSize), input)
            return nil
        }
        if let path, let size = stream.size {
            passed += size
            guard size <= options.maximumSize else { throw Failure(tooLarge: input, limit: options.maximumSize) }
            return found { [options] in PageFile.read(path, options: options) }
        }
        let bytes = try content.stream.readAll(input: input, limit: options.maximumSize)
        passed += stream.position
        return found { [options] in PageFile.outcome(of: bytes, input: input, format: format, options: options) }
    }
}
