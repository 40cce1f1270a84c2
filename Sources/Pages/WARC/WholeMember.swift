import CDeflate
import Record

/// Unpacks whole gzip members from memory to memory.
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
}
