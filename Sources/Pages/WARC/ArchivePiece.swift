import Record

/// Some unpacked bytes of an archive.
struct ArchivePiece {
    var bytes: [UInt8]
    /// Where they are stored: the offset of the first byte, or of the gzip member they are part of.
    var offset: Int
    var isPacked = false
    /// The number of bytes that the member unpacked to before these; 0 where nothing is packed.
    var unpackedOffset = 0
    /// Whether a gzip member ends with them.
    var endsMember = false
}

/// An archive as it comes in, unpacked piece by piece.
protocol ArchivePieces: AnyObject {
    /// The next piece, never empty; nil at the end.
    ///
    /// - Throws: what is damaged. The next call goes on behind it, or returns nil where nothing behind it can be read.
    func next() throws(Failure) -> ArchivePiece?
    /// Gives up the gzip member at hand, if any: the next piece is from another.
    func abandonMember()
    /// The number of bytes taken from the input so far, as stored.
    var position: Int { get }
}

/// An archive that is not packed.
final class PlainPieces: ArchivePieces {
    private let base: any ByteStream
    private var offset = 0
    private var isBroken = false

    init(_ base: any ByteStream) { self.base = base }

    var position: Int { offset }

    func next() throws(Failure) -> ArchivePiece? {
        guard !isBroken else { return nil }
        do throws(Failure) {
            guard let chunk = try base.next() else { return nil }
            defer { offset += chunk.count }
            return ArchivePiece(bytes: chunk, offset: offset)
        } catch {
            isBroken = true
            throw error
        }
    }

    func abandonMember() {}
}
