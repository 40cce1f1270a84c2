import Record

/// Opens web archives.
extension WARCReader {
    /// Reads an archive file, packed with gzip or not.
    ///
    /// - Throws: why it cannot be opened.
    public init(path: String, limits: WARCLimits = WARCLimits()) throws(Failure) {
        try self.init(PeekableStream(try FileStream(opening: FilePath(path))), input: path, limits: limits)
    }

    init(_ stream: PeekableStream, input: String, limits: WARCLimits) throws(Failure) {
        let head = stream.peek(ContentKind.headSize)
        let format = ArchiveFormat(of: head)
        let isPacked = head.starts(with: [0x1F, 0x8B])
        let pieces: any ArchivePieces =
            isPacked ? try GzipMembers(stream, format: format, input: input) : PlainPieces(stream)
        self.init(pieces, format: format, input: input, limits: limits)
    }

    /// The record at an offset of a file.
    static func record(at offset: Int, of path: FilePath, limits: WARCLimits) throws(Failure) -> WARCRecord? {
        let file = try FileStream(opening: path, at: offset)
        var reader = try WARCReader(PeekableStream(file), input: path.description, limits: limits)
        return try reader.next()
    }
}
