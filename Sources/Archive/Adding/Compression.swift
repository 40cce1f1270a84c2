import CZstd

/// Bytes packed with Zstandard (RFC 8878), the size written in the head.
enum Compression {
    private static let level: Int32 = 3

    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        let capacity = ZSTD_compressBound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            count = bytes.withUnsafeBytes {
                ZSTD_compress(output.baseAddress, capacity, $0.baseAddress, $0.count, level)
            }
            // It fails only where memory or the room does, and the room is enough for anything.
            precondition(ZSTD_isError(count) == 0, "Zstandard failed")
        }
    }

    /// nil for what ``pack(_:)`` did not make.
    static func unpack(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        let size = ZSTD_getFrameContentSize(bytes.baseAddress, bytes.count)
        // A page is at most 2 GB even in base64; the two errors of ZSTD_getFrameContentSize are greater than this.
        guard size <= 4 << 30 else { return nil }
        var isWhole = false
        let unpacked = [UInt8](unsafeUninitializedCapacity: Int(size)) { output, count in
            let written = ZSTD_decompress(output.baseAddress, output.count, bytes.baseAddress, bytes.count)
            isWhole = written == Int(size)
            count = isWhole ? written : 0
        }
        return isWhole ? unpacked : nil
    }
}
