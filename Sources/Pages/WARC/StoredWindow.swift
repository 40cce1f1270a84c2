import Record

/// A stretch of a stream that can be looked at before it is taken, and gone back into for a little.
struct StoredWindow {
    /// The bytes that are kept behind the place at hand, if there were so many.
    static let lookBack = 64 << 10

    private let base: any ByteStream
    private(set) var bytes: [UInt8] = []
    /// The offset of the first byte kept.
    private var firstOffset = 0
    /// Where the next byte to be taken stands among those kept.
    private(set) var index = 0
    private(set) var isAtEnd = false

    init(_ base: any ByteStream) { self.base = base }

    /// The offset of the next byte to be taken.
    var offset: Int { firstOffset + index }
    /// The bytes at hand that were not taken.
    var count: Int { bytes.count - index }
    var rest: ArraySlice<UInt8> { bytes[index...] }

    mutating func take(_ count: Int) { index += count }

    /// Goes back or forth to an offset, or as near as the bytes kept reach.
    mutating func move(to offset: Int) { index = min(max(offset - firstOffset, 0), bytes.count) }

    /// Makes so many bytes ready to be taken, unless the stream ends or fails before.
    mutating func fill(to wanted: Int) throws(Failure) {
        guard count < wanted, !isAtEnd else { return }
        let dropped = max(0, index - Self.lookBack)
        bytes.removeSubrange(..<dropped)
        (firstOffset, index) = (firstOffset + dropped, index - dropped)
        while count < wanted {
            guard let chunk = try nextChunk() else { return }
            bytes += chunk
        }
    }

    private mutating func nextChunk() throws(Failure) -> [UInt8]? {
        do throws(Failure) {
            let chunk = try base.next()
            if chunk == nil { isAtEnd = true }
            return chunk
        } catch {
            isAtEnd = true
            throw error
        }
    }
}
