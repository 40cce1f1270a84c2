import Record

@testable import Pages

/// Bytes in chunks of a size that suits the test.
final class ChunkStream: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let size: Int
    private(set) var position = 0

    init(_ bytes: some Sequence<UInt8>, by size: Int) {
        rest = Array(bytes)[...]
        self.size = size
    }

    func next() throws(Failure) -> [UInt8]? {
        let chunk = Array(rest.prefix(size))
        rest = rest.dropFirst(size)
        position += chunk.count
        return chunk.isEmpty ? nil : chunk
    }
}
