import CZstd

/// Undoes Zstandard (RFC 8878). The window, and with it the memory, is 8 MB at most, as RFC 9659 has it for HTTP.
final class ZstdDecoder: CodingDecoder {
    private let stream: OpaquePointer
    private(set) var isAtEnd = false
    private var isPadded = false
    /// The bytes that the library asks for, a block of data. It is given no more, as it gives nothing of a step in which
    /// it comes upon damage.
    private var wanted: Int

    init() throws(BodyDamage) {
        guard let stream = ZSTD_createDStream() else { throw .outOfMemory }
        self.stream = stream
        wanted = ZSTD_initDStream(stream)
        ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 23)
    }

    deinit { ZSTD_freeDStream(stream) }

    var coding: ContentCoding { .zstd }

    func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        throws(BodyDamage) -> (taken: Int, given: Int)
    {
        if isAtEnd, let first = input.first {
            isPadded = isPadded || !Self.canStartFrame(first)
            if isPadded { return (input.count, 0) }
        }
        var source = ZSTD_inBuffer(src: input.baseAddress, size: min(input.count, max(wanted, 1)), pos: 0)
        var space = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let result = ZSTD_decompressStream(stream, &space, &source)
        guard ZSTD_isError(result) == 0 else { throw .damaged(.zstd) }
        wanted = result
        isAtEnd = result == 0 || (isAtEnd && input.isEmpty)
        return (source.pos, space.pos)
    }

    /// Whether a byte begins a frame of data or one to be skipped (RFC 8878, 3.1).
    private static func canStartFrame(_ byte: UInt8) -> Bool { byte == 0x28 || 0x50...0x5F ~= byte }
}
