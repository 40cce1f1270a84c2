import CDeflate
import Record

/// Unpacks, and packs, whole gzip members from memory to memory.
final class WholeMember {
    enum Result {
        case unpacked([UInt8], taken: Int)
        /// The input ends before the member does, or is damaged.
        case notWhole
        case tooLarge
    }
    /// The bytes that a member may unpack to. No more of it is in use than the largest one needed.
    static let capacity = 8 << 20

    private let decompressor: OpaquePointer
    private let scratch = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)

    init(input: String) throws(Failure) {
        guard let decompressor = libdeflate_alloc_decompressor() else { throw Failure(input: input, .outOfMemory) }
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_decompressor(decompressor)
        scratch.deallocate()
    }

    func unpack(_ bytes: ArraySlice<UInt8>) -> Result {
        var (taken, given) = (0, 0)
        let status = bytes.withUnsafeBytes { input in
            libdeflate_gzip_decompress_ex(
                decompressor, input.baseAddress, input.count, scratch, Self.capacity, &taken, &given)
        }
        switch status {
        case LIBDEFLATE_SUCCESS:
            return .unpacked(Array(UnsafeRawBufferPointer(start: scratch, count: given)), taken: taken)
        case LIBDEFLATE_INSUFFICIENT_SPACE: return .tooLarge
        default: return .notWhole
        }
    }

    /// Bytes as a gzip member.
    static func pack(_ bytes: [UInt8]) throws(BodyDamage) -> [UInt8] {
        // Level 6 is where more time gains little.
        guard let compressor = libdeflate_alloc_compressor(6) else { throw .outOfMemory }
        defer { libdeflate_free_compressor(compressor) }
        let capacity = libdeflate_gzip_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            count = libdeflate_gzip_compress(compressor, bytes, bytes.count, output.baseAddress, capacity)
        }
    }
}
