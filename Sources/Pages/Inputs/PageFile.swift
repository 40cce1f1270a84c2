import Record

/// A file that is one page.
enum PageFile {
    /// Reads a file whose kind was found to be a page before.
    static func read(_ path: FilePath, options: InputOptions) -> PageOutcome {
        let input = path.description
        do throws(Failure) {
            let content = try InputContent(try FileStream(opening: path), input: input, format: options.format)
            let bytes = try content.stream.readAll(input: input, limit: options.maximumSize)
            return outcome(of: bytes, input: input, format: content.format, options: options)
        } catch {
            return .failure(error)
        }
    }

    static func outcome(of bytes: [UInt8], input: String, format: InputFormat, options: InputOptions) -> PageOutcome {
        guard bytes.contains(where: { $0 > 0x20 }) else { return .failure(Failure(empty: input)) }
        if format == .json { return DocumentLine.read(bytes, input: input, defaults: options.defaults) }
        if format == .feed { return FeedPages.outcome(of: bytes, input: input, options: options) }
        let isHTML = format == .html
        var page = Page(input: input, content: isHTML ? .html(bytes, charset: nil) : .plainText(bytes, charset: nil))
        options.defaults.fill(&page)
        return .page(page)
    }
}
