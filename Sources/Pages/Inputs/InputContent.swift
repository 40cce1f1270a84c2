import Record

/// What an opened input holds, found by looking at its first bytes: packed data are unpacked on the way.
struct InputContent {
    let stream: PeekableStream
    /// One of the formats that can be read. Web archives are left packed: where their gzip members begin counts.
    let format: InputFormat

    /// - Throws: what is empty, binary or of a kind that is not read yet.
    init(_ bytes: some ByteStream, input: String, format: InputFormat?) throws(Failure) {
        var stream = PeekableStream(bytes)
        var head = stream.peek(ContentKind.headSize, enough: ContentKind.isFirstLineOfJSON)
        let kind = ContentKind.recognise(head, name: input)
        let isArchive = kind == .format(.warc) || kind == .gzip && Self.packsArchive(head)
        // Damage at the beginning hides what an archive is, but not the rest of it.
        if format == .warc || (format == nil && (isArchive || Self.hasArchiveName(input))) {
            (self.stream, self.format) = (stream, .warc)
            return
        }
        if kind == .gzip {
            stream = PeekableStream(try GzipStream(stream, input: input))
            head = stream.peek(ContentKind.headSize, enough: ContentKind.isFirstLineOfJSON)
        }
        if ContentKind.isPrologueOfXML(head) { head = stream.peek(ContentKind.prologueSize) }
        if head.isEmpty, try stream.next() == nil { throw Failure(empty: input) }
        self.stream = stream
        self.format = try Self.format(of: head, input: input, said: format)
    }

    /// Whether packed data begin with a record of a web archive.
    private static func packsArchive(_ head: [UInt8]) -> Bool {
        ArchiveFormat.isArchive(InflateDecoder.beginning(ArchiveFormat.signatureSize, of: head[...]))
    }

    private static func hasArchiveName(_ input: String) -> Bool {
        let name = input.lowercased()
        return name.hasSuffix(".warc") || name.hasSuffix(".warc.gz")
    }

    private static func format(of head: [UInt8], input: String, said: InputFormat?) throws(Failure) -> InputFormat {
        switch said.map(ContentKind.format) ?? ContentKind.recognise(head, name: input) {
        case .empty: throw Failure(empty: input)
        case .binary(let kind): throw Failure(binary: input, kind: kind)
        case .gzip: throw Failure(unsupported: input, kind: "gzip within gzip", instead: "unpack it once")
        case .jsonArray:
            let instead = "write one document a line, as jq -c '.[]' does"
            throw Failure(unsupported: input, kind: "a JSON array", instead: instead)
        case .format(.warc):
            throw Failure(unsupported: input, kind: "a web archive packed twice", instead: "unpack it once")
        case .format(let format): return format
        }
    }
}
